"""Where the parts of a statement's row stand, for one width."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from provenance_reader.gui.reading.typography import serif_beside
from provenance_reader.gui.statements.statement_row import Badge, StatementRow
from provenance_reader.gui.wrapped_text import WrappedText

LEFT, RIGHT, TOP, BOTTOM = 14, 14, 11, 12
_GAP = 5
CHIP_PADDING_X, CHIP_PADDING_Y = 7, 2


@dataclass(frozen=True, slots=True)
class Chip:
    """A label in a box of its own; `badge` is None for the class of the origin."""

    text: WrappedText
    box: QRectF
    badge: Badge | None


class RowLayout:
    """Positions count from the top left corner of the row."""

    def __init__(self, row: StatementRow, font: QFont, width: float) -> None:
        quote_font = serif_beside(font)
        quote_font.setStrikeOut(row.is_rejected)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        self.number_font = small
        metrics = QFontMetricsF(small)
        self.text_x = LEFT + metrics.horizontalAdvance("99.99 ")
        room = width - self.text_x - RIGHT
        y = float(TOP)
        self.content = WrappedText(row.content, quote_font, room)
        self.content_y = y
        y += self.content.height + _GAP
        self.chain = WrappedText(row.chain, font, room)
        self.chain_y = y
        y += self.chain.height + _GAP + 1
        self.chips = self._place_chips(row, small, room, y)
        self.height = max(chip.box.bottom() for chip in self.chips) + BOTTOM

    def _place_chips(self, row: StatementRow, font: QFont, room: float, y: float) -> list[Chip]:
        """Side by side as far as they fit, then on the next line."""
        chips: list[Chip] = []
        x = line_height = 0.0
        for badge in (None, *row.badges):
            text = row.anonymity_text if badge is None else badge.text
            words = WrappedText(text, font, room - 2 * CHIP_PADDING_X)
            width = words.width + 2 * CHIP_PADDING_X
            if chips and x + width > room:
                x, y = 0.0, y + line_height + 4
            line_height = words.height + 2 * CHIP_PADDING_Y
            chips.append(Chip(words, QRectF(self.text_x + x, y, width, line_height), badge))
            x += width + 6
        return chips

    @staticmethod
    def text_corner(chip: Chip) -> QPointF:
        return chip.box.topLeft() + QPointF(CHIP_PADDING_X, CHIP_PADDING_Y)
