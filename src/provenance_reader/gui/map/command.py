"""Draws the map of an article for the command line, without a window."""

from __future__ import annotations

import os
from pathlib import Path

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.document import Document
from provenance_reader.gui import translation
from provenance_reader.gui.app import make_application
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.map.drawing import MapDrawing
from provenance_reader.gui.map.picture import save_picture
from provenance_reader.gui.theme import DARK, LIGHT


def draw_map(document: Document, analysis: Analysis, target: Path, *, language: str, theme: str) -> None:
    """`theme` is "light" or "dark"; raises ReaderProblem(CANNOT_WRITE)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    translators = translation.install(application, language)
    try:
        drawing = MapDrawing(AttributionIndex(document, analysis), application.font())
        save_picture(drawing, DARK if theme == "dark" else LIGHT, target)
    finally:
        translation.remove(application, translators)
