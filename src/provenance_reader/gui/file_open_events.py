"""macOS tells a program of files to open by an event; there is none among its arguments."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FileOpenEvents(QObject):
    """Calls `open_files` with each file, once the loop of events runs; the window is there by then."""

    def __init__(self, application: QApplication, open_files: Callable[[list[Path]], None]) -> None:
        super().__init__(application)
        self._open_files = open_files
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open_files([Path(event.file())])
            return True
        return super().eventFilter(watched, event)
