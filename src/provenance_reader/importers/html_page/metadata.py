"""Title, authors, dates, outlet and address of a page, from its head, its JSON-LD and what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.document_builder import Metadata, web_address
from provenance_reader.importers.html_page.authors import byline_authors, people, stated_authors
from provenance_reader.importers.html_page.candidates import Candidate
from provenance_reader.importers.html_page.dates import Dates, iso_date, written_dates
from provenance_reader.importers.html_page.headline import choose_title, shown_headings
from provenance_reader.importers.html_page.json_ld import ArticleData

_OUTLET = ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher")
_DESCRIPTION = ("description", "og:description", "twitter:description", "dc.description")
_TITLE = ("og:title", "twitter:title", "title", "dc.title", "headline")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
_PUBLISHED = (
    "article:published_time",
    "article:published:time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "date",
    "dc.date",
    "publish-date",
    "pubdate",
    "parsely-pub-date",
)
_UPDATED = (
    "article:modified_time",
    "article:modified:time",
    "datemodified",
    "last-modified",
    "og:updated_time",
)
_LONGEST_BYLINE = 200
_BYLINE_DEPTH = 3
_AUTHORS_CLASS = re.compile(r"author|byline|autor(?!is)", re.IGNORECASE)


@dataclass(frozen=True)
class PageHead:
    """The fields of a page's head; a name may stand there several times."""

    title: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    canonical: str | None = None
    base: str | None = None

    def all(self, names: Sequence[str]) -> list[str]:
        return [value for name in names for value in self.fields.get(name, ())]

    def first(self, names: Sequence[str]) -> str | None:
        return next(iter(self.all(names)), None)


def read_head(root: HtmlElement) -> PageHead:
    fields: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = canonical_line(meta.get("content") or "")
        for key in {(meta.get(name) or "").strip().lower() for name in ("name", "property", "itemprop")}:
            if key and content:
                fields.setdefault(key, []).append(content)
    links = [link for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    return PageHead(
        title=canonical_line(root.findtext(".//title") or ""),
        fields=fields,
        canonical=next((link.get("href") for link in links), None),
        base=next((base.get("href") for base in root.iter("base") if base.get("href")), None),
    )


def stated_titles(head: PageHead, data: ArticleData) -> list[str]:
    """The titles the head states, the most trusted first."""
    return [title for title in (data.headline, *head.all(_TITLE), head.title) if title]


def descriptions(head: PageHead, data: ArticleData) -> list[str]:
    return [text for text in (*head.all(_DESCRIPTION), data.description) if text]


def read_metadata(
    head: PageHead, data: ArticleData, before: Sequence[Candidate], saved_from: str | None
) -> Metadata:
    """`before` are the parts of the page above the running text."""
    outlet = head.first(_OUTLET) or data.publisher
    dates = _dates(head, data, before)
    return Metadata(
        title=choose_title(shown_headings(before), stated_titles(head, data), outlet),
        outlet=outlet,
        authors=_authors(head, data, before, [name for name in (outlet, data.publisher) if name]),
        published=dates.published,
        updated=dates.updated,
        url=_address(head, data, saved_from),
    )


def _authors(
    head: PageHead, data: ArticleData, before: Sequence[Candidate], outlets: Sequence[str]
) -> tuple[str, ...]:
    """Stated names first; then those in elements that call themselves an author's; then a byline."""
    outlets = [*outlets, *head.all(_OUTLET)]
    return (
        stated_authors(data.authors, outlets)
        or stated_authors(head.all(_AUTHOR), outlets)
        or tuple(dict.fromkeys(name for text in _author_elements(before) for name in people(text)))
        or byline_authors(one.text for one in before)
    )


def _author_elements(before: Sequence[Candidate]) -> Iterator[str]:
    """What stands above the text in elements that mark themselves as the author's."""
    for one in before:
        inline = [element for element in one.element.iterchildren() if _is_authors(element)]
        if inline or any(map(_is_authors, one.around[:_BYLINE_DEPTH])):
            texts = ["".join(element.itertext()) for element in inline] or [one.text]
            yield from (canonical_line(text)[:_LONGEST_BYLINE] for text in texts)


def _is_authors(element: HtmlElement) -> bool:
    if "author" in (element.get("rel") or "").split() or element.get("itemprop") == "author":
        return True
    return bool(_AUTHORS_CLASS.search(element.get("class") or ""))


def _dates(head: PageHead, data: ArticleData, before: Sequence[Candidate]) -> Dates:
    stated = Dates(
        next(filter(None, map(iso_date, (data.published, *head.all(_PUBLISHED)))), None),
        next(filter(None, map(iso_date, (data.modified, *head.all(_UPDATED)))), None),
    )
    if stated.published:
        return stated
    shown = written_dates(one.text for one in before)
    return Dates(shown.published or stated.updated, stated.updated or shown.updated)


def _address(head: PageHead, data: ArticleData, saved_from: str | None) -> str | None:
    stated = (head.canonical, head.first(("og:url",)), saved_from, data.url)
    return next(filter(None, map(web_address, stated)), None)
