"""The actions of a menu among which one is always chosen, in step with the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from provenance_reader.gui.preferences import Preferences


class SettingChoices(QObject):
    """`name` is the field of Settings, the keys of `choices` are its values."""

    def __init__(
        self, parent: QObject, preferences: Preferences, name: str, choices: dict[str, QAction]
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._name = name
        self._choices = choices
        for value, action in choices.items():
            action.triggered.connect(lambda _=False, value=value: preferences.choose(name, value))
        preferences.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self._choices[getattr(self._preferences.settings, self._name)].setChecked(True)
