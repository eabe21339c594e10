"""Ctrl-C in a terminal, which ends work between two of its steps."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from provenance_reader.domain.progress import Cancelled, Progress


class _Interrupts:
    """Progress that an interrupt cancels."""

    def __init__(self) -> None:
        self._noted = False

    def note(self, *_: object) -> None:
        """Handle the signal; the next one ends the program at once, should the work take no more steps."""
        self._noted = True
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    def step(self, done: int, total: int) -> None:  # noqa: ARG002 - how far it is matters to nobody here
        """Raises Cancelled when there was an interrupt."""
        if self._noted:
            raise Cancelled


@contextmanager
def cancelled_by_interrupt() -> Iterator[Progress]:
    """What the work within reports its steps to. Only in the main thread.

    Python's own KeyboardInterrupt comes amid anything: within `concurrent.futures` it leaves a lock taken
    that the program then waits for without end, and where it meets a library's callback it is lost.
    """
    interrupts = _Interrupts()
    former = signal.signal(signal.SIGINT, interrupts.note)
    try:
        yield interrupts
    finally:
        signal.signal(signal.SIGINT, former)
