"""Watches a window open its files, for a picture or for the clock, and then ends the program."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize

from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.documents.shelf import Shelf
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.statements.statement_filter import StatementFilter, passing

_PICTURE_SIZE = QSize(1440, 900)
_IMPORTED = time.monotonic()


class Screenshot(QObject):
    """A picture of the finished window, the first of the longest chains selected."""

    def __init__(self, window: MainWindow, opening: Opening, shelf: Shelf, target: Path) -> None:
        super().__init__()
        self._window = window
        self._shelf = shelf
        self._target = target
        window.resize(_PICTURE_SIZE)
        opening.all_done.connect(self._wait_for_library)

    def _wait_for_library(self) -> None:
        self._shelf.listed.connect(self._take)
        self._shelf.failed.connect(self._take)
        self._shelf.refresh()

    def _take(self) -> None:
        self._shelf.listed.disconnect(self._take)
        self._shelf.failed.disconnect(self._take)
        shown = self._window.shown
        if shown is not None and shown.index is not None and shown.index.statements:
            long_chains = passing(shown.index, StatementFilter.LONG_CHAINS) or shown.index.statements
            self._window.statements.choose(max(long_chains, key=lambda one: len(one.chain)).id)
        QCoreApplication.processEvents()
        if not self._window.grab().save(str(self._target), "PNG"):
            raise OSError(f"{self._target} could not be written")
        QCoreApplication.exit()


class Timings(QObject):
    """When the text, the first statements and those of the whole analysis were painted.

    In seconds since the program was started.

    Written as JSON; null for what was never shown.
    """

    def __init__(self, window: MainWindow, opening: Opening, target: Path) -> None:
        super().__init__()
        self._window = window
        self._target = target
        self._times: dict[str, float | None] = dict.fromkeys(
            ("text_shown", "statements_shown", "analysis_shown")
        )
        self._is_analysed = False
        opening.analysed.connect(self._await_analysis)
        window.article.view.painted.connect(self._look)
        opening.all_done.connect(self._finish)

    def _look(self) -> None:
        """The article was painted just now."""
        shown = self._window.shown
        if shown is None:
            return
        self._note("text_shown")
        if shown.index is not None:
            self._note("statements_shown")
            if self._is_analysed:
                self._note("analysis_shown")

    def _await_analysis(self) -> None:
        self._is_analysed = True

    def _note(self, event: str) -> None:
        if self._times[event] is None:
            self._times[event] = round(_seconds_since_start(), 3)

    def _finish(self) -> None:
        self._window.article.view.viewport().repaint()
        self._target.write_text(json.dumps(self._times) + "\n", encoding="utf-8")
        QCoreApplication.exit()


def _seconds_since_start() -> float:
    """Since the operating system started the process; where it does not tell, since this was imported."""
    if sys.platform != "linux":
        return time.monotonic() - _IMPORTED
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    started = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started
