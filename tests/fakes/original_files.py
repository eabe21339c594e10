"""Writes an article as a file of each format, the way the programs that make such files do."""

from __future__ import annotations

import gzip
import json
import plistlib
import quopri
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape

from fakes.agency_files import (
    atom,
    json_ld,
    newsml,
    newsml_message,
    newsml_with_nitf,
    ninjs_1,
    ninjs_2,
    ninjs_3,
    nitf,
    nitf_with_namespace,
    rss,
)
from fakes.article_markup import body
from fakes.compound_file import compound_file
from fakes.office_files import docx, epub, odt, rtf, zipped
from fakes.original_articles import ADDRESS, LINKED, Article

OUTLOOK_HTML, OUTLOOK_TEXT, OUTLOOK_SUBJECT, OUTLOOK_SENDER = 0x1013, 0x1000, 0x0037, 0x0C1A
OUTLOOK_RICH_TEXT = 0x1009


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
    return msg_of(article, {OUTLOOK_HTML: f"<html><body>{body(article)}</body></html>".encode()})


def msg_of_rich_text(article: Article) -> bytes:
    return msg_of(article, {OUTLOOK_RICH_TEXT: compressed_rtf(rtf(article))})


def compressed_rtf(data: bytes) -> bytes:
    """In the way of MS-OXRTFCP, without looking for anything that repeats; bytes stand for themselves."""
    literals = [b"\0" + data[at : at + 8] for at in range(0, len(data) - len(data) % 8, 8)]
    rest = data[len(data) - len(data) % 8 :]
    end = (207 + len(data)) % 4096 << 4
    content = b"".join(literals) + bytes([1 << len(rest)]) + rest + end.to_bytes(2, "big")
    checksum = zlib.crc32(content, 0xFFFFFFFF) ^ 0xFFFFFFFF
    return struct.pack("<II4sI", len(content) + 12, len(data), b"LZFu", checksum) + content


def encrypted_msg() -> bytes:
    """Of the class that Outlook gives to what it cannot read without a key."""
    name = "__substg1.0_001A001F"
    kind = "IPM.Note.SMIME".encode("utf-16-le")
    properties = bytes(32) + struct.pack("<HHIII", 0x001F, 0x001A, 6, len(kind), 0)
    return compound_file({name: kind, "__properties_version1.0": properties})


def msg_of(article: Article, contents: Mapping[int, bytes]) -> bytes:
    """Strings in UTF-16, `contents` as bytes, and the properties that refer to them."""
    streams = {
        f"__substg1.0_{OUTLOOK_SUBJECT:04X}001F": article.title.encode("utf-16-le"),
        f"__substg1.0_{OUTLOOK_SENDER:04X}001F": article.author.encode("utf-16-le"),
        f"__substg1.0_{OUTLOOK_TEXT:04X}001F": "\n\n".join(article.blocks).encode("utf-16-le"),
        **{f"__substg1.0_{number:04X}0102": content for number, content in contents.items()},
    }
    properties = bytes(32)
    for name, data in streams.items():
        number, kind = int(name[12:16], 16), int(name[16:20], 16)
        properties += struct.pack("<HHIII", kind, number, 6, len(data), 0)
    properties += struct.pack("<HHIIi", 0x0003, 0x3FDE, 6, 65001, 0)
    return compound_file({**streams, "__properties_version1.0": properties})


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


SINGLE: Mapping[str, Callable[[Article], bytes]] = {
    "a.html": html,
    "a.txt": text,
    "a.md": markdown,
    "a.eml": eml,
    "text.eml": lambda article: eml(article, page=False),
    "a.mhtml": mhtml,
    "a.webarchive": webarchive,
    "a.msg": msg,
    "rtf.msg": msg_of_rich_text,
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
