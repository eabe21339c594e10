"""The program, started anew, gives its files to the window that is open already, if that answers."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock, Thread
from typing import Protocol

from provenance_reader.application.visit import Visit, decoded, encoded, visit_with

_TAKEN, _NOT_TAKEN = b"taken", b"not taken"


class Listener(Protocol):
    def serve(self, answer: Callable[[bytes], bytes]) -> None: ...

    def close(self) -> None: ...


class Reception:
    """Receives visits from the start of the program on; the window is told once it is there."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._lock = Lock()
        self._early: list[bytes] = []
        self._take: Callable[[Visit], bool] | None = None
        Thread(target=listener.serve, args=(self._answer,), name="reception", daemon=True).start()

    def open(self, take: Callable[[Visit], bool]) -> list[Visit]:
        """From now on `take` is called, on another thread; it says whether the window has taken the visit.

        Returns those who came before.
        """
        with self._lock:
            self._take = take
        return [visit for visit in map(_understood, self._early) if visit is not None]

    def close(self) -> None:
        self._listener.close()

    def _answer(self, message: bytes) -> bytes:
        with self._lock:
            take = self._take
            if (
                take is None
            ):  # understood later: Qt's bindings may be loading, and nobody may import beside them
                self._early.append(message)
                return _TAKEN
        return _TAKEN if take(decoded(message)) else _NOT_TAKEN


def _understood(message: bytes) -> Visit | None:
    """None for what no program of ours would send."""
    try:
        return decoded(message)
    except ValueError:
        return None


class TakenElsewhere(Exception):
    """The window that was open already has taken the files."""


def enter(home: Path, files: Sequence[Path]) -> Reception | None:
    """Where the window over the data in `home` will receive visits; None where it can't: it opens anyway.

    Raises TakenElsewhere where there is another window over them that does not hang.
    """
    try:
        listener = _listen(home)
        if listener is not None:
            return Reception(listener)
        answer = _ask(home, encoded(visit_with(files)))
    except (OSError, EOFError, ValueError):
        return None
    if answer == _TAKEN:
        raise TakenElsewhere
    return None


def _name(home: Path) -> str:
    """One for each folder of data and each screen: a window on another screen would be no answer."""
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
    return hashlib.sha256(os.fsencode(home.absolute()) + b"\0" + screen.encode()).hexdigest()[:16]


if sys.platform == "win32":
    from provenance_reader.application import named_pipe

    def _listen(home: Path) -> Listener | None:
        return named_pipe.listen(_pipe(home), home / "window.key")

    def _ask(home: Path, message: bytes) -> bytes:
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # let the window come to the front for this click
        return named_pipe.ask(_pipe(home), home / "window.key", message)

    def _pipe(home: Path) -> str:
        return rf"\\.\pipe\provenance-reader-{_name(home)}"

else:
    from provenance_reader.application import local_socket

    def _listen(home: Path) -> Listener | None:
        return local_socket.listen(_name(home))

    def _ask(home: Path, message: bytes) -> bytes:
        return local_socket.ask(_name(home), message)
