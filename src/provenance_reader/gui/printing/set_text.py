"""Words set into lines of one width, to be painted on paper; and such words side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption

from provenance_reader.gui.printing.print_type import note, paper

NEW_LINE = "\N{LINE SEPARATOR}"


class Run(NamedTuple):
    """Words of one look."""

    words: str
    look: QTextCharFormat


class SetText:
    """Nothing of it is wider than `width`; sizes are in points."""

    def __init__(
        self, runs: Iterable[Run], width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        given = [run for run in runs if run.words]
        font = given[0].look.font() if given else note()
        self._layout = QTextLayout("".join(run.words for run in given), font, paper())
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        self._layout.setTextOption(option)
        self._layout.setFormats(_ranges(given))
        self.tops = self._break(max(width, 1.0))

    @property
    def height(self) -> float:
        return self.tops[-1]

    @property
    def width(self) -> float:
        """Of the longest line."""
        lines = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        return max((line.naturalTextWidth() for line in lines), default=0.0)

    @property
    def baseline(self) -> float:
        """Of the first line, from its top."""
        return self._layout.lineAt(0).ascent()

    def draw(self, painter: QPainter, x: float, y: float, first: int, end: int) -> None:
        """The lines from `first` to `end`, which is not drawn, the first of them at `y`."""
        place = QPointF(x, y - self.tops[first])
        for number in range(first, end):
            self._layout.lineAt(number).draw(painter, place)

    def _break(self, width: float) -> tuple[float, ...]:
        """Where the lines begin, and where the last one ends."""
        tops = [0.0]
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, tops[-1]))
            tops.append(tops[-1] + line.height())
        self._layout.endLayout()
        return tuple(tops)


class Cell(NamedTuple):
    """Words at a distance from the left edge of their strip."""

    x: float
    words: SetText


@dataclass(frozen=True, slots=True)
class Strip:
    """Cells side by side, of which the lines from `first` to before `end` are there."""

    cells: Sequence[Cell]
    first: int = 0
    end: int = -1

    @property
    def height(self) -> float:
        return max(self._bottom(cell.words, self._last()) for cell in self.cells)

    def cut(self, room: float) -> list[Strip]:
        """In parts no higher than `room`, as long as that is more than one line."""
        parts: list[Strip] = []
        first, last = self.first, self._last()
        while first < last:
            end = first + 1
            while end < last and replace(self, first=first, end=end + 1).height <= room:
                end += 1
            parts.append(replace(self, first=first, end=end))
            first = end
        return parts

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        for cell in self.cells:
            lines = len(cell.words.tops) - 1
            if self.first < lines:
                cell.words.draw(painter, x + cell.x, y, self.first, min(lines, self._last()))

    def _last(self) -> int:
        if self.end >= 0:
            return self.end
        return max(len(cell.words.tops) - 1 for cell in self.cells)

    def _bottom(self, words: SetText, end: int) -> float:
        lines = len(words.tops) - 1
        return words.tops[min(lines, end)] - words.tops[min(lines, self.first)]


def _ranges(runs: list[Run]) -> list[QTextLayout.FormatRange]:
    """Qt counts in UTF-16."""
    ranges = []
    start = 0
    for run in runs:
        one = QTextLayout.FormatRange()
        one.start, one.length = start, len(run.words.encode("utf-16-le", "surrogatepass")) // 2
        one.format = run.look
        ranges.append(one)
        start += one.length
    return ranges
