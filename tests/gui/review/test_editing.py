"""Chains, sources, notes and statements are corrected in editors, by keyboard."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fakes.hands import act, marked, select_words, selected
from fakes.sample_article import sample_analysis
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.statement import Form, Statement
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.review import link_list
from provenance_reader.gui.review.chain_editor import ChainEditor
from provenance_reader.gui.review.lost_dialog import LostDialog
from provenance_reader.gui.review.note_dialog import NoteDialog
from provenance_reader.gui.review.source_dialogs import DescribeDialog, MergeDialog, SplitDialog
from provenance_reader.gui.sources.source_model import ROW_ROLE

NEW_WORDS = "Auf Ellum wächst die Sorge."


def index_of(window: MainWindow) -> AttributionIndex:
    assert window.shown is not None
    assert window.shown.index is not None
    return window.shown.index


def statement(window: MainWindow, statement_id: str) -> Statement:
    return index_of(window).statement(statement_id)


def chain(window: MainWindow, statement_id: str) -> list[str]:
    index = index_of(window)
    return [index.source(link).name for link in index.statement(statement_id).chain]


def editor_for(window: MainWindow, statement_id: str) -> ChainEditor:
    window.statements.choose(statement_id)
    act(window, "correct_chain")
    assert window.statements.is_editing()
    return window.statements.editor


def in_dialog(kind: type[QDialog], fill: Callable[..., None]) -> None:
    """What the user does with the dialog that opens next."""

    def take() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        fill(dialog)

    QTimer.singleShot(50, take)


def test_links_are_moved_removed_and_added(sample_window: MainWindow) -> None:
    editor = editor_for(sample_window, "3")
    assert chain(sample_window, "3") == ["NDK", "Küstenkurier", "zwei namentlich nicht genannte Mitarbeiter"]
    editor.links[1].moves["↑"].click()
    editor.links[2].moves["✕"].click()
    editor.add_button.click()
    editor.links[2].source.setEditText("Ole Brandt")
    editor.links[2].stance.choose(Stance.ALLEGE)
    editor.apply_button.click()
    assert not sample_window.statements.is_editing()
    assert chain(sample_window, "3") == ["Küstenkurier", "NDK", "Ole Brandt"]
    assert statement(sample_window, "3").chain[2].stance is Stance.ALLEGE
    assert selected(sample_window) == "3"
    words = [label.text() for label in sample_window.statements.details.findChildren(QLabel)]
    assert any(text.startswith("NDK (reports) ▸ Küstenkurier (reports) ▸ zwei") for text in words)
    act(sample_window, "undo")
    assert chain(sample_window, "3")[0] == "NDK"


def test_links_change_places_by_keys(
    qtbot: QtBot, sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(link_list, "announce", lambda _, sentence: said.append(sentence))
    sample_window.activateWindow()
    editor = editor_for(sample_window, "3")
    alt = Qt.KeyboardModifier.AltModifier
    editor.links[0].stance.setFocus()
    qtbot.keyClick(editor.links[0].stance, Qt.Key.Key_Down, alt)
    assert editor.links[1].stance.hasFocus()
    qtbot.keyClick(editor.links[1].stance, Qt.Key.Key_Down, alt)
    qtbot.keyClick(editor.links[2].stance, Qt.Key.Key_Down, alt)  # it is the last
    assert editor.links[2].draft().name == "NDK"
    editor.links[1].moves["✕"].setFocus()
    qtbot.keyClick(editor.links[1].moves["✕"], Qt.Key.Key_Up, alt)
    assert editor.links[0].moves["✕"].hasFocus()
    assert said == [
        "NDK is now link 2 of 3.",
        "NDK is now link 3 of 3.",
        "zwei namentlich nicht genannte Mitarbeiter is now link 1 of 3.",
    ]
    assert selected(sample_window) == "3"  # the keys are not those of the window here
    editor.apply_button.click()
    assert chain(sample_window, "3") == ["zwei namentlich nicht genannte Mitarbeiter", "Küstenkurier", "NDK"]
    act(sample_window, "undo")
    assert chain(sample_window, "3")[0] == "NDK"


def test_links_are_dragged_to_their_places(qtbot: QtBot, sample_window: MainWindow) -> None:
    editor = editor_for(sample_window, "3")

    def drag(at: int, to: int, below: int) -> None:
        grip, link = editor.links[at].grip, editor.links[to]
        place = grip.mapFromGlobal(link.mapToGlobal(QPoint(20, link.height() // 2 + below)))
        qtbot.mousePress(grip, Qt.MouseButton.LeftButton)
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(grip.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(grip, move)
        assert editor._links._place.isVisible()
        qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=place)

    drag(0, 0, 8)
    assert editor.links[0].draft().name == "NDK"
    drag(0, 2, -8)
    assert [link.draft().name for link in editor.links][:2] == ["Küstenkurier", "NDK"]
    drag(2, 0, -8)
    editor.apply_button.click()
    assert chain(sample_window, "3") == ["zwei namentlich nicht genannte Mitarbeiter", "Küstenkurier", "NDK"]


def test_a_known_source_is_found_by_part_of_its_name_and_described(sample_window: MainWindow) -> None:
    editor = editor_for(sample_window, "3")
    link = editor.links[2]
    link.source.setEditText("Hanne Petersen")
    assert link.kind.choice() is SourceKind.PERSON
    assert not link.kind.isEnabled()
    link.anonymity.choose(Anonymity.ROLE)
    editor.apply_button.click()
    assert statement(sample_window, "3").chain[2].source == "petersen"
    assert index_of(sample_window).sources["petersen"].anonymity is Anonymity.ROLE


def test_words_selected_in_the_article_become_those_of_a_link(sample_window: MainWindow) -> None:
    editor = editor_for(sample_window, "3")
    editor.add_button.click()
    select_words(sample_window, "Regierungskreise")
    editor.links[3].mention._take()
    assert editor.links[3].source.name() == "Regierungskreise"
    editor.apply_button.click()
    assert chain(sample_window, "3")[3] == "Regierungskreise"
    assert "Regierungskreise" in marked(sample_window)


def test_letters_typed_into_the_editor_are_no_keys_of_the_window(
    qtbot: QtBot, sample_window: MainWindow
) -> None:
    sample_window.activateWindow()
    editor = editor_for(sample_window, "3")
    editor.links[0].stance.setFocus()
    qtbot.keyClicks(editor.links[0].stance, "ax")
    assert index_of(sample_window).review.reviews == {}
    assert sample_window.statements.is_editing()
    qtbot.keyClick(editor.links[0].stance, Qt.Key.Key_Escape)
    assert not sample_window.statements.is_editing()


def test_a_link_without_a_source_is_asked_for(sample_window: MainWindow) -> None:
    editor = editor_for(sample_window, "3")
    editor.add_button.click()
    editor.apply_button.click()
    assert sample_window.statements.is_editing()
    assert any("needs a source" in label.text() for label in editor.findChildren(QLabel))


def test_while_a_chain_is_corrected_nothing_else_is_decided(sample_window: MainWindow) -> None:
    editor_for(sample_window, "3")
    act(sample_window, "accept")
    assert sample_window.statements.is_editing()
    assert index_of(sample_window).review.reviews == {}


def test_a_new_statement_is_made_of_selected_words(sample_window: MainWindow) -> None:
    select_words(sample_window, NEW_WORDS)
    act(sample_window, "new_statement")
    editor = sample_window.statements.editor
    editor.links[0].source.setEditText("Wiebke Harms")
    editor.apply_button.click()
    added = selected(sample_window)
    assert added is not None
    index = index_of(sample_window)
    assert chain(sample_window, added) == ["Wiebke Harms"]
    assert index.statement(added).form is Form.INDIRECT
    block = index.numbers[added].partition(".")[0]
    others = [
        number for one, number in index.numbers.items() if one != added and number.startswith(f"{block}.")
    ]
    assert int(index.numbers[added].partition(".")[2]) == len(others) + 1


def test_an_article_without_statements_gets_its_first(qtbot: QtBot, sample_window: MainWindow) -> None:
    bare = replace(sample_analysis(), statements=(), relations=())
    sample_window.current._show_statements(sample_window.shown.document, bare)  # type: ignore[union-attr]
    assert "No statement" in sample_window.statements.waiting.text()
    select_words(sample_window, NEW_WORDS)
    act(sample_window, "new_statement")
    sample_window.statements.editor.links[0].source.setEditText("Wiebke Harms")
    sample_window.statements.editor.apply_button.click()
    assert len(sample_window.statements.list.shown_ids()) == 1
    assert sample_window.statements.list.isVisible()


def test_a_note_is_written_shown_and_taken_away(qtbot: QtBot, sample_window: MainWindow) -> None:
    def write(text: str) -> Callable[[NoteDialog], None]:
        def fill(dialog: NoteDialog) -> None:
            dialog.edit.setPlainText(text)
            qtbot.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

        return fill

    sample_window.statements.choose("3")
    in_dialog(NoteDialog, write("Nachfragen"))
    act(sample_window, "note")
    assert index_of(sample_window).review.review_of("3").note == "Nachfragen"
    assert "Nachfragen" in [one.text() for one in sample_window.statements.details.findChildren(QLabel)]
    in_dialog(NoteDialog, write(""))
    act(sample_window, "note")
    assert index_of(sample_window).review.review_of("3").note == ""
    in_dialog(NoteDialog, write("Zweite Quelle"))
    act(sample_window, "article_note")
    assert any(one.text() == "Your note: Zweite Quelle" for one in sample_window.article.findChildren(QLabel))


def test_sources_are_described_merged_and_split(sample_window: MainWindow) -> None:
    def describe(dialog: DescribeDialog) -> None:
        dialog.name.setText("Rolf Berg")
        dialog.accept()

    def merge(dialog: MergeDialog) -> None:
        dialog.other.choose(index_of(sample_window).sources["ohlsen"])
        dialog.accept()

    def split(dialog: SplitDialog) -> None:
        dialog.places.item(dialog.places.count() - 1).setCheckState(Qt.CheckState.Checked)
        dialog.other.setEditText("Rolf Petersen")
        dialog.accept()

    act(sample_window, "show_sources")
    card = sample_window.sources.card
    sample_window.sources.list.choose("circles")
    in_dialog(DescribeDialog, describe)
    card.description_wanted.emit("circles")
    assert index_of(sample_window).sources["circles"].name == "Rolf Berg"
    assert sample_window.sources.list.chosen_id() == "circles"
    row = sample_window.sources.list.currentIndex().data(ROW_ROLE)
    assert "✎ corrected by you" in row.known
    in_dialog(SplitDialog, split)
    card.split_wanted.emit("petersen")
    names = {source.name for source in index_of(sample_window).sources_in_chains()}
    assert {"Hanne Petersen", "Rolf Petersen"} <= names
    in_dialog(MergeDialog, merge)
    card.merge_wanted.emit("petersen")
    assert "petersen" not in index_of(sample_window).sources
    for _ in range(3):
        act(sample_window, "undo")
    assert index_of(sample_window).analysis == sample_analysis()


def test_a_change_leaves_the_words_of_the_selected_statement_marked(sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    before = marked(sample_window)
    in_dialog(NoteDialog, lambda dialog: (dialog.edit.setPlainText("Nachfragen"), dialog.accept()))
    act(sample_window, "note")
    assert marked(sample_window) == before


def test_what_a_newer_engine_does_not_find_is_offered_to_be_placed_again(
    qtbot: QtBot, sample_window: MainWindow
) -> None:
    sample_window.statements.choose("3")
    act(sample_window, "accept")
    sample_window.statements.choose("7")
    act(sample_window, "reject")
    document = sample_window.shown.document  # type: ignore[union-attr]
    fewer = tuple(one for one in sample_analysis().statements if one.id not in ("3", "7"))
    sample_window.current._show_statements(
        document, replace(sample_analysis(), statements=fewer, relations=())
    )
    button = sample_window.statements.findChild(QPushButton, "lostButton")
    assert button.isVisible()
    assert button.text() == "⚠ 2 reviews without a place …"
    button.click()
    dialog = sample_window.findChild(LostDialog)
    assert dialog.isVisible()
    assert "accept “einem bereits" in dialog.list.item(0).text()
    sample_window.statements.choose("4")
    dialog.place.click()
    assert index_of(sample_window).review.review_of("4").verdict == "accepted"
    assert dialog.list.count() == 1
    dialog.discard.click()
    assert not dialog.isVisible()
    assert not button.isVisible()
    act(sample_window, "undo")
    assert button.isVisible()


def test_every_field_of_the_editor_has_a_name(sample_window: MainWindow) -> None:
    editor = editor_for(sample_window, "3")
    nameless = [
        type(widget).__name__
        for widget in editor.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
