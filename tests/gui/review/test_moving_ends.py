"""The ends of a statement's words are moved by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from fakes.hands import act, marked
from provenance_reader.domain.word_ends import End
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.offer_bar import OfferBar
from provenance_reader.gui.reading.end_handles import EndHandle

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def moving(sample_window: MainWindow) -> MainWindow:
    sample_window.statements.choose("3")
    act(sample_window, "move_ends")
    return sample_window


def said(window: MainWindow) -> list[str]:
    assert window.shown is not None
    assert window.shown.index is not None
    index = window.shown.index
    return [span.of(index.document.text) for span in index.statement("3").content]


def handles(window: MainWindow) -> dict[End, EndHandle]:
    found = window.article.view.viewport().findChildren(EndHandle)
    return {one.end: one for one in found if not one.isHidden()}


def place_before(window: MainWindow, words: str) -> QPoint:
    view = window.article.view
    assert window.shown is not None
    return view.place_of(window.shown.document.text.index(words)).center().toPoint()


def take(qtbot: QtBot, handle: EndHandle, to: QPoint) -> QPoint:
    """Press the knob and go there; where that is, seen from the handle."""
    knob = QPoint(handle.width() // 2, handle.height() - 4)
    line = handle.mapFromParent(to)
    aim = line + knob - QPoint(handle.width() // 2, (handle.height() - 13) // 2)
    qtbot.mousePress(handle, LEFT, NONE, knob)
    qtbot.mouseMove(handle, aim)
    return handle.mapFromParent(to) + aim - line


def test_an_end_is_dragged_from_word_to_word_in_one_step(qtbot: QtBot, moving: MainWindow) -> None:
    handle = handles(moving)[End.LAST]
    assert handle.accessibleName() == "Ends with “Auflösungsvertrag”"
    aim = take(qtbot, handle, place_before(moving, " unterschriebenen Auflösungsvertrag"))
    assert "einem bereits" in marked(moving)
    assert said(moving) == ["einem bereits unterschriebenen Auflösungsvertrag"]
    qtbot.mouseRelease(handle, LEFT, NONE, aim)
    assert said(moving) == ["einem bereits"]
    assert handles(moving)[End.LAST].accessibleName() == "Ends with “bereits”"
    act(moving, "undo")
    assert said(moving) == ["einem bereits unterschriebenen Auflösungsvertrag"]
    assert not moving.actions_by_name.undo.isEnabled()


def test_escape_lets_the_words_be(qtbot: QtBot, moving: MainWindow) -> None:
    handle = handles(moving)[End.LAST]
    take(qtbot, handle, place_before(moving, " unterschriebenen Auflösungsvertrag"))
    qtbot.keyClick(handle, Qt.Key.Key_Escape)
    qtbot.mouseRelease(handle, LEFT)
    assert said(moving) == ["einem bereits unterschriebenen Auflösungsvertrag"]
    assert moving.history.next_undone() is None


def test_ends_are_moved_by_keys_and_told(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.activateWindow()
    sample_window.statements.choose("3")
    view = sample_window.article.view
    view.setFocus()
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_Right, alt)
    assert said(sample_window) == ["bereits unterschriebenen Auflösungsvertrag"]
    assert sample_window.statusBar().currentMessage() == "Begins with “bereits”"
    qtbot.keyClick(view, Qt.Key.Key_Left, alt | shift)
    assert said(sample_window) == ["bereits unterschriebenen"]
    handle = handles(sample_window)[End.FIRST]
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_Left)
    assert said(sample_window) == ["einem bereits unterschriebenen"]
    assert handles(sample_window)[End.FIRST].hasFocus()
    interface = QAccessible.queryAccessibleInterface(handle)
    assert interface.role() == QAccessible.Role.Button
    for _ in range(3):
        act(sample_window, "undo")
    assert said(sample_window) == ["einem bereits unterschriebenen Auflösungsvertrag"]


def test_every_part_has_its_handles_and_another_statement_its_own(moving: MainWindow) -> None:
    assert len(handles(moving)) == 2
    strip = next(one for one in moving.article.findChildren(OfferBar) if one.isVisible())
    assert "1.3" in strip.text()
    moving.statements.choose("4")
    assert "2.1" in strip.text()
    strip.button.click()
    assert handles(moving) == {}
    assert not strip.isVisible()
