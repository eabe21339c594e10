"""From lines to paragraphs: by gaps, indents, sizes and lines that end early."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median, median_low

from provenance_reader.domain.document import Box
from provenance_reader.importers.pdf.layout import Line
from provenance_reader.importers.pdf.links import Link, together

_SENTENCE_END = re.compile(r"[.!?:…][\"'“”„»«’)\]]*$")
_BROKEN_WORD = re.compile(r"[^\W\d_][-\N{HYPHEN}\N{SOFT HYPHEN}]$")
_CONJUNCTION = re.compile(r"(?:und|oder|bzw|bis|sowie|noch|wie|als|and|or|to)\b")
LIST_MARK = re.compile(r"[•‣▪◦·●■]\s*\S")
_WIDE_LEADING = 1.4
_OTHER_SIZE = 0.12
_INDENT = (0.8, 6.0)  # em


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`box` holds its part on `page`, where it begins."""

    text: str
    page: int
    box: Box
    size: float
    bold: bool
    links: tuple[Link, ...]


def paragraphs(page: int, column: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of one column."""
    if not column:
        return []
    shape = _Shape(column)
    groups = [[column[0]]]
    for line, following in pairwise(column):
        if shape.parts(line, following):
            groups.append([])
        groups[-1].append(following)
    return [_paragraph(page, group) for group in groups]


def continued(parts: Iterable[Sequence[Paragraph]]) -> list[Paragraph]:
    """The paragraphs of all columns; one that a column's or a page's end broke in two is one again."""
    whole: list[Paragraph] = []
    for part in parts:
        following = list(part)
        if whole and following and _goes_on(whole[-1], following[0]):
            first, rest = whole.pop(), following.pop(0)
            text, links = joined([first, rest])
            whole.append(replace(first, text=text, links=links))
        whole += following
    return whole


def joined(parts: Sequence[Line | Paragraph]) -> tuple[str, tuple[Link, ...]]:
    """Lines as one text, words that were broken at their ends whole again, and its links."""
    whole = parts[0].text
    places = [0]
    for part in parts[1:]:
        if not _BROKEN_WORD.search(whole) or _CONJUNCTION.match(part.text):
            whole += " "
        elif part.text[:1].islower():  # else it is like in Nordrhein-Westfalen
            whole = whole[:-1]
        places.append(len(whole))
        whole += part.text
    links = together(list(zip(places, [part.links for part in parts], strict=True)), whole)
    return whole.replace("\N{HYPHEN}", "-"), links


def ends_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None


class _Shape:
    """How the lines of one column usually stand."""

    def __init__(self, column: Sequence[Line]) -> None:
        self._right = max(line.right for line in column)
        self._left = Counter(round(line.left) for line in column).most_common(1)[0][0]
        steps = [
            following.bottom - line.bottom for line, following in pairwise(column) if _alike(line, following)
        ]
        self._step = median_low(steps) if steps else 0.0

    def parts(self, line: Line, following: Line) -> bool:
        """Whether a paragraph ends between two lines."""
        step = following.bottom - line.bottom
        if not _alike(line, following) or step < 0 or LIST_MARK.match(following.text):
            return True
        usual = min(self._step, 2 * following.size) or 1.5 * following.size
        return (
            step > _WIDE_LEADING * usual
            or _is_heading_beside(line, following)
            or self._is_indented(line, following)
            or self._ends(line, following)
        )

    def _is_indented(self, line: Line, following: Line) -> bool:
        if LIST_MARK.match(line.text):
            return False
        least, most = (width * following.em for width in _INDENT)
        return least < following.left - self._left < most and following.left - line.left > least / 2

    def _ends(self, line: Line, following: Line) -> bool:
        """The next line's first word would have fitted, and a sentence ends."""
        word = len(following.text.split(maxsplit=1)[0]) + 1
        width = (following.right - following.left) / len(following.text)
        return line.right + word * width < self._right and ends_sentence(line.text)


def _alike(line: Line, other: Line) -> bool:
    return abs(line.size - other.size) <= _OTHER_SIZE * max(line.size, other.size)


def _is_heading_beside(line: Line, following: Line) -> bool:
    """Whether one of them is bold and the other is not; an opening in bold may end amid a line."""
    begins = line.bold and not following.first_bold and not ends_sentence(line.text)
    ends = following.bold and not line.last_bold and ends_sentence(line.text)
    return begins or ends


def _paragraph(page: int, group: Sequence[Line]) -> Paragraph:
    box = (
        min(line.left for line in group),
        min(line.top for line in group),
        max(line.right for line in group),
        max(line.bottom for line in group),
    )
    left, top, right, bottom = (round(edge, 1) for edge in box)
    size = median(line.size for line in group)
    text, links = joined(group)
    bold = all(line.bold for line in group)
    return Paragraph(text, page, (left, top, right, bottom), size, bold, links)


def _goes_on(paragraph: Paragraph, following: Paragraph) -> bool:
    same = abs(paragraph.size - following.size) <= _OTHER_SIZE * paragraph.size
    return same and not ends_sentence(paragraph.text)
