"""Windows' way for one process of a user to hear another of the same user: a named pipe and a common secret.

The secret lies among the user's own data. Whoever makes the pipe first is the one that listens; the system
takes it from a process that ends.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener
from pathlib import Path
from threading import Thread
from time import sleep

from provenance_reader.application.visit import MOST_BYTES, PATIENCE

_SECRET_BYTES = 32
_PAUSE = 0.05  # seconds after a visit that went wrong


class NamedPipe:
    """Listens under a name until it is closed."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._closed = False

    def serve(self, answer: Callable[[bytes], bytes]) -> None:
        """Answer message after message; returns when the pipe is closed.

        Who does not know the secret is not heard, and neither is a message that is too long.
        """
        while not self._closed:
            try:
                with self._listener.accept() as connection:
                    if connection.poll(PATIENCE):
                        connection.send_bytes(answer(connection.recv_bytes(MOST_BYTES)))
            except (OSError, EOFError, ValueError, AuthenticationError):
                sleep(_PAUSE)

    def close(self) -> None:
        self._closed = True
        self._listener.close()


def listen(address: str, secret_file: Path) -> NamedPipe | None:
    """The listener at `address`, or None where another process is; raises OSError where there can be none."""
    key = _secret(secret_file)
    try:
        return NamedPipe(Listener(address, authkey=key))
    except PermissionError:
        return None


def ask(address: str, secret_file: Path, message: bytes) -> bytes:
    """What the listener at `address` answers; raises OSError or EOFError where it does not in time."""
    answers: list[bytes] = []
    key = _secret(secret_file)

    def exchange() -> None:
        failures = contextlib.suppress(OSError, EOFError, AuthenticationError)
        with failures, Client(address, authkey=key) as connection:
            connection.send_bytes(message)
            answers.append(connection.recv_bytes(MOST_BYTES))

    asking = Thread(target=exchange, daemon=True)  # a pipe knows no time limit; who is hung is left behind
    asking.start()
    asking.join(PATIENCE)
    if not answers:
        raise TimeoutError
    return answers[0]


def _secret(path: Path) -> bytes:
    """What only this user's processes know; made when it is first needed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(made, "wb") as file:
            file.write(secrets.token_bytes(_SECRET_BYTES))
    secret = path.read_bytes()
    if len(secret) != _SECRET_BYTES:
        raise PermissionError(f"{path} holds no secret")
    return secret
