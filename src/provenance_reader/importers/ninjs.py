"""ninjs 1 to 3, the JSON of press agencies: one item, or a composite item that holds others (IPTC)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

from provenance_reader.domain.document import BlockKind, Document, Location, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata, Run
from provenance_reader.importers.encoding import decode
from provenance_reader.importers.html_page.dates import iso_date
from provenance_reader.importers.importer import Entry, OriginalFile
from provenance_reader.importers.plain_text import add_text
from provenance_reader.importers.signatures import document_format

Item: TypeAlias = "dict[str, object]"

_KEYS = re.compile(
    rb"\"(?:body_?(?:text|xhtml|html)|bodies|versioncreated|pubstatus|representationtype)\"\s*:",
    re.IGNORECASE,
)
_DEEPEST = 4
_WITHDRAWN = frozenset({"canceled", "withheld"})
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|a|em|strong|section|article)[\s/>]", re.IGNORECASE)
_STANDFIRST_ROLES = frozenset({"standfirst", "teaser", "lead", "lede", "summary"})


class Ninjs:
    media_type = "application/json"
    suffixes = frozenset({".json", ".ninjs"})
    limit = 20_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return document_format(file.data) == "JSON" and len({*_KEYS.findall(file.data)}) > 0

    def entries(self, file: OriginalFile) -> Iterator[Entry]:
        import json

        try:
            value = json.loads(decode(file.data).text, strict=False)
        except (ValueError, RecursionError) as error:
            raise ReaderProblem(ProblemKind.BROKEN, file.name, "JSON") from error
        return (self._entry(file, item) for item in _items(value, _DEEPEST))

    def _entry(self, file: OriginalFile, item: Item) -> Entry:
        metadata = _metadata(item)
        return Entry(metadata.title or "", lambda: _document(file, self.media_type, item, metadata))


def _items(value: object, depth: int) -> Iterator[Item]:
    """The items with a text of their own, outer before inner."""
    if isinstance(value, list):
        for one in value if depth else ():
            yield from _items(one, depth - 1)
    elif isinstance(value, dict):
        item = {str(key).lower(): one for key, one in value.items()}  # ninjs 3 writes versionCreated
        if _body(item):
            yield item
        inner = item.get("associations")
        if depth:
            yield from _items(list(inner.values()) if isinstance(inner, dict) else inner, depth - 1)


def _document(file: OriginalFile, media_type: str, item: Item, metadata: Metadata) -> Document:
    body = _body(item)
    builder = DocumentBuilder()
    standfirst = _standfirst(item)
    if standfirst and standfirst[:60] not in body:
        builder.add([Run(standfirst)], kind=BlockKind.STANDFIRST, location=Location(element="descriptions"))
    notices = _notices(item)
    if _MARKUP.search(body):
        from provenance_reader.importers.html_page.fragment import add_markup

        notices += add_markup(builder, body, name=file.name, title=metadata.title, base=metadata.url)
    else:
        add_text(builder, body, name=file.name, title=metadata.title)
    return builder.document(file, media_type, metadata, notices)


def _body(item: Item) -> str:
    """The text, marked up where there is a choice: "body_xhtml" in ninjs 1, a list of "bodies" since."""
    bodies = [one for one in _objects(item.get("bodies")) if one.get("role") not in ("caption", "teaser")]
    bodies.sort(key=lambda one: "html" not in str(one.get("contenttype", "")))
    values = [*(item.get(f"body_{kind}") for kind in ("xhtml", "html", "html5", "text"))]
    values += [one.get("value") for one in bodies]
    return next((value for value in values if isinstance(value, str) and value.strip()), "")


def _metadata(item: Item) -> Metadata:
    from provenance_reader.importers.html_page.authors import people

    headlines = [one.get("value") for one in _objects(item.get("headlines"))]
    sources = [one.get("name") for one in _objects(item.get("infosources") or item.get("infosource"))]
    return Metadata(
        title=next(filter(None, map(_text, (item.get("headline"), *headlines, item.get("title")))), None),
        outlet=next(filter(None, map(_text, (item.get("source"), item.get("provider"), *sources))), None),
        authors=people(_text(item.get("byline")) or _text(item.get("by")) or ""),
        published=iso_date(_text(item.get("firstcreated")) or _text(item.get("contentcreated"))),
        updated=iso_date(_text(item.get("versioncreated"))),
        url=_text(item.get("uri")),
    )


def _notices(item: Item) -> tuple[Notice, ...]:
    embargo = _text(item.get("embargoed"))
    status = _text(item.get("pubstatus")) or ""
    corrected = any(
        "correction" in str(one).lower() for one in (item.get("signals"), item.get("signal")) if one
    )
    return (
        *([Notice(NoticeKind.EMBARGO, embargo)] if embargo else []),
        *([Notice(NoticeKind.WITHDRAWN)] if status in _WITHDRAWN else []),
        *([Notice(NoticeKind.CORRECTION)] if corrected else []),
    )


def _standfirst(item: Item) -> str:
    described = [one for one in _objects(item.get("descriptions")) if one.get("role") in _STANDFIRST_ROLES]
    values = (item.get("description_standfirst"), *(one.get("value") for one in described))
    return next(filter(None, map(_text, values)), None) or ""


def _objects(value: object) -> list[Item]:
    if not isinstance(value, list):
        return []
    return [{str(key).lower(): one for key, one in each.items()} for each in value if isinstance(each, dict)]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
