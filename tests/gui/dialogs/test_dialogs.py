from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from provenance_reader import __version__
from provenance_reader.gui.dialogs.about import AboutDialog
from provenance_reader.gui.main_window import MainWindow


def test_about_tells_version_and_licence(qtbot: QtBot, window: MainWindow) -> None:
    words = " ".join(label.text() for label in AboutDialog(window).findChildren(QLabel))
    assert __version__ in words
    assert "Apache" in words


def test_about_names_the_licence_of_the_weights(qtbot: QtBot, window: MainWindow) -> None:
    (licence,) = AboutDialog(window).findChildren(QPlainTextEdit)
    assert "creativecommons.org/licenses/by/4.0" in licence.toPlainText()
    assert "MIT License" in licence.toPlainText()


def test_no_key_has_two_meanings(window: MainWindow) -> None:
    keys = [one.toString() for action in window.actions_by_name.all() for one in action.shortcuts()]
    assert len(keys) == len(set(keys))
