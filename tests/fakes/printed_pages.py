"""Sets articles in columns and prints them into a PDF, as a newspaper or a fax machine would.

A soft hyphen in the text is where a word may be broken.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPageSize, QPainter, QPdfWriter

PAGE = (420.0, 595.0)  # points, A5
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


@dataclass(frozen=True)
class Column:
    left: float
    top: float
    width: float
    bottom: float = PAGE[1] - 60


class Press:
    """Prints into the file at `path` until it is closed; needs a running QGuiApplication."""

    def __init__(self, path: Path, *, title: str = "") -> None:
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(72)
        self._writer.setPageSize(QPageSize(QSizeF(*PAGE), QPageSize.Unit.Point))
        self._writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        self._writer.setTitle(title)
        self._painter = QPainter(self._writer)

    def close(self) -> None:
        self._painter.end()

    def new_page(self) -> None:
        self._writer.newPage()

    def line(self, left: float, baseline: float, text: str, font: QFont) -> None:
        self._painter.setFont(font)
        self._painter.drawText(QPointF(left, baseline), text)

    def picture(self) -> None:
        """A page that is only a picture, as a scanner makes it."""
        image = QImage(40, 60, QImage.Format.Format_RGB32)
        image.fill(0xFF808080)
        self._painter.drawImage(QPointF(30, 30), image)

    def justified(self, text: str, columns: Iterable[Column], font: QFont, *, indent: float = 0) -> None:
        """Paragraphs, one after another without space between, down one column and on in the next."""
        room = iter(columns)
        column = next(room)
        metrics = QFontMetricsF(font)
        baseline = column.top + metrics.ascent()
        for paragraph in text.split("\n\n"):
            lines = list(_broken(paragraph, metrics, column.width, indent))
            for number, words in enumerate(lines):
                if baseline > column.bottom:
                    column = next(room)
                    baseline = column.top + metrics.ascent()
                left = column.left + (0 if number else indent)
                spread = 0.0
                if number < len(lines) - 1 and len(words) > 1:
                    width = sum(metrics.horizontalAdvance(word) for word in words)
                    spread = (column.left + column.width - left - width) / (len(words) - 1)
                self._spread(left, baseline, words, font, spread or metrics.horizontalAdvance(" "))
                baseline += metrics.height()

    def _spread(self, left: float, baseline: float, words: list[str], font: QFont, space: float) -> None:
        metrics = QFontMetricsF(font)
        for word in words:
            self.line(left, baseline, word, font)
            left += metrics.horizontalAdvance(word) + space


def _broken(paragraph: str, metrics: QFontMetricsF, width: float, indent: float) -> Iterator[list[str]]:
    """The words of each line."""
    space = metrics.horizontalAdvance(" ")
    line: list[str] = []
    left = indent
    for word in paragraph.split():
        rest = word
        while left + metrics.horizontalAdvance(whole := rest.replace(SOFT_HYPHEN, "")) > width:
            head, rest = _broken_word(rest, metrics, width - left)
            yield [*line, head] if head else line
            line, left = [], 0
        line.append(whole)
        left += metrics.horizontalAdvance(whole) + space
    yield line


def _broken_word(word: str, metrics: QFontMetricsF, room: float) -> tuple[str, str]:
    """What of the word fits before one of its soft hyphens or after a hyphen, and the rest."""
    for at in range(len(word) - 1, 0, -1):
        if word[at] == SOFT_HYPHEN or word[at - 1] == "-":
            head = word[:at].replace(SOFT_HYPHEN, "")
            head += "-" if word[at] == SOFT_HYPHEN else ""
            if metrics.horizontalAdvance(head) <= room:
                return head, word[at:].lstrip(SOFT_HYPHEN)
    return "", word
