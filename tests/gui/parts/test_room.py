"""Nothing is cut off: not in large letters, not in a small window, not in both."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.eyes import clipped
from fakes.window_parts import PARTS, Stage

SMALL, USUAL = (1024, 640), (1440, 900)
CASES = [("de", SMALL, 200), ("en", SMALL, 200), ("de", SMALL, 100)]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("language", "size", "percent"), CASES, ids=["de-200", "en-200", "de-100"])
def test_nothing_is_cut_off(
    qtbot: QtBot, stage: Callable[..., Stage], part: str, language: str, size: tuple[int, int], percent: int
) -> None:
    made = stage(language, size, percent)
    root = PARTS[part](made)
    if root is not made.window:
        root.resize(root.size().boundedTo(made.window.size()))
    try:
        qtbot.waitUntil(lambda: not clipped(root), timeout=3_000)
    finally:
        assert clipped(root) == []
    assert root.width() <= size[0]
    assert root.height() <= size[1]


@pytest.mark.parametrize("part", ["reading", "reviewed", "the_map", "settings"])
def test_nothing_is_cut_off_in_a_large_window_with_large_letters(
    qtbot: QtBot, stage: Callable[..., Stage], part: str
) -> None:
    root = PARTS[part](stage("de", USUAL, 200))
    qtbot.waitUntil(lambda: not clipped(root), timeout=3_000)


def test_the_letters_may_change_while_the_map_is_open(qtbot: QtBot, stage: Callable[..., Stage]) -> None:
    made = stage("en")
    PARTS["the_map"](made)
    view = made.window.middle.map.view
    former = view.canvas
    letters = QFont(QApplication.font())
    letters.setPointSizeF(letters.pointSizeF() * 1.5)
    QApplication.setFont(letters)
    made.session._preferences.theme.dress()
    qtbot.waitUntil(lambda: view.canvas is not former)
