from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.hands import selected
from provenance_reader.gui.commands.command import commands_of
from provenance_reader.gui.commands.command_dialog import CommandDialog
from provenance_reader.gui.main_window import MainWindow


def opened(qtbot: QtBot, window: MainWindow) -> CommandDialog:
    dialog = CommandDialog(window, commands_of(window.menuBar()))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def shown(dialog: CommandDialog) -> list[str]:
    model = dialog.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_every_action_that_can_be_done_is_offered_with_its_keys(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    actions = window.actions_by_name
    assert not actions.encoding_menu.isEnabled()
    enabled = [one for one in actions.all() if one.isEnabled() and one not in actions.encodings.values()]
    assert len(shown(dialog)) == len(enabled)
    assert "Statements ▸ Next statement" in shown(dialog)
    place = dialog.model.index(shown(dialog).index("Statements ▸ Next statement"))
    heard = place.data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Next statement, Statements, J  ·  N  ·  Alt+Down"


def test_enter_does_what_was_found(qtbot: QtBot, sample_window: MainWindow) -> None:
    dialog = opened(qtbot, sample_window)
    qtbot.keyClicks(dialog.words, "next stat")
    assert shown(dialog)[0] == "Statements ▸ Next statement"
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert selected(sample_window) == "2"


def test_the_arrows_steer_the_list_while_one_types(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    qtbot.keyClicks(dialog.words, "theme")
    qtbot.keyClick(dialog.words, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == 1
    assert dialog.words.text() == "theme"


def test_nothing_found_is_said(qtbot: QtBot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    qtbot.keyClicks(dialog.words, "xyzzy")
    assert dialog._nothing.isVisible()
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    assert dialog.isVisible()
