"""Asks the user what opening leaves open, in the window it is a part of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from provenance_reader.application.import_process import Contents
from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.documents.wanted import Wanted
from provenance_reader.gui.preferences import Preferences


class Questions(QObject):
    def __init__(self, window: QWidget, opening: Opening, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._opening = opening
        self._preferences = preferences

    def ask_which(self, wanted: Wanted, contents: Contents) -> None:
        """Of the articles of a file."""
        from provenance_reader.gui.documents.contents_dialog import ContentsDialog  # comes when it is needed

        reader = self._opening.reader_of(wanted, contents)
        scheme = self._preferences.theme.scheme
        dialog = ContentsDialog(self._window, wanted.name, contents.titles, reader, scheme)
        dialog.finished.connect(lambda result: self._opening.choose(dialog.chosen() if result else ()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def tell_failures(self, failures: Sequence[Exception]) -> None:
        from provenance_reader.gui.dialogs.failures import FailuresDialog

        FailuresDialog(self._window, failures).exec()
