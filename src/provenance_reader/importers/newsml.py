"""NewsML-G2 of press agencies: one item, or a message or package of several (IPTC NAR)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance_reader.domain.document import BlockKind, Document, Location, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata, Run
from provenance_reader.importers.html_page.dates import iso_date
from provenance_reader.importers.importer import Entry, OriginalFile
from provenance_reader.importers.plain_text import add_text
from provenance_reader.importers.signatures import xml_head
from provenance_reader.importers.xml_tree import (
    as_html,
    children,
    descendants,
    find,
    local_name,
    parse_xml,
    text_of,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOT = re.compile(rb"<(?:[\w.-]{1,20}:)?(?:newsItem|newsMessage|packageItem)[\s>]")
_WITHDRAWN = frozenset({"canceled", "withheld"})
_STANDFIRST_ROLES = ("standfirst", "teaser", "lead", "dek")


class NewsMl:
    media_type = "application/vnd.iptc.g2.newsitem+xml"
    suffixes = frozenset({".xml", ".newsml"})
    limit = 20_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return _ROOT.search(xml_head(file.data)) is not None

    def entries(self, file: OriginalFile) -> Iterator[Entry]:
        """The items with a text of their own; what a package only refers to is in another file."""
        root = parse_xml(file.data, file.name)
        items = (one for one in root.iter() if local_name(one) == "newsItem" and _content(one) is not None)
        return (self._entry(file, item) for item in items)

    def _entry(self, file: OriginalFile, item: _Element) -> Entry:
        return Entry(_metadata(item).title or "", lambda: _document(file, self.media_type, item))


def _document(file: OriginalFile, media_type: str, item: _Element) -> Document:
    """Of an item whose content is NITF, what the item itself says goes before what NITF says."""
    from copy import deepcopy

    from provenance_reader.importers.html_page.fragment import add_markup
    from provenance_reader.importers.nitf import read_nitf

    metadata, notices = _metadata(item), _notices(item)
    builder = DocumentBuilder()
    content = deepcopy(_content(item))
    if content is None:
        raise ReaderProblem(ProblemKind.NO_ARTICLE, file.name)
    standfirst = _standfirst(item)
    if standfirst and standfirst[:60] not in text_of(content):
        place = Location(element="contentMeta/description")
        builder.add([Run(standfirst)], kind=BlockKind.STANDFIRST, location=place)
    if local_name(content) == "inlineData":
        add_text(builder, "".join(map(str, content.itertext())), name=file.name, title=metadata.title)
        return builder.document(file, media_type, metadata, notices)
    nitf = next(descendants(content, "nitf"), None)
    if nitf is not None:
        article = read_nitf(nitf)
        metadata, notices = _completed(metadata, article.metadata), (*notices, *article.notices)
        notices += article.add_to(builder, file.name)
    else:
        html = as_html(next(descendants(content, "body"), content))
        notices += add_markup(builder, html, name=file.name, title=metadata.title, base=metadata.url)
    return builder.document(file, media_type, metadata, tuple(dict.fromkeys(notices)))


def _content(item: _Element) -> _Element | None:
    """The first inline text of the item."""
    contents = find(item, "contentSet")
    texts = [one for one in children(contents, "inlineData") if _is_text(one)]
    return next(iter([*children(contents, "inlineXML"), *texts]), None)


def _metadata(item: _Element) -> Metadata:
    from provenance_reader.importers.html_page.authors import people

    about, content = find(item, "itemMeta"), find(item, "contentMeta")
    provider = find(about, "provider")
    names = map(_name, children(content, "creator"))
    return Metadata(
        title=text_of(find(content, "headline")) or text_of(find(about, "title")) or None,
        outlet=(_name(provider) if provider is not None else "") or None,
        authors=tuple(filter(None, names)) or people(text_of(find(content, "by"))),
        published=iso_date(text_of(find(about, "firstCreated")) or text_of(find(content, "contentCreated"))),
        updated=iso_date(text_of(find(about, "versionCreated")) or text_of(find(content, "contentModified"))),
    )


def _notices(item: _Element) -> tuple[Notice, ...]:
    about = find(item, "itemMeta")
    if about is None:
        return ()
    embargo, status = find(about, "embargoed"), find(about, "pubStatus")
    notices = []
    if embargo is not None:
        notices.append(Notice(NoticeKind.EMBARGO, text_of(embargo)))
    if status is not None and _code(status) in _WITHDRAWN:
        notices.append(Notice(NoticeKind.WITHDRAWN))
    if any(_code(one) == "correction" for one in children(about, "signal")):
        notices.append(Notice(NoticeKind.CORRECTION))
    return tuple(notices)


def _standfirst(item: _Element) -> str:
    described = children(find(item, "contentMeta"), "description")
    roles = ((one.get("role") or "").rpartition(":")[2] for one in described)
    return next(
        (text_of(one) for one, role in zip(described, roles, strict=True) if role in _STANDFIRST_ROLES), ""
    )


def _completed(first: Metadata, second: Metadata) -> Metadata:
    return Metadata(
        title=first.title or second.title,
        outlet=first.outlet or second.outlet,
        authors=first.authors or second.authors,
        published=first.published or second.published,
        updated=first.updated or second.updated,
        url=first.url or second.url,
    )


def _is_text(content: _Element) -> bool:
    return (content.get("contenttype") or "text/plain").startswith("text/plain")


def _name(element: _Element) -> str:
    """The name an element with a code carries; a bare code is none."""
    return text_of(find(element, "name")) or element.get("literal") or ""


def _code(element: _Element) -> str:
    return (element.get("qcode") or element.get("uri") or "").rpartition(":")[2].rpartition("/")[2].lower()
