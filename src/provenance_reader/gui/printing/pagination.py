"""Cuts the article's lines into pages and puts the notes beside them.

A note stands beside the line on which its statement begins, or as near to it as the notes around leave room;
a page is over when either its text or its notes fill it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

# Between two notes, in points.
GAP = 4.0
# Of a page: who has more of it left begins there something that will go on overleaf.
_GOOD_PART = 0.6


@dataclass(frozen=True, slots=True)
class Line:
    """`top` and `bottom` count from the top of the article; `opens` is whether a page may begin with it."""

    top: float
    bottom: float
    opens: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """The room for a note, or for a part of one that is higher than a page, beside a line."""

    line: int
    height: float


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """`number` is its place among the boxes, `top` counts from the top of the page's room."""

    number: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """The lines from `first` up to, but without, `end`, and the boxes beside them."""

    first: int
    end: int
    boxes: tuple[PlacedBox, ...]

    def bottom(self, lines: Sequence[Line]) -> float:
        """Of the lowest thing on it, from the top of its room."""
        text = lines[self.end - 1].bottom - lines[self.first].top if self.end > self.first else 0.0
        return max(text, self.boxes[-1].bottom if self.boxes else 0.0)


def paginate(lines: Sequence[Line], boxes: Sequence[Box], room: float) -> tuple[Page, ...]:
    """`boxes` come in the order of their lines and are no higher than `room`, the height of a page.

    Every line and every box is on one page, in order; boxes of one line that are too many for a page go on
    at the top of the next.
    """
    return tuple(_Pages(lines, boxes, room))


class _Pages:
    def __init__(self, lines: Sequence[Line], boxes: Sequence[Box], room: float) -> None:
        self._lines = lines
        self._boxes = boxes
        self._room = room
        self._heights = [0.0, *accumulate(box.height + GAP for box in boxes)]

    def __iter__(self) -> Iterator[Page]:
        line = box = 0
        while line < len(self._lines) or box < len(self._boxes):
            end = self._last_line(line, box)
            last = self._last_box(box, end)
            yield Page(line, end, tuple(self._placed(line, box, last)))
            line, box = end, last

    def _last_line(self, first: int, box: int) -> int:
        """The line behind the last one of the page that begins with `first` and the box `box`."""
        end, ahead = first, box
        while end < len(self._lines) and self._lines[end].bottom - self._lines[first].top <= self._room:
            while ahead < len(self._boxes) and self._boxes[ahead].line <= end:
                ahead += 1
            if not self._fit(box, ahead):
                break
            end += 1
        waits = box < len(self._boxes) and self._boxes[box].line < first
        if end == first and first < len(self._lines):
            return first if waits else first + 1  # what alone is too much has to begin somewhere
        return self._opening(first, end)

    def _opening(self, first: int, end: int) -> int:
        """The last line up to `end` with which the next page may begin; `end` where there is none."""
        if end == len(self._lines):
            return end
        return next((line for line in range(end, first, -1) if self._lines[line].opens), end)

    def _last_box(self, box: int, end: int) -> int:
        last = box
        while last < len(self._boxes) and self._boxes[last].line < end and self._fit(box, last + 1):
            last += 1
        return last

    def _fit(self, box: int, last: int) -> bool:
        return self._heights[last] - self._heights[box] <= self._room + GAP + 1e-6

    def _placed(self, line: int, box: int, last: int) -> Iterator[PlacedBox]:
        """Each no higher than its line as long as those below have room; otherwise they move up together."""
        spare = self._room - self._heights[last]
        bottoms = [spare + self._heights[number + 1] for number in range(box, last)]
        above = 0.0
        for number, lowest in zip(range(box, last), bottoms, strict=True):
            height, beside = self._boxes[number].height, self._boxes[number].line
            wanted = self._lines[beside].top - self._lines[line].top if beside >= line else 0.0
            top = min(max(above, wanted), lowest - height)
            yield PlacedBox(number, top, top + height)
            above = top + height + GAP


@dataclass(frozen=True, slots=True)
class Row:
    """Something as wide as the page, below `space`; one that `keeps` is on the page of the next."""

    height: float
    space: float = 0.0
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """`page` counts from the one that was begun already."""

    page: int
    top: float


def fill(rows: Sequence[Row], begun: float, room: float) -> tuple[PlacedRow, ...]:
    """Put `rows` below each other; `begun` is how much of the first page is taken already.

    They begin there if all of them fit or a good part of that page is left; no row is higher than `room`.
    """
    whole = sum(row.space + row.height for row in rows)
    page, y = (0, begun) if begun + whole <= room or begun <= room * _GOOD_PART else (1, 0.0)
    placed: list[PlacedRow] = []
    for number, row in enumerate(rows):
        needed = row.space + row.height
        ahead = number
        while rows[ahead].keeps and ahead + 1 < len(rows):
            ahead += 1
            needed += rows[ahead].space + rows[ahead].height
        if y > 0 and y + needed > room and not (number and rows[number - 1].keeps):
            page, y = page + 1, 0.0
        top = y + row.space if y > 0 else 0.0
        if top + row.height > room:
            page, top = page + 1, 0.0
        placed.append(PlacedRow(page, top))
        y = top + row.height
    return tuple(placed)
