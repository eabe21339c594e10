"""How the article is set: faces, sizes, line height, measure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

READING_FACES = (
    "Source Serif 4",
    "Source Serif Pro",
    "Literata",
    "Vollkorn",
    "Noto Serif",
    "Charter",
    "Iowan Old Style",
    "Georgia",
    "Liberation Serif",
    "DejaVu Serif",
)
# Faces of one size look differently large; what makes them look alike is the height of the letter x.
_BODY_X_HEIGHT = 6.6
_LABEL_POINTS = 9.5
_TITLE_PITCH = 1.22
# How many letters a line has, and how many times as high as its letters it is.
COLUMNS = {"narrow": 52, "usual": 66, "wide": 84}
LINE_HEIGHTS = {"tight": 1.4, "usual": 1.6, "loose": 1.85}
_USUAL_LETTERS = "Der Verkehrsminister hat am Mittwoch die Berichte zurückgewiesen, sagte er."


def serif(x_height: float, family: str = "") -> QFont:
    """The reading face, or `family`, of the size at which its x is `x_height` points high."""
    return QFont(_measured(x_height, family))


@lru_cache(maxsize=64)
def _measured(x_height: float, family: str) -> QFont:
    """To measure a face takes longer than to lay out a line in it."""
    font = QFont()
    font.setFamilies([family, *READING_FACES] if family else list(READING_FACES))
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(100)
    font.setPointSizeF(max(1.0, x_height * 100 / _x_height(font)))
    return font


def serif_beside(font: QFont, scale: float = 1.0) -> QFont:
    """The reading face at a size that looks `scale` times as large as `font`."""
    return serif(_x_height(font) * scale)


@dataclass(frozen=True, slots=True)
class Typography:
    """Sizes for one zoom, in percent; `column` is one of COLUMNS, `lines` one of LINE_HEIGHTS.

    `family` is the face of the words, "" the reading face.
    """

    zoom: int = 100
    column: str = "usual"
    lines: str = "usual"
    family: str = ""

    def body(self) -> QFont:
        return self._serif()

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
        usual = QFontMetricsF(self.body()).horizontalAdvance(_USUAL_LETTERS)
        return usual * COLUMNS[self.column] / len(_USUAL_LETTERS)

    def line_height(self) -> int:
        """In percent of what the face asks for, which differs from face to face."""
        return _percent(self.body(), self.pitch())

    def pitch(self) -> float:
        """How many times as high as its letters a line is."""
        return LINE_HEIGHTS[self.lines]

    def title_line_height(self) -> int:
        return _percent(self.title(), _TITLE_PITCH)

    def paragraph_gap(self) -> float:
        return QFontMetricsF(self.body()).height() * 0.75

    def _serif(self, scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = serif(_BODY_X_HEIGHT * scale * self.zoom / 100, self.family)
        font.setWeight(weight)
        return font


def _x_height(font: QFont) -> float:
    """In points."""
    return QFontMetricsF(font).xHeight() / _pixels_in_point()


def _percent(font: QFont, pitch: float) -> int:
    """Of the face's own line height, so that a line is `pitch` times as high as the letters' size."""
    pixels = font.pointSizeF() * _pixels_in_point()
    return max(100, round(100 * pitch * pixels / QFontMetricsF(font).height()))


def _pixels_in_point() -> float:
    return QApplication.primaryScreen().logicalDotsPerInchY() / 72
