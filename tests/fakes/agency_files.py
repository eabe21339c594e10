"""Writes an article as press agencies and sites deliver it to machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from html import escape

from fakes.article_markup import body
from fakes.original_articles import Article


def rss(articles: Sequence[Article], *, whole: bool = True) -> bytes:
    def item(one: Article) -> str:
        content = f"<content:encoded><![CDATA[{body(one)}]]></content:encoded>" if whole else ""
        date = format_datetime(datetime.fromisoformat(one.published))
        return (
            f"<item><title>{escape(one.title)}</title><link>{one.url}</link><dc:creator>{one.author}</dc:creator>"
            f"<pubDate>{date}</pubDate><description>{escape(one.paragraphs[0])}</description>{content}</item>"
        )

    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>'
        f"<title>{articles[0].outlet}</title>{''.join(map(item, articles))}</channel></rss>"
    ).encode()


def atom(articles: Sequence[Article]) -> bytes:
    def entry(one: Article) -> str:
        return (
            f'<entry><title type="html">{escape(escape(one.title, quote=False), quote=False)}</title>'
            f'<link href="{one.url}"/>'
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
    kind = '<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "nitf-3-2.dtd">'
    return f'<?xml version="1.0" encoding="utf-8"?>{kind}{nitf_element(article)}'.encode()


def nitf_with_namespace(article: Article) -> bytes:
    return nitf_element(article, ' xmlns="http://iptc.org/std/NITF/2006-10-18/"').encode()


def news_item(article: Article, content: str, about: str = "") -> str:
    """`about` stands in itemMeta."""
    return (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" version="2"><itemMeta>'
        f'<provider qcode="p:kk"><name>{article.outlet}</name></provider>'
        "<versionCreated>2031-05-03T09:00:00+02:00</versionCreated>"
        f"<firstCreated>{article.published}</firstCreated>"
        f"{about}<edNote>Nur für die Redaktion</edNote></itemMeta>"
        f"<contentMeta><creator><name>{article.author}</name></creator>"
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
