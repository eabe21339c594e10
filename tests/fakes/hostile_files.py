"""Files that are to hang, fill, crash or betray what opens them."""

from __future__ import annotations

import gzip
import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from fakes import agency_files, office_files, original_files, small_pdf
from fakes.compound_file import compound_file
from fakes.office_files import docx_package, odt_package, word_body, zipped
from fakes.original_articles import ADDRESS, ARTICLES, HARBOUR
from fakes.original_files import SEVERAL, SINGLE

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_BOMB = f'<!DOCTYPE a [<!ENTITY l0 "ha">{_LAUGHS}]>'
_THIEF = '<!DOCTYPE a [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>'
PORT = 47_809  # of this machine, which some files would have called
_CALLER = f'<!DOCTYPE a [<!ENTITY l9 SYSTEM "http://127.0.0.1:{PORT}/seen">]>'
_DEEP = 100_000


def all_formats() -> dict[str, bytes]:
    return {
        **{name: write(HARBOUR) for name, write in SINGLE.items()},
        **{name: write(ARTICLES) for name, write in SEVERAL.items()},
        "a.pdf": small_pdf.pdf_of_lines([HARBOUR.blocks]),
        "links.pdf": small_pdf.typed_pdf(
            [(50, 700 - 12 * number, one[:80], (4, 9, ADDRESS)) for number, one in enumerate(HARBOUR.blocks)],
            bold=[2],
        ),
    }


def _entities(prolog: str) -> dict[str, bytes]:
    item = "<item><title>a</title><description>&l9; und noch ein Satz.</description></item>"
    word = word_body("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>")
    return {
        "page.html": f"{prolog}<html><body><p>&l9;</p></body></html>".encode(),
        "feed.xml": f'<?xml version="1.0"?>{prolog}<rss><channel>{item}</channel></rss>'.encode(),
        "item.nitf": f"{prolog}<nitf><body><p>&l9;</p></body></nitf>".encode(),
        "letter.docx": docx_package(word.replace("<w:document", f"{prolog}<w:document", 1)),
        "letter.odt": odt_package("<text:p>&l9;</text:p>"),
        "book.epub": _member_replaced(
            office_files.epub([HARBOUR]), "OEBPS/content.opf", b"<package", f"{prolog}<package".encode()
        ),
        "item.newsml": f"{prolog}{agency_files.news_item(HARBOUR, '<inlineData>&l9;</inlineData>')}".encode(),
        "atom.xml": prolog.encode() + agency_files.atom([HARBOUR]).partition(b"?>")[2],
        "other.xml": f"{prolog}<a>&l9;</a>".encode(),
    }


def _bombs() -> dict[str, bytes]:
    blank = bytes(500_000_000)
    nested = zipped({"a.docx": zipped({"word/document.xml": b" " * 10_000_000})})
    lying = bytearray(SINGLE["a.docx"](HARBOUR))
    entry = lying.rindex(b"PK\x01\x02", 0, lying.rindex(b"word/document.xml"))
    lying[entry + 24 : entry + 28] = struct.pack("<I", 10)
    return {
        "zeros.docx": docx_package(word_body(" " * 100_000_000)),
        "zeros.odt": odt_package(" " * 100_000_000),
        "zeros.txt.gz": gzip.compress(blank, 9),
        "twice.html.gz": gzip.compress(gzip.compress(blank, 9)),
        "nested.zip": nested,
        "members.docx": zipped({"[Content_Types].xml": b"", **{f"word/{n}": b"" for n in range(60_000)}}),
        "lying.docx": bytes(lying),
        "paragraphs.docx": docx_package(word_body("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 1_000_000)),
        "stream.pdf": small_pdf.pdf_with_content(zlib.compress(b"q " * 100_000_000), packed=True),
        "page.pdf": small_pdf.pdf_with_content(b"BT /F 1 Tf " + b"(Hafen offen ) Tj " * 300_000 + b"ET"),
        "crumbs.pdf": small_pdf.pdf_with_content(b"BT /F 9 Tf " + _crumbs(30_000) + b" ET"),
        "pages.pdf": small_pdf.pdf_of_one_page_again_and_again(1_000_000),
        "loop.pdf": small_pdf.pdf_that_holds_itself(),
    }


def _crumbs(count: int) -> bytes:
    return b" ".join(b"1 0 0 1 %d %d Tm (a) Tj" % (n * 37 % 590, n * 91 % 840) for n in range(count))


def _paths() -> dict[str, bytes]:
    book = office_files.epub([HARBOUR])
    return {
        "up.epub": _member_replaced(book, "OEBPS/content.opf", b"c0.xhtml", b"../../../../../etc/passwd"),
        "root.epub": _member_replaced(book, "OEBPS/content.opf", b"c0.xhtml", b"/etc/passwd"),
        "address.epub": _member_replaced(
            book, "OEBPS/content.opf", b"c0.xhtml", b"http://127.0.0.1:%d/a" % PORT
        ),
    }


def _member_replaced(packed: bytes, name: str, old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        members = {one: archive.read(one) for one in archive.namelist()}
    return zipped({**members, name: members[name].replace(old, new)}, first_stored=True)


def _nesting() -> dict[str, bytes]:
    parts = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(5000))
    return {
        "divs.html": b"<html><body>" + b"<div>" * _DEEP + b"Tief." + b"</div>" * _DEEP,
        "tables.html": b"<html><body>" + b"<table><tr><td>" * _DEEP + b"Tief.",
        "fonts.html": b"<html><body>" + b"<p><b><i><a href=x>" * 20_000 + b"Tief.",
        "paragraphs.docx": docx_package(word_body("<w:p>" * _DEEP + "</w:p>" * _DEEP)),
        "braces.rtf": b"{\\rtf1" + b"{" * _DEEP + b"}" * _DEEP + b"}",
        "lists.json": b'{"body_text": ' + b"[" * _DEEP + b"]" * _DEEP + b"}",
        "quotes.md": b"> " * _DEEP + b"Tief.\n",
        "brackets.md": b"[" * _DEEP + b"a" + b"](b)" * _DEEP,
        "stars.md": b"*a_ " * 400_000,
        "lists.md": b"\n".join(b" " * n + b"- a" for n in range(1500)),
        "parts.eml": b"MIME-Version: 1.0\nSubject: Tief\n" + parts,
        "mails.eml": b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 20_000,
    }


def _masses() -> dict[str, bytes]:
    attributes = b" ".join(b'a%d="1"' % number for number in range(200_000))
    names = b" ".join(b'xmlns:a%d="u%d"' % (number, number) for number in range(200_000))
    word = b"=?utf-8?q?=C3=A4?= "
    return {
        "attributes.html": b"<html><body><p " + attributes + b">Der Hafen ist offen.</p></body></html>",
        "attributes.docx": docx_package(word_body(f"<w:p {attributes.decode()}/>")),
        "attributes.odt": odt_package(f"<text:p {attributes.decode()}/>"),
        "attributes.nitf": b"<nitf><body><body.content><p " + attributes + b"/></body.content></body></nitf>",
        "attributes.xml": b'<?xml version="1.0"?><rss><channel><item ' + attributes + b"/></channel></rss>",
        "attributes.eml": b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p " + attributes + b">Offen.",
        "namespaces.nitf": b"<nitf " + names + b"><body><body.content><p>a</p></body.content></body></nitf>",
        "paragraphs.html": b"<html><body><article>" + b"<p>Der Hafen ist offen.</p>" * 430_000,
        "line.txt": b"Hafen" * 3_800_000,
        "lines.txt": b"a\n" * 9_900_000,
        "line.html": b"<html><body><p>" + b"Hafen " * 1_600_000,
        "line.md": b"`" * 1_900_000,
        "links.md": b"[a](" * 400_000,
        "subject.eml": b"MIME-Version: 1.0\nSubject: " + word * 16_000 + b"\n\nText",
        "subject-lines.eml": b"MIME-Version: 1.0\nSubject: " + b"\n ".join([word] * 16_000) + b"\n\nText",
        "addresses.eml": b"MIME-Version: 1.0\nFrom: " + b"((((((" * 40_000 + b"\n\nText",
        "accents.txt": b"Hafen" + "\N{COMBINING ACUTE ACCENT}".encode() * 4_000_000,
        "scripts.html": b"<html><body>" + b'<script type="application/ld+json">{"a":[' * 100_000,
        "comments.html": b"<html><body>" + b"<!--" * 2_000_000,
        "items.xml": b'<?xml version="1.0"?><rss version="2.0"><channel>' + b"<item/>" * 300_000,
        "tags.xml": b'<?xml version="1.0"?><rss version="2.0"><channel><item>' + b"<a/>" * 1_500_000,
    }


def _many() -> dict[str, bytes]:
    """More articles than anybody reads."""
    item = b"<item><title>a</title><description>Der Hafen ist offen.</description></item>"
    return {
        "entries.xml": b'<?xml version="1.0"?><rss version="2.0"><channel>' + item * 120_000,
        "items.json": b'[{"body_text":"a"}' + b',{"body_text":"a"}' * 1_000_000 + b"]",
        "articles.jsonld": b'{"@context":"https://schema.org","@graph":[0'
        + b',{"@type":"NewsArticle","articleBody":"a"}' * 400_000
        + b"]}",
        "mails.mbox": b"From a@b Fri May  2 10:15:00 2031\nSubject: a\n\nOffen.\n\n" * 300_000,
    }


def _locked() -> dict[str, bytes]:
    smime = b"MIME-Version: 1.0\nContent-Type: application/pkcs7-mime; name=a.p7m\n\nMIAG"
    return {
        "a.pdf": small_pdf.encrypted_pdf(),
        "a.docx": compound_file({"EncryptedPackage": bytes(5000), "EncryptionInfo": bytes(200)}),
        "a.odt": odt_package("", manifest="<manifest><encryption-data/></manifest>"),
        "a.eml": smime,
        "pgp.eml": b'MIME-Version: 1.0\nContent-Type: multipart/encrypted; boundary="b"\n\n--b\n'
        b"Content-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n",
        "a.mbox": b"From a@b Fri May  2 10:15:00 2031\n" + smime,
        "a.msg": original_files.encrypted_msg(),
        "a.epub": office_files.epub(
            [HARBOUR],
            more={
                "META-INF/encryption.xml": b'<encryption><CipherReference URI="OEBPS/c0.xhtml"/></encryption>'
            },
        ),
        "members.docx": _with_passwords(SINGLE["a.docx"](HARBOUR)),
        "members.odt": _with_passwords(SINGLE["a.odt"](HARBOUR)),
        "members.epub": _with_passwords(office_files.epub([HARBOUR])),
        "members.wacz": _with_passwords(SEVERAL["a.wacz"]([HARBOUR])),
    }


def _with_passwords(packed: bytes) -> bytes:
    """A ZIP archive whose members say that they are encrypted."""
    data = bytearray(packed)
    place = -1
    while (place := data.find(b"PK\x01\x02", place + 1)) >= 0:
        data[place + 8] |= 1
    return bytes(data)


def _truncated() -> dict[str, bytes]:
    return {name: data[: len(data) // 2] for name, data in all_formats().items()}


GROUPS: Mapping[str, Callable[[], dict[str, bytes]]] = {
    "entity-bomb": lambda: _entities(_BOMB),
    "entity-thief": lambda: _entities(_THIEF),
    "entity-caller": lambda: _entities(_CALLER),
    "bomb": _bombs,
    "path": _paths,
    "nested": _nesting,
    "mass": _masses,
    "many": _many,
    "locked": _locked,
    "truncated": _truncated,
}


def write(folder: Path, groups: Iterable[str] = GROUPS) -> None:
    """The files of these groups, named after them."""
    for group in groups:
        for name, data in GROUPS[group]().items():
            (folder / f"{group}-{name}").write_bytes(data)


def write_what_is_no_file(folder: Path) -> Iterator[Path]:
    """A directory, a pipe nobody writes to, links in a circle and to a device, names that move a cursor."""
    (folder / "directory.txt").mkdir()
    yield folder / "directory.txt"
    yield folder / "missing.txt"
    yield folder / ("long-" * 100)
    (folder / "escape-\x1b[2J\r\n.txt").touch()
    yield folder / "escape-\x1b[2J\r\n.txt"
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    yield folder / "circle.txt"
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.txt")
        yield folder / "pipe.txt"
        (folder / "device.txt").symlink_to("/dev/zero")
        yield folder / "device.txt"
