"""The files that were opened lately, in a menu."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.preferences import Preferences
from provenance_reader.gui.translation import one_line


class RecentMenu(QObject):
    """Two files of one name are told apart by their folders."""

    def __init__(self, menu: QMenu, opening: Opening, preferences: Preferences) -> None:
        super().__init__(menu)
        self._menu = menu
        self._opening = opening
        self._preferences = preferences
        self._shown: tuple[str, ...] | None = None
        menu.setToolTipsVisible(True)
        preferences.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        recent = self._preferences.settings.recent
        if recent == self._shown:
            return
        self._shown = recent
        self._menu.clear()
        self._menu.setEnabled(bool(recent))
        names = [Path(one).name for one in recent]
        for file in map(Path, recent):
            words = file.name if names.count(file.name) == 1 else f"{file.name} – {file.parent.name}"
            action = self._menu.addAction(one_line(words).replace("&", "&&"))
            action.setToolTip(one_line(str(file)))
            action.triggered.connect(lambda _=False, file=file: self._opening.open_files([file]))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("&Clear this list")).triggered.connect(
            lambda: self._preferences.note(recent=())
        )
