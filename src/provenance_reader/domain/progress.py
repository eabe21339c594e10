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
