"""The label of a class of source, painted as its words look in the text: on their tint, over their line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.chains.labels import anonymity_label
from provenance_reader.gui.theme import PEN_STYLES, Scheme

_LINE = 1.5
_PADDING = 7
_FILLINGS = {
    Anonymity.NAMED: Qt.BrushStyle.SolidPattern,
    Anonymity.ROLE: Qt.BrushStyle.BDiagPattern,
    Anonymity.UNNAMED: Qt.BrushStyle.Dense5Pattern,
}


def paint_class_ground(painter: QPainter, box: QRectF, anonymity: Anonymity, scheme: Scheme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(scheme.of(anonymity).tint))
    painter.drawRect(box)
    paint_class_line(painter, box.bottomLeft(), box.bottomRight(), anonymity, scheme)


def paint_class_line(
    painter: QPainter,
    start: QPointF,
    end: QPointF,
    anonymity: Anonymity,
    scheme: Scheme,
    width: float = _LINE,
) -> None:
    """The line that stands for the class: its colour and its pattern."""
    pen = QPen(QColor(scheme.of(anonymity).line), width, PEN_STYLES[anonymity])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(start, end)


def paint_class_block(painter: QPainter, box: QRectF, anonymity: Anonymity, scheme: Scheme) -> None:
    """A length in a chart: the colour of the class, and a filling of its own."""
    colours = scheme.of(anonymity)
    painter.fillRect(box, QColor(colours.tint))
    painter.setBrush(QBrush(QColor(colours.line), _FILLINGS[anonymity]))
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.drawRect(box)


class ClassChip(QLabel):
    """The label as a widget of its own."""

    def __init__(self, anonymity: Anonymity, scheme: Scheme) -> None:
        super().__init__(anonymity_label(anonymity))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._anonymity = anonymity
        self._scheme = scheme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wear(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _PADDING, metrics.height() + 5)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        paint_class_ground(painter, box, self._anonymity, self._scheme)
        painter.setPen(QColor(self._scheme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
