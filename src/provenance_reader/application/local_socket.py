"""Where one process of a user hears another of the same user: a socket in a folder of their own.

Whoever holds the lock beside the socket is the one that listens. The system takes the lock from a process
that ends, however it ends, so that what a dead one left behind stands in nobody's way. Not for Windows.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import socket
import stat
import struct
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from provenance_reader.application.visit import MOST_BYTES, PATIENCE

assert sys.platform != "win32"

_LENGTH_BYTES = 4
_PAUSE = 0.02  # seconds between two attempts
_WAITING = 16  # connections that may wait for their turn
_MACOS_PEER = (0, 1)  # SOL_LOCAL, LOCAL_PEERCRED of <sys/un.h>


class LocalSocket:
    """Listens under a name until it is closed."""

    def __init__(self, listening: socket.socket, lock: int) -> None:
        self._listening = listening
        self._lock = lock

    def serve(self, answer: Callable[[bytes], bytes]) -> None:
        """Answer message after message; returns when the socket is closed.

        Messages of other users, too long or too slow ones are dropped.
        """
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError, EOFError, ValueError):
                deadline = monotonic() + PATIENCE
                _require_same_user(connection)
                _send(connection, answer(_receive(connection, deadline)), monotonic() + PATIENCE)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)  # wakes who waits in accept()
        self._listening.close()
        os.close(self._lock)


def listen(name: str, folder: Path | None = None) -> LocalSocket | None:
    """The listener for `name`, or None where another process is; raises OSError where there can be none."""
    place = _private(folder or _runtime_folder())
    lock = os.open(place / f"{name}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        with contextlib.suppress(FileNotFoundError):
            (place / f"{name}.socket").unlink()
        listening.bind(str(place / f"{name}.socket"))
        listening.listen(_WAITING)
    except OSError:
        listening.close()
        os.close(lock)
        raise
    return LocalSocket(listening, lock)


def ask(name: str, message: bytes, folder: Path | None = None) -> bytes:
    """What the listener for `name` answers; raises OSError, EOFError or ValueError where it does not."""
    deadline = monotonic() + PATIENCE
    path = _private(folder or _runtime_folder()) / f"{name}.socket"
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        _connect(connection, str(path), deadline)
        _require_same_user(connection)
        _send(connection, message, deadline)
        return _receive(connection, deadline)


def _connect(connection: socket.socket, path: str, deadline: float) -> None:
    """Try again while the other process has its lock and not yet its socket."""
    while True:
        try:
            connection.settimeout(_left(deadline))
            return connection.connect(path)
        except (FileNotFoundError, ConnectionRefusedError):
            sleep(min(_PAUSE, _left(deadline)))


def _send(connection: socket.socket, message: bytes, deadline: float) -> None:
    if len(message) > MOST_BYTES:
        raise ValueError(f"a message of {len(message)} bytes")
    connection.settimeout(_left(deadline))
    connection.sendall(len(message).to_bytes(_LENGTH_BYTES, "big") + message)


def _receive(connection: socket.socket, deadline: float) -> bytes:
    length = int.from_bytes(_exactly(connection, _LENGTH_BYTES, deadline), "big")
    if length > MOST_BYTES:
        raise ValueError(f"a message of {length} bytes")
    return _exactly(connection, length, deadline)


def _exactly(connection: socket.socket, length: int, deadline: float) -> bytes:
    data = b""
    while len(data) < length:
        connection.settimeout(_left(deadline))
        piece = connection.recv(length - len(data))
        if not piece:
            raise EOFError
        data += piece
    return data


def _left(deadline: float) -> float:
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _require_same_user(connection: socket.socket) -> None:
    """Raises PermissionError where the other side runs for another user."""
    if sys.platform == "linux":
        _, user, _ = struct.unpack("iII", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
    elif sys.platform == "darwin":
        _, user = struct.unpack_from("II", connection.getsockopt(*_MACOS_PEER, 76))
    else:
        return  # the folder lets nobody else in
    if user != os.geteuid():
        raise PermissionError(f"a message of user {user}")


def _runtime_folder() -> Path:
    folder = os.environ.get("XDG_RUNTIME_DIR")
    if folder:
        return Path(folder) / "provenance-reader"
    return Path(tempfile.gettempdir()) / f"provenance-reader-{os.geteuid()}"


def _private(folder: Path) -> Path:
    """`folder`, which none but the user may enter; raises PermissionError where others can."""
    with contextlib.suppress(FileExistsError):
        folder.mkdir(0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid() or found.st_mode & 0o077:
        raise PermissionError(f"{folder} is open to others")
    return folder
