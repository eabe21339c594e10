"""Lays out two things: beside each other, or the second below the first where there is too little room."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget

from provenance_reader.gui.item_layout import ItemLayout

# The first is not squeezed into less than this share of the width by the second.
_LEAST_SHARE = 0.45


class BesideLayout(ItemLayout):
    """The first is as wide as it can be, the second stands at the right end, or below at the left."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent, gap=gap)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._place(QRect(0, 0, inner, 0), move=False) + margins.top() + margins.bottom()

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area.marginsRemoved(self.contentsMargins()), move=True)

    def _place(self, area: QRect, *, move: bool) -> int:
        """The height that is needed."""
        shown = self._shown()
        if len(shown) < 2:
            return sum(_put(item, area, area.width(), move=move) for item in shown)
        first, second = shown
        end = second.sizeHint().width()
        room = area.width() - end - self._gap
        least = max(first.minimumSize().width(), min(first.sizeHint().width(), area.width() * _LEAST_SHARE))
        if room < least:
            above = _put(first, area, area.width(), move=move)
            below = area.adjusted(0, above + self._gap, 0, 0)
            return above + self._gap + _put(second, below, min(end, area.width()), move=move)
        height = max(_height(first, room), _height(second, end))
        if move:
            _centre(first, QRect(area.x(), area.y(), room, height))
            _centre(second, QRect(area.right() + 1 - end, area.y(), end, height))
        return height


def _put(item: QLayoutItem, area: QRect, width: int, *, move: bool) -> int:
    """At the top left of `area`; the height it takes."""
    height = _height(item, width)
    if move:
        item.setGeometry(QRect(area.x(), area.y(), width, height))
    return height


def _centre(item: QLayoutItem, area: QRect) -> None:
    height = _height(item, area.width())
    top = area.y() + (area.height() - height) // 2
    item.setGeometry(QRect(area.x(), top, area.width(), height))


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
