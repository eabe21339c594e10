"""Puts the parts of an article together to one Document with exact spans."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from provenance_reader.domain.document import (
    Block,
    BlockKind,
    Document,
    Hyperlink,
    Location,
    Notice,
    NoticeKind,
    Original,
)
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.span import Span
from provenance_reader.importers.canonical_text import canonical_line, canonical_runs
from provenance_reader.importers.editorial_signals import stated_notices
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.language import detect_language

_SEPARATOR = "\n\n"
_LONGEST_ADDRESS = 4000
_NOWHERE = Location()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a paragraph; `url` is the address its words lead to."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the original says about its article; dates as in Document."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    url: str | None = None


class DocumentBuilder:
    """Takes blocks in reading order and makes the Document of them."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._links: list[Hyperlink] = []
        self._length = 0

    def add(
        self,
        runs: Iterable[Run],
        *,
        kind: BlockKind = BlockKind.PARAGRAPH,
        location: Location = _NOWHERE,
        doubtful: bool = False,
    ) -> None:
        """Add one paragraph-like block; one without a visible character is left out."""
        pieces = list(runs)
        line, places = canonical_runs([run.text for run in pieces])
        if not line:
            return
        start = self._length + (len(_SEPARATOR) if self._lines else 0)
        self._length = start + len(line)
        self._lines.append(line)
        self._blocks.append(Block(Span(start, self._length), kind, location, doubtful))
        self._links += _links(pieces, places, start)

    def document(
        self, file: OriginalFile, media_type: str, metadata: Metadata, notices: Sequence[Notice] = ()
    ) -> Document:
        """The Document of what was added; raises ReaderProblem(NO_ARTICLE) when that was nothing."""
        if not self._lines:
            raise ReaderProblem(ProblemKind.NO_ARTICLE, file.name)
        text = _SEPARATOR.join(self._lines)
        told = {notice.kind for notice in notices}
        stated = stated_notices(_cleaned(metadata.title), self._lines)
        notices = (*notices, *(notice for notice in stated if notice.kind not in told))
        doubtful = sum(block.doubtful for block in self._blocks)
        if doubtful:
            notices = (*notices, Notice(NoticeKind.DOUBTFUL_BLOCKS, str(doubtful)))
        return Document(
            text=text,
            original=Original(canonical_line(file.name), media_type, hashlib.sha256(file.data).hexdigest()),
            title=_cleaned(metadata.title),
            language=detect_language(text),
            outlet=_cleaned(metadata.outlet),
            authors=tuple(dict.fromkeys(name for name in map(canonical_line, metadata.authors) if name)),
            published=metadata.published,
            updated=metadata.updated,
            url=web_address(metadata.url),
            blocks=tuple(self._blocks),
            links=tuple(self._links),
            notices=tuple(notices),
        )


def web_address(url: str | None) -> str | None:
    """`url` without invisible characters, or None unless it is a whole http(s) address."""
    address = canonical_line(url or "")
    if not address or " " in address or len(address) > _LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None


def _cleaned(text: str | None) -> str | None:
    return canonical_line(text or "") or None


def _links(runs: Sequence[Run], places: Sequence[tuple[int, int]], offset: int) -> list[Hyperlink]:
    """The links of one block; neighbouring runs with one address (a bold word inside) are one link."""
    links: list[Hyperlink] = []
    previous: str | None = None
    for run, (start, end) in zip(runs, places, strict=True):
        address = web_address(run.url) if start < end else None
        if address:
            span = Span(offset + start, offset + end)
            if links and previous == address:
                links[-1] = Hyperlink(Span(links[-1].span.start, span.end), address)
            else:
                links.append(Hyperlink(span, address))
        if start < end:
            previous = address
    return links
