"""Paints an article of a file: a box to choose it, its title, and a quieter line about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from provenance_reader.gui.documents.contents_model import META_ROLE
from provenance_reader.gui.row_ground import paint_row_ground
from provenance_reader.gui.theme import Scheme

Place = QModelIndex | QPersistentModelIndex
_SIDE, _TOP, _GAP = 10, 7, 2
_TICK = ((0.22, 0.52), (0.43, 0.73), (0.79, 0.28))  # in the square of the box


class ContentsDelegate(QStyledItemDelegate):
    """All rows are of one height, so that thousands of them need not be measured."""

    def __init__(self, view: QAbstractItemView, scheme: Scheme) -> None:
        super().__init__(view)
        self._view = view
        self._scheme = scheme

    def sizeHint(self, _option: QStyleOptionViewItem, _place: Place) -> QSize:
        height = 2 * _TOP + self._height(self._view.font()) + _GAP + self._height(self._small())
        return QSize(self._view.viewport().width(), height)

    def box(self, row: QRect) -> QRect:
        """Where a row is clicked to be chosen."""
        side = self._height(self._view.font())
        return QRect(row.left() + _SIDE, row.top() + _TOP, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, place: Place) -> None:
        painter.save()
        paint_row_ground(painter, option, self._scheme)
        able = bool(place.flags() & Qt.ItemFlag.ItemIsEnabled)
        box = self.box(option.rect)
        if able:
            self._paint_box(painter, box, place)
        left = box.right() + _SIDE
        room = QRect(left, box.top(), option.rect.right() - _SIDE - left, box.height())
        colour = self._scheme.text if able else self._scheme.muted
        self._write(painter, room, place.data(), self._view.font(), colour)
        room.moveTop(room.bottom() + _GAP)
        room.setHeight(self._height(self._small()))
        self._write(painter, room, place.data(META_ROLE), self._small(), self._scheme.muted)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRect, place: Place) -> None:
        """Seen in every theme, which a style's own box is not."""
        scheme = self._scheme
        chosen = Qt.CheckState(place.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(QColor(scheme.accent if chosen else scheme.muted), 1.2))
        painter.setBrush(QColor(scheme.accent if chosen else scheme.paper))
        painter.drawRoundedRect(square, 3, 3)
        if chosen:
            tick = QPolygonF([square.topLeft() + QPointF(x, y) * square.width() for x, y in _TICK])
            painter.setPen(QPen(QColor(scheme.paper), square.width() / 8))
            painter.drawPolyline(tick)

    def _write(self, painter: QPainter, room: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)

    def _small(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        return font

    def _height(self, font: QFont) -> int:
        return QFontMetrics(font).height()
