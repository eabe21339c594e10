"""Lays widgets out like words: side by side, and on the next line where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt

from provenance_reader.gui.item_layout import ItemLayout


class FlowLayout(ItemLayout):
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._flow(area, place=True)

    def _flow(self, area: QRect, *, place: bool) -> int:
        """The height that is needed."""
        x, y, line = area.x(), area.y(), 0
        for item in self._shown():
            hint = item.sizeHint()
            hint.setWidth(min(hint.width(), area.width()))
            if item.hasHeightForWidth():
                hint.setHeight(item.heightForWidth(hint.width()))
            if line and x + hint.width() > area.right() + 1:
                x, y, line = area.x(), y + line + self._gap, 0
            if place:
                item.setGeometry(QRect(QPoint(x, y), hint))
            x += hint.width() + self._gap
            line = max(line, hint.height())
        return y + line - area.y()
