"""NITF, the older XML of press agencies, with and without its namespace."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance_reader.domain.document import BlockKind, Document, Location, Notice, NoticeKind
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata, Run
from provenance_reader.importers.html_page.dates import iso_date
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.signatures import xml_head
from provenance_reader.importers.xml_tree import as_html, descendants, find, local_name, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOT = re.compile(rb"<(?:[\w.-]{1,20}:)?nitf[\s>]")
_AS_HTML = {
    "hl1": "h1",
    "hl2": "h2",
    "bq": "blockquote",
    "media-caption": "figcaption",
    "body.content": "div",
    "block": "div",
    "media": "figure",
}
# What is no text of the article: notes of editors among them.
_LEFT_OUT = frozenset(
    {"note", "media-reference", "media-metadata", "media-producer", "media-object", "ed-msg"}
)
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?")


@dataclass(frozen=True, slots=True)
class NitfArticle:
    """`html` is the body of an article, `metadata` and `notices` what its head says."""

    metadata: Metadata
    notices: tuple[Notice, ...]
    standfirst: tuple[str, ...]
    html: str

    def add_to(self, builder: DocumentBuilder, name: str) -> tuple[Notice, ...]:
        """Add all blocks; the notices say what is missing. `name` is the file that problems concern."""
        from provenance_reader.importers.html_page.fragment import add_markup

        for text in self.standfirst:
            place = Location(element="body.head")
            builder.add([Run(text)], kind=BlockKind.STANDFIRST, location=place)
        return add_markup(builder, self.html, name=name, title=self.metadata.title, base=self.metadata.url)


class Nitf:
    media_type = "application/nitf+xml"
    suffixes = frozenset({".nitf", ".xml"})
    limit = 20_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return _ROOT.search(xml_head(file.data)) is not None

    def read(self, file: OriginalFile) -> Document:
        article = read_nitf(parse_xml(file.data, file.name))
        builder = DocumentBuilder()
        notices = article.add_to(builder, file.name)
        return builder.document(file, self.media_type, article.metadata, (*article.notices, *notices))


def read_nitf(root: _Element) -> NitfArticle:
    data, head = find(root, "head/docdata"), find(root, "body/body.head")
    publication = find(root, "head/pubdata")
    title = text_of(find(head, "hedline/hl1")) or text_of(find(root, "head/title"))
    address = "" if publication is None else publication.get("ex-ref") or ""
    metadata = Metadata(
        title=title or None,
        outlet=(publication.get("name") if publication is not None else None)
        or text_of(find(head, "distributor"))
        or None,
        authors=_authors(head),
        published=_date(data, "date.issue") or _stamp(publication, "date.publication"),
        url=address or None,
    )
    above = (text_of(find(head, part)) for part in ("hedline/hl2", "abstract"))
    body = find(root, "body/body.content")
    return NitfArticle(metadata, tuple(_notices(data)), tuple(filter(None, above)), _html(body))


def _authors(head: _Element | None) -> tuple[str, ...]:
    from provenance_reader.importers.html_page.authors import people

    byline = find(head, "byline")
    if byline is None:
        return ()
    named = tuple(text_of(person) for person in descendants(byline, "person"))
    return named or people(text_of(byline))


def _notices(data: _Element | None) -> list[Notice]:
    if data is None:
        return []
    status = data.get("management-status")
    issued, released = _date(data, "date.issue"), _date(data, "date.release")
    notices = []
    if status == "embargoed" or (issued and released and released > issued):
        notices.append(Notice(NoticeKind.EMBARGO, released or ""))
    if status in ("canceled", "withheld"):
        notices.append(Notice(NoticeKind.WITHDRAWN))
    if find(data, "correction") is not None:
        notices.append(Notice(NoticeKind.CORRECTION))
    return notices


def _html(element: _Element | None) -> str:
    """The part with HTML's names for what it holds."""
    if element is None:
        return ""
    for one in list(element.iter()):
        name = local_name(one)
        if name in _LEFT_OUT and one.getparent() is not None:
            one.clear(keep_tail=True)  # type: ignore[call-arg]
        one.tag = _AS_HTML.get(name, name) if name else one.tag
    return as_html(element)


def _date(data: _Element | None, name: str) -> str | None:
    return _stamp(find(data, name), "norm")


def _stamp(element: _Element | None, attribute: str) -> str | None:
    """A date of ISO 8601 in its basic form, or in the extended one, as the latter."""
    text = "" if element is None else element.get(attribute) or ""
    found = _STAMP.fullmatch(text)
    if found:
        year, month, day, hour, minute, second, zone = found.groups()
        text = f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else "")
    return iso_date(text)
