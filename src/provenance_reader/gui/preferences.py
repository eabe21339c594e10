"""What the user has chosen for the window, in force and saved at once."""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from provenance_reader.application.settings import Language, Settings, SettingsStore
from provenance_reader.application.settings import Theme as ThemeChoice
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.gui.theme import Theme

_SMALLEST, _LARGEST, _STEP, _USUAL = 60, 250, 10, 100


class Preferences(QObject):
    zoomed = Signal()
    language_chosen = Signal()

    def __init__(self, store: SettingsStore, theme: Theme) -> None:
        super().__init__()
        self._store = store
        self.theme = theme
        self.settings: Settings = store.load()
        theme.choose(self.settings.theme)

    def choose_theme(self, choice: ThemeChoice) -> None:
        self._save(replace(self.settings, theme=choice))
        self.theme.choose(choice)

    def choose_language(self, choice: Language) -> None:
        self._save(replace(self.settings, language=choice))
        self.language_chosen.emit()

    def zoom(self, steps: int) -> None:
        """Larger or smaller by so many steps; none is back to the usual size."""
        zoom = self.settings.zoom + steps * _STEP if steps else _USUAL
        self._save(replace(self.settings, zoom=min(max(zoom, _SMALLEST), _LARGEST)))
        self.zoomed.emit()

    def remember_window(self, window: str) -> None:
        self._save(replace(self.settings, window=window))

    def _save(self, settings: Settings) -> None:
        """A choice that cannot be saved still holds for now."""
        self.settings = settings
        try:
            self._store.save(settings)
        except ReaderProblem:
            logging.getLogger(__name__).warning("The settings could not be saved", exc_info=True)
