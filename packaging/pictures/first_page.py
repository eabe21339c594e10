"""Draws the first page of a PDF into a PNG, with its edge: first_page.py PDF PNG"""

from __future__ import annotations

import sys

import pypdfium2 as pdfium
from PySide6.QtGui import QColor, QImage, QPainter

# Pixels to a point.
_SHARPNESS = 2.0
_EDGE = "#d9d5cc"


def main(source: str, target: str) -> None:
    with pdfium.PdfDocument(source) as document:
        drawn = document[0].render(scale=_SHARPNESS)
        image = QImage(
            bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888
        )
        painter = QPainter(image)
        painter.setPen(QColor(_EDGE))
        painter.drawRect(image.rect().adjusted(0, 0, -1, -1))
        painter.end()
        image.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
