"""Files that the program, started anew, brings to the window that is open."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Event, Lock

from PySide6.QtCore import QObject, Qt, Signal

from provenance_reader.application.one_window import Reception
from provenance_reader.application.visit import Visit
from provenance_reader.gui.main_window import MainWindow

_PATIENCE = 1.5  # seconds; the visitor waits a little longer
_ACTIVATION_VARIABLE = "XDG_ACTIVATION_TOKEN"  # where Qt looks for it when it activates a window on Wayland


class Visits(QObject):
    """Opens what a visit brings in the window that `window` returns, and raises it."""

    _came = Signal()

    def __init__(self, window: Callable[[], MainWindow]) -> None:
        super().__init__()
        self._window = window
        self._lock = Lock()
        self._waiting: list[tuple[Visit, Event]] = []
        self._came.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def take(self, visit: Visit) -> bool:
        """Called on any thread but the window's: whether the window has taken the visit in time.

        A window that hangs will not take it later either: the visitor has opened one by then.
        """
        waiting = visit, Event()
        with self._lock:
            self._waiting.append(waiting)
        self._came.emit()
        waiting[1].wait(_PATIENCE)
        with self._lock:
            if waiting not in self._waiting:
                return True
            self._waiting.remove(waiting)
            return False

    def welcome_all(self, reception: Reception) -> None:
        """Those who came before there was a window, and those who will come."""
        for visit in reception.open(self.take):
            self._welcome(visit)

    def _welcome(self, visit: Visit) -> None:
        window = self._window()
        _raise(window, visit.activation)
        if visit.files:
            window.open_files(visit.paths)

    def _receive(self) -> None:
        with self._lock:
            taken, self._waiting = self._waiting, []
        for visit, event in taken:
            event.set()
            self._welcome(visit)


def _raise(window: MainWindow, activation: str) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    if activation:
        os.environ[_ACTIVATION_VARIABLE] = activation
    window.activateWindow()
    os.environ.pop(_ACTIVATION_VARIABLE, None)
