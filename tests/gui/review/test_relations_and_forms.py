"""What a statement denies, how it is put, and the way back to the machine's version."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from fakes.hands import act, click_on, select_words, selected
from fakes.programs import SampleEngine, program_with
from fakes.sample_article import SAMPLE, sample_analysis
from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.statement import Form, RelationKind
from provenance_reader.gui.app import Session
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.main_window import MainWindow


def index_of(window: MainWindow) -> AttributionIndex:
    assert window.shown is not None
    assert window.shown.index is not None
    return window.shown.index


def related(window: MainWindow, statement_id: str, kind: RelationKind) -> list[str]:
    index = index_of(window)
    return [one.id for one in index.related_from(index.statement(statement_id), kind)]


def labels(window: MainWindow) -> list[str]:
    return [label.text() for label in window.statements.details.findChildren(QLabel)]


def test_the_statement_that_is_denied_is_clicked_in_the_text(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.statements.choose("9")
    act(sample_window, "relation-denies")
    click_on(qtbot, sample_window, "bereits unterschriebenen")
    assert related(sample_window, "9", RelationKind.DENIES) == ["3"]
    assert selected(sample_window) == "9"
    assert any("denies 1.3" in words for words in labels(sample_window))
    act(sample_window, "undo")
    assert related(sample_window, "9", RelationKind.DENIES) == []


def test_it_is_chosen_in_the_list_by_keys(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.activateWindow()
    sample_window.statements.choose("9")
    act(sample_window, "relation-answers")
    listed = sample_window.statements.list
    assert listed.hasFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Up)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert related(sample_window, "9", RelationKind.ANSWERS) == ["8"]
    click_on(qtbot, sample_window, "bereits unterschriebenen")
    assert related(sample_window, "9", RelationKind.DENIES) == []


def test_a_relation_is_taken_away_in_the_details(sample_window: MainWindow) -> None:
    sample_window.statements.choose("4")
    assert related(sample_window, "4", RelationKind.DENIES)
    buttons = sample_window.statements.details.findChildren(QToolButton)
    button = next(one for one in buttons if one.accessibleName().startswith("It does not: ✗ denies"))
    button.click()
    assert related(sample_window, "4", RelationKind.DENIES) == []
    assert index_of(sample_window).review.review_of("4").state is ReviewState.CORRECTED
    act(sample_window, "restore_machine")
    assert index_of(sample_window).analysis == sample_analysis()


def test_form_and_words_go_back_to_the_machines(sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    machine = index_of(sample_window).statement("3")
    act(sample_window, "form-direct")
    select_words(sample_window, "bereits unterschriebenen Auflösungsvertrag")
    act(sample_window, "correct_words")
    act(sample_window, "accept")
    sample_window.statements.choose("3")
    assert index_of(sample_window).statement("3").form is Form.DIRECT
    assert "summary" in labels(sample_window)
    buttons = sample_window.statements.details.findChildren(QPushButton)
    next(one for one in buttons if one.text().startswith("Back to the machine")).click()
    restored = index_of(sample_window).statement("3")
    assert (restored.form, restored.content) == (machine.form, machine.content)
    assert index_of(sample_window).review.review_of("3").state is ReviewState.ACCEPTED
    act(sample_window, "undo")
    assert index_of(sample_window).statement("3").form is Form.DIRECT
    act(sample_window, "undo")
    act(sample_window, "undo")
    act(sample_window, "undo")
    act(sample_window, "restore_machine")
    assert "corrected nothing" in sample_window.statusBar().currentMessage()


def test_the_next_that_is_not_reviewed_is_looked_for(sample_window: MainWindow) -> None:
    sample_window.statements.choose("5")
    act(sample_window, "accept")
    sample_window.statements.choose("4")
    act(sample_window, "accept")
    assert selected(sample_window) == "6"
    sample_window.statements.choose("16")
    act(sample_window, "next_open")
    assert selected(sample_window) == next(iter(sample_window.statements.list.shown_ids()))
    act(sample_window, "show_accepted")
    act(sample_window, "next_open")
    assert set(sample_window.statements.list.shown_ids()) == {"4", "5"}
    assert sample_window.statusBar().currentMessage() == "Every statement shown is reviewed."


def test_form_and_relation_survive_restart_and_a_newer_engine(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    for engine_name in ("by-hand", "by-hand-2"):
        engine = SampleEngine()
        engine.name = engine_name
        session = Session(qapp, program_with(engine, tmp_path), "en")
        session.start([])
        with qtbot.waitSignal(session.opening.all_done):
            session.window.open_files([SAMPLE])
        window = session.window
        if engine_name == "by-hand":
            window.statements.choose("3")
            act(window, "form-direct")
            act(window, "relation-confirms")
            window.statements.list.picked.emit("1")
        qtbot.waitUntil(lambda window=window: index_of(window).statement("3").form is Form.DIRECT)
        assert related(window, "3", RelationKind.CONFIRMS) == ["1"]
        session.close()
        window.deleteLater()
