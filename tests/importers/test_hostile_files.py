"""What a stranger may send: every file is refused with the right word, or read without harm."""

from __future__ import annotations

import gzip
import json
import plistlib
import re
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from fakes import agency_files, office_files, original_files
from fakes.compound_file import compound_file
from fakes.office_files import docx_package, odt_package, word_body, zipped
from fakes.original_articles import ARTICLES, HARBOUR
from fakes.original_files import SEVERAL, SINGLE
from provenance_reader.domain.document import Document, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.registry import import_file, open_file

BOMB = (
    '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>'
)
THIEF = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
TOO_COMPLEX, BROKEN, ENCRYPTED = ProblemKind.TOO_COMPLEX, ProblemKind.BROKEN, ProblemKind.ENCRYPTED
TOO_LARGE, NO_ARTICLE = ProblemKind.TOO_LARGE, ProblemKind.NO_ARTICLE
DEEP = 100_000


def problem(folder: Path, name: str, data: bytes) -> ReaderProblem:
    (folder / name).write_bytes(data)
    with pytest.raises(ReaderProblem) as caught:
        import_file(folder / name)
    assert caught.value.subject == str(folder / name)
    return caught.value


def replaced(packed: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same archive with one member changed."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    return zipped({**members, name: change(members.get(name, b""))}, first_stored=True)


def with_prolog(prolog: str) -> Callable[[bytes], bytes]:
    """Puts a document type, and a use of its entity, into XML."""

    def change(data: bytes) -> bytes:
        text = data.decode()
        start = text.index("?>") + 2 if text.startswith("<?xml") else 0
        text = text[:start] + prolog + text[start:].replace("<!DOCTYPE html>", "")
        return text.replace("Der Hafen", "&a; Der Hafen").encode()

    return change


# The parser may stop at a bomb before anybody looks at what it declares.
REFUSED = {THIEF: {ProblemKind.OWN_ENTITIES}, BOMB: {ProblemKind.OWN_ENTITIES, TOO_COMPLEX}}

XML_PARTS = {
    "a.docx": "word/document.xml",
    "a.odt": "content.xml",
    "a.epub": "OEBPS/c0.xhtml",
    "book.epub": "OEBPS/content.opf",
}


def packed(name: str) -> bytes:
    return office_files.epub([HARBOUR]) if name.endswith("epub") else SINGLE[name](HARBOUR)


@pytest.mark.parametrize("prolog", [BOMB, THIEF], ids=["bomb", "thief"])
@pytest.mark.parametrize(("name", "part"), XML_PARTS.items(), ids=XML_PARTS)
def test_entities_in_a_packed_document(tmp_path: Path, name: str, part: str, prolog: str) -> None:
    found = problem(tmp_path, name, replaced(packed(name), part, with_prolog(prolog)))
    assert found.kind in REFUSED[prolog]


@pytest.mark.parametrize("prolog", [BOMB, THIEF], ids=["bomb", "thief"])
@pytest.mark.parametrize("name", ["newsml.xml", "namespace.nitf", "rss.xml", "atom.xml"])
def test_entities_in_what_machines_deliver(tmp_path: Path, name: str, prolog: str) -> None:
    write: Callable[..., bytes] = SINGLE.get(name) or SEVERAL[name]
    data = write(HARBOUR if name in SINGLE else [HARBOUR])
    assert problem(tmp_path, name, with_prolog(prolog)(data)).kind in REFUSED[prolog]


def test_entities_in_a_property_list(tmp_path: Path) -> None:
    page = {"WebResourceData": b"<p>a</p>", "WebResourceURL": "Der Hafen"}
    data = plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_XML)
    data = data.replace(data[data.index(b"<!DOCTYPE") : data.index(b"<plist")], b"")
    assert problem(tmp_path, "a.webarchive", with_prolog(BOMB)(data)).kind is BROKEN


TRUNCATED = [
    name for name in SINGLE if name not in ("a.html", "a.txt", "a.md", "a.eml", "text.eml", "a.mhtml")
]


@pytest.mark.parametrize("share", [0.5, 0.98])
@pytest.mark.parametrize("name", TRUNCATED)
def test_a_file_that_ends_too_early(tmp_path: Path, name: str, share: float) -> None:
    data = SINGLE[name](HARBOUR)
    assert problem(tmp_path, name, data[: int(share * len(data))]).kind is BROKEN


@pytest.mark.parametrize("name", ["a.epub", "a.wacz", "newsml-message.xml", "rss.xml.gz"])
def test_a_container_that_ends_too_early(tmp_path: Path, name: str) -> None:
    data = SEVERAL[name](ARTICLES)
    assert problem(tmp_path, name, data[: int(0.7 * len(data))]).kind is BROKEN


@pytest.mark.parametrize("name", ["a.eml", "a.mhtml"])
def test_a_mail_that_ends_too_early_says_so(tmp_path: Path, name: str) -> None:
    data = SINGLE[name](HARBOUR)
    (tmp_path / name).write_bytes(data[: int(0.9 * len(data))])
    document = import_file(tmp_path / name)
    assert document.text[:100] == HARBOUR.text[:100]
    assert NoticeKind.ENDS_EARLY in {one.kind for one in document.notices}


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml", "a.warc", "a.warc.gz"])
def test_a_stream_that_ends_too_early_gives_what_is_whole(tmp_path: Path, name: str) -> None:
    data = SEVERAL[name](ARTICLES)
    (tmp_path / name).write_bytes(data[: int(0.75 * len(data))])
    documents = [one for one in open_file(tmp_path / name).each() if isinstance(one, Document)]
    assert documents[0].text == HARBOUR.text
    for document in documents[1:]:
        assert NoticeKind.ENDS_EARLY in {one.kind for one in document.notices}


def test_packed_emptiness(tmp_path: Path) -> None:
    blank = word_body(" " * 30_000_000)
    assert problem(tmp_path, "a.docx", docx_package(blank)).kind is TOO_COMPLEX
    assert problem(tmp_path, "b.docx", docx_package(word_body(" " * 60_000_000))).kind is TOO_LARGE
    assert problem(tmp_path, "a.gz", gzip.compress(b"Wort " * 30_000_000)).kind is TOO_LARGE


def test_sizes_that_lie(tmp_path: Path) -> None:
    data = bytearray(SINGLE["a.docx"](HARBOUR))
    entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)
    assert problem(tmp_path, "small.docx", bytes(data)).kind is BROKEN
    data[entry + 24 : entry + 28] = struct.pack("<I", 0xFFFFFFF0)  # nothing is reserved for what may not come
    (tmp_path / "large.docx").write_bytes(data)
    assert import_file(tmp_path / "large.docx").text == HARBOUR.text


def test_too_many_members(tmp_path: Path) -> None:
    data = zipped({"[Content_Types].xml": b"", **{f"word/{number}": b"" for number in range(10_001)}})
    assert problem(tmp_path, "a.docx", data).kind is TOO_COMPLEX


@pytest.mark.parametrize("way", ["../../{}", "/../{}", "{}", "file://{}", "//host{}", "http://[{}"])
def test_paths_that_lead_out_of_an_archive(tmp_path: Path, way: str) -> None:
    secret = tmp_path / "secret.xhtml"
    secret.write_bytes(b"<html><body><p>Geheim</p></body></html>")
    path = way.format(secret).encode()

    def led_astray(data: bytes) -> bytes:
        return data.replace(b"c0.xhtml", path).replace(b"word/document.xml", path)

    book = replaced(office_files.epub([HARBOUR]), "OEBPS/content.opf", led_astray)
    assert problem(tmp_path, "a.epub", book).kind is NO_ARTICLE
    letter = replaced(office_files.docx(HARBOUR), "_rels/.rels", led_astray)
    (tmp_path / "a.docx").write_bytes(letter)
    assert "Geheim" not in import_file(tmp_path / "a.docx").text


def multipart(depth: int) -> bytes:
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"MIME-Version: 1.0\nSubject: Tief\n{head}\nText".encode()


NESTED: dict[str, tuple[bytes, ProblemKind]] = {
    "a.docx": (docx_package(word_body("<w:p>" * 5000 + "</w:p>" * 5000)), TOO_COMPLEX),
    "a.odt": (odt_package("<text:p>" * 5000 + "</text:p>" * 5000), TOO_COMPLEX),
    "a.nitf": (b"<nitf><body>" + b"<p>" * 5000 + b"</p>" * 5000 + b"</body></nitf>", TOO_COMPLEX),
    "a.rtf": (b"{\\rtf1" + b"{" * DEEP + b"}" * DEEP + b"}", TOO_COMPLEX),
    "a.json": (b'{"body_text": ' + b"[" * DEEP + b"]" * DEEP + b"}", BROKEN),
    "ninjs.json": (b'{"pubstatus": 1, "associations": ' + b"[" * 500 + b"]" * 500 + b"}", NO_ARTICLE),
    "a.jsonld": (b'{"@context": "https://schema.org", "a": ' + b"[" * DEEP + b"]" * DEEP + b"}", BROKEN),
    "parts.eml": (multipart(50), TOO_COMPLEX),
    "more.eml": (multipart(5000), TOO_COMPLEX),
    "mails.eml": (b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 5000, TOO_COMPLEX),
}


@pytest.mark.parametrize("name", NESTED)
def test_deep_nesting(tmp_path: Path, name: str) -> None:
    data, kind = NESTED[name]
    assert problem(tmp_path, name, data).kind is kind


def test_markup_nested_deep_in_a_feed_says_that_it_was_cut(tmp_path: Path) -> None:
    deep = "<div>" * 3000 + "Tief." + "</div>" * 3000
    data = agency_files.rss([HARBOUR]).decode().replace("]]>", f"{deep}]]>")
    (tmp_path / "a.xml").write_text(data, encoding="utf-8")
    document = import_file(tmp_path / "a.xml")
    assert document.text.startswith(HARBOUR.text)
    assert NoticeKind.CUT_AT_LIMIT in {one.kind for one in document.notices}


def test_giant_headers(tmp_path: Path) -> None:
    mail = original_files.eml(HARBOUR)
    subject = b"Subject: " + b"=?utf-8?q?=C3=A4?= " * 16_000
    assert problem(tmp_path, "a.eml", subject + b"\n" + mail).kind is TOO_LARGE
    (tmp_path / "b.eml").write_bytes(subject[:200_000] + b"\n" + mail.replace(b"\nSubject:", b"\nX-Subject:"))
    document = import_file(tmp_path / "b.eml")
    assert document.text == HARBOUR.text
    assert len(document.title or "") < 20_000


def test_many_parts(tmp_path: Path) -> None:
    parts = b"--b\nContent-Type: text/plain\n\nText\n" * 3000
    mail = b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n' + parts + b"--b--\n"
    assert problem(tmp_path, "a.eml", mail).kind is TOO_COMPLEX


def test_many_attributes(tmp_path: Path) -> None:
    tag = "<p " + " ".join(f'a{number}="1"' for number in range(200_000)) + ">"
    page = f"<html><body>{tag}Text</p></body></html>"
    mail = f"MIME-Version: 1.0\nContent-Type: text/html\n\n{page}".encode()
    assert problem(tmp_path, "a.eml", mail).kind is TOO_LARGE
    feed = agency_files.rss([HARBOUR]).decode().replace("]]>", f"{tag}</p>]]>")
    assert problem(tmp_path, "a.xml", feed.encode()).kind is TOO_LARGE


def test_many_namespaces(tmp_path: Path) -> None:
    names = " ".join(f'xmlns:a{number}="u{number}"' for number in range(20_000))
    data = agency_files.nitf_element(HARBOUR).replace("<nitf", f"<nitf {names}", 1)
    assert problem(tmp_path, "a.nitf", data.encode()).kind is TOO_COMPLEX


SECRET: dict[str, bytes] = {
    "a.docx": compound_file({"EncryptedPackage": bytes(5000), "EncryptionInfo": bytes(200)}),
    "a.odt": odt_package("", manifest="<manifest><encryption-data/></manifest>"),
    "a.epub": office_files.epub(
        [HARBOUR],
        more={"META-INF/encryption.xml": b'<encryption><CipherReference URI="OEBPS/c0.xhtml"/></encryption>'},
    ),
    "smime.eml": b"MIME-Version: 1.0\nContent-Type: application/pkcs7-mime; name=a.p7m\n\nMIAG",
    "pgp.eml": b'MIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary="b"\n\n--b\n'
    b"Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n",
}


@pytest.mark.parametrize("name", SECRET)
def test_a_file_with_a_password(tmp_path: Path, name: str) -> None:
    assert problem(tmp_path, name, SECRET[name]).kind is ENCRYPTED


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_a_member_with_a_password(tmp_path: Path, name: str) -> None:
    data = bytearray(SINGLE[name](HARBOUR))
    place = -1
    while (place := data.find(b"PK\x01\x02", place + 1)) >= 0:
        data[place + 8] |= 1
    assert problem(tmp_path, name, bytes(data)).kind is ENCRYPTED


def test_encrypted_fonts_hide_no_text(tmp_path: Path) -> None:
    fonts = b'<encryption><CipherReference URI="OEBPS/font.otf"/></encryption>'
    (tmp_path / "a.epub").write_bytes(office_files.epub([HARBOUR], more={"META-INF/encryption.xml": fonts}))
    assert import_file(tmp_path / "a.epub").text == HARBOUR.text


WITHOUT_ARTICLE: dict[str, bytes] = {
    "a.eml": b"MIME-Version: 1.0\nSubject: Nichts\n\n",
    "picture.eml": b"MIME-Version: 1.0\nContent-Type: image/png\n\niVBORw0KGgo=",
    "a.mbox": b"From a@b Fri May  2 10:15:00 2031\nSubject: Nichts\n\n",
    "a.mhtml": b"Snapshot-Content-Location: https://a.example\n"
    b'Content-Type: multipart/related; boundary="b"\n\n--b--\n',
    "a.webarchive": plistlib.dumps({"WebMainResource": {"WebResourceData": b""}}, fmt=plistlib.FMT_BINARY),
    "list.webarchive": plistlib.dumps([1, 2], fmt=plistlib.FMT_BINARY),
    "a.msg": compound_file({"__properties_version1.0": bytes(32)}),
    "a.docx": docx_package(word_body("<w:p/>")),
    "a.odt": odt_package("<text:p/>"),
    "a.rtf": b"{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard\\par}",
    "a.epub": office_files.epub([HARBOUR]).replace(b"c0.xhtml", b"c9.xhtml"),
    "a.warc": original_files.warc([]),
    "a.wacz": original_files.wacz([]),
    "rss.xml": b'<?xml version="1.0"?><rss version="2.0"><channel><title>Leer</title></channel></rss>',
    "newsml.xml": agency_files.news_item(HARBOUR, '<remoteContent href="a.jpg"/>').encode(),
    "a.nitf": b"<nitf><head/><body/></nitf>",
    "ninjs.json": b'{"uri": "urn:a", "versioncreated": "2031-05-02", "headline": "Nichts"}',
    "a.jsonld": b'{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Nichts"}',
}


@pytest.mark.parametrize("name", WITHOUT_ARTICLE)
def test_a_file_without_an_article(tmp_path: Path, name: str) -> None:
    assert problem(tmp_path, name, WITHOUT_ARTICLE[name]).kind is NO_ARTICLE


def test_a_record_that_claims_more_than_there_is(tmp_path: Path) -> None:
    data = original_files.warc([HARBOUR])
    before, page, _ = data.rsplit(b"Content-Length: ", 2)
    lying = before + b"Content-Length: 99999999999" + page[page.index(b"\r") :]
    assert problem(tmp_path, "a.warc", lying).kind is BROKEN


def test_a_property_list_that_holds_itself(tmp_path: Path) -> None:
    # one array whose only element is the array
    data = b"bplist00" + b"\xa1\x00" + b"\x08" + bytes(6) + b"\x01\x01" + struct.pack(">QQQ", 1, 0, 10)
    assert problem(tmp_path, "a.webarchive", data).kind in (NO_ARTICLE, BROKEN)


def test_a_compound_file_that_runs_in_circles(tmp_path: Path) -> None:
    data = bytearray(SINGLE["a.msg"](HARBOUR))
    table = len(data) - 512
    for place in range(table, len(data), 4):
        data[place : place + 4] = struct.pack("<I", 0)
    assert problem(tmp_path, "a.msg", bytes(data)).kind is BROKEN


def test_one_unreadable_article_among_others(tmp_path: Path) -> None:
    box = original_files.mbox([HARBOUR]) + b"\n\n" + WITHOUT_ARTICLE["a.mbox"]
    (tmp_path / "a.mbox").write_bytes(box)
    first, second = open_file(tmp_path / "a.mbox").each()
    assert isinstance(first, Document)
    assert isinstance(second, ReaderProblem)
    assert second.kind is NO_ARTICLE
    (tmp_path / "b.mbox").write_bytes(WITHOUT_ARTICLE["a.mbox"] + b"\n\n" + original_files.mbox([HARBOUR]))
    assert import_file(tmp_path / "b.mbox").original.number == 2


def test_a_number_that_no_article_has(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(agency_files.rss(ARTICLES))
    for number in (0, 3):
        with pytest.raises(ReaderProblem) as caught:
            open_file(tmp_path / "a.xml").read(number)
        assert caught.value.kind is NO_ARTICLE


def many_articles(count: int) -> dict[str, bytes]:
    text = "Der Hafen ist offen."
    items = f"<item><title>a</title><description>{text}</description></item>" * count
    rss = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}'
    entries = f"<a:entry><a:title>a</a:title><a:content>{text}</a:content></a:entry>" * count
    atom = f'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>K</a:title>{entries}</a:feed>'
    data = f'<inlineData contenttype="text/plain">{text}</inlineData>'
    news = f"<newsItem><contentSet>{data}</contentSet></newsItem>" * count
    nodes = [{"@type": "NewsArticle", "articleBody": text}] * count
    return {
        "rss.xml": f"{rss}</channel></rss>".encode(),
        "utf-16.xml": f"{rss}</channel></rss>".encode("utf-16"),
        "broken.xml": f"{rss}</channel>".encode(),
        "atom.xml": atom.encode(),
        "newsml.xml": f"<newsMessage><itemSet>{news}</itemSet></newsMessage>".encode(),
        "ninjs.json": json.dumps([{"body_text": text, "pubstatus": "usable"}] * count).encode(),
        "a.jsonld": json.dumps({"@context": "https://schema.org", "@graph": nodes}).encode(),
        "a.mbox": f"From a@b Fri May  2 10:15:00 2031\nSubject: a\n\n{text}\n\n".encode() * count,
    }


@pytest.mark.parametrize("name", many_articles(0))
def test_of_very_many_articles_the_first_are_read(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("feed", "registry"):
        monkeypatch.setattr(f"provenance_reader.importers.{module}.MOST_ARTICLES", 30)
    (tmp_path / name).write_bytes(many_articles(30)[name])
    whole = open_file(tmp_path / name)
    assert len(whole.titles) == 30
    assert NoticeKind.ARTICLES_LEFT not in {one.kind for one in whole.first().notices}
    (tmp_path / name).write_bytes(many_articles(31)[name])
    cut = open_file(tmp_path / name)
    assert len(cut.titles) == 30
    assert Notice(NoticeKind.ARTICLES_LEFT, "30") in cut.read(30).notices
    assert cut.read(30).text == "Der Hafen ist offen."


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "newsml.xml", "namespace.nitf", "rss.xml"])
def test_many_attributes_in_xml(tmp_path: Path, name: str) -> None:
    attributes = " ".join(f'a{number}="1"' for number in range(5000)).encode()

    def crowded(data: bytes) -> bytes:
        return re.sub(rb"<(w:p|text:p|p|item)(?=[ >])", rb"<\1 " + attributes, data, count=1)

    if name in XML_PARTS:
        data = replaced(packed(name), XML_PARTS[name], crowded)
    else:
        data = crowded(SINGLE[name](HARBOUR) if name in SINGLE else SEVERAL[name]([HARBOUR]))
    assert problem(tmp_path, name, data).kind is (TOO_LARGE if name == "rss.xml" else TOO_COMPLEX)
