"""Everything can be reached and done with keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QMainWindow,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fakes.hands import act
from fakes.window_parts import PARTS, Stage
from provenance_reader.gui.commands.command import commands_of
from provenance_reader.gui.main_window import MainWindow

Making = Callable[..., Stage]


# Qt gives what is inside of these the keyboard of the whole.
WHOLES = (QComboBox, QAbstractSpinBox, QKeySequenceEdit)


def stops(root: QWidget) -> list[QWidget]:
    """What the Tab key must come to; of buttons of which one is chosen, that one."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is root
        and widget.focusProxy() is None
        and not isinstance(widget.parent(), WHOLES)
        and (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
        and not (isinstance(widget, QAbstractButton) and widget.group() and not widget.isChecked())
    ]


@pytest.mark.parametrize("part", PARTS)
def test_the_tab_key_comes_to_everything_and_is_trapped_nowhere(
    qtbot: QtBot, stage: Making, part: str
) -> None:
    root = PARTS[part](stage("en"))
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow)
    if root.focusWidget() is None:
        root.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    first = QApplication.focusWidget()
    visited: list[QWidget] = []
    while (focused := QApplication.focusWidget()) not in visited and focused is not None:
        visited.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first  # all the way round
    missed = [
        one for one in stops(root) if not any(one is seen or one.isAncestorOf(seen) for seen in visited)
    ]
    assert [type(one).__name__ for one in missed] == []


def test_every_action_is_in_a_menu_and_in_the_list_of_commands(stage: Making) -> None:
    window = stage("en").read_sample()
    listed = [one.action for one in commands_of(window.menuBar())]
    assert set(window.actions_by_name.all()) <= set(listed)
    assert len(listed) == len(set(listed))
    words = [f"{one.menu} {one.text}" for one in commands_of(window.menuBar())]
    assert sum("Encoding" in one for one in words) == 1


def test_the_encodings_are_a_command_that_opens_their_menu(qtbot: QtBot, stage: Making) -> None:
    window = stage("en").read_sample()
    menu = window.actions_by_name.encoding_menu
    act(window, "encoding")
    qtbot.waitUntil(menu.isVisible)
    assert QApplication.activePopupWidget() is menu
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_a_large_map_begins_readable_and_is_moved_by_keys(qtbot: QtBot, stage: Making) -> None:
    window = PARTS["crowded_map"](stage("en", (1024, 640)))
    assert isinstance(window, MainWindow)
    pane = window.middle.map
    view, canvas = pane.view, pane.view.canvas
    assert canvas is not None
    assert not window.article.isVisible()  # the map has all the room
    down = view.verticalScrollBar()
    down.setValue(0)
    qtbot.keyClick(canvas.focus_button(), Qt.Key.Key_PageDown)
    moved = down.value()
    assert moved > 0
    qtbot.keyClick(canvas.focus_button(), Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert 0 < down.value() < moved
    qtbot.keyClick(canvas.focus_button(), Qt.Key.Key_PageUp)
    assert down.value() == 0


def test_a_map_of_a_usual_size_is_shown_whole(qtbot: QtBot, stage: Making) -> None:
    window = PARTS["the_map"](stage("en"))
    assert isinstance(window, QMainWindow)
    view = window.middle.map.view  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: view.viewport().rect().contains(view.canvas.geometry()))


def test_the_map_stays_open_when_the_language_changes(qtbot: QtBot, stage: Making) -> None:
    made = stage("en")
    PARTS["the_map"](made)
    made.window.panel.setCurrentWidget(made.window.sources)
    made.window.actions_by_name.languages["de"].trigger()
    assert made.window.middle.has_map()
    assert made.window.actions_by_name.show_map.isChecked()
    assert made.window.panel.currentWidget() is made.window.sources


def test_the_buttons_of_the_review_need_a_statement_and_follow_the_keys(stage: Making) -> None:
    window = stage("en").read_sample()
    bar = window.statements.review_bar
    assert not any(button.isEnabled() for button in bar.buttons)
    window.statements.choose("1")
    assert all(button.isEnabled() for button in bar.buttons)
    accept = bar.buttons[0]
    assert accept.text() == "Accept  A"
    window.keys.choose(
        next(one for one in window.actions_by_name.all() if one.objectName() == "accept"), None
    )
    assert accept.text() == "Accept"
