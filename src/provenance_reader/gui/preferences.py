"""What the user has chosen for the window, in force and saved at once."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from provenance_reader.application.settings import Settings, SettingsStore
from provenance_reader.domain.document import Original
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.gui.reading.typography import Typography
from provenance_reader.gui.theme import PAPERS, Scheme, Theme

_MOST_POSITIONS = 300
_LOOKS_OF_ARTICLE = ("zoom", "paper", "column", "lines", "family")
# In percent.
SMALLEST, LARGEST, STEP, _USUAL = 60, 250, 10, 100


class Preferences(QObject):
    """`changed` tells of every choice, `article_changed` of what concerns the look of the article."""

    changed = Signal()
    article_changed = Signal()
    language_chosen = Signal()

    def __init__(self, store: SettingsStore, theme: Theme) -> None:
        super().__init__()
        self._store = store
        self.theme = theme
        self.settings: Settings = store.load()
        theme.choose(self.settings.theme)

    def choose(self, name: str, value: Any) -> None:
        """`name` is that of a field of Settings."""
        self._save(replace(self.settings, **{name: value}))
        if name == "theme":
            self.theme.choose(value)
        if name in _LOOKS_OF_ARTICLE:
            self.article_changed.emit()
        self.changed.emit()
        if name == "language":
            self.language_chosen.emit()

    def note(self, **values: Any) -> None:
        """What nobody chose, but the program remembers; the names are those of fields of Settings."""
        self._save(replace(self.settings, **values))
        self.changed.emit()

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many steps; none is back to the usual size."""
        zoom = self.settings.zoom + steps * STEP if steps else _USUAL
        self.choose("zoom", min(max(zoom, SMALLEST), LARGEST))

    def paper(self) -> Scheme:
        """The colours of the article."""
        return PAPERS.get(self.settings.paper, self.theme.scheme)

    def typography(self) -> Typography:
        chosen = self.settings
        return Typography(chosen.zoom, chosen.column, chosen.lines, chosen.family)

    def position(self, original: Original) -> int:
        """Where reading stopped, in code points; 0 for an article that is new."""
        return self.settings.positions.get(_key(original), 0)

    def remember_position(self, original: Original, position: int) -> None:
        """Of the articles read last, as many as are kept."""
        positions = {key: at for key, at in self.settings.positions.items() if key != _key(original)}
        positions[_key(original)] = position
        kept = dict(list(positions.items())[-_MOST_POSITIONS:])
        if kept != self.settings.positions:
            self._save(replace(self.settings, positions=kept))

    def remember_window(self, window: str) -> None:
        self._save(replace(self.settings, window=window))

    def _save(self, settings: Settings) -> None:
        """A choice that cannot be saved still holds for now."""
        self.settings = settings
        try:
            self._store.save(settings)
        except ReaderProblem:
            logging.getLogger(__name__).warning("The settings could not be saved", exc_info=True)


def _key(original: Original) -> str:
    return f"{original.sha256}#{original.number}"
