"""Writes an article as word processors and e-book makers do."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

from fakes.article_markup import body, linked
from fakes.original_articles import ADDRESS, LINKED, Article


def zipped(members: Mapping[str, bytes], *, first_stored: bool = False) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (name, data) in enumerate(members.items()):
            archive.writestr(name, data, zipfile.ZIP_STORED if first_stored and not number else None)
    return packed.getvalue()


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def docx(article: Article, *, after: str = "") -> bytes:
    """`after` is put behind the last paragraph."""
    link = (
        '</w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>{word}</w:t></w:r></w:hyperlink>'
        '<w:r><w:t xml:space="preserve">'
    )

    def paragraph(block: str, style: str) -> str:
        run = f'<w:r><w:t xml:space="preserve">{linked(block, link)}</w:t></w:r>'
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'

    paragraphs = [paragraph(article.title, "Titel")]
    paragraphs += [
        paragraph(one, "berschrift2" if one == article.heading else "Standard") for one in article.blocks
    ]
    main = word_body("".join(paragraphs) + after)
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/></w:style>'
        for identity, name in (("Titel", "Title"), ("berschrift2", "heading 2"), ("Standard", "Normal"))
    )
    return docx_package(
        main, styles=f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>', author=article.author
    )


def word_body(paragraphs: str) -> str:
    namespaces = f'xmlns:w="{_WORD}" xmlns:r="{_RELATIONS}"'
    return f"<w:document {namespaces}><w:body>{paragraphs}</w:body></w:document>"


def docx_package(main: str, *, styles: str = f'<w:styles xmlns:w="{_WORD}"/>', author: str = "") -> bytes:
    def relation(number: int, kind: str, target: str, more: str = "") -> str:
        return f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"{more}/>'

    def relations(*each: str) -> bytes:
        return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(each)}</Relationships>'.encode()

    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode(),
            "_rels/.rels": relations(
                relation(1, f"{_RELATIONS}/officeDocument", "word/document.xml"),
                relation(2, core, "docProps/core.xml"),
            ),
            "word/document.xml": main.encode(),
            "word/styles.xml": styles.encode(),
            "word/_rels/document.xml.rels": relations(
                relation(1, f"{_RELATIONS}/styles", "styles.xml"),
                relation(9, f"{_RELATIONS}/hyperlink", ADDRESS, ' TargetMode="External"'),
            ),
            "docProps/core.xml": (
                f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
                f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{author}</dc:creator>'
                "</cp:coreProperties>"
            ).encode(),
        }
    )


_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def odt(article: Article) -> bytes:
    link = '<text:a xlink:href="{url}">{word}</text:a>'
    blocks = "".join(
        f'<text:h text:outline-level="2">{escape(one, quote=False)}</text:h>'
        if one == article.heading
        else f"<text:p>{linked(one, link)}</text:p>"
        for one in article.blocks
    )
    return odt_package(
        f'<text:p text:style-name="P1">{escape(article.title, quote=False)}</text:p>{blocks}', article.author
    )


def odt_package(paragraphs: str, author: str = "", *, manifest: str = "<manifest/>") -> bytes:
    content = (
        f'<office:document-content xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0" '
        f'xmlns:style="{_ODF}:style:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>'
        '<style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>'
        f"<office:body><office:text>{paragraphs}</office:text></office:body></office:document-content>"
    )
    meta = (
        f'<office:document-meta xmlns:office="{_ODF}:office:1.0" xmlns:meta="{_ODF}:meta:1.0"><office:meta>'
        f"<meta:initial-creator>{author}</meta:initial-creator></office:meta></office:document-meta>"
    )
    members = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": content.encode(),
        "styles.xml": b"<styles/>",
        "meta.xml": meta.encode(),
        "META-INF/manifest.xml": manifest.encode(),
    }
    return zipped(members, first_stored=True)


def rtf(article: Article) -> bytes:
    link = '{{\\field{{\\*\\fldinst{{HYPERLINK "{url}"}}}}{{\\fldrslt{{\\ul {word}}}}}}}'
    blocks = "\n".join(
        f"{{\\pard\\s2\\b {_rtf(one)}\\par}}"
        if one == article.heading
        else f"{{\\pard {_rtf(one).replace(LINKED, link.format(url=ADDRESS, word=LINKED))}\\par}}"
        for one in article.blocks
    )
    return (
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}}"
        "{\\colortbl;\\red0\\green0\\blue0;}"
        "{\\stylesheet{\\s0 Normal;}{\\s1 Title;}{\\s2 heading 2;}}"
        f"{{\\info{{\\author {_rtf(article.author)}}}}}\\viewkind4\\uc1\n"
        f"{{\\pard\\s1 {_rtf(article.title)}\\par}}\n{blocks}\n}}"
    ).encode("ascii")


def _rtf(text: str) -> str:
    written = []
    for sign in text:
        if sign in "\\{}":
            written.append("\\" + sign)
        elif sign < "\x80":
            written.append(sign)
        elif len(code := sign.encode("cp1252", errors="ignore")) == 1 and sign != "ß":
            written.append(f"\\'{code[0]:02x}")
        else:
            units = struct.unpack(f"<{len(sign.encode('utf-16-le')) // 2}h", sign.encode("utf-16-le"))
            written += [f"\\u{unit}?" for unit in units]
    return "".join(written)


def epub(articles: Sequence[Article], *, more: Mapping[str, bytes] = {}) -> bytes:
    chapters = {f"OEBPS/c{number}.xhtml": _chapter(one) for number, one in enumerate(articles)}
    items = "".join(
        f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in range(len(articles))
    )
    references = "".join(f'<itemref idref="c{n}"/>' for n in range(len(articles)))
    first = articles[0]
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(first.title)}</dc:title><dc:creator>{first.author}</dc:creator>"
        f"<dc:publisher>{first.outlet}</dc:publisher><dc:date>{first.published}</dc:date>"
        '<meta property="dcterms:modified">2031-05-03T09:00:00Z</meta>'
        '</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" '
        'properties="nav"/>'
        f'{items}</manifest><spine><itemref idref="nav"/>{references}</spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>'
        "</rootfiles></container>"
    )
    members = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": container.encode(),
        "OEBPS/content.opf": package.encode(),
        "OEBPS/nav.xhtml": b"<html xmlns='http://www.w3.org/1999/xhtml'><body><nav>Inhalt</nav></body></html>",
        **chapters,
        **more,
    }
    return zipped(members, first_stored=True)


def _chapter(article: Article) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/>'
        f'<script src="a.js"/></head><body><h1>{escape(article.title)}</h1>{body(article)}</body></html>'
    ).encode()
