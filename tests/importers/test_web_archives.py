"""Saved pages and crawls: which page is the article, where it came from, and in which encoding."""

from __future__ import annotations

import plistlib

from fakes.office_files import epub, zipped
from fakes.original_articles import ARTICLES, HARBOUR, LIGHTHOUSE
from fakes.original_files import html, mhtml, wacz, warc
from provenance_reader.importers.epub import Epub
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.mhtml import Mhtml
from provenance_reader.importers.wacz import Wacz
from provenance_reader.importers.warc import Warc
from provenance_reader.importers.webarchive import Webarchive

SILENT = html(HARBOUR).replace(f'<link rel="canonical" href="{HARBOUR.url}">'.encode(), b"")


def test_a_page_without_an_address_gets_that_of_its_archive() -> None:
    page = {"WebResourceData": SILENT, "WebResourceURL": HARBOUR.url}
    data = plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_XML)
    file = OriginalFile("a.webarchive", data, ".webarchive")
    assert Webarchive().recognises(file)
    assert Webarchive().read(file).url == HARBOUR.url
    data = mhtml(HARBOUR).replace(b"canonical", b"nothing")
    assert Mhtml().read(OriginalFile("a.mhtml", data, ".mhtml")).url == HARBOUR.url


def test_a_page_without_a_charset_gets_that_of_its_archive() -> None:
    silent = SILENT.replace(b'<meta charset="utf-8">', b"").decode().replace("„", '"').replace("“", '"')
    page = {"WebResourceData": silent.encode("latin-1"), "WebResourceTextEncodingName": "ISO-8859-1"}
    data = plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY)
    document = Webarchive().read(OriginalFile("a.webarchive", data, ".webarchive"))
    assert "Süderoog" in document.text
    assert document.notices == ()


def test_a_crawl_keeps_pages_that_were_found_and_each_once() -> None:
    data = warc([*ARTICLES, HARBOUR]) + warc([LIGHTHOUSE]).replace(b"200 OK", b"404 NO").replace(
        b"turm", b"xxxx"
    )
    entries = Warc().entries(OriginalFile("a.warc", data, ".warc"))
    assert [entry.read().title for entry in entries] == [HARBOUR.title, LIGHTHOUSE.title]


def test_the_list_of_pages_chooses_among_what_is_stored() -> None:
    listed = f'{{"format": "json-pages-1.0"}}\nno json\n{{"url": "{LIGHTHOUSE.url}", "title": "Turm"}}\n'
    data = zipped(
        {
            "datapackage.json": b"{}",
            "pages/pages.jsonl": listed.encode(),
            "archive/data.warc.gz": warc(ARTICLES, packed=True),
        }
    )
    [entry] = Wacz().entries(OriginalFile("a.wacz", data, ".wacz"))
    assert entry.title == "Turm"
    assert entry.read().text == LIGHTHOUSE.text


def test_without_a_list_every_page_counts() -> None:
    data = wacz(ARTICLES).replace(b"pages/pages.jsonl", b"pages/other.jsonl")
    assert len(Wacz().entries(OriginalFile("a.wacz", data, ".wacz"))) == 2


def test_the_chapters_of_a_book_have_titles_of_their_own() -> None:
    entries = Epub().entries(OriginalFile("a.epub", epub(ARTICLES), ".epub"))
    document = entries[1].read()
    assert (document.title, document.outlet) == (LIGHTHOUSE.title, LIGHTHOUSE.outlet)
    assert document.authors == ()
    assert (document.blocks[0].location.element or "").startswith("OEBPS/c1.xhtml /html")


def test_a_book_tells_when_it_was_changed() -> None:
    [entry] = Epub().entries(OriginalFile("a.epub", epub([HARBOUR]), ".epub"))
    document = entry.read()
    assert (document.published, document.updated) == (HARBOUR.published, "2031-05-03T09:00:00Z")


def test_marks_of_notes_are_no_words_of_a_chapter() -> None:
    book = epub([HARBOUR])
    chapter = _member(book, "OEBPS/c0.xhtml").replace(
        b"geschlossen.",
        b'geschlossen.<a xmlns:epub="http://www.idpf.org/2007/ops" epub:type="noteref" href="#n">1</a>',
    )
    names = ("mimetype", "META-INF/container.xml", "OEBPS/content.opf")
    members = {name: _member(book, name) for name in names}
    data = zipped({**members, "OEBPS/c0.xhtml": chapter}, first_stored=True)
    [entry] = Epub().entries(OriginalFile("a.epub", data, ".epub"))
    assert entry.read().text == HARBOUR.text


def test_a_chapter_that_is_no_xml_is_read_as_html() -> None:
    broken = epub([HARBOUR])
    data = zipped(
        {
            **{
                name: _member(broken, name)
                for name in ("mimetype", "META-INF/container.xml", "OEBPS/content.opf")
            },
            "OEBPS/c0.xhtml": html(HARBOUR).replace(b"</article>", b"<br>"),
        },
        first_stored=True,
    )
    [entry] = Epub().entries(OriginalFile("a.epub", data, ".epub"))
    assert HARBOUR.text in entry.read().text


def _member(packed: bytes, name: str) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return archive.read(name)
