import pytest

from provenance_reader.domain.document import BlockKind, Document, Location, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.html_page.page import HtmlPage
from provenance_reader.importers.importer import OriginalFile

STANDFIRST = "Die Verwaltung von Nordermoor prüft die Schleuse. Eine Reederei widerspricht dem Bericht."
FIRST = (
    "Der Hafen von Nordermoor bleibt nach Angaben der Verwaltung bis Montag geschlossen. Ein Sprecher sagte, "
    "die Schleuse müsse geprüft werden, ehe wieder Schiffe ein- und auslaufen dürften."
)
SECOND = (
    "Zuvor hatte der Inselbote gemeldet, die Anlage sei seit Wochen beschädigt. Die Zeitung beruft sich auf "
    "zwei Beschäftigte des Hafenamts, die nicht genannt werden wollten."
)
THIRD = (
    "Die Reederei Holm wies das zurück. „Davon ist uns nichts bekannt“, sagte eine Sprecherin am Freitag in "
    "Nordermoor. Die Fähren nach Süderoog führen vorerst vom alten Anleger ab."
)
PAGE = f"""<!DOCTYPE html>
<!-- saved from url=(0042)https://inselbote.example/hafen-nordermoor -->
<html lang="fr"><head><meta charset="utf-8"><title>Hafen bleibt zu | Inselbote</title>
<meta property="og:title" content="Hafen bleibt bis Montag zu">
<meta property="og:site_name" content="Inselbote">
<meta name="description" content="{STANDFIRST}">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Hafen bleibt bis Montag zu", "datePublished": "2024-05-03T10:15:00+0200",
 "dateModified": "2024-05-03T12:00:00Z", "publisher": {{"name": "Inselbote"}},
 "author": [{{"@type": "Person", "name": "Ada Rot und Ben Blau, dpa"}}]}}</script>
<script>var never = "<p>{FIRST}";</script></head>
<body><nav><ul><li><a href="/">Start</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article>
<header><p class="kicker">Schifffahrt</p><h1>Hafen bleibt bis Montag zu</h1>
<p class="article-lead">{STANDFIRST}</p><p class="byline">Von Ada Rot</p></header>
<figure><img src="data:image/png;base64,AA"><figcaption>Die Schleuse. Foto: Blau</figcaption></figure>
<div class="body">
<p>{FIRST}</p>
<p>Zuvor hatte der <a href="/ausgabe/7">Insel<b>bote</b></a> {SECOND.partition("Inselbote ")[2]}</p>
<ul><li><a href="/a">Schleuse gesperrt: Was Reisende jetzt wissen müssen</a></li>
<li><a href="/b">Sturm über der Küste: Die Lage im Überblick</a></li></ul>
<h2>Reederei widerspricht</h2>
<p>{THIRD}</p>
<div class="infobox"><h3>Der Hafen</h3><p>Er wurde 1911 eröffnet und seither dreimal erweitert.</p></div>
<p>Lesen Sie auch: <a href="/c">Alle Fähren im Überblick</a></p>
<p>© dpa-infocom, dpa:240503-99-1/1</p>
</div></article></main>
<footer><p>Inselbote, Am Deich 1, 99999 Nordermoor, erreichbar von Montag bis Freitag.</p></footer>
</body></html>"""


def read(page: str | bytes, name: str = "hafen.html") -> Document:
    data = page if isinstance(page, bytes) else page.encode()
    return HtmlPage().read(OriginalFile(name, data, ".html"))


def paragraphs(*texts: str) -> str:
    return "<html><body><article>" + "".join(f"<p>{text}</p>" for text in texts) + "</article></body></html>"


def lines(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


def test_the_article_and_nothing_around_it() -> None:
    document = read(PAGE)
    assert lines(document) == [STANDFIRST, FIRST, SECOND, "Reederei widerspricht", THIRD]
    assert [block.kind for block in document.blocks] == [
        BlockKind.STANDFIRST,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]
    assert document.notices == ()


def test_metadata() -> None:
    document = read(PAGE)
    assert document.title == "Hafen bleibt bis Montag zu"
    assert document.authors == ("Ada Rot", "Ben Blau", "dpa")
    assert (document.published, document.updated) == ("2024-05-03T10:15:00+02:00", "2024-05-03T12:00:00Z")
    assert (document.outlet, document.url) == ("Inselbote", "https://inselbote.example/hafen-nordermoor")


def test_the_text_and_not_the_lang_attribute_tells_the_language() -> None:
    assert read(PAGE).language == "de"


def test_links_are_whole_addresses_over_their_words() -> None:
    document = read(PAGE)
    assert [(link.span.of(document.text), link.url) for link in document.links] == [
        ("Inselbote", "https://inselbote.example/ausgabe/7")
    ]


def test_blocks_keep_their_element() -> None:
    assert read(PAGE).blocks[2].location == Location(
        element="/html[1]/body[1]/main[1]/article[1]/div[1]/p[2]"
    )


def test_a_list_of_content_stays() -> None:
    items = "".join(
        f"<li>Der Anleger {n} bleibt nach Angaben des Hafenamts bis Montag zu.</li>" for n in "ABC"
    )
    document = read(PAGE.replace("<h2>Reederei", f"<ul>{items}</ul><h2>Reederei"))
    assert [block.kind for block in document.blocks].count(BlockKind.LIST_ITEM) == 3


def test_a_pull_quote_is_not_read_twice() -> None:
    quote = "<blockquote><p>Davon ist uns nichts bekannt, sagte eine Sprecherin</p></blockquote>"
    assert lines(read(PAGE.replace("<h2>Reederei", f"{quote}<h2>Reederei"))) == lines(read(PAGE))


def test_a_paragraph_in_another_place_than_the_others_is_doubtful() -> None:
    odd = "Die Autorin ist Redakteurin für Schifffahrt und lebt seit vielen Jahren auf der Insel Süderoog."
    document = read(PAGE.replace("<h2>Reederei", f"<section><div><p>{odd}</p></div></section><h2>Reederei"))
    doubtful = [block.span.of(document.text) for block in document.blocks if block.doubtful]
    assert doubtful == [odd]
    assert [notice.kind for notice in document.notices] == [NoticeKind.DOUBTFUL_BLOCKS]


def test_line_breaks_make_paragraphs_where_the_page_has_no_other() -> None:
    document = read(f"<html><body><div>{FIRST}<br><br>{SECOND}<br>\n<br/>{THIRD}</div></body></html>")
    assert lines(document) == [FIRST, SECOND, THIRD]


def test_a_page_of_one_short_sentence() -> None:
    assert lines(read("<html><body><p>Der Hafen bleibt zu.</p></body></html>")) == ["Der Hafen bleibt zu."]


def test_no_author_is_invented() -> None:
    house = '"author": {"@type": "Organization", "name": "Inselbote Nachrichten"}'
    page = PAGE.replace('"author": [{"@type": "Person", "name": "Ada Rot und Ben Blau, dpa"}]', house)
    assert read(page.replace("Von Ada Rot", "Von der Küste")).authors == ()
    assert read(page).authors == ("Ada Rot",)


@pytest.mark.parametrize(
    ("encoding", "declared", "notices"),
    [
        ("cp1252", "windows-1252", []),
        ("utf-16", "utf-16", []),
        ("utf-8", "iso-8859-1", [NoticeKind.DECLARED_ENCODING_WRONG]),
        ("cp1252", "utf-8", [NoticeKind.DECLARED_ENCODING_WRONG, NoticeKind.ENCODING_GUESSED]),
    ],
)
def test_encodings(encoding: str, declared: str, notices: list[NoticeKind]) -> None:
    document = read(PAGE.replace('charset="utf-8"', f'charset="{declared}"').encode(encoding))
    assert lines(document) == lines(read(PAGE))
    assert [notice.kind for notice in document.notices] == notices


@pytest.mark.parametrize(
    ("content", "suffix", "expected"),
    [
        (PAGE, ".txt", True),
        ('<?xml version="1.0"?>\n<!DOCTYPE html><html><p>Text</p></html>', "", True),
        ("<p>Eins</p><p>Zwei</p><p>Drei</p>", ".txt", True),
        ("<p>Eins", ".txt", False),
        ("<p>Eins", ".html", True),
        ("Nur Text ohne Auszeichnung, in dem 3 < 4 steht.", ".html", False),
        ("<?xml version='1.0'?><rss></rss>", ".xml", False),
    ],
)
def test_what_counts_as_a_page(content: str, suffix: str, expected: bool) -> None:
    assert HtmlPage().recognises(OriginalFile("a", content.encode(), suffix)) is expected


def test_no_entity_of_the_page_is_expanded() -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 20))
    secret = '<!ENTITY a0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">'
    page = f"<!DOCTYPE html [{secret}{bomb}]><html><body><p>{FIRST} &a19; &file;</p><p>{SECOND}</p>"
    document = read(page)
    assert len(document.text) < 1000
    assert "root:" not in document.text


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("<p " + " ".join(f'a{n}="1"' for n in range(200_000)) + ">Text", ProblemKind.TOO_LARGE),
        ("<p " + " ".join(f'a{n}=">"' for n in range(200_000)) + ">Text", ProblemKind.TOO_LARGE),
        (f"<p>{FIRST}</p>" * 60_000, ProblemKind.TOO_LARGE),
        ("<b>a</b> " * 50_000, ProblemKind.TOO_LARGE),
        ("<div>" * 100_000 + FIRST, ProblemKind.NO_ARTICLE),
        ("<script>" * 300_000, ProblemKind.NO_ARTICLE),
        ("<script>" + "</script " * 300_000, ProblemKind.NO_ARTICLE),
        ("<!--" * 500_000, ProblemKind.NO_ARTICLE),
        ("<svg>" * 50_000 + FIRST, ProblemKind.NO_ARTICLE),
    ],
    ids=["attributes", "quoted", "long", "elements", "deep", "scripts", "ends", "comments", "pictures"],
)
def test_pages_built_to_overwhelm(page: str, kind: ProblemKind) -> None:
    with pytest.raises(ReaderProblem) as caught:
        read(f"<html><body>{page}")
    assert caught.value.kind is kind


def test_what_lies_too_deep_is_told() -> None:
    document = read(f"<html><body><p>{FIRST}</p><p>{SECOND}</p>{'<div>' * 400}{THIRD}")
    assert FIRST in document.text
    assert THIRD not in document.text
    assert NoticeKind.CUT_AT_LIMIT in [notice.kind for notice in document.notices]


def test_many_paragraphs_are_read_without_the_slow_opinion() -> None:
    document = read(paragraphs(*[f"{n}: {FIRST}" for n in range(11_000)]))
    assert len(document.blocks) == 11_000


def test_a_picture_as_large_as_the_page_allows_is_cut_before_parsing() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 8_000_000}">'
    assert lines(read(PAGE.replace("<h2>Reederei", f"{picture}<h2>Reederei"))) == lines(read(PAGE))


def about(**said: str) -> str:
    """PAGE, whose article says more of itself."""
    fields = "".join(f'"{name}": {value}, ' for name, value in said.items())
    return PAGE.replace('"@type": "NewsArticle",', f'"@type": "NewsArticle", {fields}')


@pytest.mark.parametrize(
    ("said", "notices"),
    [
        ({"correction": '"Die Zahl der Schiffe wurde berichtigt."'}, [NoticeKind.CORRECTION]),
        ({"isAccessibleForFree": "false", "wordCount": "900"}, [NoticeKind.EXCERPT_ONLY]),
        ({"isAccessibleForFree": '"False"'}, [NoticeKind.EXCERPT_ONLY]),
        ({"isAccessibleForFree": "false", "wordCount": "100"}, []),
        ({"isAccessibleForFree": "true", "wordCount": "900"}, []),
    ],
)
def test_what_a_page_says_of_its_article(said: dict[str, str], notices: list[NoticeKind]) -> None:
    assert [one.kind for one in read(about(**said)).notices] == notices
