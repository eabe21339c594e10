"""A window without a screen, over a real library and an engine whose findings are known."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from fakes.programs import SampleEngine, program_with
from fakes.sample_article import SAMPLE
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow


@pytest.fixture
def engine() -> SampleEngine:
    return SampleEngine()


@pytest.fixture
def session(qapp: QApplication, qtbot: QtBot, engine: SampleEngine, tmp_path: Path) -> Iterator[Session]:
    """Speaks English, whatever the machine speaks."""
    made = Session(qapp, program_with(engine, tmp_path), "en")
    made.start([])
    qtbot.waitUntil(made.window.isVisible)
    yield made
    engine.gate.set()
    made.close()
    made.window.deleteLater()  # or every later change of theme would dress this window too


@pytest.fixture
def window(session: Session) -> MainWindow:
    return session.window


@pytest.fixture
def sample_window(qtbot: QtBot, session: Session) -> MainWindow:
    """The window with the sample article, its statements and its row in the library."""
    with qtbot.waitSignal(session.opening.all_done, timeout=10_000):
        session.window.open_files([SAMPLE])
    qtbot.waitUntil(lambda: session.window.library.list.model().rowCount() == 1)
    return session.window
