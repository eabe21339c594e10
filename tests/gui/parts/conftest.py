"""The whole program in either language, at any size of letters, to be looked at and listened to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from fakes.programs import SampleEngine, program_with
from fakes.window_parts import Stage
from provenance_reader.gui.app import Session

StageMaker = Callable[..., Stage]


@pytest.fixture
def stage(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[StageMaker]:
    """Makes a stage of a language, a size in pixels and a size of letters in percent; one at a time."""
    monkeypatch.setattr(QDialog, "exec", lambda dialog: dialog.show() or 0)
    usual = qapp.font()
    with ExitStack() as stages:

        def make(language: str, size: tuple[int, int] = (1280, 800), percent: int = 100) -> Stage:
            stages.close()
            stages.callback(qapp.setFont, usual)
            letters = QFont(usual)
            letters.setPointSizeF(usual.pointSizeF() * percent / 100)
            qapp.setFont(letters)
            folder = tmp_path / language
            folder.mkdir()
            session = Session(qapp, program_with(SampleEngine(), tmp_path / f"home-{language}"), language)
            stages.enter_context(_shown(session, qtbot, size))
            return Stage(session, folder, lambda condition: qtbot.waitUntil(condition, timeout=20_000))

        yield make


@contextmanager
def _shown(session: Session, qtbot: QtBot, size: tuple[int, int]) -> Iterator[None]:
    session.window.resize(*size)
    session.start([])
    qtbot.waitUntil(session.window.isVisible)
    yield
    for dialog in session.window.findChildren(QDialog):
        dialog.close()
    session.close()
    session.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or later changes of font reach it
