"""Gives a printed article to a printer."""

from __future__ import annotations

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.progress import Cancelled, Progress, Stretch
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.printing.pages import paint_pages, sheet_of, usual_paper
from provenance_reader.gui.printing.printed_article import PrintedArticle


def usual_printer() -> QPrinter:
    """The system's, with its paper; without one, paper as the user's country has it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrinterInfo.defaultPrinter().isNull():
        printer.setPageSize(usual_paper())
    return printer


def print_on(printer: QPrinter, index: AttributionIndex, family: str, progress: Progress) -> int:
    """The number of pages that were printed, which is 0 where the article has none of those asked for.

    Raises ReaderProblem(CANNOT_WRITE) for a printer that refuses; Cancelled, as `progress` does, leaves
    nothing printed.
    """
    printer.setFullPage(True)  # the article has margins of its own
    article = PrintedArticle(index, sheet_of(printer.pageLayout()), family, Stretch(progress, 0, 50, 100))
    numbers = _wanted(printer, article.pages)
    if not numbers:
        return 0
    printer.setDocName(article.title)
    painter = QPainter()
    if not painter.begin(printer):
        raise ReaderProblem(ProblemKind.CANNOT_WRITE, printer.outputFileName() or printer.printerName())
    try:
        paint_pages(article, printer, painter, numbers, Stretch(progress, 50, 100, 100))
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(numbers)


def _wanted(printer: QPrinter, count: int) -> list[int]:
    """From 0, as often as they are wanted where the printer does not copy by itself."""
    ranges = printer.pageRanges()
    numbers = [one for one in range(count) if ranges.isEmpty() or ranges.contains(one + 1)]
    return numbers if printer.supportsMultipleCopies() else numbers * printer.copyCount()
