"""A whole article is reviewed by keys, and everything can be taken back, today and tomorrow."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from fakes.hands import act, select_words, selected
from fakes.programs import SampleEngine, program_with
from fakes.sample_article import SAMPLE, sample_analysis
from provenance_reader.application.reviews import Reviews
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.offer_bar import OfferBar

Key = Qt.Key


def press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    window.activateWindow()
    window.article.view.setFocus()
    for key in keys:
        qtbot.keyClick(window.article.view, key)


def states(window: MainWindow) -> dict[str, ReviewState]:
    assert window.shown is not None
    assert window.shown.index is not None
    index = window.shown.index
    return {one.id: index.review.review_of(one.id).state for one in index.statements}


def texts(window: MainWindow) -> dict[str, str]:
    names = ("undo", "redo")
    actions = {one.objectName(): one for one in window.actions_by_name.all()}
    return {name: actions[name].text().replace("&", "") for name in names}


@contextmanager
def a_session(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Session]:
    """From start to quit, with the sample article."""
    session = Session(qapp, program_with(SampleEngine(), home), "en")
    session.start([])
    with qtbot.waitSignal(session.opening.all_done):
        session.window.open_files([SAMPLE])
    yield session
    session.close()
    session.window.deleteLater()


def test_a_whole_article_is_reviewed_by_keys_and_undone_after_a_restart(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    with a_session(qapp, qtbot, tmp_path) as session:
        window = session.window
        press(qtbot, window, Key.Key_J)
        for number in range(16):
            press(qtbot, window, Key.Key_X if number % 4 == 1 else Key.Key_A)
        ids = list(window.statements.list.shown_ids())
        expected = {
            one: ReviewState.REJECTED if at % 4 == 1 else ReviewState.ACCEPTED for at, one in enumerate(ids)
        }
        assert states(window) == expected
        assert window.statements.review_bar.progress.text() == "16 of 16 reviewed"
    with a_session(qapp, qtbot, tmp_path) as session:
        window = session.window
        qtbot.waitUntil(lambda: states(window) == expected)
        for _ in range(15):
            act(window, "undo")
        assert list(states(window).values()).count(ReviewState.UNTOUCHED) == 15
        act(window, "redo")
        assert list(states(window).values()).count(ReviewState.UNTOUCHED) == 14


def test_accepting_goes_on_and_stays_on_the_last(qtbot: QtBot, sample_window: MainWindow) -> None:
    press(qtbot, sample_window, Key.Key_J, Key.Key_A)
    ids = list(sample_window.statements.list.shown_ids())
    assert selected(sample_window) == ids[1]
    sample_window.statements.choose(ids[-1])
    press(qtbot, sample_window, Key.Key_A)
    assert selected(sample_window) == ids[-1]


def test_with_a_filter_what_was_decided_leaves_the_list(qtbot: QtBot, sample_window: MainWindow) -> None:
    act(sample_window, "show_open")
    press(qtbot, sample_window, Key.Key_J, Key.Key_A, Key.Key_A)
    ids = list(sample_window.statements.list.shown_ids())
    assert len(ids) == 14
    assert selected(sample_window) == ids[0]


def test_with_a_filter_only_the_row_that_was_decided_goes(qtbot: QtBot, sample_window: MainWindow) -> None:
    rows = sample_window.statements.list
    rows.setFixedHeight(160)
    act(sample_window, "show_open")
    ids = list(rows.shown_ids())
    sample_window.statements.choose(ids[8])
    QApplication.processEvents()
    place = rows.verticalScrollBar().value()
    assert place > 0
    with (
        qtbot.assertNotEmitted(rows.model().modelReset),
        qtbot.waitSignal(rows.model().rowsRemoved, check_params_cb=lambda _, first, last: first == last == 8),
    ):
        act(sample_window, "accept")
    QApplication.processEvents()
    assert list(rows.shown_ids()) == [one for one in ids if one != ids[8]]
    assert selected(sample_window) == ids[9]
    assert abs(rows.verticalScrollBar().value() - place) <= rows.viewport().height()
    assert rows.viewport().rect().contains(rows.visualRect(rows.currentIndex()).center())
    with (
        qtbot.assertNotEmitted(rows.model().modelReset),
        qtbot.waitSignal(
            rows.model().rowsInserted, check_params_cb=lambda _, first, last: first == last == 8
        ),
    ):
        act(sample_window, "undo")
    assert list(rows.shown_ids()) == ids
    assert selected(sample_window) == ids[8]


def test_of_the_last_row_under_a_filter_nothing_stays_selected(
    qtbot: QtBot, sample_window: MainWindow
) -> None:
    act(sample_window, "show_open")
    ids = list(sample_window.statements.list.shown_ids())
    sample_window.statements.choose(ids[-1])
    act(sample_window, "accept")
    assert selected(sample_window) is None
    assert list(sample_window.statements.list.shown_ids()) == ids[:-1]


def test_undo_and_redo_say_what_they_do_and_go_there(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    press(qtbot, sample_window, Key.Key_A)
    assert texts(sample_window)["undo"] == "Undo: accept “einem bereits unterschriebenen Auflösungsvertrag”"
    sample_window.actions_by_name.undo.trigger()
    assert selected(sample_window) == "3"
    assert states(sample_window)["3"] is ReviewState.UNTOUCHED
    assert texts(sample_window)["redo"].startswith("Redo: accept")
    assert not sample_window.actions_by_name.undo.isEnabled()


def test_the_last_thing_is_undone_first_whatever_it_was(qtbot: QtBot, sample_window: MainWindow) -> None:
    library = sample_window.library.list
    undo = sample_window.actions_by_name.undo
    sample_window.statements.choose("3")
    press(qtbot, sample_window, Key.Key_A)
    library.setCurrentIndex(library.model().index(0, 0))
    act(sample_window, "remove")
    qtbot.waitUntil(lambda: library.model().rowCount() == 0)
    assert "remove" in undo.text()
    sample_window.statements.choose("4")
    press(qtbot, sample_window, Key.Key_X)
    undo.trigger()
    assert states(sample_window)["4"] is ReviewState.UNTOUCHED
    assert library.model().rowCount() == 0
    undo.trigger()
    qtbot.waitUntil(lambda: library.model().rowCount() == 1)
    assert states(sample_window)["3"] is ReviewState.ACCEPTED
    qtbot.waitUntil(lambda: "accept" in undo.text())
    undo.trigger()
    assert states(sample_window)["3"] is ReviewState.UNTOUCHED


def test_selected_words_become_what_the_statement_says(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    select_words(sample_window, "bereits unterschriebenen Auflösungsvertrag")
    act(sample_window, "correct_words")
    index = sample_window.shown.index  # type: ignore[union-attr]
    assert [span.of(index.document.text) for span in index.statement("3").content] == [
        "bereits unterschriebenen Auflösungsvertrag"
    ]
    assert states(sample_window)["3"] is ReviewState.CORRECTED
    assert index.numbers == type(index)(index.document, sample_analysis()).numbers


def test_without_selected_words_the_user_hears_what_is_missing(sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    act(sample_window, "correct_words")
    assert sample_window.statusBar().currentMessage() == "Select words in the article first."


def test_the_machines_version_is_one_key_away(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    press(qtbot, sample_window, Key.Key_X, Key.Key_V)
    assert states(sample_window)["3"] is ReviewState.UNTOUCHED
    press(qtbot, sample_window, Key.Key_A)
    assert "machine’s version" in sample_window.statusBar().currentMessage()
    press(qtbot, sample_window, Key.Key_V)
    assert states(sample_window)["3"] is ReviewState.REJECTED


def test_a_paragraph_that_is_left_out_takes_its_statements_along(sample_window: MainWindow) -> None:
    before = len(sample_window.statements.list.shown_ids())
    select_words(sample_window, "einem bereits unterschriebenen Auflösungsvertrag")
    act(sample_window, "switch_paragraph")
    assert len(sample_window.statements.list.shown_ids()) < before
    assert "Left out by you" in sample_window.article.view.toPlainText()
    act(sample_window, "undo")
    assert len(sample_window.statements.list.shown_ids()) == before
    assert "Left out by you" not in sample_window.article.view.toPlainText()


def test_a_change_of_language_keeps_the_review(session: Session, sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    act(sample_window, "accept")
    sample_window.actions_by_name.languages["de"].trigger()
    assert states(session.window)["3"] is ReviewState.ACCEPTED
    act(session.window, "undo")
    assert states(session.window)["3"] is ReviewState.UNTOUCHED


def test_what_cannot_be_saved_stays_in_the_window_and_is_saved_later(
    qtbot: QtBot, session: Session, sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ReaderProblem(ProblemKind.CANNOT_WRITE, "library.sqlite3", "disk full")

    sample_window.statements.choose("3")
    with monkeypatch.context() as patch:
        patch.setattr(Reviews, "keep", refuse)
        act(sample_window, "accept")
        qtbot.waitUntil(lambda: session.desk.is_troubled)
    strip = next(one for one in sample_window.article.findChildren(OfferBar) if one.isVisible())
    assert strip.text().startswith("Your review is not saved.")
    assert states(sample_window)["3"] is ReviewState.ACCEPTED
    strip.button.click()
    qtbot.waitUntil(lambda: not session.desk.is_troubled)
    assert not strip.isVisible()
    document = sample_window.shown.document  # type: ignore[union-attr]
    assert len(session.desk.log.done) == 1
    found: list[object] = []
    session._background.ask_library(
        lambda: session._program.reviews.log(document), done=found.append, failed=found.append
    )
    qtbot.waitUntil(lambda: bool(found))
    assert found == [session.desk.log]


def test_what_the_first_look_brought_can_be_reviewed_and_stays_so(
    qtbot: QtBot, session: Session, window: MainWindow, engine: SampleEngine
) -> None:
    engine.glance = sample_analysis()
    engine.gate.clear()
    with qtbot.waitSignal(session.opening.first_seen):
        window.open_files([SAMPLE])
    window.statements.choose("3")
    act(window, "reject")
    with qtbot.waitSignal(session.opening.kept):
        engine.gate.set()
    assert states(window)["3"] is ReviewState.REJECTED
    qtbot.waitUntil(lambda: not session.desk._unsaved)


def test_words_are_selected_and_taken_without_a_mouse(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.activateWindow()
    sample_window.statements.choose("3")
    view = sample_window.article.view
    view.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(2):
        qtbot.keyClick(view, Key.Key_Right, both)
    words = view.selected_words()
    assert words is not None
    qtbot.keyClick(view, Key.Key_W)
    assert sample_window.shown is not None
    assert sample_window.shown.index is not None
    index = sample_window.shown.index
    assert [span.of(index.document.text) for span in index.statement("3").content] == ["einem bereits"]


def test_a_newer_engine_keeps_the_review_of_an_article_from_the_library(
    qtbot: QtBot, session: Session, sample_window: MainWindow, engine: SampleEngine
) -> None:
    sample_window.statements.choose("3")
    press(qtbot, sample_window, Key.Key_A, Key.Key_X)
    before = states(sample_window)
    qtbot.waitUntil(lambda: not session.desk._unsaved)
    engine.name = "by-hand-2"
    articles = sample_window.library.list
    with qtbot.waitSignal(session.opening.kept):
        articles.setCurrentIndex(articles.model().index(0, 0))
        qtbot.keyClick(articles, Key.Key_Return)
    assert sample_window.shown.index.analysis.engine == "by-hand-2"  # type: ignore[union-attr]
    assert states(sample_window) == before


def test_a_screen_reader_hears_what_was_decided(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    press(qtbot, sample_window, Key.Key_X)
    interface = QAccessible.queryAccessibleInterface(sample_window.statements.list)
    assert interface.child(2).text(QAccessible.Text.Name).endswith(". rejected")
    buttons = [one.accessibleName() for one in sample_window.statements.review_bar.buttons]
    assert buttons == ["Accept", "Reject", "Correct the chain", "Drag the ends of its words", "Note"]


def test_closing_with_what_could_not_be_saved_asks_first(
    qtbot: QtBot, session: Session, sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.desk.is_troubled = True
    answers = iter((QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard))
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: next(answers))
    sample_window.close()
    assert sample_window.isVisible()
    sample_window.close()
    assert not sample_window.isVisible()
