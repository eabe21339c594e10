"""Lays out two things: beside each other, or the second below the first where there is too little room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

# The first is not squeezed into less than this share of the width by the second.
_LEAST_SHARE = 0.45


class BesideLayout(QLayout):
    """The first is as wide as it can be, the second stands at the right end, or below at the left."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent) if parent is not None else super().__init__()
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        return self._place(QRect(0, 0, inner, 0), move=False) + margins.top() + margins.bottom()

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return self._with_margins(QSize(width, max((hint.height() for hint in hints), default=0)))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

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
