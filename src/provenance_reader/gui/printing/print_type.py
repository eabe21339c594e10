"""The faces on paper, in points: set for the printer, and so that every letter can be copied."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication

from provenance_reader.gui.reading.typography import Typography

# With it one unit of a layout is one point on the paper.
POINTS_TO_INCH = 72
# Of the reading face on a screen, in percent.
_ON_PAPER = 68
# In whole points: Qt knows no others where a point is the unit.
_PLACE_NUMBER, _SMALL, _NOTE, _HEADING = 6, 7, 8, 12
_PITCH = 1.73
# A PDF holds no spaces, only gaps: narrow ones would be lost when words are copied.
_MORE_SPACE = 0.05
# Letters joined into one would be copied as none.
_JOINING = ("liga", "clig", "dlig", "hlig", "calt")


@cache
def paper() -> QImage:
    """What is laid out for it is laid out in points."""
    image = QImage(1, 1, QImage.Format.Format_Mono)
    dots = round(POINTS_TO_INCH / 0.0254)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    return image


def for_paper(font: QFont) -> QFont:
    made = QFont(font)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setWordSpacing(font.pointSizeF() * _MORE_SPACE)
    for feature in _JOINING:
        made.setFeature(QFont.Tag(feature), 0)
    return made


def words_face(points: float, weight: QFont.Weight = QFont.Weight.Normal, *, italic: bool = False) -> QFont:
    """For what the program says."""
    font = QFont(QApplication.font())
    font.setPointSizeF(points)
    font.setWeight(weight)
    font.setItalic(italic)
    return for_paper(font)


def small(weight: QFont.Weight = QFont.Weight.Normal, *, italic: bool = False) -> QFont:
    return words_face(_SMALL, weight, italic=italic)


def note(weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return words_face(_NOTE, weight)


def place_number() -> QFont:
    return words_face(_PLACE_NUMBER, QFont.Weight.Bold)


def heading() -> QFont:
    return words_face(_HEADING, QFont.Weight.Bold)


def width_of(words: str, font: QFont) -> float:
    return QFontMetricsF(font, paper()).horizontalAdvance(words)


def ascent(font: QFont) -> float:
    """From the top of a line to its foot."""
    return QFontMetricsF(font, paper()).ascent()


class PrintTypography(Typography):
    """The article's own face at the size of a printed page; `family` is the one the reader chose."""

    def __init__(self, family: str = "") -> None:
        super().__init__(zoom=_ON_PAPER, family=family)

    def pitch(self) -> float:
        """So many times as high as its letters is a line; there is room for numbers between two."""
        return _PITCH

    def label(self) -> QFont:
        return words_face(_NOTE)

    def paragraph_gap(self) -> float:
        return QFontMetricsF(self.body(), paper()).height() * 0.5

    def _serif(self, scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return for_paper(super()._serif(scale, weight))
