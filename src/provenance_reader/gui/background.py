"""Slow work off the window's thread: files and analysis on one thread, the library on another."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.domain.progress import Cancelled

T = TypeVar("T")


def _nobody(*_: object) -> None:
    """Takes a report nobody waits for."""


class Job:
    """One piece of work under way; it is the Progress the work reports to."""

    def __init__(self, report: Callable[[int, int], None]) -> None:
        self._report = report
        self._stopped = Event()

    def cancel(self) -> None:
        self._stopped.set()

    def step(self, done: int, total: int) -> None:
        """Called by the work, on its thread; raises Cancelled once cancel() was called."""
        if self._stopped.is_set():
            raise Cancelled
        self._report(done, total)


class Background(QObject):
    """Runs work in the order it is given, and calls back on the thread that made this object.

    `failed` is called with Cancelled, a ReaderProblem, or (a mistake of the program) anything else.
    """

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._files = ThreadPoolExecutor(1, "files")
        self._library = ThreadPoolExecutor(1, "library")
        self._jobs: set[Job] = set()
        self._is_closed = False
        self._posted.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Job], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[int, int], None] = _nobody,
    ) -> Job:
        """Import or analyse."""
        return self._submit(self._files, work, done, failed, progressed)

    def ask_library(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None] = _nobody,
        failed: Callable[[Exception], None],
    ) -> None:
        """Read the library; left where the program ends before."""
        self._submit(self._library, lambda _: work(), done, failed, _nobody)

    def change_library(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None] = _nobody,
        failed: Callable[[Exception], None],
    ) -> None:
        """Write what the user did: that is done even where the program ends meanwhile."""
        self._submit(self._library, lambda _: work(), done, failed, _nobody, lasts=True)

    def close(self, last: Callable[[], None]) -> None:
        """Stop what can be left, do the rest, with `last` as the library thread's last work, and wait.

        Nothing is called back.

        What is asked afterwards, by an event still on its way, is not done.
        """
        self._is_closed = True
        self._posted.disconnect(self._call)
        for job in self._jobs:
            job.cancel()
        self._files.shutdown(wait=True)
        self._library.submit(last)
        self._library.shutdown(wait=True)

    def _submit(
        self,
        thread: ThreadPoolExecutor,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progressed: Callable[[int, int], None],
        *,
        lasts: bool = False,
    ) -> Job:
        job = Job(lambda step, total: self._post(progressed, step, total))
        if self._is_closed:
            job.cancel()
            return job
        if not lasts:
            self._jobs.add(job)

        def perform() -> None:
            try:
                job.step(0, 1)
                result = work(job)
                job.step(1, 1)
            except Exception as failure:
                if not isinstance(failure, ReaderProblem | Cancelled):
                    logging.getLogger(__name__).exception("Work in the background failed")
                self._post(failed, failure)
            else:
                self._post(done, result)
            self._post(self._jobs.discard, job)

        thread.submit(perform)
        return job

    def _post(self, callback: Callable[..., Any], *arguments: object) -> None:
        self._posted.emit(lambda: callback(*arguments))

    def _call(self, callback: Callable[[], None]) -> None:
        callback()
