import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from provenance_reader.gui.app import Session
from provenance_reader.gui.commands.command import commands_of
from provenance_reader.gui.commands.keys_dialog import KeysDialog
from provenance_reader.gui.main_window import MainWindow


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow) -> KeysDialog:
    commands = window.keys.changeable(commands_of(window.menuBar()))
    made = KeysDialog(window, commands, window.keys)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(dialog: KeysDialog, name: str) -> None:
    at = next(at for at, one in enumerate(dialog._commands) if one.action.objectName() == name)
    dialog.table.setCurrentItem(dialog._items[at])


def keys_of(window: MainWindow, name: str) -> list[str]:
    (action,) = (one for one in window.actions_by_name.all() if one.objectName() == name)
    return [one.toString() for one in action.shortcuts()]


def test_the_keys_of_every_action_are_listed(dialog: KeysDialog, window: MainWindow) -> None:
    rows = {item.text(0): item.text(1) for item in dialog._items}
    assert rows["Statements ▸ Next statement"] == "J  ·  N  ·  Alt+Down"
    assert len(rows) == len(window.actions_by_name.all())


def test_a_key_that_is_free_is_taken_and_kept(
    qtbot: QtBot, dialog: KeysDialog, session: Session, window: MainWindow
) -> None:
    choose(dialog, "next")
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_F8)
    assert dialog.verdict.text() == "F8 is free."
    dialog.use.click()
    assert keys_of(window, "next") == ["F8"]
    again = session._new_window()
    qtbot.addWidget(again)
    assert keys_of(again, "next") == ["F8"]


def test_a_conflict_is_said_before_a_key_is_taken_away(
    qtbot: QtBot, dialog: KeysDialog, window: MainWindow
) -> None:
    choose(dialog, "sample")
    qtbot.keyClick(dialog.recorder, Qt.Key.Key_J)
    assert dialog.verdict.text() == "J belongs to “Next statement”, which would then have it no more."
    dialog.use.click()
    assert keys_of(window, "sample") == ["J"]
    assert keys_of(window, "next") == ["N", "Alt+Down"]


def test_usual_keys_come_back(qtbot: QtBot, dialog: KeysDialog, window: MainWindow) -> None:
    before = {one.objectName(): one.shortcuts() for one in window.actions_by_name.all()}
    for name in ("sample", "about"):
        choose(dialog, name)
        dialog.recorder.setKeySequence(QKeySequence("K"))
        dialog.use.click()
    choose(dialog, "previous")
    dialog.usual.click()
    assert keys_of(window, "previous") == ["K", "P", "Alt+Up"]
    assert keys_of(window, "about") == []
    dialog._reset_all()
    assert {one.objectName(): one.shortcuts() for one in window.actions_by_name.all()} == before


def test_an_action_can_be_without_keys(dialog: KeysDialog, window: MainWindow) -> None:
    choose(dialog, "open")
    dialog.none.click()
    assert keys_of(window, "open") == []
    assert not dialog.none.isEnabled()


@pytest.mark.parametrize("key", ["Up", "Return", "Space", "Del"])
def test_keys_that_lists_need_are_refused(dialog: KeysDialog, key: str) -> None:
    choose(dialog, "open")
    dialog.recorder.setKeySequence(QKeySequence(key))
    assert "cannot be chosen" in dialog.verdict.text()
    assert not dialog.use.isEnabled()


def test_the_list_is_searched_by_command_or_keys(qtbot: QtBot, dialog: KeysDialog) -> None:
    for query in ("ctrl o", "open"):
        dialog.words.clear()
        qtbot.keyClicks(dialog.words, query)
        visible = [item.text(0) for item in dialog._items if not item.isHidden()]
        assert "File ▸ Open…" in visible
        assert len(visible) < len(dialog._items) / 2
