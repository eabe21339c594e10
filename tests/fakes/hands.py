"""What the hands and the eyes of a user do with the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from provenance_reader.gui.main_window import MainWindow


def marked(window: MainWindow) -> dict[str, str]:
    """The words marked on top of the text, and the colour behind them."""
    return {
        selection.cursor.selectedText(): selection.format.background().color().name()
        for selection in window.article.view.extraSelections()
    }


def click_on(qtbot: QtBot, window: MainWindow, words: str) -> None:
    view = window.article.view
    cursor = view.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 2)
    view.setTextCursor(QTextCursor(view.document()))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())


def selected(window: MainWindow) -> str | None:
    return window.statements.list.chosen_id()


def select_words(window: MainWindow, words: str) -> None:
    view = window.article.view
    view.setTextCursor(view.document().find(words))
    assert view.textCursor().selectedText() == words


def act(window: MainWindow, name: str) -> None:
    """By menu or key; `name` is the action's."""
    next(one for one in window.actions_by_name.all() if one.objectName() == name).trigger()
