from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.hands import selected
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow

GERMAN = "Der Hafen bleibt nach den Worten der Leiterin offen, und das soll auch so bleiben, wie sie sagte.\n"


def test_bare_keys_go_from_statement_to_statement(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.activateWindow()
    actions = sample_window.actions_by_name
    for action, expected in ((actions.next, "2"), (actions.next, "1"), (actions.previous, "2")):
        action.trigger()
        assert selected(sample_window) == expected
    keys = {sequence.toString() for sequence in actions.next.shortcuts()}
    assert {"J", "N", "Alt+Down"} <= keys


def test_the_statusbar_counts(sample_window: MainWindow) -> None:
    assert sample_window.status.counts.text() == "16 statements · 16 sources · 4 not named"


def test_a_change_of_language_keeps_what_is_read(
    qtbot: QtBot, session: Session, sample_window: MainWindow
) -> None:
    sample_window.statements.choose("3")
    sample_window.actions_by_name.languages["de"].trigger()
    german = session.window
    assert german is not sample_window
    assert german.isVisible()
    assert german.status.counts.text() == "16 Aussagen · 16 Quellen · 4 nicht genannt"
    assert "Auflösungsvertrag" in german.article.view.toPlainText()
    assert german.statements.list.chosen_id() == "3"
    qtbot.waitUntil(lambda: german.library.list.model().rowCount() == 1)


def test_the_sizes_of_the_panes_are_kept(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    window.resize(1300, 700)
    window._panes.setSizes([150, 800, 350])
    sizes = window._panes.sizes()
    window.remember()
    again = session._new_window()
    again.resize(1300, 700)
    qtbot.addWidget(again)
    again.show()
    assert again._panes.sizes() == pytest.approx(sizes, abs=2)


def test_every_widget_that_takes_the_keyboard_has_a_name(sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    nameless = [
        type(widget).__name__
        for widget in sample_window.findChildren(type(sample_window).__mro__[1].__mro__[1])
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_the_next_pane_takes_the_keyboard(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.activateWindow()
    sample_window.library.list.setFocus()
    visited: list[Callable[[], bool]] = [
        sample_window.article.view.hasFocus,
        sample_window.statements.list.hasFocus,
        sample_window.statements.details.hasFocus,
    ]
    for has_focus in visited:
        sample_window.actions_by_name.next_pane.trigger()
        qtbot.waitUntil(has_focus)


def test_scrolling_the_article_takes_the_list_along_and_back(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.resize(1100, 640)
    bar, listed = sample_window.article.view.verticalScrollBar(), sample_window.statements.list
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    qtbot.waitUntil(lambda: listed.verticalScrollBar().value() > 0)
    listed.verticalScrollBar().triggerAction(bar.SliderAction.SliderToMinimum)
    qtbot.waitUntil(lambda: bar.value() < bar.maximum() // 2)
    assert selected(sample_window) is None
