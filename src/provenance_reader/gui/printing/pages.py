"""Paints the pages of an article on a device that has pages of any size and fineness."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from provenance_reader.domain.progress import Progress
from provenance_reader.gui.printing.print_type import POINTS_TO_INCH
from provenance_reader.gui.printing.printed_article import PrintedArticle
from provenance_reader.gui.printing.sheet import Sheet


def usual_paper() -> QPageSize:
    """What paper has where the user lives: A4, or Letter where one measures as in the USA."""
    in_usa = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if in_usa else QPageSize.PageSizeId.A4)


def sheet_of(layout: QPageLayout) -> Sheet:
    whole = layout.fullRectPoints()
    return Sheet(whole.width(), whole.height())


def paint_pages(
    article: PrintedArticle,
    device: QPagedPaintDevice,
    painter: QPainter,
    numbers: Sequence[int],
    progress: Progress,
) -> None:
    """Those of these numbers, from 0; `painter` paints on `device`, from the corner of the paper.

    Raises Cancelled when `progress` does.
    """
    painter.scale(device.logicalDpiX() / POINTS_TO_INCH, device.logicalDpiY() / POINTS_TO_INCH)
    for at, number in enumerate(numbers):
        progress.step(at, len(numbers))
        if at:
            device.newPage()
        article.paint(painter, number)
