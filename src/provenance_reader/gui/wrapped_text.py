"""Text wrapped to a width, for item delegates."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from provenance_reader.gui.text_offsets import TextOffsets

_LEADING = 1.08


class WrappedText:
    """Laid out once; `most_lines` cuts the rest with an ellipsis. Sizes are in pixels."""

    def __init__(self, text: str, font: QFont, width: float, most_lines: int | None = None) -> None:
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.height = self._break(max(width, 1.0), None)
        if most_lines is not None and self._layout.lineCount() > most_lines:
            last = self._layout.lineAt(most_lines - 1)
            cut = TextOffsets(text).to_code_point(last.textStart())
            elided = QFontMetricsF(font).elidedText(text[cut:], Qt.TextElideMode.ElideRight, width)
            self._layout.setText(text[:cut] + elided)
            self.height = self._break(width, most_lines)
        lines = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        self.width = max((line.naturalTextWidth() for line in lines), default=0.0)

    def draw(self, painter: QPainter, x: float, y: float, colour: str) -> None:
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(x, y))

    def _break(self, width: float, most_lines: int | None) -> float:
        height = 0.0
        self._layout.beginLayout()
        while most_lines is None or self._layout.lineCount() < most_lines:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height() * _LEADING
        self._layout.endLayout()
        return height
