from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor
from pytestqt.qtbot import QtBot

from fakes.hands import click_on, marked, selected
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.statements.statement_filter import StatementFilter

GERMAN = "Der Hafen bleibt nach den Worten der Leiterin offen, und das soll auch so bleiben, wie sie sagte.\n"


def test_a_row_marks_the_words_of_every_link(sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    scheme = sample_window.article.view._scheme
    marks = marked(sample_window)
    assert marks["Die Nachrichtenagentur NDK"] == QColor(scheme.mention.ground).name()
    assert marks["unter Berufung auf"] == QColor(scheme.cue.ground).name()
    assert marks["zwei namentlich nicht genannte Mitarbeiter der Reederei Lührs"] == scheme.mention.ground
    assert marks["einem bereits unterschriebenen Auflösungsvertrag"] == scheme.unnamed.selected_tint


def test_a_row_scrolls_the_article_to_its_words(qtbot: QtBot, sample_window: MainWindow) -> None:
    view = sample_window.article.view
    sample_window.resize(1024, 480)
    assert view.verticalScrollBar().value() == 0
    sample_window.statements.choose("16")
    cursor = view.document().find("die Pläne seien noch in Arbeit")
    assert view.viewport().rect().contains(view.cursorRect(cursor))


def test_a_click_selects_the_innermost_statement_and_the_next_click_the_outer_one(
    qtbot: QtBot, sample_window: MainWindow
) -> None:
    words = "Ihr bekommt eure Fähre"
    click_on(qtbot, sample_window, words)
    assert selected(sample_window) == "10"
    click_on(qtbot, sample_window, words)
    assert selected(sample_window) == "9"
    click_on(qtbot, sample_window, words)
    assert selected(sample_window) == "10"


def test_a_click_beside_every_statement_selects_none(qtbot: QtBot, sample_window: MainWindow) -> None:
    click_on(qtbot, sample_window, "Auf Ellum wächst die Sorge")
    assert selected(sample_window) is None


def test_selected_words_are_no_click(qtbot: QtBot, sample_window: MainWindow) -> None:
    view = sample_window.article.view
    cursor = view.document().find("unterschriebenen")
    start, end = QTextCursor(cursor), QTextCursor(cursor)
    start.setPosition(cursor.selectionStart())
    end.setPosition(cursor.selectionEnd())
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(start).center())
    qtbot.mouseMove(view.viewport(), view.cursorRect(end).center())
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(end).center())
    assert view.textCursor().selectedText() == "unterschriebenen"
    assert selected(sample_window) is None


def test_a_filter_dims_the_rest_and_hides_no_word(qtbot: QtBot, sample_window: MainWindow) -> None:
    view, pane = sample_window.article.view, sample_window.statements
    before = view.toPlainText()
    pane.filter_bar.choose(StatementFilter.DENIED)
    assert pane.list.shown_ids() == ("1", "3", "13")
    assert view.toPlainText() == before

    def colour() -> str:
        return view.document().find("Auf Ellum").charFormat().foreground().color().name()

    qtbot.waitUntil(lambda: colour() == view._scheme.dimmed)
    bright = view.document().find("unterschriebenen").charFormat()
    assert bright.background().color().name() == view._scheme.of(Anonymity.UNNAMED).tint


def test_a_click_on_a_dimmed_statement_takes_the_filter_away(qtbot: QtBot, sample_window: MainWindow) -> None:
    pane = sample_window.statements
    pane.filter_bar.choose(StatementFilter.DENIED)
    click_on(qtbot, sample_window, "An diesen Behauptungen")
    assert pane.filter_bar.choice() is StatementFilter.ALL
    assert selected(sample_window) == "4"


def test_words_are_found_whatever_their_case(qtbot: QtBot, sample_window: MainWindow) -> None:
    bar = sample_window.article.find_bar
    sample_window.actions_by_name.find.trigger()
    qtbot.keyClicks(bar._words, "reederei")
    scheme = sample_window.article.view._scheme
    colours = [
        (selection.cursor.selectedText(), selection.format.background().color().name())
        for selection in sample_window.article.view.extraSelections()
    ]
    assert colours == [("Reederei", scheme.found_current.ground)] + [("Reederei", scheme.found.ground)] * 2
    assert bar._place.text() == "1 of 3"
    qtbot.keyClick(bar._words, Qt.Key.Key_Return)
    assert bar._place.text() == "2 of 3"
    qtbot.keyClick(bar._words, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert sample_window.article.view.extraSelections() == []


def test_larger_text_keeps_the_place(sample_window: MainWindow) -> None:
    view = sample_window.article.view
    sample_window.resize(1024, 480)
    sample_window.statements.choose("13")
    font = view.document().defaultFont().pointSizeF()
    sample_window.actions_by_name.zoom_in.trigger()
    assert view.document().defaultFont().pointSizeF() == pytest.approx(font * 1.1)
    cursor = view.document().find("das Parlament getäuscht")
    assert view.viewport().rect().intersects(view.cursorRect(cursor))
    sample_window.actions_by_name.zoom_usual.trigger()
    assert view.document().defaultFont().pointSizeF() == pytest.approx(font)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_theme_is_worn_by_the_text(sample_window: MainWindow, theme: str) -> None:
    sample_window.actions_by_name.themes[theme].trigger()
    view = sample_window.article.view
    scheme = sample_window.preferences.theme.scheme
    look = view.document().find("unterschriebenen").charFormat()
    assert look.background().color().name() == scheme.unnamed.tint
    assert sample_window.palette().base().color().name() == scheme.paper


def test_enter_selects_the_statement_at_the_text_cursor(qtbot: QtBot, sample_window: MainWindow) -> None:
    view = sample_window.article.view
    cursor = view.document().find("unterschriebenen")
    cursor.setPosition(cursor.selectionStart() + 1)
    view.setTextCursor(cursor)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert selected(sample_window) == "3"


def test_a_link_marks_its_own_words_only(qtbot: QtBot, sample_window: MainWindow) -> None:
    details = sample_window.statements.details
    sample_window.statements.choose("3")
    details._links[1].click()
    marks = marked(sample_window)
    assert "„Küstenkurier“" in marks
    assert "Die Nachrichtenagentur NDK" not in marks
    details._links[1].click()
    assert "Die Nachrichtenagentur NDK" in marked(sample_window)


def test_positions_hold_where_letters_take_two_units(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "hafen.txt").write_text("😀😀 " + GERMAN, encoding="utf-8")
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([tmp_path / "hafen.txt"])
    window.article.view.mark_hits((Span(7, 12),), 0)
    assert list(marked(window)) == ["Hafen"]
