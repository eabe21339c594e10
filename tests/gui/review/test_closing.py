"""Nothing that the user did is lost when the window closes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from fakes.hands import act
from fakes.programs import SampleEngine, program_with
from fakes.sample_article import SAMPLE, sample_analysis
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow


def begin(qapp: QApplication, home: Path, engine: SampleEngine) -> Session:
    session = Session(qapp, program_with(engine, home), "en")
    session.start([])
    return session


def end(session: Session) -> None:
    session.close()
    session.window.deleteLater()


def state(window: MainWindow, statement_id: str) -> ReviewState | None:
    if window.shown is None or window.shown.index is None:
        return None
    return window.shown.index.review.review_of(statement_id).state


def is_accepted_later(qapp: QApplication, qtbot: QtBot, home: Path) -> None:
    session = begin(qapp, home, SampleEngine())
    with qtbot.waitSignal(session.opening.all_done):
        session.window.open_files([SAMPLE])
    qtbot.waitUntil(lambda: state(session.window, "3") is ReviewState.ACCEPTED)
    assert session.window.shown.index.analysis.engine == "by-hand"  # type: ignore[union-attr]
    end(session)


def test_what_was_decided_just_before_is_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    session = begin(qapp, tmp_path, SampleEngine())
    with qtbot.waitSignal(session.opening.analysed):
        session.window.open_files([SAMPLE])
    session.window.statements.choose("3")
    act(session.window, "accept")
    end(session)
    is_accepted_later(qapp, qtbot, tmp_path)


def test_what_was_decided_on_the_first_look_is_kept(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """The article is not in the library yet, and its analysis is stopped."""
    engine = SampleEngine()
    engine.glance = sample_analysis()
    engine.gate.clear()
    session = begin(qapp, tmp_path, engine)
    with qtbot.waitSignal(session.opening.first_seen):
        session.window.open_files([SAMPLE])
    session.window.statements.choose("3")
    act(session.window, "accept")
    end(session)
    is_accepted_later(qapp, qtbot, tmp_path)


def test_what_was_reviewed_before_it_is_left_out_is_kept_with_its_article(
    qtbot: QtBot, session: Session, window: MainWindow, engine: SampleEngine
) -> None:
    session.opening.keeps = False
    engine.glance = sample_analysis()
    engine.gate.clear()
    with qtbot.waitSignal(session.opening.first_seen):
        window.open_files([SAMPLE])
    window.statements.choose("3")
    act(window, "accept")
    with qtbot.waitSignal(session.opening.kept):
        engine.gate.set()
    qtbot.waitUntil(lambda: not session.desk.has_unsaved(window.shown.document))  # type: ignore[union-attr]


def test_an_article_removed_just_before_stays_removed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    session = begin(qapp, tmp_path, SampleEngine())
    with qtbot.waitSignal(session.opening.all_done):
        session.window.open_files([SAMPLE])
    articles = session.window.library.list
    qtbot.waitUntil(lambda: articles.model().rowCount() == 1)
    articles.setCurrentIndex(articles.model().index(0, 0))
    act(session.window, "remove")
    end(session)
    session = begin(qapp, tmp_path, SampleEngine())
    with qtbot.waitSignal(session.shelf.listed):
        session.shelf.refresh()
    assert session.window.library.list.model().rowCount() == 0
    end(session)


@pytest.mark.parametrize(
    ("answer", "closes", "stance"),
    [
        (QMessageBox.StandardButton.Apply, True, Stance.ALLEGE),
        (QMessageBox.StandardButton.Discard, True, Stance.REPORT),
        (QMessageBox.StandardButton.Cancel, False, Stance.REPORT),
    ],
)
def test_a_correction_that_was_begun_is_asked_for(
    sample_window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    closes: bool,
    stance: Stance,
) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)
    sample_window.statements.choose("3")
    act(sample_window, "correct_chain")
    sample_window.statements.editor.links[2].stance.choose(Stance.ALLEGE)
    sample_window.close()
    assert sample_window.isVisible() is not closes
    index = sample_window.shown.index  # type: ignore[union-attr]
    assert index.statement("3").chain[2].stance is stance


def test_an_editor_in_which_nothing_was_changed_asks_nothing(
    sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask: Callable[..., None] = lambda *_: pytest.fail("nothing was changed")  # noqa: E731
    monkeypatch.setattr(QMessageBox, "question", ask)
    sample_window.statements.choose("3")
    act(sample_window, "correct_chain")
    sample_window.close()
    assert not sample_window.isVisible()


@pytest.mark.parametrize(
    ("answer", "opens", "stance"),
    [
        (QMessageBox.StandardButton.Apply, True, Stance.ALLEGE),
        (QMessageBox.StandardButton.Discard, True, Stance.REPORT),
        (QMessageBox.StandardButton.Cancel, False, Stance.REPORT),
    ],
)
@pytest.mark.parametrize("from_library", [False, True])
def test_a_correction_that_was_begun_is_asked_for_before_another_article_is_shown(
    qtbot: QtBot,
    session: Session,
    sample_window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: QMessageBox.StandardButton,
    opens: bool,
    stance: Stance,
    from_library: bool,
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Ein anderer Artikel\n\nDer Hafen bleibt offen.\n", encoding="utf-8")
    asked: list[int] = []

    def answers(*_: object) -> QMessageBox.StandardButton:
        asked.append(1)
        return answer

    monkeypatch.setattr(QMessageBox, "question", answers)
    first = sample_window.shown
    assert first is not None
    begin_correction(sample_window)
    if from_library:
        articles = sample_window.library.list
        articles.setCurrentIndex(articles.model().index(0, 0))
        qtbot.keyClick(articles, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: asked == [1])
        qtbot.waitUntil(lambda: (sample_window.shown.document is not first.document) is opens)  # type: ignore[union-attr]
    else:
        with qtbot.waitSignal(session.opening.all_done):
            sample_window.open_files([other])
        assert sample_window.shown is not None
        assert (sample_window.shown.document.original.name == "other.txt") is opens
    assert asked == [1]
    assert sample_window.statements.is_editing() is not opens
    if not opens:
        sample_window.statements.editor.cancelled.emit()
    with qtbot.waitSignal(session.opening.all_done):
        sample_window.open_files([SAMPLE])
    qtbot.waitUntil(lambda: stance_of_last_link(sample_window) is stance)


def test_a_correction_outlasts_a_file_that_cannot_be_read(
    qtbot: QtBot, session: Session, sample_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Cancel)
    begin_correction(sample_window)
    session.opening.reading.emit("slow.pdf")
    assert sample_window.statements.is_editing()
    with qtbot.waitSignal(session.opening.all_done):
        sample_window.open_files([tmp_path / "missing.txt"])
    assert sample_window.statements.is_editing()
    assert "missing.txt" in sample_window.article.notices.text()
    sample_window.statements.editor.apply_button.click()
    assert stance_of_last_link(sample_window) is Stance.ALLEGE


def begin_correction(window: MainWindow) -> None:
    window.statements.choose("3")
    act(window, "correct_chain")
    window.statements.editor.links[2].stance.choose(Stance.ALLEGE)


def stance_of_last_link(window: MainWindow) -> Stance | None:
    if window.shown is None or window.shown.index is None or "3" not in window.shown.index:
        return None
    return window.shown.index.statement("3").chain[2].stance
