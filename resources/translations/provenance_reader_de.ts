<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Provenance Reader</source>
        <translation>Über Provenance Reader</translation>
    </message>
    <message>
        <source>Shows for every statement in a news article who says it, and through whom. It says what the article attributes to whom, not what is true.

The program works on this computer alone and never talks to the network.</source>
        <translation>Zeigt zu jeder Aussage in einem Nachrichtenartikel, wer sie macht und über wen sie dorthin gelangt. Es sagt, was der Artikel wem zuschreibt, nicht, was wahr ist.

Das Programm arbeitet allein auf diesem Rechner und nutzt niemals das Netz.</translation>
    </message>
    <message>
        <source>Version {version} · Apache License 2.0
Qt {qt} · Python {python}</source>
        <translation>Version {version} · Apache-Lizenz 2.0
Qt {qt} · Python {python}</translation>
    </message>
    <message>
        <source>Statements are found by rules and by a small neural network on this computer. Its weights are free (CC BY 4.0); it began from multilingual-e5-small (MIT):</source>
        <translation>Aussagen finden Regeln und ein kleines neuronales Netz auf diesem Rechner. Dessen Gewichte sind frei (CC BY 4.0); es begann mit multilingual-e5-small (MIT):</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Statements</source>
        <translation>&amp;Aussagen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open from the &amp;clipboard</source>
        <translation>Aus der Zwi&amp;schenablage öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>&amp;Beispielartikel öffnen</translation>
    </message>
    <message>
        <source>Opened &amp;lately</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Keep in the library</source>
        <translation>In die Bibliothek au&amp;fnehmen</translation>
    </message>
    <message>
        <source>Save the &amp;map as a picture…</source>
        <translation>&amp;Karte als Bild speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>E&amp;xport as PDF…</source>
        <translation>Als PDF e&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Zeichenkodierung</translation>
    </message>
    <message>
        <source>&amp;Remove from the library</source>
        <translation>Aus der Bibliothek &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>&amp;Next statement</source>
        <translation>&amp;Nächste Aussage</translation>
    </message>
    <message>
        <source>&amp;Previous statement</source>
        <translation>&amp;Vorige Aussage</translation>
    </message>
    <message>
        <source>Next text without a source</source>
        <translation>Nächste Stelle ohne Quelle</translation>
    </message>
    <message>
        <source>Previous text without a source</source>
        <translation>Vorige Stelle ohne Quelle</translation>
    </message>
    <message>
        <source>Show: {filter}</source>
        <translation>Zeigen: {filter}</translation>
    </message>
    <message>
        <source>Show only …</source>
        <translation>Nur zeigen …</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Schrift &amp;größer</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Schrift &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Übliche Größe</translation>
    </message>
    <message>
        <source>Show the &amp;statements</source>
        <translation>Die &amp;Aussagen zeigen</translation>
    </message>
    <message>
        <source>Show the s&amp;ources</source>
        <translation>Die &amp;Quellen zeigen</translation>
    </message>
    <message>
        <source>Show the m&amp;ap of the sources</source>
        <translation>&amp;Karte der Quellen zeigen</translation>
    </message>
    <message>
        <source>Show the outli&amp;ne</source>
        <translation>&amp;Gliederung zeigen</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>&amp;Article colours</source>
        <translation>Artikel&amp;farben</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>&amp;Column width</source>
        <translation>&amp;Spaltenbreite</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>L&amp;ine height</source>
        <translation>&amp;Zeilenabstand</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tasten …</translation>
    </message>
    <message>
        <source>&amp;About Provenance Reader</source>
        <translation>&amp;Über Provenance Reader</translation>
    </message>
</context>
<context>
    <name>Anonymity</name>
    <message>
        <source>named</source>
        <translation>namentlich genannt</translation>
    </message>
    <message>
        <source>by role only</source>
        <translation>mit Funktion genannt</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>? May not belong to the article</source>
        <translation>? Gehört vielleicht nicht zum Artikel</translation>
    </message>
    <message>
        <source>⊘ Left out by you</source>
        <translation>⊘ Von Ihnen ausgelassen</translation>
    </message>
</context>
<context>
    <name>ArticleHeading</name>
    <message>
        <source>language unknown</source>
        <translation>Sprache unbekannt</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Open an article…</source>
        <translation>Artikel öffnen …</translation>
    </message>
    <message>
        <source>Open the sample article</source>
        <translation>Beispielartikel öffnen</translation>
    </message>
    <message>
        <source>Who says what, and through whom?</source>
        <translation>Wer sagt was, und über wen?</translation>
    </message>
    <message>
        <source>Open a news article, or drop its file here. Every statement in it is marked with the source it comes from, down to the last one the article names, or does not name.

Everything stays on this computer.</source>
        <translation>Öffnen Sie einen Nachrichtenartikel oder ziehen Sie seine Datei hierher. Jede Aussage darin wird mit der Quelle gekennzeichnet, von der sie stammt, bis zur letzten, die der Artikel nennt oder nicht nennt.

Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open another article…</source>
        <translation>Anderen Artikel öffnen …</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Enter selects the statement at the text cursor</source>
        <translation>Die Eingabetaste wählt die Aussage an der Textmarke aus</translation>
    </message>
</context>
<context>
    <name>ChainDetails</name>
    <message>
        <source>Details of the selected statement</source>
        <translation>Einzelheiten der gewählten Aussage</translation>
    </message>
    <message>
        <source>Select a statement, here or in the text, to see its chain link by link.</source>
        <translation>Wählen Sie eine Aussage, hier oder im Text, um ihre Kette Glied für Glied zu sehen.</translation>
    </message>
    <message>
        <source>Statement {number}</source>
        <translation>Aussage {number}</translation>
    </message>
    <message>
        <source>Back to the machine</source>
        <translation>Zurück zur Maschine</translation>
    </message>
    <message>
        <source>Take your corrections of this statement back</source>
        <translation>Nimmt Ihre Berichtigungen dieser Aussage zurück</translation>
    </message>
    <message>
        <source>Go to that statement</source>
        <translation>Zu dieser Aussage</translation>
    </message>
    <message>
        <source>It does not</source>
        <translation>Das tut sie nicht</translation>
    </message>
    <message>
        <source>It does not: {relation}</source>
        <translation>Das tut sie nicht: {relation}</translation>
    </message>
</context>
<context>
    <name>ChainEditor</name>
    <message>
        <source>Correct the chain</source>
        <translation>Kette berichtigen</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>Glied hinzufügen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Every link needs a source: choose one, or type a name.</source>
        <translation>Jedes Glied braucht eine Quelle: Wählen Sie eine oder schreiben Sie einen Namen.</translation>
    </message>
</context>
<context>
    <name>ChainEnd</name>
    <message>
        <source>Ends with nobody</source>
        <translation>Endet bei niemandem</translation>
    </message>
    <message>
        <source>Runs in a circle</source>
        <translation>Läuft im Kreis</translation>
    </message>
    <message>
        <source>Ends with an unnamed source</source>
        <translation>Endet bei einer nicht genannten Quelle</translation>
    </message>
    <message>
        <source>Ends with a role</source>
        <translation>Endet bei einer Funktion</translation>
    </message>
    <message>
        <source>Ends with a name</source>
        <translation>Endet bei einem Namen</translation>
    </message>
    <message>
        <source>Ends with a document</source>
        <translation>Endet bei einem Dokument</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>accept {statement}</source>
        <translation>{statement} annehmen</translation>
    </message>
    <message>
        <source>reject {statement}</source>
        <translation>{statement} verwerfen</translation>
    </message>
    <message>
        <source>leave {statement} open again</source>
        <translation>{statement} wieder offenlassen</translation>
    </message>
    <message>
        <source>correct the words of {statement}</source>
        <translation>Wortlaut von {statement} berichtigen</translation>
    </message>
    <message>
        <source>correct the chain of {statement}</source>
        <translation>Kette von {statement} berichtigen</translation>
    </message>
    <message>
        <source>call {statement} {form}</source>
        <translation>{statement} als „{form}“ führen</translation>
    </message>
    <message>
        <source>add {statement}</source>
        <translation>{statement} hinzufügen</translation>
    </message>
    <message>
        <source>note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>note on {statement}</source>
        <translation>Notiz zu {statement}</translation>
    </message>
    <message>
        <source>correct the source {source}</source>
        <translation>Quelle {source} berichtigen</translation>
    </message>
    <message>
        <source>make {source} and {other} one source</source>
        <translation>{source} und {other} zu einer Quelle machen</translation>
    </message>
    <message>
        <source>tell {other} from {source}</source>
        <translation>{other} von {source} trennen</translation>
    </message>
    <message>
        <source>take {paragraph} in again</source>
        <translation>{paragraph} wieder aufnehmen</translation>
    </message>
    <message>
        <source>leave {paragraph} out</source>
        <translation>{paragraph} auslassen</translation>
    </message>
    <message>
        <source>place a review again</source>
        <translation>Prüfung neu zuordnen</translation>
    </message>
    <message>
        <source>discard a review</source>
        <translation>Prüfung aufgeben</translation>
    </message>
    <message>
        <source>go back to the machine’s version of {statement}</source>
        <translation>zurück zur Fassung der Maschine von {statement}</translation>
    </message>
    <message>
        <source>let {statement} deny {other}</source>
        <translation>{statement} bestreitet {other}</translation>
    </message>
    <message>
        <source>let {statement} confirm {other}</source>
        <translation>{statement} bestätigt {other}</translation>
    </message>
    <message>
        <source>let {statement} answer {other}</source>
        <translation>{statement} antwortet auf {other}</translation>
    </message>
    <message>
        <source>take {statement} and {other} apart</source>
        <translation>{statement} von {other} lösen</translation>
    </message>
    <message>
        <source>The statement is no longer found.</source>
        <translation>Die Aussage wird nicht mehr gefunden.</translation>
    </message>
    <message>
        <source>The words are no longer in the text.</source>
        <translation>Die Wörter stehen nicht mehr im Text.</translation>
    </message>
    <message>
        <source>The source is no longer found.</source>
        <translation>Die Quelle wird nicht mehr gefunden.</translation>
    </message>
    <message>
        <source>The statement it speaks of is no longer found.</source>
        <translation>Die Aussage, auf die sie sich bezieht, wird nicht mehr gefunden.</translation>
    </message>
    <message>
        <source>The other source is no longer found.</source>
        <translation>Die andere Quelle wird nicht mehr gefunden.</translation>
    </message>
</context>
<context>
    <name>Clearing</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>You are correcting a chain. Shall the correction hold?</source>
        <translation>Sie berichtigen gerade eine Kette. Soll die Berichtigung gelten?</translation>
    </message>
    <message>
        <source>Correction not applied</source>
        <translation>Berichtigung nicht übernommen</translation>
    </message>
    <message>
        <source>The last changes of your review could not be saved. When you close the window, they are gone.</source>
        <translation>Die letzten Änderungen Ihrer Prüfung konnten nicht gesichert werden. Wenn Sie das Fenster schließen, sind sie verloren.</translation>
    </message>
    <message>
        <source>Review not saved</source>
        <translation>Prüfung nicht gesichert</translation>
    </message>
</context>
<context>
    <name>CommandDialog</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Search in the commands</source>
        <translation>In den Befehlen suchen</translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation>Kein Befehl heißt so.</translation>
    </message>
</context>
<context>
    <name>ContentsDialog</name>
    <message>
        <source>Open articles of a file</source>
        <translation>Artikel einer Datei öffnen</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” holds %n article(s)</source>
        <translation>
            <numerusform>„{name}“ enthält %n Artikel</numerusform>
            <numerusform>„{name}“ enthält %n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what to open. The first is shown, the others go into the library.</source>
        <translation>Wählen Sie, was geöffnet werden soll. Der erste Artikel wird angezeigt, die anderen kommen in die Bibliothek.</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>Open %n article(s)</source>
        <translation>
            <numerusform>%n Artikel öffnen</numerusform>
            <numerusform>%n Artikel öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message>
        <source>Article {number}</source>
        <translation>Artikel {number}</translation>
    </message>
</context>
<context>
    <name>CurrentArticle</name>
    <message>
        <source>Reading more closely: the statements may still change …</source>
        <translation>Liest genauer: Die Aussagen können sich noch ändern …</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) found</source>
        <translation>
            <numerusform>%n Aussage gefunden</numerusform>
            <numerusform>%n Aussagen gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DescribeDialog</name>
    <message>
        <source>Correct the source</source>
        <translation>Quelle berichtigen</translation>
    </message>
    <message>
        <source>This holds wherever the source stands.</source>
        <translation>Das gilt überall, wo die Quelle steht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Named or not</source>
        <translation>Genannt oder nicht</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>The source is</source>
        <translation>Die Quelle ist</translation>
    </message>
</context>
<context>
    <name>Encoding</name>
    <message>
        <source>all languages</source>
        <translation>alle Sprachen</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>westeuropäisch</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>mitteleuropäisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>türkisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>kyrillisch</translation>
    </message>
    <message>
        <source>Let the program find it</source>
        <translation>Vom Programm finden lassen</translation>
    </message>
</context>
<context>
    <name>EndHandle</name>
    <message>
        <source>Begins with “{word}”</source>
        <translation>Beginnt mit „{word}“</translation>
    </message>
    <message>
        <source>Ends with “{word}”</source>
        <translation>Endet mit „{word}“</translation>
    </message>
    <message>
        <source>Part {number}: {words}</source>
        <translation>Teil {number}: {words}</translation>
    </message>
    <message>
        <source>Drag it, or move it by the keys ← and →</source>
        <translation>Ziehen oder mit den Tasten ← und → verschieben</translation>
    </message>
</context>
<context>
    <name>EndMoving</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Select a statement to move the ends of its words.</source>
        <translation>Wählen Sie eine Aussage, um Anfang und Ende ihrer Wörter zu verschieben.</translation>
    </message>
    <message>
        <source>Drag the ends of {number} in the text. By keys: where it begins Alt+← →, where it ends Alt+Shift+← →.</source>
        <translation>Ziehen Sie Anfang und Ende von {number} im Text. Mit Tasten: den Anfang Alt+← →, das Ende Alt+Umschalt+← →.</translation>
    </message>
    <message>
        <source>It goes no further.</source>
        <translation>Weiter geht es nicht.</translation>
    </message>
    <message>
        <source>Begins with “{word}”</source>
        <translation>Beginnt mit „{word}“</translation>
    </message>
    <message>
        <source>Ends with “{word}”</source>
        <translation>Endet mit „{word}“</translation>
    </message>
</context>
<context>
    <name>Fact</name>
    <message>
        <source>Your note</source>
        <translation>Ihre Notiz</translation>
    </message>
    <message>
        <source>The machine’s words</source>
        <translation>Wortlaut der Maschine</translation>
    </message>
    <message>
        <source>The machine’s form</source>
        <translation>Form der Maschine</translation>
    </message>
    <message>
        <source>The machine’s chain</source>
        <translation>Kette der Maschine</translation>
    </message>
    <message>
        <source>The machine’s relations</source>
        <translation>Bezüge der Maschine</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Said to</source>
        <translation>Gesagt zu</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Vorbehalt</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>unsure ({percent} %)</source>
        <translation>unsicher ({percent} %)</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
</context>
<context>
    <name>FailuresDialog</name>
    <message>
        <source>What could not be opened</source>
        <translation>Was sich nicht öffnen ließ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Which statements are shown</source>
        <translation>Welche Aussagen gezeigt werden</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>word for word</source>
        <translation>wörtlich</translation>
    </message>
    <message>
        <source>indirect speech</source>
        <translation>indirekte Rede</translation>
    </message>
    <message>
        <source>indirect speech, with a modal verb only</source>
        <translation>indirekte Rede, nur durch ein Modalverb</translation>
    </message>
    <message>
        <source>indirect speech, continued</source>
        <translation>indirekte Rede, fortgesetzt</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>zusammengefasst</translation>
    </message>
    <message>
        <source>hearsay</source>
        <translation>Hörensagen</translation>
    </message>
    <message>
        <source>no comment</source>
        <translation>kein Kommentar</translation>
    </message>
</context>
<context>
    <name>Hedge</name>
    <message>
        <source>distancing word</source>
        <translation>distanzierendes Wort</translation>
    </message>
    <message>
        <source>from hearsay</source>
        <translation>vom Hörensagen</translation>
    </message>
    <message>
        <source>own claim</source>
        <translation>eigene Behauptung</translation>
    </message>
    <message>
        <source>subjunctive</source>
        <translation>Konjunktiv</translation>
    </message>
    <message>
        <source>in quotation marks</source>
        <translation>in Anführungszeichen</translation>
    </message>
    <message>
        <source>marked as unconfirmed</source>
        <translation>als unbestätigt bezeichnet</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Opening {number} of {total}: {name}</source>
        <translation>{number} von {total} wird geöffnet: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in the library.</source>
        <translation>
            <numerusform>%n Artikel ist in der Bibliothek.</numerusform>
            <numerusform>%n Artikel sind in der Bibliothek.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>One could not be opened: {reason}.</source>
        <translation>Einer ließ sich nicht öffnen: {reason}.</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be opened.</source>
        <translation>
            <numerusform>%n ließ sich nicht öffnen.</numerusform>
            <numerusform>%n ließen sich nicht öffnen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>“{title}” is not in your library.</source>
        <translation>„{title}“ ist nicht in Ihrer Bibliothek.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the commands</source>
        <translation>In den Befehlen suchen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New keys: press them here</source>
        <translation>Neue Tasten: hier drücken</translation>
    </message>
    <message>
        <source>The Tab key leads on</source>
        <translation>Die Tabulatortaste führt weiter</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Keine Tasten</translation>
    </message>
    <message>
        <source>Us&amp;ual keys</source>
        <translation>&amp;Übliche Tasten</translation>
    </message>
    <message>
        <source>New &amp;keys:</source>
        <translation>&amp;Neue Tasten:</translation>
    </message>
    <message>
        <source>Enter opens an article of the library, and selects the statement at the text cursor.</source>
        <translation>Die Eingabetaste öffnet einen Artikel der Bibliothek und wählt die Aussage an der Textmarke aus.</translation>
    </message>
    <message>
        <source>Usual keys for &amp;all</source>
        <translation>Übliche Tasten für &amp;alle</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keine Tasten</translation>
    </message>
    <message>
        <source>{keys} cannot be chosen: lists and texts need it.</source>
        <translation>{keys} lässt sich nicht wählen: Listen und Texte brauchen diese Taste.</translation>
    </message>
    <message>
        <source>{keys} is what it has already.</source>
        <translation>{keys} hat der Befehl schon.</translation>
    </message>
    <message>
        <source>{keys} belongs to “{command}”, which would then have it no more.</source>
        <translation>{keys} gehört zu „{command}“ und stünde dort dann nicht mehr zur Verfügung.</translation>
    </message>
    <message>
        <source>{keys} is free.</source>
        <translation>{keys} ist frei.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>The source is</source>
        <translation>Die Quelle ist</translation>
    </message>
    <message>
        <source>{mark} denies</source>
        <translation>{mark} bestreitet</translation>
    </message>
</context>
<context>
    <name>LibraryList</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Aussage</numerusform>
            <numerusform>%n Aussagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Nothing here yet. Every article you open is kept here, on this computer only.</source>
        <translation>Noch leer. Jeder Artikel, den Sie öffnen, wird hier aufbewahrt, nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Open an article from a file</source>
        <translation>Einen Artikel aus einer Datei öffnen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation>„{title}“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>LicenceTexts</name>
    <message>
        <source>Part of the program</source>
        <translation>Bestandteil des Programms</translation>
    </message>
    <message>
        <source>Weights of the network (CC BY 4.0, MIT)</source>
        <translation>Gewichte des Netzes (CC BY 4.0, MIT)</translation>
    </message>
    <message>
        <source>Its licence</source>
        <translation>Seine Lizenz</translation>
    </message>
</context>
<context>
    <name>LinkEditor</name>
    <message>
        <source>Source of link {number}</source>
        <translation>Quelle von Glied {number}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Named or not</source>
        <translation>Genannt oder nicht</translation>
    </message>
    <message>
        <source>What the source does</source>
        <translation>Was die Quelle tut</translation>
    </message>
    <message>
        <source>Words for the source</source>
        <translation>Wörter für die Quelle</translation>
    </message>
    <message>
        <source>Words that attribute</source>
        <translation>Wörter, die zuschreiben</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>The source is</source>
        <translation>Die Quelle ist</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Its words</source>
        <translation>Ihre Wörter</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Link {number}</source>
        <translation>Glied {number}</translation>
    </message>
    <message>
        <source>Outwards</source>
        <translation>Nach außen</translation>
    </message>
    <message>
        <source>Inwards, towards the origin</source>
        <translation>Nach innen, zum Ursprung hin</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Dieses Glied entfernen</translation>
    </message>
</context>
<context>
    <name>LinkGrip</name>
    <message>
        <source>Drag the link to its place; by keys: Alt+↑ ↓</source>
        <translation>Glied an seinen Platz ziehen; mit Tasten: Alt+↑ ↓</translation>
    </message>
</context>
<context>
    <name>LinkList</name>
    <message>
        <source>{source} is now link {number} of {count}.</source>
        <translation>{source} ist jetzt Glied {number} von {count}.</translation>
    </message>
</context>
<context>
    <name>LinkRow</name>
    <message>
        <source>Mark the words of this link only</source>
        <translation>Nur die Wörter dieses Glieds markieren</translation>
    </message>
    <message>
        <source>not said again in the text</source>
        <translation>im Text nicht noch einmal genannt</translation>
    </message>
</context>
<context>
    <name>LostDialog</name>
    <message>
        <source>Reviews without a place</source>
        <translation>Prüfungen ohne Platz</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Aufgeben</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>The article, or what the program finds in it, has changed since you decided this. Nothing is lost: select the right statement, words or source in the window, and place it there.</source>
        <translation>Der Artikel oder das, was das Programm darin findet, hat sich geändert, seit Sie dies entschieden haben. Nichts ist verloren: Wählen Sie im Fenster die richtige Aussage, die richtigen Wörter oder die richtige Quelle aus und ordnen Sie es dort zu.</translation>
    </message>
    <message>
        <source>Select words in the article first.</source>
        <translation>Markieren Sie zuerst Wörter im Artikel.</translation>
    </message>
    <message>
        <source>Select a source in the list of sources first.</source>
        <translation>Wählen Sie zuerst eine Quelle in der Liste der Quellen aus.</translation>
    </message>
    <message>
        <source>Select a statement first.</source>
        <translation>Wählen Sie zuerst eine Aussage aus.</translation>
    </message>
    <message>
        <source>&amp;Place at the selected words</source>
        <translation>Den ausgewählten &amp;Wörtern zuordnen</translation>
    </message>
    <message>
        <source>&amp;Place at the selected source</source>
        <translation>Der ausgewählten Quelle &amp;zuordnen</translation>
    </message>
    <message>
        <source>&amp;Place at the selected statement</source>
        <translation>Der ausgewählten Aussage &amp;zuordnen</translation>
    </message>
</context>
<context>
    <name>LostReviews</name>
    <message numerus="yes">
        <source>⚠ %n review(s) without a place …</source>
        <translation>
            <numerusform>⚠ %n Prüfung ohne Platz …</numerusform>
            <numerusform>⚠ %n Prüfungen ohne Platz …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapCanvas</name>
    <message>
        <source>Map of the sources</source>
        <translation>Karte der Quellen</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Aussage</numerusform>
            <numerusform>%n Aussagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapPane</name>
    <message>
        <source>Map of the sources</source>
        <translation>Karte der Quellen</translation>
    </message>
    <message>
        <source>The map appears here once the statements of an article are found.</source>
        <translation>Die Karte erscheint hier, sobald die Aussagen eines Artikels gefunden sind.</translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation>Vektorbild (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Karte speichern</translation>
    </message>
    <message>
        <source>The map was saved as “{name}”.</source>
        <translation>Die Karte wurde als „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>Who cites whom, who denies whom</source>
        <translation>Wer sich auf wen beruft und wer wem widerspricht</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Ganze Karte</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Die ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Show the text under the map</source>
        <translation>Den Text unter der Karte zeigen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the map as a picture</source>
        <translation>Die Karte als Bild speichern</translation>
    </message>
    <message>
        <source>Close the map</source>
        <translation>Die Karte schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>“{source}” and this one are the same:</source>
        <translation>„{source}“ und diese sind dieselbe:</translation>
    </message>
    <message>
        <source>The same source</source>
        <translation>Dieselbe Quelle</translation>
    </message>
    <message>
        <source>The other source</source>
        <translation>Die andere Quelle</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on {what}</source>
        <translation>Notiz zu {what}</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>The language of this article was not recognised: it can be read, but not analysed.</source>
        <translation>Die Sprache dieses Artikels wurde nicht erkannt: Er lässt sich lesen, aber nicht auswerten.</translation>
    </message>
    <message>
        <source>The ending of the file&apos;s name does not fit its content ({detail}); the content decided.</source>
        <translation>Die Endung des Dateinamens passt nicht zum Inhalt ({detail}); entschieden hat der Inhalt.</translation>
    </message>
    <message>
        <source>The file claims the encoding {detail}, which is wrong; the right one was used.</source>
        <translation>Die Datei gibt die Zeichenkodierung {detail} an, die nicht stimmt; verwendet wurde die richtige.</translation>
    </message>
    <message>
        <source>The encoding was guessed ({detail}); some letters may be wrong.</source>
        <translation>Die Zeichenkodierung wurde erraten ({detail}); einzelne Buchstaben können falsch sein.</translation>
    </message>
    <message>
        <source>The file is too long to be shown whole; its end is missing here.</source>
        <translation>Die Datei ist zu lang, um ganz gezeigt zu werden; ihr Ende fehlt hier.</translation>
    </message>
    <message>
        <source>The file is long; only its first pages were read ({detail}).</source>
        <translation>Die Datei ist lang; nur ihre ersten Seiten wurden gelesen ({detail}).</translation>
    </message>
    <message>
        <source>The file holds very many articles; those behind the first {detail} were left out.</source>
        <translation>Die Datei enthält sehr viele Artikel; die nach den ersten {detail} wurden weggelassen.</translation>
    </message>
    <message>
        <source>The file was read in the encoding you chose ({detail}).</source>
        <translation>Die Datei wurde in der Zeichenkodierung gelesen, die Sie gewählt haben ({detail}).</translation>
    </message>
    <message>
        <source>This text was pasted or dropped; where it comes from is not known.</source>
        <translation>Dieser Text wurde eingefügt oder hierher gezogen; woher er stammt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The file holds only the beginning of the article.</source>
        <translation>Die Datei enthält nur den Anfang des Artikels.</translation>
    </message>
    <message>
        <source>Some paragraphs may not belong to the article; they are marked with a question mark.</source>
        <translation>Einige Absätze gehören vielleicht nicht zum Artikel; sie sind mit einem Fragezeichen gekennzeichnet.</translation>
    </message>
    <message>
        <source>Some pages are only pictures without text ({detail}); what they say is missing here.</source>
        <translation>Einige Seiten sind nur Bilder ohne Text ({detail}); was darauf steht, fehlt hier.</translation>
    </message>
    <message>
        <source>The file ends too early: it was not saved or copied whole, and something is missing here.</source>
        <translation>Die Datei endet zu früh: Sie wurde nicht ganz gespeichert oder kopiert, und hier fehlt etwas.</translation>
    </message>
    <message>
        <source>The file holds several articles; this is one of them ({detail}).</source>
        <translation>Die Datei enthält mehrere Artikel; dies ist einer davon ({detail}).</translation>
    </message>
    <message>
        <source>Embargo: its sender asks not to publish it yet. {detail}</source>
        <translation>Sperrfrist: Der Absender bittet, den Artikel noch nicht zu veröffentlichen. {detail}</translation>
    </message>
    <message>
        <source>The article says that it corrects an earlier version.</source>
        <translation>Der Artikel gibt an, eine frühere Fassung zu berichtigen.</translation>
    </message>
    <message>
        <source>Its publisher has withdrawn this article.</source>
        <translation>Der Anbieter hat diesen Artikel zurückgezogen.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>OpenDialog</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open articles</source>
        <translation>Artikel öffnen</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>The order of the statements</source>
        <translation>Die Reihenfolge der Aussagen</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>Reihenfolge: {order}</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>PrintedArticle</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>Woher das kommt</translation>
    </message>
    <message>
        <source>The origin is</source>
        <translation>Der Ursprung ist</translation>
    </message>
    <message>
        <source>Statements are not looked for in this language.</source>
        <translation>In dieser Sprache wird nicht nach Aussagen gesucht.</translation>
    </message>
    <message>
        <source>No statements were found in this article.</source>
        <translation>In diesem Artikel wurden keine Aussagen gefunden.</translation>
    </message>
    <message>
        <source>Statements: {statements} · sources: {sources} · of these not named: {unnamed} · independent origins: {origins}</source>
        <translation>Aussagen: {statements} · Quellen: {sources} · davon nicht genannt: {unnamed} · unabhängige Ursprünge: {origins}</translation>
    </message>
    <message>
        <source>says {count}: {numbers}</source>
        <translation>sagt {count}: {numbers}</translation>
    </message>
    <message>
        <source>passes on {count}: {numbers}</source>
        <translation>gibt weiter {count}: {numbers}</translation>
    </message>
    <message>
        <source>denies, or is denied</source>
        <translation>bestreitet oder wird bestritten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The source is</source>
        <translation>Die Quelle ist</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Share of words</source>
        <translation>Wortanteil</translation>
    </message>
    <message>
        <source>number of a statement: its paragraph, its place there</source>
        <translation>Nummer einer Aussage: ihr Absatz, ihr Platz darin</translation>
    </message>
    <message>
        <source>how far a statement reaches</source>
        <translation>so weit reicht eine Aussage</translation>
    </message>
    <message>
        <source>has it from; the last one is the origin</source>
        <translation>hat es von; wer zuletzt steht, ist der Ursprung</translation>
    </message>
    <message>
        <source>the program is unsure</source>
        <translation>das Programm ist unsicher</translation>
    </message>
    <message>
        <source>confirmed; accepted in a review</source>
        <translation>bestätigt; bei einer Prüfung angenommen</translation>
    </message>
    <message>
        <source>rejected in a review</source>
        <translation>bei einer Prüfung verworfen</translation>
    </message>
    <message>
        <source>corrected in a review</source>
        <translation>bei einer Prüfung berichtigt</translation>
    </message>
    <message>
        <source>added in a review</source>
        <translation>bei einer Prüfung hinzugefügt</translation>
    </message>
    <message>
        <source>note written in a review</source>
        <translation>Notiz aus einer Prüfung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Provenance Reader says who says what, never what is true.</source>
        <translation>Provenance Reader sagt, wer was sagt – nie, was wahr ist.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>⊘ Left out by the reader</source>
        <translation>⊘ Vom Leser ausgelassen</translation>
    </message>
</context>
<context>
    <name>PrintedNote</name>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Als PDF exportieren</translation>
    </message>
    <message>
        <source>The article was saved as “{name}”.</source>
        <translation>Der Artikel wurde als „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>The article has no such pages; nothing was printed.</source>
        <translation>Solche Seiten hat der Artikel nicht; es wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>The article was given to the printer, pages: {count}.</source>
        <translation>Der Artikel ging an den Drucker, Seiten: {count}.</translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation>Die Seiten werden gesetzt …</translation>
    </message>
    <message>
        <source>Cancelled: nothing was printed or saved.</source>
        <translation>Abgebrochen: Es wurde nichts gedruckt oder gespeichert.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The program made a mistake</source>
        <translation>Das Programm hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Nothing in your library was changed. Technical description: {description}</source>
        <translation>In Ihrer Bibliothek wurde nichts verändert. Technische Beschreibung: {description}</translation>
    </message>
    <message>
        <source>… and more: {count}</source>
        <translation>… und weitere: {count}</translation>
    </message>
    <message>
        <source>None of these files could be opened</source>
        <translation>Keine dieser Dateien ließ sich öffnen</translation>
    </message>
    <message>
        <source>“{name}” is not there</source>
        <translation>„{name}“ ist nicht da</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted. Look for it and open it again.</source>
        <translation>Vielleicht wurde es verschoben, umbenannt oder gelöscht. Suchen Sie danach und öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>“{name}” is a folder</source>
        <translation>„{name}“ ist ein Ordner</translation>
    </message>
    <message>
        <source>Choose the articles in it; several can be opened at once.</source>
        <translation>Wählen Sie die Artikel darin; es lassen sich mehrere auf einmal öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is not a file</source>
        <translation>„{name}“ ist keine Datei</translation>
    </message>
    <message>
        <source>It is a device or a connection of the system. Choose an article’s file.</source>
        <translation>Es ist ein Gerät oder eine Verbindung des Systems. Wählen Sie die Datei eines Artikels.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read</source>
        <translation>„{name}“ lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The system refuses access. Check the file’s permissions, or copy it to your own folder.</source>
        <translation>Das System verweigert den Zugriff. Prüfen Sie die Rechte der Datei oder kopieren Sie sie in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>“{name}” is empty</source>
        <translation>„{name}“ ist leer</translation>
    </message>
    <message>
        <source>The file holds no text. Save the article again and open the new file.</source>
        <translation>Die Datei enthält keinen Text. Speichern Sie den Artikel noch einmal und öffnen Sie die neue Datei.</translation>
    </message>
    <message>
        <source>“{name}” is too large</source>
        <translation>„{name}“ ist zu groß</translation>
    </message>
    <message>
        <source>No article is this long. Copy the text of the article into a file of its own and open that.</source>
        <translation>So lang ist kein Artikel. Kopieren Sie den Text des Artikels in eine eigene Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>“{name}” holds no text</source>
        <translation>„{name}“ enthält keinen Text</translation>
    </message>
    <message>
        <source>Whatever its name says, this looks like a picture, a program or other data. Open the article itself.</source>
        <translation>Was auch der Name sagt: Das sieht nach einem Bild, einem Programm oder anderen Daten aus. Öffnen Sie den Artikel selbst.</translation>
    </message>
    <message>
        <source>The letters of “{name}” cannot be read</source>
        <translation>Die Buchstaben von „{name}“ lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Its encoding is unknown, or the file is damaged. Choose an encoding under File ▸ Encoding, or save the file again as UTF-8 and open it.</source>
        <translation>Die Zeichenkodierung ist unbekannt, oder die Datei ist beschädigt. Wählen Sie eine unter Datei ▸ Zeichenkodierung, oder speichern Sie die Datei neu als UTF-8 und öffnen Sie sie.</translation>
    </message>
    <message>
        <source>“{name}” is not written in the encoding you chose</source>
        <translation>„{name}“ ist nicht in der gewählten Zeichenkodierung geschrieben</translation>
    </message>
    <message>
        <source>Choose another one under File ▸ Encoding, or let the program find it. Nothing was changed by the attempt.</source>
        <translation>Wählen Sie unter Datei ▸ Zeichenkodierung eine andere, oder lassen Sie das Programm sie finden. Durch den Versuch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The format of “{name}” is not supported</source>
        <translation>Das Format von „{name}“ wird nicht unterstützt</translation>
    </message>
    <message>
        <source>Save the article as a web page (HTML), Markdown or plain text and open that.</source>
        <translation>Speichern Sie den Artikel als Webseite (HTML), Markdown oder reinen Text und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“{name}” is damaged</source>
        <translation>„{name}“ ist beschädigt</translation>
    </message>
    <message>
        <source>Its structure is incomplete or contradictory. Save the article again.</source>
        <translation>Der Aufbau der Datei ist unvollständig oder widersprüchlich. Speichern Sie den Artikel noch einmal.</translation>
    </message>
    <message>
        <source>No article was found in “{name}”</source>
        <translation>In „{name}“ wurde kein Artikel gefunden</translation>
    </message>
    <message>
        <source>It may be an overview page, a paywall or a page without text. Open the article in your browser, save that page, and open it here.</source>
        <translation>Vielleicht ist es eine Übersichtsseite, eine Bezahlschranke oder eine Seite ohne Text. Öffnen Sie den Artikel im Browser, speichern Sie diese Seite und öffnen Sie sie hier.</translation>
    </message>
    <message>
        <source>“{name}” holds only pictures of pages</source>
        <translation>„{name}“ enthält nur Bilder von Seiten</translation>
    </message>
    <message>
        <source>Run text recognition (OCR) on it, and open the file that this makes.</source>
        <translation>Lassen Sie eine Texterkennung (OCR) darüberlaufen und öffnen Sie die Datei, die dabei entsteht.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password</source>
        <translation>„{name}“ ist durch ein Kennwort geschützt</translation>
    </message>
    <message>
        <source>Open it in the program it comes from, save it without a password, and open that.</source>
        <translation>Öffnen Sie sie in dem Programm, aus dem sie stammt, speichern Sie sie ohne Kennwort und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>“{name}” takes too long to read</source>
        <translation>„{name}“ braucht zu lange zum Lesen</translation>
    </message>
    <message>
        <source>Reading it was stopped. Copy the text of the article into a file of its own and open that.</source>
        <translation>Das Lesen wurde abgebrochen. Kopieren Sie den Text des Artikels in eine eigene Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>“{name}” needs too much memory to read</source>
        <translation>„{name}“ braucht zum Lesen zu viel Arbeitsspeicher</translation>
    </message>
    <message>
        <source>“{name}” defines entities of its own</source>
        <translation>„{name}“ legt eigene Entitäten fest</translation>
    </message>
    <message>
        <source>They can fetch other files or grow without end, so it was not read. Ask the sender for a file without them, or copy the text into a file of its own.</source>
        <translation>Sie können andere Dateien holen oder endlos wachsen; die Datei wurde deshalb nicht gelesen. Bitten Sie den Absender um eine Datei ohne sie, oder kopieren Sie den Text in eine eigene Datei.</translation>
    </message>
    <message>
        <source>“{name}” could not be read</source>
        <translation>„{name}“ ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>The part of the program that reads such files failed; nothing else was touched. Save the article in another format, such as HTML or plain text, and open that.</source>
        <translation>Der Teil des Programms, der solche Dateien liest, ist gescheitert; sonst wurde nichts berührt. Speichern Sie den Artikel in einem anderen Format, etwa als HTML oder reinen Text, und öffnen Sie diese Datei.</translation>
    </message>
    <message>
        <source>Your library was made by a newer version of Provenance Reader</source>
        <translation>Ihre Bibliothek stammt von einer neueren Version von Provenance Reader</translation>
    </message>
    <message>
        <source>Nothing in it was changed. Install the newer version to use it; until then you can read, but articles are not kept.</source>
        <translation>Darin wurde nichts verändert. Installieren Sie die neuere Version, um sie zu nutzen; bis dahin können Sie lesen, aber Artikel werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Your library cannot be read</source>
        <translation>Ihre Bibliothek lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing in it was changed. Restore its file from a backup, or move it away to begin a new one; until then you can read, but articles are not kept.</source>
        <translation>Darin wurde nichts verändert. Stellen Sie die Datei aus einer Sicherung wieder her oder verschieben Sie sie, um eine neue zu beginnen; bis dahin können Sie lesen, aber Artikel werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>“{name}” cannot be saved</source>
        <translation>„{name}“ lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>Check that the disk has room and that you may write to the folder.</source>
        <translation>Prüfen Sie, ob auf dem Datenträger Platz ist und ob Sie in den Ordner schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>Relating</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Which statement does {number} deny?</source>
        <translation>Welche Aussage bestreitet {number}?</translation>
    </message>
    <message>
        <source>Which statement does {number} confirm?</source>
        <translation>Welche Aussage bestätigt {number}?</translation>
    </message>
    <message>
        <source>Which statement does {number} answer?</source>
        <translation>Auf welche Aussage antwortet {number}?</translation>
    </message>
    <message>
        <source>Click it in the text or in the list, or go to it there and press Enter.</source>
        <translation>Klicken Sie sie im Text oder in der Liste an, oder gehen Sie dort mit den Pfeiltasten zu ihr und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>That is the statement itself.</source>
        <translation>Das ist die Aussage selbst.</translation>
    </message>
</context>
<context>
    <name>Relation</name>
    <message>
        <source>✗ denies {number}: {content}</source>
        <translation>✗ bestreitet {number}: {content}</translation>
    </message>
    <message>
        <source>✓ confirms {number}: {content}</source>
        <translation>✓ bestätigt {number}: {content}</translation>
    </message>
    <message>
        <source>↩ answers {number}: {content}</source>
        <translation>↩ antwortet auf {number}: {content}</translation>
    </message>
    <message>
        <source>✗ denied by {who} in {number}: {content}</source>
        <translation>✗ bestritten von {who} in {number}: {content}</translation>
    </message>
    <message>
        <source>✓ confirmed by {who} in {number}: {content}</source>
        <translation>✓ bestätigt von {who} in {number}: {content}</translation>
    </message>
    <message>
        <source>↩ answered by {who} in {number}: {content}</source>
        <translation>↩ beantwortet von {who} in {number}: {content}</translation>
    </message>
    <message>
        <source>denies {number}</source>
        <translation>bestreitet {number}</translation>
    </message>
    <message>
        <source>confirms {number}</source>
        <translation>bestätigt {number}</translation>
    </message>
    <message>
        <source>answers {number}</source>
        <translation>antwortet auf {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>Read all pages</source>
        <translation>Alle Seiten lesen</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>No statement selected</source>
        <translation>Keine Aussage ausgewählt</translation>
    </message>
    <message>
        <source>{count} of {all} reviewed</source>
        <translation>{count} von {all} geprüft</translation>
    </message>
</context>
<context>
    <name>ReviewMenu</name>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Leave open again</source>
        <translation>Wieder &amp;offenlassen</translation>
    </message>
    <message>
        <source>Ne&amp;xt that is not reviewed</source>
        <translation>Nä&amp;chste ungeprüfte</translation>
    </message>
    <message>
        <source>Correct the &amp;chain…</source>
        <translation>&amp;Kette berichtigen…</translation>
    </message>
    <message>
        <source>It says the &amp;selected words</source>
        <translation>Der Wortlaut sind die ausgewählten &amp;Wörter</translation>
    </message>
    <message>
        <source>It says the selected words, t&amp;oo</source>
        <translation>Die ausgewählten Wörter gehören &amp;dazu</translation>
    </message>
    <message>
        <source>&amp;Drag the ends of its words</source>
        <translation>Anfang und Ende &amp;ziehen</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz…</translation>
    </message>
    <message>
        <source>&amp;New statement from the selected words…</source>
        <translation>N&amp;eue Aussage aus den ausgewählten Wörtern…</translation>
    </message>
    <message>
        <source>Leave the &amp;paragraph out, or take it in</source>
        <translation>A&amp;bsatz auslassen oder aufnehmen</translation>
    </message>
    <message>
        <source>Note on the ar&amp;ticle…</source>
        <translation>Notiz zum Ar&amp;tikel…</translation>
    </message>
    <message>
        <source>Show the &amp;machine’s version</source>
        <translation>Fassung der &amp;Maschine zeigen</translation>
    </message>
    <message>
        <source>&amp;Back to the machine’s version</source>
        <translation>Zurück zur &amp;Fassung der Maschine</translation>
    </message>
    <message>
        <source>Begin a word earlier</source>
        <translation>Ein Wort früher beginnen</translation>
    </message>
    <message>
        <source>Begin a word later</source>
        <translation>Ein Wort später beginnen</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>Ein Wort früher enden</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>Ein Wort später enden</translation>
    </message>
    <message>
        <source>Move the ends &amp;word by word</source>
        <translation>Anfang und Ende &amp;wortweise verschieben</translation>
    </message>
    <message>
        <source>Its &amp;form is</source>
        <translation>Ihre Fo&amp;rm ist</translation>
    </message>
    <message>
        <source>It &amp;denies another statement…</source>
        <translation>Sie &amp;bestreitet eine andere Aussage …</translation>
    </message>
    <message>
        <source>It &amp;confirms another statement…</source>
        <translation>Sie be&amp;stätigt eine andere Aussage …</translation>
    </message>
    <message>
        <source>It &amp;answers another statement…</source>
        <translation>Sie &amp;antwortet auf eine andere Aussage …</translation>
    </message>
    <message>
        <source>&amp;Relation</source>
        <translation>Be&amp;zug</translation>
    </message>
    <message>
        <source>&amp;Show only what is</source>
        <translation>Nur &amp;zeigen, was … ist</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>&amp;Rückgängig: {change}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>&amp;Wiederholen: {change}</translation>
    </message>
    <message>
        <source>remove “{title}”</source>
        <translation>„{title}“ entfernen</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>not reviewed</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>von Ihnen berichtigt</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>von Ihnen ergänzt</translation>
    </message>
</context>
<context>
    <name>ReviewStrips</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Back to your review</source>
        <translation>Zurück zu Ihrer Prüfung</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Your review is not saved. This window keeps it and tries again with your next change.</source>
        <translation>Ihre Prüfung ist nicht gesichert. Dieses Fenster behält sie und versucht es mit Ihrer nächsten Änderung wieder.</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>Ihre Notiz: {note}</translation>
    </message>
    <message>
        <source>The machine’s version, without your review.</source>
        <translation>Die Fassung der Maschine, ohne Ihre Prüfung.</translation>
    </message>
</context>
<context>
    <name>Reviewer</name>
    <message>
        <source>Correct the chain of {number}</source>
        <translation>Kette von {number} berichtigen</translation>
    </message>
    <message>
        <source>New statement: who says so, through whom?</source>
        <translation>Neue Aussage: Wer sagt das, und durch wen?</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Put the text cursor into the paragraph first.</source>
        <translation>Setzen Sie zuerst die Textmarke in den Absatz.</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>Zurückgenommen: {change}</translation>
    </message>
    <message>
        <source>Done again: {change}</source>
        <translation>Wiederholt: {change}</translation>
    </message>
    <message>
        <source>Apply or cancel the correction first.</source>
        <translation>Übernehmen Sie zuerst die Berichtigung oder brechen Sie sie ab.</translation>
    </message>
    <message>
        <source>You have corrected nothing of this statement.</source>
        <translation>An dieser Aussage haben Sie nichts berichtigt.</translation>
    </message>
    <message>
        <source>Every statement shown is reviewed.</source>
        <translation>Jede gezeigte Aussage ist geprüft.</translation>
    </message>
    <message>
        <source>There is nothing to review yet.</source>
        <translation>Es gibt noch nichts zu prüfen.</translation>
    </message>
    <message>
        <source>This is the machine’s version: go back to your review first.</source>
        <translation>Das ist die Fassung der Maschine: Gehen Sie zuerst zurück zu Ihrer Prüfung.</translation>
    </message>
    <message>
        <source>Select a statement first.</source>
        <translation>Wählen Sie zuerst eine Aussage aus.</translation>
    </message>
    <message>
        <source>Select words in the article first.</source>
        <translation>Wählen Sie zuerst Wörter im Artikel aus.</translation>
    </message>
</context>
<context>
    <name>SelectionButton</name>
    <message>
        <source>Show only statements of a certain kind</source>
        <translation>Nur Aussagen einer bestimmten Art zeigen</translation>
    </message>
    <message>
        <source>Source is</source>
        <translation>Quelle ist</translation>
    </message>
    <message>
        <source>Source does</source>
        <translation>Quelle tut</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Only unsure</source>
        <translation>Nur unsichere</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: {count} chosen</source>
        <translation>Filter: {count} gewählt</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Usual settings</source>
        <translation>Übliche &amp;Einstellungen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>S&amp;prache:</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Erscheinungsbild:</translation>
    </message>
    <message>
        <source>Choose &amp;keys…</source>
        <translation>&amp;Tasten wählen …</translation>
    </message>
    <message>
        <source>Keys:</source>
        <translation>Tasten:</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Chosen by the program</source>
        <translation>Vom Programm gewählt</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>Sch&amp;rift:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Eng</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Weit</translation>
    </message>
    <message>
        <source>Line &amp;height:</source>
        <translation>Zeilen&amp;höhe:</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>Column &amp;width:</source>
        <translation>Spalten&amp;breite:</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Keep every opened article</source>
        <translation>&amp;Jeden geöffneten Artikel aufbewahren</translation>
    </message>
    <message>
        <source>&amp;Begin with the article that was open last</source>
        <translation>&amp;Mit dem zuletzt geöffneten Artikel beginnen</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Statements, sources or outline</source>
        <translation>Aussagen, Quellen oder Gliederung</translation>
    </message>
</context>
<context>
    <name>Snippet</name>
    <message>
        <source>Dropped, {time}</source>
        <translation>Hierher gezogen, {time}</translation>
    </message>
    <message>
        <source>Clipboard, {time}</source>
        <translation>Zwischenablage, {time}</translation>
    </message>
    <message>
        <source>This is only an address</source>
        <translation>Das ist nur eine Adresse</translation>
    </message>
    <message>
        <source>The program never uses the network. Open the address in your browser and save the page, or select the article there and copy it; then open it here.</source>
        <translation>Das Programm geht nie ins Netz. Öffnen Sie die Adresse im Browser und speichern Sie die Seite, oder markieren und kopieren Sie dort den Artikel; öffnen Sie ihn dann hier.</translation>
    </message>
    <message>
        <source>This is a picture, not a text</source>
        <translation>Das ist ein Bild, kein Text</translation>
    </message>
    <message>
        <source>Copy the text of the article, or let text recognition (OCR) make one of it.</source>
        <translation>Kopieren Sie den Text des Artikels, oder lassen Sie eine Texterkennung (OCR) einen daraus machen.</translation>
    </message>
    <message>
        <source>There is no text in the clipboard</source>
        <translation>In der Zwischenablage ist kein Text</translation>
    </message>
    <message>
        <source>Select the article where you read it, copy it, and open the clipboard again.</source>
        <translation>Markieren Sie den Artikel dort, wo Sie ihn lesen, kopieren Sie ihn, und öffnen Sie die Zwischenablage noch einmal.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Details of the selected source</source>
        <translation>Einzelheiten zur gewählten Quelle</translation>
    </message>
    <message>
        <source>Select a source to see what the article says of it.</source>
        <translation>Wählen Sie eine Quelle, um zu sehen, was der Artikel über sie sagt.</translation>
    </message>
    <message>
        <source>The article leaves open</source>
        <translation>Das lässt der Artikel offen</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>steht nicht da</translation>
    </message>
    <message>
        <source>Show its statements</source>
        <translation>Ihre Aussagen zeigen</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Nächste Nennung</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Dieselbe wie…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Trennen…</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Why not named</source>
        <translation>Warum ohne Namen</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Denied by</source>
        <translation>Bestritten von</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
</context>
<context>
    <name>SourceKind</name>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>news outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>news agency</source>
        <translation>Nachrichtenagentur</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>unclear who</source>
        <translation>unklar, wer</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>SourceMap</name>
    <message>
        <source>Who says what, and through whom: {title}</source>
        <translation>Wer sagt was, und durch wen: {title}</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Dieser Artikel</translation>
    </message>
    <message>
        <source>statements: {count}</source>
        <translation>Aussagen: {count}</translation>
    </message>
    <message>
        <source>{start} – {tie}: {end}</source>
        <translation>{start} – {tie}: {end}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
    <message>
        <source>denies: {count}</source>
        <translation>bestreitet: {count}</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>says: {count}</source>
        <translation>sagt: {count}</translation>
    </message>
    <message>
        <source>passes on: {count}</source>
        <translation>gibt weiter: {count}</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
</context>
<context>
    <name>SourcesPane</name>
    <message>
        <source>Sources that belong to each other, such as a ministry and its spokeswoman, are one origin. A medium that hands on the words of others is none.</source>
        <translation>Quellen, die zusammengehören, etwa ein Ministerium und seine Sprecherin, sind ein Ursprung. Ein Medium, das die Worte anderer weitergibt, ist keiner.</translation>
    </message>
    <message>
        <source>The sources of the article appear here once its statements are found.</source>
        <translation>Hier erscheinen die Quellen des Artikels, sobald seine Aussagen gefunden sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Aussage</numerusform>
            <numerusform>%n Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n medium(s)</source>
        <translation>
            <numerusform>%n Medium</numerusform>
            <numerusform>%n Medien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n independent origin(s)</source>
        <translation>
            <numerusform>%n unabhängiger Ursprung</numerusform>
            <numerusform>%n unabhängige Ursprünge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Where “{source}” is somebody else:</source>
        <translation>Wo „{source}“ jemand anderes ist:</translation>
    </message>
    <message>
        <source>Two sources</source>
        <translation>Zwei Quellen</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Who it is there</source>
        <translation>Wer es dort ist</translation>
    </message>
    <message>
        <source>&amp;Who it is there</source>
        <translation>&amp;Wer es dort ist</translation>
    </message>
</context>
<context>
    <name>Stance</name>
    <message>
        <source>reports</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>asserts</source>
        <translation>versichert</translation>
    </message>
    <message>
        <source>alleges</source>
        <translation>behauptet</translation>
    </message>
    <message>
        <source>confirms</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>concedes</source>
        <translation>räumt ein</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>bestreitet</translation>
    </message>
    <message>
        <source>does not confirm</source>
        <translation>bestätigt nicht</translation>
    </message>
    <message>
        <source>supposes</source>
        <translation>vermutet</translation>
    </message>
    <message>
        <source>demands</source>
        <translation>fordert</translation>
    </message>
    <message>
        <source>judges</source>
        <translation>urteilt</translation>
    </message>
</context>
<context>
    <name>StatementCounts</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Aussage</numerusform>
            <numerusform>%n Aussagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not named</source>
        <translation>
            <numerusform>%n nicht genannt</numerusform>
            <numerusform>%n nicht genannt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementFilter</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Bestritten</translation>
    </message>
    <message>
        <source>Long chains</source>
        <translation>Lange Ketten</translation>
    </message>
    <message>
        <source>Every statement of the article</source>
        <translation>Alle Aussagen des Artikels</translation>
    </message>
    <message>
        <source>Statements whose chain ends with an unnamed source</source>
        <translation>Aussagen, deren Kette bei einer nicht genannten Quelle endet</translation>
    </message>
    <message>
        <source>Statements that somebody denies</source>
        <translation>Aussagen, die jemand bestreitet</translation>
    </message>
    <message>
        <source>Statements that reach the article through at least two sources</source>
        <translation>Aussagen, die über mindestens zwei Quellen in den Artikel gelangen</translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Statements</source>
        <translation>Aussagen</translation>
    </message>
</context>
<context>
    <name>StatementOrder</name>
    <message>
        <source>Order of the text</source>
        <translation>Wie im Text</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Nach Quelle</translation>
    </message>
    <message>
        <source>Dead ends first</source>
        <translation>Sackgassen zuerst</translation>
    </message>
</context>
<context>
    <name>StatementRow</name>
    <message>
        <source>{group}, statements: {count}</source>
        <translation>{group}, Aussagen: {count}</translation>
    </message>
    <message>
        <source>✍ note</source>
        <translation>✍ Notiz</translation>
    </message>
    <message>
        <source>✗ denied by {names}</source>
        <translation>✗ bestritten von {names}</translation>
    </message>
    <message>
        <source>✓ confirmed by {names}</source>
        <translation>✓ bestätigt von {names}</translation>
    </message>
    <message>
        <source>✗ denies {numbers}</source>
        <translation>✗ bestreitet {numbers}</translation>
    </message>
    <message>
        <source>✗ denial</source>
        <translation>✗ Dementi</translation>
    </message>
    <message>
        <source>? unsure</source>
        <translation>? unsicher</translation>
    </message>
</context>
<context>
    <name>StatementsPane</name>
    <message>
        <source>The statements of the article appear here once one is open.</source>
        <translation>Hier erscheinen die Aussagen des Artikels, sobald einer geöffnet ist.</translation>
    </message>
    <message>
        <source>Reading “{name}” …</source>
        <translation>„{name}“ wird gelesen …</translation>
    </message>
    <message>
        <source>Looking for statements …</source>
        <translation>Aussagen werden gesucht …</translation>
    </message>
    <message>
        <source>The analysis was cancelled. The article is not in your library yet.</source>
        <translation>Die Auswertung wurde abgebrochen. Der Artikel ist noch nicht in Ihrer Bibliothek.</translation>
    </message>
    <message>
        <source>The statements could not be found.</source>
        <translation>Die Aussagen konnten nicht ermittelt werden.</translation>
    </message>
    <message>
        <source>Statements can be found in German articles only, so far.</source>
        <translation>Aussagen lassen sich bisher nur in deutschen Artikeln finden.</translation>
    </message>
    <message>
        <source>No statement that the article attributes to somebody was found.</source>
        <translation>Es wurde keine Aussage gefunden, die der Artikel jemandem zuschreibt.</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>{count} of {all} statements are shown</source>
        <translation>{count} von {all} Aussagen werden gezeigt</translation>
    </message>
</context>
<context>
    <name>Tie</name>
    <message>
        <source>cites</source>
        <translation>zitiert</translation>
    </message>
    <message>
        <source>told by</source>
        <translation>hat es von</translation>
    </message>
    <message>
        <source>denies</source>
        <translation>bestreitet</translation>
    </message>
    <message>
        <source>confirms</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>erwidert</translation>
    </message>
</context>
<context>
    <name>Voice</name>
    <message>
        <source>no source</source>
        <translation>ohne Quelle</translation>
    </message>
</context>
<context>
    <name>VoiceBar</name>
    <message>
        <source>Who speaks here</source>
        <translation>Wer spricht hier</translation>
    </message>
    <message>
        <source>There is no such text in this article.</source>
        <translation>Solchen Text gibt es in diesem Artikel nicht.</translation>
    </message>
    <message>
        <source>{class}: {place} of {count}</source>
        <translation>{class}: {place} von {count}</translation>
    </message>
</context>
<context>
    <name>VoiceButton</name>
    <message>
        <source>Go to the next such words</source>
        <translation>Zur nächsten solchen Stelle</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Progress of the analysis</source>
        <translation>Fortschritt der Auswertung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Find the statements</source>
        <translation>Aussagen suchen</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>chain ends with a named source</source>
        <translation>Kette endet bei einer namentlich genannten Quelle</translation>
    </message>
    <message>
        <source>chain ends with a source known by its role only</source>
        <translation>Kette endet bei einer nur mit ihrer Funktion genannten Quelle</translation>
    </message>
    <message>
        <source>chain ends with an unnamed source</source>
        <translation>Kette endet bei einer nicht genannten Quelle</translation>
    </message>
    <message>
        <source>Statement {number}, {place} of {count}, {end}</source>
        <translation>Aussage {number}, {place} von {count}, {end}</translation>
    </message>
    <message>
        <source>denied by {names}</source>
        <translation>bestritten von {names}</translation>
    </message>
    <message>
        <source>confirmed by {names}</source>
        <translation>bestätigt von {names}</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>your note: {note}</source>
        <translation>Ihre Notiz: {note}</translation>
    </message>
</context>
<context>
    <name>WordsPicker</name>
    <message>
        <source>Take selection</source>
        <translation>Auswahl nehmen</translation>
    </message>
    <message>
        <source>{what}: take the words selected in the article</source>
        <translation>{what}: die im Artikel ausgewählten Wörter nehmen</translation>
    </message>
    <message>
        <source>Select the words in the article first</source>
        <translation>Wählen Sie zuerst die Wörter im Artikel aus</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>Keine Wörter</translation>
    </message>
    <message>
        <source>{what}: no words</source>
        <translation>{what}: keine Wörter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>_ContentsList</name>
    <message>
        <source>Articles of the file</source>
        <translation>Artikel der Datei</translation>
    </message>
</context>
</TS>
