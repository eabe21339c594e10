"""The article's text as paragraphs to be set, and where each of them lands in Qt's document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from provenance_reader.domain.document import BlockKind, Document
from provenance_reader.domain.span import Span
from provenance_reader.gui.text_offsets import TextOffsets

# Qt lays out a paragraph as a whole; longer ones are set as several.
LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`number` counts the blocks of the document from 1; `opens` is false where a long one goes on."""

    span: Span
    kind: BlockKind
    number: int
    doubtful: bool = False
    opens: bool = True


def paragraphs_of(document: Document) -> tuple[Paragraph, ...]:
    """Disjoint paragraphs in text order; a document without blocks is one."""
    found: list[Paragraph] = []
    end = 0
    if not document.blocks:
        return tuple(_cut(Paragraph(Span(0, len(document.text)), BlockKind.PARAGRAPH, 1), document.text))
    for number, block in enumerate(document.blocks, start=1):
        span = Span(max(end, block.span.start), block.span.end)
        if span.length > 0:
            found += _cut(Paragraph(span, block.kind, number, block.doubtful), document.text)
            end = span.end
    return tuple(found)


class TextPlaces:
    """Where code points of the text stand in a QTextDocument, in its UTF-16 positions, and back.

    `begins` holds the position at which each paragraph begins there.
    """

    def __init__(self, text: str, paragraphs: tuple[Paragraph, ...], begins: tuple[int, ...]) -> None:
        self.paragraphs = paragraphs
        self._offsets = TextOffsets(text)
        self._starts = [paragraph.span.start for paragraph in paragraphs]
        self._begins = begins

    def position(self, code_point: int) -> int:
        """Between two paragraphs: the end of the first."""
        at = max(0, bisect_right(self._starts, code_point) - 1)
        return self.position_in(at, min(code_point, self.paragraphs[at].span.end))

    def position_in(self, number: int, code_point: int) -> int:
        """The position of a code point of the paragraph of this number, from 0."""
        first = self._starts[number]
        return self._begins[number] + self._offsets.to_utf16(code_point) - self._offsets.to_utf16(first)

    def paragraph_at(self, position: int) -> int:
        """The number, from 0, of the paragraph there; above the text the first."""
        return max(0, bisect_right(self._begins, position) - 1)

    def paragraphs_over(self, span: Span) -> range:
        """The numbers, from 0, of the paragraphs with words of `span`."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        return range(first, max(first + 1, bisect_left(self._starts, span.end)))

    def code_point(self, position: int) -> int | None:
        """None above the text, where the title stands."""
        at = bisect_right(self._begins, position) - 1
        if at < 0:
            return None
        paragraph = self.paragraphs[at]
        unit = self._offsets.to_utf16(paragraph.span.start) + position - self._begins[at]
        return min(self._offsets.to_code_point(unit), paragraph.span.end)


def _cut(paragraph: Paragraph, text: str) -> list[Paragraph]:
    """`paragraph` in pieces of at most LONGEST code points, cut between words where there are any."""
    pieces: list[Paragraph] = []
    start, whole = paragraph.span
    while start < whole:
        end = min(start + LONGEST, whole)
        if end < whole:
            end = text.rfind(" ", start, end) + 1 or end
        pieces.append(
            Paragraph(
                Span(start, end), paragraph.kind, paragraph.number, paragraph.doubtful, opens=not pieces
            )
        )
        start = end
    return pieces
