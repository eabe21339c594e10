"""Progress and cancellation of long work, without a window."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """The user asked to stop; nothing was changed."""


class Progress(Protocol):
    def step(self, done: int, total: int) -> None:
        """Report `done` of `total` steps. Raises Cancelled when the user asked to stop."""


class SilentProgress:
    """Reports to nobody and is never cancelled."""

    def step(self, done: int, total: int) -> None:
        """Ignored."""


class Stretch:
    """One part of a longer work: its own steps move `whole` from `start` to `end` of `total`."""

    def __init__(self, whole: Progress, start: int, end: int, total: int) -> None:
        self._whole = whole
        self._start = start
        self._end = end
        self._total = total

    def step(self, done: int, total: int) -> None:
        """Report to the whole work. Raises Cancelled when the user asked to stop."""
        self._whole.step(self._start + (self._end - self._start) * done // total, self._total)
