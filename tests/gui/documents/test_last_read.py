from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.programs import SampleEngine, program_with
from fakes.sample_article import SAMPLE
from provenance_reader.gui.app import Session


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "again"


@pytest.fixture
def started(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[list[Session]]:
    """Every session that a test has started."""
    sessions: list[Session] = []
    yield sessions
    for session in sessions:
        session.close()
        session.window.deleteLater()


def start(qapp: QApplication, started: list[Session], home: Path) -> Session:
    if started:
        last = started.pop()
        last.window.close()
        last.close()
        last.window.deleteLater()
    session = Session(qapp, program_with(SampleEngine(), home), "en")
    started.append(session)
    session.start([])
    return session


def read_sample(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.opening.all_done, timeout=10_000):
        session.window.open_files([SAMPLE])


@pytest.mark.parametrize("keep", [True, False])
def test_the_program_begins_where_it_ended(
    qapp: QApplication, qtbot: QtBot, started: list[Session], home: Path, keep: bool
) -> None:
    first = start(qapp, started, home)
    first._preferences.choose("keep", keep)
    read_sample(qtbot, first)
    again = start(qapp, started, home)
    qtbot.waitUntil(lambda: again.window.shown is not None and again.window.shown.index is not None)
    assert again.window.shown is not None
    assert again.window.shown.document.original.name == SAMPLE.name


def test_who_does_not_want_that_begins_with_nothing(
    qapp: QApplication, qtbot: QtBot, started: list[Session], home: Path
) -> None:
    first = start(qapp, started, home)
    first._preferences.choose("restore", False)
    read_sample(qtbot, first)
    again = start(qapp, started, home)
    qtbot.waitUntil(lambda: again.window.library.list.model().rowCount() == 1)
    assert again.window.shown is None


def test_an_article_that_is_gone_is_not_missed(
    qapp: QApplication, qtbot: QtBot, started: list[Session], home: Path
) -> None:
    first = start(qapp, started, home)
    read_sample(qtbot, first)
    qtbot.waitUntil(lambda: first.window.library.list.model().rowCount() == 1)
    first.window.library.list.setCurrentIndex(first.window.library.list.model().index(0, 0))
    first.window.actions_by_name.remove.trigger()
    qtbot.waitUntil(lambda: first.window.library.list.model().rowCount() == 0)
    again = start(qapp, started, home)
    qtbot.wait(100)
    assert again.window.shown is None
    assert again.window.article.currentWidget() is again.window.article.welcome


def test_recent_files_are_in_the_menu(
    qapp: QApplication, qtbot: QtBot, started: list[Session], home: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "R&D" / "kopie.txt"
    copy.parent.mkdir()
    copy.write_bytes(SAMPLE.read_bytes())
    session = start(qapp, started, home)
    menu = session.window.actions_by_name.recent_menu
    assert not menu.isEnabled()
    for file in (SAMPLE, copy):
        with qtbot.waitSignal(session.opening.all_done, timeout=10_000):
            session.window.open_files([file])
    entries = [one for one in menu.actions() if not one.isSeparator()]
    assert [one.text() for one in entries] == ["kopie.txt", SAMPLE.name, "&Clear this list"]
    assert entries[0].toolTip() == str(copy)
    with qtbot.waitSignal(session.opening.text_read, timeout=10_000):
        entries[1].trigger()
    assert session._preferences.settings.recent == (str(SAMPLE), str(copy))
    next(one for one in menu.actions() if one.text() == "&Clear this list").trigger()
    assert not menu.isEnabled()
