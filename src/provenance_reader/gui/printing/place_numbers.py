"""The numbers of the statements over the words with which they begin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from provenance_reader.gui.printing.article_column import Begin
from provenance_reader.gui.printing.looks import PrintLooks
from provenance_reader.gui.printing.set_text import Run, SetText
from provenance_reader.gui.reading.margin import StripedStatement, in_number_order

# How far the foot of a number stands below the top of its line, where no letter reaches.
_SUNK = 1.3
_GAP = 2.0


@dataclass(frozen=True, slots=True)
class PlaceNumber:
    """`x` counts from the edge of the column."""

    x: float
    words: SetText

    def draw(self, painter: QPainter, left: float, line_top: float) -> None:
        self.words.draw(painter, left + self.x, line_top + _SUNK - self.words.baseline, 0, 1)


def place_numbers(begins: Iterable[Begin], looks: PrintLooks, width: float) -> tuple[PlaceNumber, ...]:
    """Of the statements that begin on one line; where two would meet, one label stands for both."""
    groups: list[list[Begin]] = []
    placed: list[PlaceNumber] = []
    for begin in sorted(begins, key=lambda one: one.x):
        groups.append([begin])
        placed.append(_number(groups[-1], looks, width))
        while len(groups) > 1 and placed[-1].x < placed[-2].x + placed[-2].words.width + _GAP:
            last = groups.pop()
            groups[-1] += last
            placed[-2:] = [_number(groups[-1], looks, width)]
    return tuple(placed)


def _number(group: list[Begin], looks: PrintLooks, width: float) -> PlaceNumber:
    statements = [begin.statement for begin in group]
    words = SetText([Run(_label(statements), looks.place_number(statements[0]))], width)
    return PlaceNumber(max(0.0, min(group[0].x, width - words.width)), words)


def _label(statements: list[StripedStatement]) -> str:
    """Each number is whole, as in the notes: "4.1", "4.1–4.3"."""
    numbers = in_number_order(statements)
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1]}"
