"""The kind of a source as a small drawing, so that it is seen before it is read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from provenance_reader.domain.source import SourceKind

# The drawings fill a square of this side.
_SIDE = 16.0


def paint_kind(painter: QPainter, box: QRectF, kind: SourceKind | None, colour: str) -> None:
    """None is the article."""
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width() / _SIDE, box.height() / _SIDE)
    pen = QPen(QColor(colour), 1.4)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath()
    _DRAWINGS[kind](path)
    painter.drawPath(path)
    painter.restore()


def _person(path: QPainterPath) -> None:
    _bust(path, 8, 1.5, 3.1)


def _group(path: QPainterPath) -> None:
    _bust(path, 5.2, 3, 2.4)
    path.addEllipse(QPointF(11.4, 4.9), 2.0, 2.0)
    path.moveTo(11.4, 9.2)
    path.cubicTo(13.8, 9.2, 15.2, 11, 15.2, 14)


def _bust(path: QPainterPath, x: float, top: float, radius: float) -> None:
    path.addEllipse(QPointF(x, top + radius), radius, radius)
    shoulders, width = top + 2 * radius + 2, radius * 1.9
    path.moveTo(x - width, 14.5)
    path.cubicTo(x - width, shoulders, x + width, shoulders, x + width, 14.5)
    path.closeSubpath()


def _organisation(path: QPainterPath) -> None:
    path.moveTo(1.5, 5.5)
    path.lineTo(8, 1.5)
    path.lineTo(14.5, 5.5)
    path.closeSubpath()
    for x in (3.5, 8, 12.5):
        path.moveTo(x, 8)
        path.lineTo(x, 12)
    path.moveTo(1.5, 14.5)
    path.lineTo(14.5, 14.5)


def _outlet(path: QPainterPath) -> None:
    path.addRect(QRectF(1.5, 2, 13, 12))
    path.addRect(QRectF(4, 4.8, 3.2, 3.2))
    for x, y in ((9.5, 5.2), (9.5, 7.8), (4, 10.8)):
        path.moveTo(x, y)
        path.lineTo(12, y)


def _agency(path: QPainterPath) -> None:
    path.addEllipse(QPointF(8, 8), 1.3, 1.3)
    for radius in (3.9, 6.6):
        ring = QRectF(8 - radius, 8 - radius, 2 * radius, 2 * radius)
        for start in (-50, 130):
            path.arcMoveTo(ring, start)
            path.arcTo(ring, start, 100)


def _document(path: QPainterPath) -> None:
    path.moveTo(3, 1.5)
    path.lineTo(9.5, 1.5)
    path.lineTo(13, 5)
    path.lineTo(13, 14.5)
    path.lineTo(3, 14.5)
    path.closeSubpath()
    path.moveTo(9.5, 1.5)
    path.lineTo(9.5, 5)
    path.lineTo(13, 5)
    for y in (8, 11):
        path.moveTo(5.5, y)
        path.lineTo(10.5, y)


def _unknown(path: QPainterPath) -> None:
    path.moveTo(5, 5.2)
    path.cubicTo(5, 1, 11.5, 1, 11.5, 5)
    path.cubicTo(11.5, 7.6, 8.2, 7.4, 8.2, 10.4)
    path.addEllipse(QPointF(8.2, 13.6), 0.5, 0.5)


_DRAWINGS: dict[SourceKind | None, Callable[[QPainterPath], None]] = {
    None: _outlet,
    SourceKind.PERSON: _person,
    SourceKind.GROUP: _group,
    SourceKind.ORGANISATION: _organisation,
    SourceKind.OUTLET: _outlet,
    SourceKind.AGENCY: _agency,
    SourceKind.DOCUMENT: _document,
    SourceKind.UNKNOWN: _unknown,
}
