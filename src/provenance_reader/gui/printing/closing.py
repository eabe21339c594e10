"""Sets what stands behind the article into strips as wide as the page's text and notes together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat

from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.labels import anonymity_label
from provenance_reader.gui.printing.closing_words import (
    SourceEntry,
    column_names,
    counts_words,
    origin_lines,
    signs,
    source_entries,
)
from provenance_reader.gui.printing.looks import PrintLooks
from provenance_reader.gui.printing.set_text import NEW_LINE, Cell, Run, SetText, Strip
from provenance_reader.gui.translation import translate

_BETWEEN = 12.0
# The parts of the width for a source's name, its class, the statements, and its share.
_COLUMNS = (0.34, 0.21, 0.33, 0.12)
_SIGN_WIDTH = 22.0
_NAME_WIDTH = 52.0
# Above a heading, a row and a line.
_SECTION, _ROW, _CLOSE = 22.0, 6.0, 2.5


@dataclass(frozen=True, slots=True)
class ClosingRow:
    """Below `space`; one that `keeps` stays on the page of the next."""

    strip: Strip
    space: float
    keeps: bool = False


class ClosingSetter:
    def __init__(self, looks: PrintLooks, width: float) -> None:
        self._looks = looks
        self._width = width

    def rows(self, index: AttributionIndex) -> Iterator[ClosingRow]:
        yield self._heading(translate("PrintedArticle", "Sources"))
        yield ClosingRow(self._line([Run(counts_words(index), self._looks.words)]), _ROW)
        entries = list(source_entries(index))
        if entries:
            names = [[Run(name, self._looks.small)] for name in column_names()]
            yield ClosingRow(self._columns(names), 2 * _ROW, keeps=True)
        for entry in entries:
            yield ClosingRow(self._source(entry), _ROW)
        yield self._heading(translate("PrintedArticle", "Signs"))
        yield ClosingRow(self._classes(), _ROW, keeps=True)
        yield from _together(list(self._signs()))
        yield self._heading(translate("PrintedArticle", "Where this comes from"))
        origin = [Strip(self._pair(0.0, *line, _NAME_WIDTH, self._width)) for line in origin_lines(index)]
        yield from _together(origin)

    def _signs(self) -> Iterator[Strip]:
        half = (self._width - _BETWEEN) / 2
        explained = signs()
        rows = -(-len(explained) // 2)
        for at in range(rows):
            cells = []
            for column, (sign, words) in enumerate(explained[at::rows]):
                x = column * (half + _BETWEEN)
                cells += self._pair(x, sign, words, _SIGN_WIDTH, half)
            yield Strip(cells)

    def _heading(self, words: str) -> ClosingRow:
        return ClosingRow(self._line([Run(words, self._looks.heading)]), _SECTION, keeps=True)

    def _line(self, runs: list[Run]) -> Strip:
        return Strip([Cell(0.0, SetText(runs, self._width))])

    def _pair(self, x: float, name: str, value: str, indent: float, width: float) -> list[Cell]:
        first = SetText([Run(name, self._looks.strong)], indent - 4)
        return [Cell(x, first), Cell(x + indent, SetText([Run(value, self._looks.words)], width - indent))]

    def _source(self, entry: SourceEntry) -> Strip:
        looks = self._looks
        known = f"  {entry.known}" if entry.known else ""
        return self._columns(
            [
                [Run(entry.name, looks.strong), Run(known, looks.small)],
                [self._class(entry.anonymity, entry.anonymity_text)],
                [Run(NEW_LINE.join(entry.statements), looks.words)],
                [Run(entry.share, looks.words)],
            ]
        )

    def _columns(self, columns: list[list[Run]]) -> Strip:
        """The last one stands on the right."""
        room = self._width - _BETWEEN * (len(columns) - 1)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        cells, x = [], 0.0
        for runs, share, align in zip(columns, _COLUMNS, (left, left, left, right), strict=True):
            cells.append(Cell(x, SetText(runs, room * share, align)))
            x += room * share + _BETWEEN
        return Strip(cells)

    def _classes(self) -> Strip:
        runs = [Run(translate("PrintedArticle", "The origin is") + "  ", self._looks.words)]
        for anonymity in Anonymity:
            runs += [self._class(anonymity, anonymity_label(anonymity)), Run("   ", self._looks.words)]
        return self._line(runs)

    def _class(self, anonymity: Anonymity, words: str) -> Run:
        look: QTextCharFormat = self._looks.of_class(anonymity)
        return Run(words, look)


def _together(strips: list[Strip]) -> Iterator[ClosingRow]:
    """Close below each other, on one page."""
    for at, strip in enumerate(strips, start=1):
        yield ClosingRow(strip, _CLOSE if at > 1 else _ROW, keeps=at < len(strips))
