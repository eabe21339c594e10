"""Paints a source's row: its name, its class, and a bar as long as its share of the words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from provenance_reader.gui.chains.class_chip import paint_class_block, paint_class_ground
from provenance_reader.gui.row_ground import paint_ruled_ground
from provenance_reader.gui.sources.source_model import ROW_ROLE, Place
from provenance_reader.gui.sources.source_row import SourceRow
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.wrapped_text import WrappedText

_SIDE, _TOP, _GAP = 14, 10, 5
_CHIP_PADDING = 7
_BAR = 7.0


class SourceDelegate(QStyledItemDelegate):
    """Heights follow from the width of the view's viewport."""

    def __init__(self, view: QAbstractItemView, scheme: Scheme) -> None:
        super().__init__(view)
        self._view = view
        self.scheme = scheme

    def sizeHint(self, _option: QStyleOptionViewItem, place: Place) -> QSize:
        row = place.data(ROW_ROLE)
        name, known = self._name(row), self._known(row)
        chip = QFontMetricsF(self._small()).height() + 4
        height = _TOP + name.height + known.height + _GAP + chip + _GAP + _BAR + _TOP + 2
        return QSize(self._view.viewport().width(), round(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, place: Place) -> None:
        row: SourceRow = place.data(ROW_ROLE)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ruled_ground(painter, option, self.scheme)
        painter.translate(area.topLeft())
        name, known = self._name(row), self._known(row)
        name.draw(painter, _SIDE, _TOP, self.scheme.text)
        y = _TOP + name.height
        known.draw(painter, _SIDE, y, self.scheme.muted)
        self._paint_chip(painter, row, y + known.height + _GAP)
        self._paint_share(painter, row, area.size().height())
        painter.restore()

    def _paint_chip(self, painter: QPainter, row: SourceRow, y: float) -> None:
        painter.setFont(self._small())
        metrics = QFontMetricsF(self._small())
        width = metrics.horizontalAdvance(row.anonymity_text) + 2 * _CHIP_PADDING
        box = QRectF(_SIDE, y, width, metrics.height() + 4)
        paint_class_ground(painter, box, row.anonymity, self.scheme)
        painter.setPen(QColor(self.scheme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.anonymity_text)
        rest = QRectF(box.right() + 8, y, self._room() - width - 8, box.height())
        painter.setPen(QColor(self.scheme.text))
        painter.drawText(rest, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.share_text)

    def _paint_share(self, painter: QPainter, row: SourceRow, height: float) -> None:
        y = height - _TOP - _BAR / 2
        start, room = QPointF(_SIDE, y), self._room()
        painter.setPen(QPen(QColor(self.scheme.rule), 1))
        painter.drawLine(start, start + QPointF(room, 0))
        if row.share > 0:
            box = QRectF(_SIDE, y - _BAR / 2, max(2.0, room * row.share), _BAR)
            paint_class_block(painter, box, row.anonymity, self.scheme)

    def _name(self, row: SourceRow) -> WrappedText:
        font = QFont(self._view.font())
        font.setBold(True)
        return WrappedText(row.name, font, self._room())

    def _known(self, row: SourceRow) -> WrappedText:
        return WrappedText(f"{row.known} · {row.counts}", self._small(), self._room())

    def _small(self) -> QFont:
        font = QFont(self._view.font())
        font.setPointSizeF(font.pointSizeF() * 0.92)
        return font

    def _room(self) -> float:
        return max(1.0, self._view.viewport().width() - 2 * _SIDE)
