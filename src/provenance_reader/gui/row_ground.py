"""Paints what lies under a row of a list: whether it is selected, pointed at, or has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from provenance_reader.gui.theme import Scheme

_RULE_MARGIN = 14


def paint_ruled_ground(painter: QPainter, option: QStyleOptionViewItem, scheme: Scheme) -> None:
    """The ground of a row that a thin rule parts from the next."""
    area, margin = QRectF(option.rect), QPointF(_RULE_MARGIN, 0)
    lift = QPointF(0, 0.5)
    painter.setPen(QPen(QColor(scheme.rule), 1))
    painter.drawLine(area.bottomLeft() + margin - lift, area.bottomRight() - margin - lift)
    paint_row_ground(painter, option, scheme)


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem, scheme: Scheme) -> None:
    from PySide6.QtWidgets import QStyle  # its many enums take as long as a tenth of the start

    area, state = QRectF(option.rect), option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, QColor(scheme.row_selected))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, QColor(scheme.row_hovered))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(scheme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(1, 1, -1, -1))
