"""Paints a statement's row; the words for screen readers come from the model."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from provenance_reader.gui.chains.class_chip import paint_class_ground, paint_class_line
from provenance_reader.gui.row_ground import paint_ruled_ground
from provenance_reader.gui.statements.row_layout import TOP, RowLayout
from provenance_reader.gui.statements.statement_model import StatementModel
from provenance_reader.gui.statements.statement_row import Heading, StatementRow, Tone
from provenance_reader.gui.theme import Pair, Scheme

_HEADING_PADDING = 7
# More than are seen at a time; an article can have thousands of rows.
_MOST_LAYOUTS = 200
Place = QModelIndex | QPersistentModelIndex


class StatementDelegate(QStyledItemDelegate):
    """Heights follow from the width of the view's viewport, and its font: `forget` tells of another."""

    def __init__(self, view: QAbstractItemView, model: StatementModel, scheme: Scheme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.scheme = scheme
        # All are asked for whenever a row comes or goes, so this has to be quick.
        self._heights: dict[StatementRow, int] = {}
        self._width = -1
        self._layouts: dict[tuple[StatementRow, int], RowLayout] = {}

    def forget(self) -> None:
        """Drop what is known of rows that will not be shown again, or in another font."""
        self._heights.clear()
        self._layouts.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, place: Place) -> QSize:
        width = self._view.viewport().width()
        if width != self._width:
            self._heights.clear()
            self._width = width
        row = self._model.row(place.row())
        if isinstance(row, Heading):
            return QSize(width, self._view.fontMetrics().height() + 2 * _HEADING_PADDING)
        height = self._heights.get(row)
        if height is None:
            height = self._heights[row] = round(self._layout(row, width).height)
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, place: Place) -> None:
        row = self._model.row(place.row())
        if isinstance(row, Heading):
            self._paint_heading(painter, QRectF(option.rect), row)
        else:
            self._paint_row(painter, option, row)

    def _paint_heading(self, painter: QPainter, area: QRectF, heading: Heading) -> None:
        painter.save()
        painter.fillRect(area, QColor(self.scheme.window))
        count = str(heading.count)
        room = area.adjusted(14, 0, -14, 0)
        painter.setPen(QColor(self.scheme.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        font = QFont(self._view.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self.scheme.text))
        metrics = painter.fontMetrics()
        room.setRight(room.right() - metrics.horizontalAdvance(count) - 10)
        words = metrics.elidedText(heading.text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: StatementRow) -> None:
        area = QRectF(option.rect)
        layout = self._layout(row, self._view.viewport().width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ruled_ground(painter, option, self.scheme)
        painter.translate(area.topLeft())
        line_x = 5.0
        paint_class_line(
            painter,
            QPointF(line_x, TOP),
            QPointF(line_x, area.height() - TOP),
            row.anonymity,
            self.scheme,
            2.5,
        )
        words = self.scheme.dimmed if row.is_rejected else self.scheme.text
        painter.setFont(layout.number_font)
        painter.setPen(QColor(self.scheme.muted))
        number = QRectF(14, layout.content_y, layout.text_x - 14, area.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, row.number)
        layout.content.draw(painter, layout.text_x, layout.content_y, words)
        layout.chain.draw(painter, layout.text_x, layout.chain_y, words)
        self._paint_chips(painter, layout, row)
        painter.restore()

    def _paint_chips(self, painter: QPainter, layout: RowLayout, row: StatementRow) -> None:
        for chip in layout.chips:
            corner = layout.text_corner(chip)
            if chip.badge is None:
                paint_class_ground(painter, chip.box, row.anonymity, self.scheme)
                chip.text.draw(painter, corner.x(), corner.y(), self.scheme.text)
            else:
                pair = self._pair(chip.badge.tone)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(pair.ground))
                painter.drawRoundedRect(chip.box, 4, 4)
                chip.text.draw(painter, corner.x(), corner.y(), pair.text)

    def _pair(self, tone: Tone) -> Pair:
        return {
            Tone.DENIED: self.scheme.denied,
            Tone.CONFIRMED: self.scheme.confirmed,
            Tone.UNSURE: self.scheme.notice,
            Tone.REVIEWED: self.scheme.cue,
        }[tone]

    def _layout(self, row: StatementRow, width: int) -> RowLayout:
        key = row, width
        if key not in self._layouts:
            if len(self._layouts) >= _MOST_LAYOUTS:
                self._layouts.clear()
            self._layouts[key] = RowLayout(row, self._view.font(), width)
        return self._layouts[key]
