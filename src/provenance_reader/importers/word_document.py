"""Paragraphs of word processors, in the order of their files, and the Document they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from provenance_reader.domain.document import BlockKind, Document, Location, Notice
from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata, Run
from provenance_reader.importers.importer import OriginalFile

_MOST_BEFORE_TITLE = 3


class Style(Enum):
    TITLE = auto()
    FIRST_HEADING = auto()
    HEADING = auto()
    SUBTITLE = auto()
    AUTHOR = auto()
    LIST_ITEM = auto()
    QUOTE = auto()
    CAPTION = auto()
    PLAIN = auto()


_KINDS = {
    Style.TITLE: BlockKind.HEADING,
    Style.FIRST_HEADING: BlockKind.HEADING,
    Style.HEADING: BlockKind.HEADING,
    Style.SUBTITLE: BlockKind.STANDFIRST,
    Style.AUTHOR: BlockKind.PARAGRAPH,
    Style.LIST_ITEM: BlockKind.LIST_ITEM,
    Style.QUOTE: BlockKind.QUOTE,
    Style.CAPTION: BlockKind.CAPTION,
    Style.PLAIN: BlockKind.PARAGRAPH,
}


@dataclass(slots=True)
class Paragraph:
    """`place` is its place in the file; `page` is known where the word processor noted its page breaks."""

    place: str
    style: Style = Style.PLAIN
    page: int | None = None
    runs: list[Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        return canonical_line("".join(run.text for run in self.runs))


class ParagraphWalk:
    """Collects paragraphs while a file is walked. One may stand inside another, as text boxes do."""

    def __init__(self) -> None:
        self.finished: list[Paragraph] = []
        self._open: list[Paragraph] = []
        self._urls: list[str | None] = [None]

    def begin(self, paragraph: Paragraph) -> None:
        self._open.append(paragraph)

    def end(self) -> None:
        self.finished.append(self._open.pop())

    def add(self, text: str | None) -> None:
        """Text outside of any paragraph belongs to none."""
        if not text or not self._open:
            return
        runs, url = self._open[-1].runs, self._urls[-1]
        if runs and runs[-1].url == url:
            runs[-1] = Run(runs[-1].text + text, url)
        else:
            runs.append(Run(text, url))

    def begin_link(self, url: str | None) -> None:
        self._urls.append(url)

    def end_link(self) -> None:
        if len(self._urls) > 1:
            self._urls.pop()

    @property
    def current(self) -> Paragraph | None:
        return self._open[-1] if self._open else None


def style_named(name: str) -> Style:
    """The style that word processors call by this English name inside their files, whatever they show."""
    name = name.lower().replace("_20_", " ").strip()
    if name == "title":
        return Style.TITLE
    if name in ("heading 1", "h1"):
        return Style.FIRST_HEADING
    if name.startswith("heading"):
        return Style.HEADING
    if name in ("subtitle", "author"):
        return Style.SUBTITLE if name == "subtitle" else Style.AUTHOR
    if name in ("quote", "intense quote", "quotations", "block text"):
        return Style.QUOTE
    if name in ("caption", "illustration", "figure", "table"):
        return Style.CAPTION
    return Style.LIST_ITEM if name.startswith("list") else Style.PLAIN


def word_document(
    file: OriginalFile,
    media_type: str,
    paragraphs: Sequence[Paragraph],
    metadata: Metadata,
    notices: Sequence[Notice] = (),
) -> Document:
    """The title is what stands near the start in its style or a heading, else what the metadata state.

    A paragraph in the style of authors that names those of the metadata is no text.
    """
    bylines = {", ".join(metadata.authors), *metadata.authors}
    filled = [
        one for one in paragraphs if one.text and not (one.style is Style.AUTHOR and one.text in bylines)
    ]
    title = _title(filled, metadata.title)
    builder = DocumentBuilder()
    for one in filled:
        if one is not title:
            location = Location(page=one.page, element=one.place)
            builder.add(one.runs, kind=_KINDS[one.style], location=location)
    if title:
        metadata = replace(metadata, title=title.text)
    return builder.document(file, media_type, metadata, notices)


def _title(paragraphs: Sequence[Paragraph], stated: str | None) -> Paragraph | None:
    start = paragraphs[:_MOST_BEFORE_TITLE] if len(paragraphs) > 1 else ()
    return next(_title_candidates(start, canonical_line(stated or "")), None)


def _title_candidates(start: Sequence[Paragraph], stated: str) -> Iterator[Paragraph]:
    yield from (one for one in start if one.style is Style.TITLE)
    yield from (one for one in start if one.style is Style.FIRST_HEADING)
    yield from (one for one in start if stated and one.text == stated)
