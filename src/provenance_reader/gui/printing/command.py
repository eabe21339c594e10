"""Prints an article into a PDF for the command line, without a window."""

from __future__ import annotations

import os
from pathlib import Path

from provenance_reader.domain.document import Document
from provenance_reader.domain.progress import Progress
from provenance_reader.domain.reviewed_analysis import ReviewedAnalysis
from provenance_reader.gui import translation
from provenance_reader.gui.app import make_application
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.printing.pdf import save_pdf


def print_article(
    document: Document, review: ReviewedAnalysis, target: Path, *, language: str, progress: Progress
) -> None:
    """Raises ReaderProblem(CANNOT_WRITE), and Cancelled when `progress` does."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    translators = translation.install(application, language)
    try:
        save_pdf(AttributionIndex(document, review.analysis, review), target, progress=progress)
    finally:
        translation.remove(application, translators)
