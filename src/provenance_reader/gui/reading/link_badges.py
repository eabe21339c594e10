"""Numbers the mentions of a chain where they stand in the text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from provenance_reader.gui.theme import Scheme


def paint_link_badges(painter: QPainter, corners: Mapping[int, QPoint], scheme: Scheme) -> None:
    """A small disc for each number, at the top left corner of its mention."""
    font = painter.font()
    font.setPointSizeF(font.pointSizeF() * 0.8)
    font.setBold(True)
    painter.setFont(font)
    radius = painter.fontMetrics().height() * 0.52
    for number, corner in corners.items():
        centre = QPointF(corner) - QPointF(0, radius * 0.7)
        disc = QRectF(-radius, -radius, 2 * radius, 2 * radius).translated(centre)
        painter.setPen(QPen(QColor(scheme.paper), 1.5))
        painter.setBrush(QColor(scheme.mention.ground))
        painter.drawEllipse(disc)
        painter.setPen(QColor(scheme.mention.text))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))
