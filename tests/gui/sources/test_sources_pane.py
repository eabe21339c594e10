from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from fakes.hands import marked
from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.domain.span import Span
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.sources.sources_pane import SourcesPane
from provenance_reader.gui.theme import LIGHT


@pytest.fixture
def pane(qtbot: QtBot) -> SourcesPane:
    made = SourcesPane(LIGHT)
    qtbot.addWidget(made)
    made.resize(420, 800)
    made.show()
    made.show_statements(AttributionIndex(sample_document(), sample_analysis()))
    return made


def words(pane: SourcesPane) -> list[str]:
    return [label.text() for label in pane.card.findChildren(QLabel)]


def test_a_screen_reader_hears_who_says_how_much(pane: SourcesPane) -> None:
    interface = QAccessible.queryAccessibleInterface(pane.list)
    heard = [interface.child(row).text(QAccessible.Text.Name) for row in range(interface.childCount())]
    petersen = next(sentence for sentence in heard if sentence.startswith("Hanne Petersen"))
    assert petersen.startswith("Hanne Petersen, Ministeriumssprecherin, named, says: 2 · passes on: 1, ")
    assert petersen.endswith(" %")


def test_the_card_of_an_unnamed_source_says_what_is_left_open(pane: SourcesPane) -> None:
    pane.list.choose("pair")
    shown = words(pane)
    assert shown[shown.index("How many") + 1] == "2"
    assert shown[shown.index("Belongs to") + 1] == "Reederei Lührs"
    assert shown[shown.index("Denied by") + 1] == "Ministeriumssprecherin Hanne Petersen"
    left_open = shown[shown.index("The article leaves open") + 1 :]
    assert left_open == ["Function", "not said", "Why not named", "not said", "Confirmed by", "not said"]


def test_the_card_of_an_unnamed_source_says_why_it_is_not_named(pane: SourcesPane) -> None:
    document, analysis = sample_document(), sample_analysis()
    words_of_reason = "Auflösungsvertrag"
    start = document.text.index(words_of_reason)
    reason = Span(start, start + len(words_of_reason))
    told = tuple(replace(one, anonymity_reason=reason) for one in analysis.sources)
    pane.show_statements(AttributionIndex(document, replace(analysis, sources=told)))
    pane.list.choose("pair")
    shown = words(pane)
    assert shown[shown.index("Why not named") + 1] == "“Auflösungsvertrag”"


def test_the_card_of_a_named_source_asks_nothing(pane: SourcesPane) -> None:
    pane.list.choose("petersen")
    assert "The article leaves open" not in words(pane)


def test_without_statements_the_pane_says_what_will_be_here(pane: SourcesPane) -> None:
    pane.show_statements(None)
    assert "appear here" in pane.count.text()
    assert not pane.splitter.isVisible()


def test_the_article_counts_its_independent_origins(sample_window: MainWindow) -> None:
    assert sample_window.sources.count.text() == "16 statements · 2 media · 12 independent origins"


def test_going_to_a_statement_leaves_the_sources(sample_window: MainWindow) -> None:
    actions, panel = sample_window.actions_by_name, sample_window.panel
    actions.show_sources.trigger()
    assert panel.currentWidget() is sample_window.sources
    actions.next.trigger()
    assert panel.currentWidget() is sample_window.statements


def test_a_source_shows_its_words_and_then_its_statements(qtbot: QtBot, sample_window: MainWindow) -> None:
    sample_window.actions_by_name.show_sources.trigger()
    sample_window.sources.list.choose("petersen")
    assert {"Ministeriumssprecherin Hanne Petersen", "Petersen"} <= marked(sample_window).keys()
    button = next(
        one for one in sample_window.sources.card.findChildren(QPushButton) if "statements" in one.text()
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert sample_window.panel.currentWidget() is sample_window.statements
    assert set(sample_window.statements.list.shown_ids()) == {"4", "5", "6"}
