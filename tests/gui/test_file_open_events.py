"""What macOS does when an article is opened with the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from provenance_reader.gui.file_open_events import FileOpenEvents


def test_a_file_is_opened_and_an_address_is_not(qapp: QApplication, tmp_path: Path) -> None:
    opened: list[list[Path]] = []
    events = FileOpenEvents(qapp, opened.append)
    QApplication.sendEvent(qapp, QFileOpenEvent(str(tmp_path / "Fähre.txt")))
    QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://kuestenkurier.example/")))
    qapp.removeEventFilter(events)
    assert opened == [[tmp_path / "Fähre.txt"]]
