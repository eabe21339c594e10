"""Writes an article as a file of each format, the way the programs that make such files do."""

from __future__ import annotations

import gzip
import io
import json
import plistlib
import quopri
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from email.message import EmailMessage
from email.utils import format_datetime
from datetime import datetime
from html import escape

from fakes.compound_file import compound_file
from fakes.original_articles import ADDRESS, LINKED, Article

OUTLOOK_HTML, OUTLOOK_TEXT, OUTLOOK_SUBJECT, OUTLOOK_SENDER = 0x1013, 0x1000, 0x0037, 0x0C1A


def linked(text: str, link: str) -> str:
    """`text`, escaped, with its LINKED word as `link` says ("<a href='{url}'>{word}</a>")."""
    return escape(text, quote=False).replace(LINKED, link.format(url=ADDRESS, word=LINKED))


def body(article: Article, *, heading: str = "h2", paragraph: str = "p") -> str:
    link = '<a href="{url}">{word}</a>'
    return "\n".join(
        f"<{heading}>{escape(block, quote=False)}</{heading}>"
        if block == article.heading
        else f"<{paragraph}>{linked(block, link)}</{paragraph}>"
        for block in article.blocks
    )


def html(article: Article) -> bytes:
    title = escape(article.title)
    return f"""<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>{title} | {article.outlet}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{article.outlet}">
<meta name="author" content="{article.author}">
<meta property="article:published_time" content="{article.published}">
<link rel="canonical" href="{article.url}"></head><body>
<nav><a href="/">Start</a><a href="/politik">Politik</a></nav>
<article><h1>{title}</h1>{body(article)}</article>
<footer><p>Impressum</p></footer></body></html>""".encode()


def text(article: Article) -> bytes:
    return "\n\n".join((article.title, *article.blocks)).encode()


def markdown(article: Article) -> bytes:
    blocks = [f"## {one}" if one == article.heading else one for one in article.blocks]
    marked = "\n\n".join(blocks).replace(LINKED, f"[{LINKED}]({ADDRESS})")
    return f"# {article.title}\n\n{marked}\n".replace("<", "\\<").encode()


def eml(article: Article, *, page: bool = True) -> bytes:
    message = EmailMessage()
    message["From"] = f"{article.author} <ada@kuestenkurier.example>"
    message["To"] = "redaktion@inselbote.example"
    message["Subject"] = article.title
    message["Date"] = format_datetime(datetime.fromisoformat(article.published))
    message["Message-ID"] = "<1@kuestenkurier.example>"
    message.set_content("\n\n".join(article.blocks))
    if page:
        message.add_alternative(f"<html><body>{body(article)}</body></html>", subtype="html")
    return message.as_bytes()


def mbox(articles: Sequence[Article]) -> bytes:
    mails = (eml(one).replace(b"\nFrom ", b"\n>From ") for one in articles)
    return b"\n".join(b"From ada@kuestenkurier.example Fri May  2 10:15:00 2031\n" + mail for mail in mails)


def mhtml(article: Article) -> bytes:
    page = quopri.encodestring(html(article)).decode()
    return f"""From: <Saved by Blink>\r
Snapshot-Content-Location: {article.url}\r
Subject: =?utf-8?Q?Hafen?=\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----b"\r
\r
------b\r
Content-Type: text/html\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: {article.url}\r
\r
{page}\r
------b\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: https://kuestenkurier.example/a.png\r
\r
iVBORw0KGgo=\r
------b--\r
""".encode()


def webarchive(article: Article) -> bytes:
    page = {
        "WebResourceData": html(article),
        "WebResourceURL": article.url,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
    }
    return plistlib.dumps({"WebMainResource": page, "WebSubresources": []}, fmt=plistlib.FMT_BINARY)


def msg(article: Article) -> bytes:
    """Strings in UTF-16, the page as bytes, and the properties that refer to them."""
    streams = {
        f"__substg1.0_{OUTLOOK_SUBJECT:04X}001F": article.title.encode("utf-16-le"),
        f"__substg1.0_{OUTLOOK_SENDER:04X}001F": article.author.encode("utf-16-le"),
        f"__substg1.0_{OUTLOOK_TEXT:04X}001F": "\n\n".join(article.blocks).encode("utf-16-le"),
        f"__substg1.0_{OUTLOOK_HTML:04X}0102": f"<html><body>{body(article)}</body></html>".encode(),
    }
    properties = bytes(32)
    for name, data in streams.items():
        number, kind = int(name[12:16], 16), int(name[16:20], 16)
        properties += struct.pack("<HHIII", kind, number, 6, len(data), 0)
    properties += struct.pack("<HHIIi", 0x0003, 0x3FDE, 6, 65001, 0)
    return compound_file({**streams, "__properties_version1.0": properties})


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
    link = '</w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>{word}</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve">'

    def paragraph(block: str, style: str) -> str:
        run = f'<w:r><w:t xml:space="preserve">{linked(block, link)}</w:t></w:r>'
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'

    paragraphs = [paragraph(article.title, "Titel")]
    paragraphs += [
        paragraph(one, "berschrift2" if one == article.heading else "Standard") for one in article.blocks
    ]
    main = f'<w:document xmlns:w="{_WORD}" xmlns:r="{_RELATIONS}"><w:body>{"".join(paragraphs)}{after}</w:body></w:document>'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/></w:style>'
        for identity, name in (("Titel", "Title"), ("berschrift2", "heading 2"), ("Standard", "Normal"))
    )
    return docx_package(
        main, styles=f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>', author=article.author
    )


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
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}}{\\colortbl;\\red0\\green0\\blue0;}"
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
        f"<dc:publisher>{first.outlet}</dc:publisher><dc:date>{first.published}</dc:date><dc:language>de</dc:language>"
        '</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'{items}</manifest><spine><itemref idref="nav"/>{references}</spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
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


def warc(articles: Sequence[Article], *, packed: bool = False) -> bytes:
    records = [_record("warcinfo", "", b"software: by hand\r\n", "application/warc-fields")]
    for one in articles:
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html(one)
        records.append(_record("response", one.url, answer, "application/http; msgtype=response"))
    picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
    records.append(
        _record("response", "https://a.example/a.png", picture, "application/http; msgtype=response")
    )
    return b"".join(map(gzip.compress, records) if packed else records)


def _record(kind: str, address: str, content: bytes, media_type: str) -> bytes:
    target = f"WARC-Target-URI: {address}\r\n" if address else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2031-05-02T08:15:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{len(content):032}>\r\nContent-Type: {media_type}\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    return head.encode() + content + b"\r\n\r\n"


def wacz(articles: Sequence[Article]) -> bytes:
    pages = [json.dumps({"format": "json-pages-1.0", "id": "pages"})]
    pages += [
        json.dumps({"url": one.url, "title": one.title, "ts": "2031-05-02T08:15:00Z"}) for one in articles
    ]
    return zipped(
        {
            "datapackage.json": b"{}",
            "pages/pages.jsonl": "\n".join(pages).encode(),
            "archive/data.warc.gz": warc(articles, packed=True),
        }
    )


def rss(articles: Sequence[Article], *, whole: bool = True) -> bytes:
    def item(one: Article) -> str:
        content = f"<content:encoded><![CDATA[{body(one)}]]></content:encoded>" if whole else ""
        date = format_datetime(datetime.fromisoformat(one.published))
        return (
            f"<item><title>{escape(one.title)}</title><link>{one.url}</link><dc:creator>{one.author}</dc:creator>"
            f"<pubDate>{date}</pubDate><description>{escape(one.paragraphs[0])}</description>{content}</item>"
        )

    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{articles[0].outlet}</title>{''.join(map(item, articles))}</channel></rss>"
    ).encode()


def atom(articles: Sequence[Article]) -> bytes:
    def entry(one: Article) -> str:
        return (
            f'<entry><title type="html">{escape(escape(one.title, quote=False), quote=False)}</title><link href="{one.url}"/>'
            f"<author><name>{one.author}</name></author><published>{one.published}</published>"
            f"<updated>2031-05-03T09:00:00+02:00</updated><id>{one.url}</id>"
            f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{body(one)}</div></content></entry>'
        )

    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{articles[0].outlet}</title><id>urn:a</id>{''.join(map(entry, articles))}</feed>"
    ).encode()


def nitf_element(article: Article, namespace: str = "", data: str = "") -> str:
    """`data` stands in docdata."""
    return (
        f"<nitf{namespace}><head><title>{escape(article.title)}</title><docdata>"
        f'<date.issue norm="20310502T101500+0200"/>{data}</docdata>'
        f'<pubdata name="{article.outlet}" ex-ref="{article.url}"/></head><body><body.head><hedline>'
        f"<hl1>{escape(article.title)}</hl1></hedline><note><p>Nur für die Redaktion</p></note>"
        f"<byline>Von <person>{article.author}</person></byline></body.head>"
        f"<body.content><block>{body(article, heading='hl2')}</block></body.content></body></nitf>"
    )


def nitf(article: Article) -> bytes:
    head = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "nitf-3-2.dtd">'
    return (head + nitf_element(article)).encode()


def nitf_with_namespace(article: Article) -> bytes:
    return nitf_element(article, ' xmlns="http://iptc.org/std/NITF/2006-10-18/"').encode()


def news_item(article: Article, content: str, about: str = "") -> str:
    """`about` stands in itemMeta."""
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" version="2"><itemMeta>'
        f'<provider qcode="p:kk"><name>{article.outlet}</name></provider>'
        f"<versionCreated>2031-05-03T09:00:00+02:00</versionCreated><firstCreated>{article.published}</firstCreated>"
        f"{about}<edNote>Nur für die Redaktion</edNote></itemMeta><contentMeta><creator><name>{article.author}</name></creator>"
        f"<headline>{escape(article.title)}</headline></contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def newsml(article: Article) -> bytes:
    page = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body(article)}</body></html>'
    )
    return news_item(article, f'<inlineXML contenttype="application/xhtml+xml">{page}</inlineXML>').encode()


def newsml_with_nitf(article: Article) -> bytes:
    inner = nitf_element(article, ' xmlns="http://iptc.org/std/NITF/2006-10-18/"')
    return news_item(article, f'<inlineXML contenttype="application/nitf+xml">{inner}</inlineXML>').encode()


def newsml_message(articles: Sequence[Article]) -> bytes:
    items = "".join(newsml(one).decode() for one in articles)
    return (
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>'
        f"<packageItem/>{items}</itemSet></newsMessage>"
    ).encode()


def ninjs_1(article: Article) -> bytes:
    return _json(
        {
            "uri": article.url,
            "type": "text",
            "versioncreated": "2031-05-03T09:00:00+02:00",
            "firstcreated": article.published,
            "pubstatus": "usable",
            "headline": article.title,
            "byline": f"Von {article.author}",
            "source": article.outlet,
            "ednote": "Nur für die Redaktion",
            "body_text": "\n\n".join(article.blocks),
            "body_xhtml": body(article),
        }
    )


def ninjs_2(article: Article) -> bytes:
    return _json(
        {
            "standard": {"name": "ninjs", "version": "2.0"},
            "uri": article.url,
            "type": "text",
            "versioncreated": "2031-05-03T09:00:00+02:00",
            "firstcreated": article.published,
            "by": article.author,
            "headlines": [{"role": "main", "value": article.title}],
            "infosources": [{"name": article.outlet, "role": "source"}],
            "bodies": [{"role": "main", "contenttype": "text/html", "value": body(article)}],
        }
    )


def ninjs_3(article: Article) -> bytes:
    return _json(
        {
            "standard": {"name": "ninjs", "version": "3.0"},
            "uri": article.url,
            "type": "text",
            "versionCreated": "2031-05-03T09:00:00+02:00",
            "firstCreated": article.published,
            "by": article.author,
            "headlines": [{"role": "main", "value": article.title}],
            "infoSources": [{"name": article.outlet, "role": "source"}],
            "bodies": [
                {"role": "main", "contentType": "text/plain", "value": "\n\n".join(article.blocks)},
                {"role": "main", "contentType": "text/html", "value": body(article)},
            ],
        }
    )


def json_ld(article: Article) -> bytes:
    return _json(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article.title,
            "author": {"@type": "Person", "name": article.author},
            "publisher": {"@type": "Organization", "name": article.outlet},
            "datePublished": article.published,
            "url": article.url,
            "articleBody": "\n\n".join(article.blocks),
        }
    )


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


SINGLE: Mapping[str, Callable[[Article], bytes]] = {
    "a.html": html,
    "a.txt": text,
    "a.md": markdown,
    "a.eml": eml,
    "text.eml": lambda article: eml(article, page=False),
    "a.mhtml": mhtml,
    "a.webarchive": webarchive,
    "a.msg": msg,
    "a.docx": docx,
    "a.odt": odt,
    "a.rtf": rtf,
    "a.nitf": nitf,
    "namespace.nitf": nitf_with_namespace,
    "newsml.xml": newsml,
    "newsml-nitf.xml": newsml_with_nitf,
    "ninjs-1.json": ninjs_1,
    "ninjs-2.json": ninjs_2,
    "ninjs-3.json": ninjs_3,
    "a.jsonld": json_ld,
    "a.html.gz": lambda article: gzip.compress(html(article)),
    "a.json.gz": lambda article: gzip.compress(json_ld(article)),
    "a.txt.gz": lambda article: gzip.compress(text(article)),
}
SEVERAL: Mapping[str, Callable[[Sequence[Article]], bytes]] = {
    "a.mbox": mbox,
    "a.epub": epub,
    "a.warc": warc,
    "a.warc.gz": lambda articles: warc(articles, packed=True),
    "a.wacz": wacz,
    "rss.xml": rss,
    "atom.xml": atom,
    "newsml-message.xml": newsml_message,
    "rss.xml.gz": lambda articles: gzip.compress(rss(articles)),
}
