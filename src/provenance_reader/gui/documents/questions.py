"""Takes what the user pastes or drops, and asks what opening leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from provenance_reader.application.import_process import Contents
from provenance_reader.application.pasted_text import Pasted
from provenance_reader.gui.current_article import CurrentArticle
from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.documents.snippets import found_in, snippet_name
from provenance_reader.gui.documents.wanted import Snippet, Wanted
from provenance_reader.gui.error_messages import Message
from provenance_reader.gui.preferences import Preferences


class Questions(QObject):
    def __init__(
        self, window: QWidget, current: CurrentArticle, opening: Opening, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window = window
        self._current = current
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

    def open_clipboard(self) -> None:
        data = QGuiApplication.clipboard().mimeData() or QMimeData()  # there is none where nothing was copied
        self.open_mime(data, snippet_name(dropped=False))

    def open_mime(self, data: QMimeData, name: str) -> None:
        """What was pasted or dropped, or say why it cannot be opened; `name` is what a text is called."""
        found = found_in(data, name)
        if isinstance(found, Message):
            self._current.say(found)
        elif isinstance(found, Pasted):
            self._opening.open_row([Snippet(found)])
        else:
            self._opening.open_files(found)

    def tell_failures(self, failures: Sequence[Exception]) -> None:
        from provenance_reader.gui.dialogs.failures import FailuresDialog

        FailuresDialog(self._window, failures).exec()
