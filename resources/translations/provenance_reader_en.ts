<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ContentsDialog</name>
    <message numerus="yes">
        <source>“{name}” holds %n article(s)</source>
        <translation>
            <numerusform>“{name}” holds %n article</numerusform>
            <numerusform>“{name}” holds %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n article(s)</source>
        <translation>
            <numerusform>Open %n article</numerusform>
            <numerusform>Open %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurrentArticle</name>
    <message numerus="yes">
        <source>%n statement(s) found</source>
        <translation>
            <numerusform>%n statement found</numerusform>
            <numerusform>%n statements found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message numerus="yes">
        <source>%n article(s) are in the library.</source>
        <translation>
            <numerusform>%n article is in the library.</numerusform>
            <numerusform>%n articles are in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be opened.</source>
        <translation>
            <numerusform>%n could not be opened.</numerusform>
            <numerusform>%n could not be opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostReviews</name>
    <message numerus="yes">
        <source>⚠ %n review(s) without a place …</source>
        <translation>
            <numerusform>⚠ %n review without a place …</numerusform>
            <numerusform>⚠ %n reviews without a place …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPane</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medium(s)</source>
        <translation>
            <numerusform>%n medium</numerusform>
            <numerusform>%n media</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n independent origin(s)</source>
        <translation>
            <numerusform>%n independent origin</numerusform>
            <numerusform>%n independent origins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementCounts</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not named</source>
        <translation>
            <numerusform>%n not named</numerusform>
            <numerusform>%n not named</numerusform>
        </translation>
    </message>
</context>
</TS>
