from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.domain.analysis import NO_ENGINE, Analysis
from provenance_reader.domain.statement_order import StatementOrder
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.row_button import RowButton
from provenance_reader.gui.statements.statement_filter import StatementFilter
from provenance_reader.gui.statements.statements_pane import StatementsPane
from provenance_reader.gui.theme import LIGHT


@pytest.fixture
def pane(qtbot: QtBot) -> StatementsPane:
    made = StatementsPane(LIGHT)
    qtbot.addWidget(made)
    made.resize(420, 800)
    made.show()
    return made


@pytest.fixture
def index() -> AttributionIndex:
    return AttributionIndex(sample_document(), sample_analysis())


def test_a_narrow_list_gives_its_rows_more_height(pane: StatementsPane, index: AttributionIndex) -> None:
    pane.show_statements(index)
    wide = pane.list.sizeHintForRow(2)
    pane.resize(260, 800)
    assert pane.list.sizeHintForRow(2) > wide


def test_a_screen_reader_hears_the_whole_row(pane: StatementsPane, index: AttributionIndex) -> None:
    pane.show_statements(index)
    interface = QAccessible.queryAccessibleInterface(pane.list)
    heard = interface.child(2).text(QAccessible.Text.Name)
    assert heard.startswith(
        "Statement 1.3, 3 of 16, chain ends with an unnamed source. "
        "Nachrichtenagentur NDK cites Küstenkurier, and"
    )
    assert heard.endswith("denied by Ministeriumssprecherin Hanne Petersen")


def test_the_buttons_count(pane: StatementsPane, index: AttributionIndex) -> None:
    pane.show_statements(index)
    texts = [pane.filter_bar._buttons[one].text() for one in StatementFilter]
    assert texts == ["All 16", "Not named 4", "Denied 3", "Long chains 4"]


def test_a_filter_keeps_the_selection_it_still_shows(pane: StatementsPane, index: AttributionIndex) -> None:
    pane.show_statements(index)
    pane.choose("13")
    pane.filter_bar.choose(StatementFilter.DENIED)
    assert pane.list.chosen_id() == "13"
    pane.filter_bar.choose(StatementFilter.UNNAMED)
    assert pane.list.chosen_id() is None


def test_a_related_statement_is_one_click_away(
    qtbot: QtBot, pane: StatementsPane, index: AttributionIndex
) -> None:
    pane.show_statements(index)
    pane.choose("1")
    button = next(one for one in pane.details.findChildren(RowButton) if "denied by" in one.accessibleName())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pane.list.chosen_id() == "2"


def test_dead_ends_come_first_under_headings_that_the_keys_pass_over(
    pane: StatementsPane, index: AttributionIndex
) -> None:
    pane.show_statements(index)
    pane.order.choose(StatementOrder.WORST_END)
    model = pane.list.model()
    assert model.index(0, 0).data() == "Ends with nobody"
    assert model.index(0, 0).flags() == Qt.ItemFlag.NoItemFlags
    chosen = []
    for _ in range(3):
        pane.list.step(1)
        chosen.append(pane.list.chosen_id())
    assert chosen == ["16", "1", "3"]


def test_a_filter_by_source_and_stance_offers_what_occurs(
    pane: StatementsPane, index: AttributionIndex
) -> None:
    pane.show_statements(index)
    pane.selection.menu().aboutToShow.emit()
    titles = [action.text() for action in pane.selection.menu().actions() if action.menu()]
    assert titles == ["Source is", "Source does", "Form", "Source", "Review"]
    pane.show_of_source("petersen")
    assert set(pane.list.shown_ids()) == {"4", "5", "6"}
    assert pane._shown.text() == "3 of 16"
    pane.selection.menu().aboutToShow.emit()
    stances = pane.selection.menu().actions()[1].menu()
    next(action for action in stances.actions() if action.text().startswith("denies")).trigger()
    assert set(pane.list.shown_ids()) == {"4", "6"}
    pane.choose("1")
    assert len(pane.list.shown_ids()) == 16


def test_several_can_be_chosen_before_the_menu_closes(
    qtbot: QtBot, pane: StatementsPane, index: AttributionIndex
) -> None:
    pane.show_statements(index)
    pane.selection.menu().aboutToShow.emit()
    menu = pane.selection.menu().actions()[0].menu()
    menu.popup(pane.mapToGlobal(pane.rect().center()))
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    menu.setActiveAction(menu.actions()[1])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert len(pane.selection.choice().anonymity) == 2
    menu.hide()


def test_the_details_say_the_chain_in_one_sentence(pane: StatementsPane, index: AttributionIndex) -> None:
    pane.show_statements(index)
    pane.choose("11")
    texts = [label.text() for label in pane.details.findChildren(QLabel)]
    assert "Regierungskreise say so; the article does not say who that is." in texts


@pytest.mark.parametrize(
    ("engine", "sentence"),
    [(NO_ENGINE, "in German articles only"), ("de-1", "No statement that the article attributes")],
)
def test_an_article_without_statements_says_why(pane: StatementsPane, engine: str, sentence: str) -> None:
    document = replace(sample_document(), language="en")
    pane.show_statements(AttributionIndex(document, Analysis(engine)))
    assert sentence in pane.waiting.text()


def test_a_statement_far_down_a_long_list_can_be_seen_at_once(pane: StatementsPane) -> None:
    """Long lists are laid out bit by bit."""
    once = sample_analysis()
    many = tuple(replace(one, id=f"{one.id}/{turn}") for turn in range(30) for one in once.statements)
    pane.show_statements(AttributionIndex(sample_document(), replace(once, statements=many, relations=())))
    pane.choose("16/29")
    shown = pane.list.visualRect(pane.list.currentIndex())
    assert not shown.isEmpty()
    assert pane.list.viewport().rect().contains(shown.center())
