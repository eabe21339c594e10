"""The order of the stages: document in, analysis out."""

from __future__ import annotations

from pathlib import Path

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.document import Document
from provenance_reader.domain.progress import Progress
from provenance_reader.domain.span import Span

NO_ENGINE = "none"


class Engine:
    """Finds statements and their chains; one for all languages whose lexicons lie in a folder."""

    def __init__(self, lexicon_folder: Path) -> None:
        self._lexicon_folder = lexicon_folder

    def name_for(self, language: str | None) -> str:
        """The engine's name and version for `language`; NO_ENGINE where there is no lexicon for it."""
        return "de-1" if language == "de" else NO_ENGINE

    def analyze(self, document: Document, progress: Progress) -> Analysis:
        """Analyse `document`; a document in a language without lexicon has no statements."""
        progress.step(1, 1)
        whole = (Span(0, len(document.text)),) if document.text else ()
        return Analysis(engine=self.name_for(document.language), unattributed=whole)
