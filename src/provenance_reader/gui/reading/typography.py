"""How the article is set: faces, sizes, line height, measure."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

READING_FACES = (
    "Source Serif 4",
    "Source Serif Pro",
    "Literata",
    "Charter",
    "Noto Serif",
    "Iowan Old Style",
    "Georgia",
    "Liberation Serif",
    "DejaVu Serif",
)
LINE_HEIGHT = 150
TITLE_LINE_HEIGHT = 118
_BODY_POINTS = 13.0
_LABEL_POINTS = 9.5
_LETTERS_IN_LINE = 66
_USUAL_LETTERS = "Der Verkehrsminister hat am Mittwoch die Berichte zurückgewiesen, sagte er."


@dataclass(frozen=True, slots=True)
class Typography:
    """Sizes for one zoom, in percent."""

    zoom: int = 100

    def body(self) -> QFont:
        font = QFont()
        font.setFamilies(list(READING_FACES))
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(_BODY_POINTS * self.zoom / 100)
        return font

    def title(self) -> QFont:
        return self._serif(1.85, QFont.Weight.Bold)

    def heading(self) -> QFont:
        return self._serif(1.2, QFont.Weight.Bold)

    def standfirst(self) -> QFont:
        return self._serif(1.08, QFont.Weight.DemiBold)

    def label(self) -> QFont:
        """For what the program says within the article: the meta line, captions, marks in the margin."""
        font = QFont(QApplication.font())
        font.setPointSizeF(_LABEL_POINTS * self.zoom / 100)
        return font

    def measure(self) -> float:
        """The width of a line that is comfortable to read, in pixels."""
        return (
            QFontMetricsF(self.body()).horizontalAdvance(_USUAL_LETTERS)
            * _LETTERS_IN_LINE
            / len(_USUAL_LETTERS)
        )

    def paragraph_gap(self) -> float:
        return QFontMetricsF(self.body()).height() * 0.75

    def _serif(self, scale: float, weight: QFont.Weight) -> QFont:
        font = self.body()
        font.setPointSizeF(font.pointSizeF() * scale)
        font.setWeight(weight)
        return font
