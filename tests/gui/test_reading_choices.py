import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from fakes.sample_article import SAMPLE
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.theme import DARK, LIGHT, PAPERS


def ground(window: MainWindow) -> str:
    view = window.article.view.viewport()
    return view.grab().toImage().pixelColor(view.width() - 12, 4).name()


@pytest.mark.parametrize("paper", ["white", "sepia", "dark"])
def test_the_article_has_colours_of_its_own(sample_window: MainWindow, paper: str) -> None:
    sample_window.actions_by_name.themes["light"].trigger()
    assert ground(sample_window) == LIGHT.paper
    sample_window.actions_by_name.papers[paper].trigger()
    assert ground(sample_window) == QColor(PAPERS[paper].paper).name()
    sample_window.actions_by_name.papers["app"].trigger()
    sample_window.actions_by_name.themes["dark"].trigger()
    assert ground(sample_window) == DARK.paper


def test_column_and_lines_change_the_set_article(sample_window: MainWindow) -> None:
    sample_window.resize(1600, 800)
    view, actions = sample_window.article.view, sample_window.actions_by_name

    def margin() -> float:
        return view.document().rootFrame().frameFormat().leftMargin()

    def height() -> float:
        return view.document().size().height()

    usual = margin()
    actions.columns["narrow"].trigger()
    assert margin() > usual
    actions.columns["usual"].trigger()
    usual_height = height()
    actions.lines["loose"].trigger()
    assert height() > usual_height


def test_reading_goes_on_where_it_stopped(qtbot: QtBot, session: Session, sample_window: MainWindow) -> None:
    sample_window.resize(1000, 500)
    view = sample_window.article.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    stopped = view.reading_position()
    assert stopped > 0
    sample_window.remember()
    again = session._new_window()
    qtbot.addWidget(again)
    again.resize(1000, 500)
    again.show()
    with qtbot.waitSignal(session.opening.all_done, timeout=10_000):
        again.open_files([SAMPLE])
    assert again.article.view.reading_position() == pytest.approx(stopped, abs=90)
