"""Remembers what was opened: for the list of recent files, and for the next start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from provenance_reader.domain.article import ArticleSummary
from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.documents.wanted import Wanted
from provenance_reader.gui.preferences import Preferences

_MOST_RECENT = 12


class LastRead(QObject):
    def __init__(self, opening: Opening, preferences: Preferences) -> None:
        super().__init__()
        self._opening = opening
        self._preferences = preferences
        opening.text_read.connect(self._note_file)
        opening.kept.connect(self._note_article)

    def restore(self) -> None:
        """Open what was open last, where that is wanted and it is still there."""
        settings = self._preferences.settings
        if not settings.restore:
            return
        if settings.last_article is not None:
            self._opening.reopen(settings.last_article)
        elif settings.last_file and Path(settings.last_file).is_file():
            self._opening.open_files([Path(settings.last_file)])

    def _note_file(self, _: object) -> None:
        origin = self._opening.origin
        if not isinstance(origin, Wanted):
            self._preferences.note(last_file="", last_article=None)
            return
        file = str(origin.path.absolute())
        others = (one for one in self._preferences.settings.recent if one != file)
        recent = (file, *others)[:_MOST_RECENT]
        self._preferences.note(last_file=file, last_article=None, recent=recent)

    def _note_article(self, article: ArticleSummary) -> None:
        self._preferences.note(last_article=article.id)
