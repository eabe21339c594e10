"""Writes a printed article into a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from provenance_reader import __version__
from provenance_reader.application.atomic_write import write_atomically
from provenance_reader.domain.progress import Progress, SilentProgress, Stretch
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.printing.pages import paint_pages, sheet_of, usual_paper
from provenance_reader.gui.printing.printed_article import PrintedArticle

_DOTS_TO_INCH = 1200
_SILENT = SilentProgress()


def save_pdf(
    index: AttributionIndex,
    target: Path,
    *,
    family: str = "",
    paper: QPageSize | None = None,
    progress: Progress = _SILENT,
) -> int:
    """The number of pages; raises ReaderProblem(CANNOT_WRITE), and Cancelled when `progress` does.

    `family` is the face of the article, "" the reading face.
    """
    layout = QPageLayout(paper or usual_paper(), QPageLayout.Orientation.Portrait, QMarginsF())
    article = PrintedArticle(index, sheet_of(layout), family, Stretch(progress, 0, 50, 100))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_TO_INCH)
    writer.setPageLayout(layout)
    writer.setTitle(article.title)
    writer.setCreator(f"Provenance Reader {__version__}")
    painter = QPainter(writer)
    try:
        paint_pages(article, writer, painter, range(article.pages), Stretch(progress, 50, 100, 100))
    finally:
        painter.end()
    write_atomically(target, bytes(data.data()))
    return article.pages
