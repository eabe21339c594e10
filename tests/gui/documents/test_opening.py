from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fakes.programs import SampleEngine
from fakes.sample_article import SAMPLE, sample_analysis
from provenance_reader.application.import_process import Contents
from provenance_reader.application.open_article import OpenArticle
from provenance_reader.domain.document import Document
from provenance_reader.domain.import_choices import ImportChoices
from provenance_reader.domain.progress import Progress
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow

GERMAN = "Der Hafen bleibt nach den Worten der Leiterin offen, und das soll auch so bleiben, wie sie sagte.\n"


def test_without_a_file_the_window_invites(window: MainWindow) -> None:
    assert "Who says what" in window.article.welcome.text()
    assert window.article.currentWidget() is window.article.welcome
    assert "appear here" in window.statements.waiting.text()


def test_the_invitation_opens_the_sample(qtbot: QtBot, window: MainWindow) -> None:
    buttons = {button.text(): button for button in window.article.welcome.findChildren(QPushButton)}
    buttons["Open the sample article"].click()
    qtbot.waitUntil(lambda: window.shown is not None and window.shown.index is not None)
    assert window.windowTitle().startswith("Ministerium weist Berichte über Ende der Fährlinie zurück")


def test_the_text_is_shown_before_its_statements(
    qtbot: QtBot, window: MainWindow, engine: SampleEngine
) -> None:
    engine.gate.clear()
    window.open_files([SAMPLE])
    qtbot.waitUntil(lambda: "Auflösungsvertrag" in window.article.view.toPlainText())
    assert window.shown is not None
    assert window.shown.index is None
    assert window.statements.waiting.text() == "Looking for statements …"
    engine.gate.set()
    qtbot.waitUntil(lambda: window.shown is not None and window.shown.index is not None)
    assert len(window.statements.list.shown_ids()) == 16


def test_a_cancelled_analysis_leaves_the_text_and_can_be_made_up_for(
    qtbot: QtBot, window: MainWindow, engine: SampleEngine
) -> None:
    engine.gate.clear()
    window.open_files([SAMPLE])
    qtbot.waitUntil(lambda: window.shown is not None)
    window.statements.waiting.cancel_wanted.emit()
    qtbot.waitUntil(lambda: "cancelled" in window.statements.waiting.text())
    assert "Auflösungsvertrag" in window.article.view.toPlainText()
    assert window.library.list.model().rowCount() == 0
    engine.gate.set()
    window.statements.waiting.analysis_wanted.emit()
    qtbot.waitUntil(lambda: len(window.statements.list.shown_ids()) == 16)
    qtbot.waitUntil(lambda: window.library.list.model().rowCount() == 1)


def test_a_failed_analysis_is_said_and_leaves_the_text(
    qtbot: QtBot, window: MainWindow, engine: SampleEngine
) -> None:
    engine.failure = KeyError("s9")
    window.open_files([SAMPLE])
    qtbot.waitUntil(lambda: "could not be found" in window.statements.waiting.text())
    assert "mistake" in window.article.notices.text()
    assert "Auflösungsvertrag" in window.article.view.toPlainText()


def test_an_empty_file_is_explained(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "leer.txt").touch()
    window.open_files([tmp_path / "leer.txt"])
    qtbot.waitUntil(lambda: window.article.currentWidget() is window.article.problem)
    assert window.article.problem.text().startswith("“leer.txt” is empty")


def test_what_a_former_engine_found_is_looked_for_again(
    qtbot: QtBot, session: Session, sample_window: MainWindow, engine: SampleEngine
) -> None:
    articles = sample_window.library.list
    engine.name = "by-hand-2"
    analyses: list[str] = []
    session.opening.analysed.connect(lambda _, analysis: analyses.append(analysis.engine))
    for _ in range(2):  # the second time, the new analysis is in the library
        with qtbot.waitSignal(session.opening.kept):
            articles.setCurrentIndex(articles.model().index(0, 0))
            qtbot.keyClick(articles, Qt.Key.Key_Return)
    assert analyses == ["by-hand-2", "by-hand-2"]


def test_what_a_first_look_finds_is_shown_until_the_analysis_is_done(
    qtbot: QtBot, session: Session, window: MainWindow, engine: SampleEngine
) -> None:
    whole = sample_analysis()
    engine.glance = replace(whole, statements=whole.statements[3:], relations=())
    engine.gate.clear()
    with qtbot.waitSignal(session.opening.first_seen):
        window.open_files([SAMPLE])
    statements = window.statements
    assert len(statements.list.shown_ids()) == len(whole.statements) - 3
    assert window.statusBar().currentMessage().startswith("Reading more closely")
    chosen = whole.statements[5]
    statements.choose(chosen.id)
    with qtbot.waitSignal(session.opening.kept):
        engine.gate.set()
    assert len(statements.list.shown_ids()) == len(whole.statements)
    assert statements.list.chosen_id() == chosen.id
    assert window.statusBar().currentMessage() == ""


def test_a_first_look_stays_when_the_rest_is_cancelled(
    qtbot: QtBot, session: Session, window: MainWindow, engine: SampleEngine
) -> None:
    engine.glance = sample_analysis()
    engine.gate.clear()
    with qtbot.waitSignal(session.opening.first_seen):
        window.open_files([SAMPLE])
    with qtbot.waitSignal(session.opening.analysis_stopped):
        session.opening.cancel()
    assert len(window.statements.list.shown_ids()) == len(engine.glance.statements)


def test_a_first_look_can_be_cancelled(
    qtbot: QtBot, session: Session, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looks_for_ever(self: SampleEngine, document: Document, progress: Progress) -> None:
        while True:
            progress.step(1, 20)
            sleep(0.01)

    monkeypatch.setattr(SampleEngine, "first_look", looks_for_ever)
    with qtbot.waitSignal(session.opening.analysing):
        window.open_files([SAMPLE])
    with qtbot.waitSignal(session.opening.analysis_stopped):
        session.opening.cancel()


def test_dropped_files_are_opened(qtbot: QtBot, window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(SAMPLE)), QUrl("https://example.org/x.html")])
    place, buttons, keys = QPointF(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys))
    qtbot.waitUntil(lambda: window.shown is not None and window.shown.index is not None)


def test_reading_that_takes_its_time_can_be_cancelled(
    qtbot: QtBot, session: Session, sample_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = replace(session._program, open_article=a_reader_that_hangs())
    monkeypatch.setattr(session.opening, "_program", program)
    statements = sample_window.statements
    sample_window.open_files([tmp_path / "bombe.pdf"])
    qtbot.waitUntil(lambda: statements.waiting.text() == "Reading “bombe.pdf” …")
    statements.waiting.cancel_wanted.emit()
    qtbot.waitUntil(lambda: len(statements.list.shown_ids()) == 16)  # those of the article that stays
    assert sample_window.article.currentWidget() is not sample_window.article.problem


def a_reader_that_hangs() -> OpenArticle:
    class Files:
        def look_into(self, path: Path, progress: Progress, choices: ImportChoices) -> Contents:
            while True:
                progress.step(1, 20)
                sleep(0.01)

        read = look_into

    return OpenArticle(Files(), None, None)  # type: ignore[arg-type]
