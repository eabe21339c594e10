"""The map in the window: what is chosen in it is shown beside it, and the other way round."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from fakes.hands import act, marked, selected
from provenance_reader.domain.source_map import ARTICLE, TieKind
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.map import drawing
from provenance_reader.gui.map.canvas import MapCanvas
from provenance_reader.gui.map.map_button import MapButton
from provenance_reader.gui.map.placement import placed


@pytest.fixture
def mapped(sample_window: MainWindow) -> MainWindow:
    """The sample article with its map open."""
    sample_window.resize(1400, 860)
    sample_window.activateWindow()
    sample_window.actions_by_name.show_map.trigger()
    return sample_window


def canvas_of(window: MainWindow) -> MapCanvas:
    canvas = window.middle.map.view.canvas
    assert canvas is not None
    return canvas


def node(window: MainWindow, source_id: str) -> MapButton:
    canvas = canvas_of(window)
    place = canvas.drawing.map.place_of(source_id)
    assert place is not None
    return canvas.nodes[place]


def tie(window: MainWindow, start: str, end: str, kind: TieKind) -> MapButton:
    canvas = canvas_of(window)
    shown = canvas.drawing.map
    ends = shown.place_of(start) or ARTICLE, shown.place_of(end)
    at = next(at for at, one in enumerate(shown.ties) if (one.start, one.end) == ends and one.kind is kind)
    return canvas.ties[at]


def click(qtbot: QtBot, button: MapButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def test_a_key_shows_the_map_over_the_article_and_escape_hides_it(qtbot: QtBot, mapped: MainWindow) -> None:
    assert mapped.middle.map.isVisible()
    assert mapped.article.view.isVisible()
    assert not mapped.library.isVisible()
    assert mapped.actions_by_name.show_map.isChecked()
    qtbot.waitUntil(canvas_of(mapped).nodes[ARTICLE].hasFocus)
    qtbot.keyClick(canvas_of(mapped).nodes[ARTICLE], Qt.Key.Key_Escape)
    assert not mapped.middle.map.isVisible()
    assert mapped.library.isVisible()
    assert not mapped.actions_by_name.show_map.isChecked()
    qtbot.waitUntil(mapped.article.view.hasFocus)


def test_the_panes_have_their_sizes_again_after_the_map(mapped: MainWindow) -> None:
    mapped.middle.show_map(False)
    mapped._panes.setSizes([300, 700, 398])
    sizes = mapped._panes.sizes()
    panel = mapped.panel.width()
    mapped.middle.show_map(True)
    assert mapped.panel.width() == pytest.approx(panel, abs=2)
    mapped.middle.show_map(False)
    assert mapped._panes.sizes() == pytest.approx(sizes, abs=2)


def test_every_source_and_every_tie_has_a_name_for_the_ear(mapped: MainWindow) -> None:
    interface = QAccessible.queryAccessibleInterface(canvas_of(mapped))
    children = [interface.child(place) for place in range(interface.childCount())]
    heard = {child.text(QAccessible.Text.Name) for child in children}
    assert all(child.role() == QAccessible.Role.Button for child in children)
    pair = "zwei namentlich nicht genannte Mitarbeiter (Reederei Lührs)"
    assert "Ministerium weist Berichte über Ende der Fährlinie zurück, This article, statements: 16" in heard
    assert f"{pair}, group, not named, says: 1" in heard
    assert "Hanne Petersen, person · Ministeriumssprecherin, named, denies: 2 · passes on: 1" in heard
    assert "NDK – cites: Küstenkurier, 1 statement" in heard
    assert f"Küstenkurier – told by: {pair}, 1 statement" in heard
    assert f"Hanne Petersen – denies: {pair}, 2 statements" in heard


def test_a_click_on_a_source_marks_its_mentions_and_selects_it(qtbot: QtBot, mapped: MainWindow) -> None:
    click(qtbot, node(mapped, "courier"))
    assert mapped.panel.currentWidget() is mapped.sources
    assert mapped.sources.list.currentIndex().data() == "Küstenkurier"
    assert list(marked(mapped)) == ["„Küstenkurier“"]


def test_a_source_is_marked_again_after_something_else_was(qtbot: QtBot, mapped: MainWindow) -> None:
    click(qtbot, node(mapped, "courier"))
    mapped.statements.choose("1")
    click(qtbot, node(mapped, "courier"))
    assert list(marked(mapped)) == ["„Küstenkurier“"]


def test_a_click_on_a_tie_selects_its_statement_and_marks_its_words(qtbot: QtBot, mapped: MainWindow) -> None:
    click(qtbot, tie(mapped, "ndk", "courier", TieKind.CITES))
    assert mapped.panel.currentWidget() is mapped.statements
    assert selected(mapped) == "3"
    assert {"„Küstenkurier“", "unter Berufung auf"} <= set(marked(mapped))
    assert "Die Nachrichtenagentur NDK" not in marked(mapped)


def test_a_denial_leads_to_the_words_that_deny_and_then_to_the_next(qtbot: QtBot, mapped: MainWindow) -> None:
    denial = tie(mapped, "petersen", "pair", TieKind.DENIES)
    for statement, words in (("4", "nichts dran"), ("6", "frei erfunden"), ("4", "nichts dran")):
        click(qtbot, denial)
        assert selected(mapped) == statement
        assert words in marked(mapped)


def test_the_line_of_a_tie_can_be_clicked_too(qtbot: QtBot, mapped: MainWindow) -> None:
    canvas = canvas_of(mapped)
    at = canvas.ties.index(tie(mapped, "petersen", "pair", TieKind.DENIES))
    start = canvas.drawing.placement.routes[at].curves[0][0]
    zoom = canvas.width() / canvas.drawing.placement.size.width
    place = QPoint(round((start.x + 9) * zoom), round(start.y * zoom))
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=place)
    assert selected(mapped) == "4"


def test_the_map_follows_the_selected_statement_and_source(mapped: MainWindow) -> None:
    canvas = canvas_of(mapped)
    mapped.statements.choose("3")
    ties = [canvas.drawing.map.ties[at] for at in sorted(canvas.chosen_ties)]
    assert [one.kind for one in ties] == [TieKind.CITES, TieKind.CITES, TieKind.TOLD_BY]
    mapped.sources.list.choose("petersen")
    assert canvas.chosen_node == canvas.drawing.map.place_of("petersen")


def test_what_was_chosen_before_the_map_was_open_is_shown_in_it(sample_window: MainWindow) -> None:
    sample_window.statements.choose("3")
    sample_window.actions_by_name.show_map.trigger()
    assert len(canvas_of(sample_window).chosen_ties) == 3


def test_the_arrow_keys_go_from_node_to_node(qtbot: QtBot, mapped: MainWindow) -> None:
    canvas = canvas_of(mapped)
    qtbot.waitUntil(canvas.nodes[ARTICLE].hasFocus)
    reached = {ARTICLE}
    for key in [Qt.Key.Key_Right, Qt.Key.Key_Up] + [Qt.Key.Key_Down] * 9 + [Qt.Key.Key_Right]:
        qtbot.keyClick(mapped.focusWidget(), key)
        focused = next(at for at, one in enumerate(canvas.nodes) if one.hasFocus())
        assert canvas.chosen_node == focused
        reached.add(focused)
    assert len(reached) > 5
    for _ in range(4):
        qtbot.keyClick(mapped.focusWidget(), Qt.Key.Key_Left)
    assert canvas.nodes[ARTICLE].hasFocus()


def test_enter_goes_to_the_words(qtbot: QtBot, mapped: MainWindow) -> None:
    mapped.middle.map.text_button.click()
    assert not mapped.article.isVisible()
    button = node(mapped, "courier")
    click(qtbot, button)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert mapped.article.isVisible()
    qtbot.waitUntil(mapped.article.view.hasFocus)
    assert list(marked(mapped)) == ["„Küstenkurier“"]


def test_the_tab_key_goes_from_a_node_to_its_ties_and_on(qtbot: QtBot, mapped: MainWindow) -> None:
    click(qtbot, node(mapped, "courier"))
    visited = []
    for _ in range(3):
        qtbot.keyClick(mapped.focusWidget(), Qt.Key.Key_Tab)
        visited.append(mapped.focusWidget())
        assert selected(mapped) == "3"
    assert visited[:2] == [
        tie(mapped, "ndk", "courier", TieKind.CITES),
        tie(mapped, "courier", "pair", TieKind.TOLD_BY),
    ]
    assert visited[2] not in (*canvas_of(mapped).nodes, *canvas_of(mapped).ties)


def test_tooltips_tell_the_chain_as_a_sentence(mapped: MainWindow) -> None:
    told = tie(mapped, "ndk", "courier", TieKind.CITES).tip()
    assert "NDK cites Küstenkurier, and Küstenkurier cites zwei" in told
    assert "NDK cites Küstenkurier" in node(mapped, "ndk").tip()


def test_the_map_gets_larger_smaller_and_fits(qtbot: QtBot, mapped: MainWindow) -> None:
    canvas, view = canvas_of(mapped), mapped.middle.map.view
    before = canvas.width()
    qtbot.keyClick(canvas.nodes[ARTICLE], Qt.Key.Key_Plus)
    assert canvas.width() > before
    qtbot.keyClick(canvas.nodes[ARTICLE], Qt.Key.Key_Minus)
    assert canvas.width() == pytest.approx(before, abs=2)
    for _ in range(6):
        view.zoom(1)
    qtbot.keyClick(canvas.nodes[ARTICLE], Qt.Key.Key_0)
    qtbot.waitUntil(lambda: view.viewport().rect().contains(canvas.geometry()))


def test_the_map_is_moved_by_dragging_it(qtbot: QtBot, mapped: MainWindow) -> None:
    view = mapped.middle.map.view
    for _ in range(4):
        view.zoom(1)
    bar = view.horizontalScrollBar()
    bar.setValue(200)
    canvas = canvas_of(mapped)
    place = canvas.mapFrom(view.viewport(), QPoint(20, 20))
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(canvas, place - QPoint(50, 0))
    assert bar.value() == 250
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place - QPoint(50, 0))


def test_without_statements_the_map_says_what_will_be_here(window: MainWindow) -> None:
    window.actions_by_name.show_map.trigger()
    pane = window.middle.map
    assert "appears here" in pane.message()
    assert not pane.save_button.isEnabled()
    assert pane.close_button.isEnabled()


def test_the_same_analysis_has_the_same_map(mapped: MainWindow) -> None:
    before = canvas_of(mapped)
    mapped.current.changed.emit()
    assert canvas_of(mapped) is before
    assert mapped.middle.map.isVisible()
    mapped.middle.show_article(None)
    assert "appears here" in mapped.middle.map.message()
    mapped.current.changed.emit()
    assert mapped.middle.map.message() == ""


def test_no_two_buttons_overlap_at_any_size(mapped: MainWindow) -> None:
    canvas = canvas_of(mapped)
    for steps in (-6, 3, 8):
        mapped.middle.map.view.zoom(steps)
        for one, other in combinations(canvas.nodes, 2):
            assert (
                not one.geometry().adjusted(4, 4, -4, -4).intersects(other.geometry().adjusted(4, 4, -4, -4))
            )
        assert all(canvas.rect().contains(button.geometry()) for button in canvas.nodes)


def test_a_changed_analysis_leaves_the_map_where_it_was_moved_to(qtbot: QtBot, mapped: MainWindow) -> None:
    view = mapped.middle.map.view
    click(qtbot, node(mapped, "courier"))
    view.zoom(5)
    view.horizontalScrollBar().setValue(333)
    width = canvas_of(mapped).width()
    mapped.current.changed.emit()
    assert canvas_of(mapped).width() == width
    assert view.horizontalScrollBar().value() == 333
    assert canvas_of(mapped).isAncestorOf(mapped.focusWidget())


def test_a_decision_leaves_the_map_where_it_is(mapped: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out: list[object] = []

    def place(*parts: object) -> object:
        laid_out.append(parts)
        return placed(*parts)  # type: ignore[arg-type]

    monkeypatch.setattr(drawing, "placed", place)
    canvas = canvas_of(mapped)
    mapped.statements.choose("3")
    act(mapped, "accept")
    assert canvas_of(mapped) is canvas
    assert laid_out == []
    mapped.statements.choose("3")
    act(mapped, "correct_chain")
    mapped.statements.editor.links[1].moves["↑"].click()
    mapped.statements.editor.apply_button.click()
    assert canvas_of(mapped) is not canvas
    assert len(laid_out) == 1
