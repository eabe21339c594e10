"""Paints an article of the library: its title, and a quieter line about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from provenance_reader.gui.documents.library_model import META_ROLE
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.wrapped_text import WrappedText

Place = QModelIndex | QPersistentModelIndex

_SIDE, _TOP, _GAP, _BOTTOM = 14, 9, 3, 10
_TITLE_LINES = 3


class LibraryDelegate(QStyledItemDelegate):
    def __init__(self, view: QAbstractItemView, scheme: Scheme) -> None:
        super().__init__(view)
        self._view = view
        self.scheme = scheme

    def sizeHint(self, _option: QStyleOptionViewItem, place: Place) -> QSize:
        title, meta = self._words(place)
        height = _TOP + title.height + _GAP + meta.height + _BOTTOM
        return QSize(self._view.viewport().width(), round(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, place: Place) -> None:
        area = QRectF(option.rect)
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.scheme.row_selected))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(self.scheme.row_hovered))
        title, meta = self._words(place)
        corner = area.topLeft() + QPointF(_SIDE, _TOP)
        title.draw(painter, corner.x(), corner.y(), self.scheme.text)
        meta.draw(painter, corner.x(), corner.y() + title.height + _GAP, self.scheme.muted)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.scheme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _words(self, place: Place) -> tuple[WrappedText, WrappedText]:
        font = self._view.font()
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        room = self._view.viewport().width() - 2 * _SIDE
        title = WrappedText(place.data(), font, room, _TITLE_LINES)
        return title, WrappedText(place.data(META_ROLE), small, room, 1)
