from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.sample_article import SAMPLE
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow

GERMAN = "Der Hafen bleibt nach den Worten der Leiterin offen, und das soll auch so bleiben, wie sie sagte.\n"


def test_an_article_is_reopened_from_the_library(
    qtbot: QtBot, session: Session, sample_window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "hafen.txt").write_text(GERMAN, encoding="utf-8")
    with qtbot.waitSignal(session.opening.all_done):
        sample_window.open_files([tmp_path / "hafen.txt"])
    articles = sample_window.library.list
    qtbot.waitUntil(lambda: articles.model().rowCount() == 2)
    titles = [articles.model().index(row, 0).data() for row in range(2)]
    row = titles.index("Ministerium weist Berichte über Ende der Fährlinie zurück")
    articles.setCurrentIndex(articles.model().index(row, 0))
    qtbot.keyClick(articles, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(sample_window.statements.list.shown_ids()) == 16)


def test_a_removed_article_comes_back(qtbot: QtBot, sample_window: MainWindow) -> None:
    articles, bar = sample_window.library.list, sample_window.library.undo_bar
    articles.setCurrentIndex(articles.model().index(0, 0))
    qtbot.keyClick(articles, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: articles.model().rowCount() == 0)
    assert bar.isVisible()
    assert sample_window.actions_by_name.undo.isEnabled()
    sample_window.actions_by_name.undo.trigger()
    qtbot.waitUntil(lambda: articles.model().rowCount() == 1)
    assert not bar.isVisible()
    assert not sample_window.actions_by_name.undo.isEnabled()


@pytest.fixture
def broken_library(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite3").write_bytes(b"no database at all" * 200)


@pytest.mark.usefixtures("broken_library")
def test_a_library_that_cannot_be_read_is_said_and_reading_goes_on(
    qtbot: QtBot, session: Session, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: "cannot be read" in window.library._empty.text())
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([SAMPLE])
    assert len(window.statements.list.shown_ids()) == 16
    assert "Your library cannot be read" in window.article.notices.text()
