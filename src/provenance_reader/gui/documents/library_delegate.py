"""Paints an article of the library: its title, and a quieter line about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from provenance_reader.gui.documents.library_model import META_ROLE
from provenance_reader.gui.row_ground import paint_row_ground
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
        painter.save()
        paint_row_ground(painter, option, self.scheme)
        title, meta = self._words(place)
        corner = QRectF(option.rect).topLeft() + QPointF(_SIDE, _TOP)
        title.draw(painter, corner.x(), corner.y(), self.scheme.text)
        meta.draw(painter, corner.x(), corner.y() + title.height + _GAP, self.scheme.muted)
        painter.restore()

    def _words(self, place: Place) -> tuple[WrappedText, WrappedText]:
        font = self._view.font()
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        room = self._view.viewport().width() - 2 * _SIDE
        title = WrappedText(place.data(), font, room, _TITLE_LINES)
        return title, WrappedText(place.data(META_ROLE), small, room, 1)
