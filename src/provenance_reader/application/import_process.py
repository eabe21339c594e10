"""Reads files in a child process, which is stopped when a file takes too long or too much.

The child is this program again, started with one argument: that holds for Python's interpreter and for a
frozen program alike. `multiprocessing` would do so too, but it runs the main module anew in the child, keeps
a second process to track its resources, and unpickles what the child sends.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import BinaryIO, Protocol, cast

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.import_choices import AS_IT_IS, ImportChoices
from provenance_reader.domain.progress import Progress, SilentProgress
from provenance_reader.importers.process_messages import WORKER_ARGUMENT, Answer, Request, receive, send

MOST_SECONDS = 20
_MOST_FILES = 50  # what a file leaves behind in a child goes with it
_PATIENCE = 0.05  # seconds between two looks at whether the user has cancelled
_SILENT = SilentProgress()


def worker_command() -> list[str]:
    """This program with WORKER_ARGUMENT; modules are never taken from the folder the user is in."""
    interpreter = [] if getattr(sys, "frozen", False) else ["-P", "-m", "provenance_reader"]
    return [sys.executable, *interpreter, WORKER_ARGUMENT]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file calls its articles, and the first of them that can be read."""

    titles: tuple[str, ...]
    first: Document | None


class Files(Protocol):
    """Reads files, like ImportProcess."""

    def read(self, path: Path, progress: Progress, choices: ImportChoices) -> Document: ...

    def look_into(self, path: Path, progress: Progress, choices: ImportChoices) -> Contents: ...


class ImporterMistake(Exception):
    """What went wrong in the child, as its traceback."""


class ImportProcess:
    """One child, one file at a time. Starts it when it is first needed, and anew after it was stopped."""

    def __init__(self, command: Sequence[str] | None = None, *, most_seconds: float = MOST_SECONDS) -> None:
        self._command = command or worker_command()
        self._most_seconds = most_seconds
        self._starting = Lock()
        self._child: _Child | None = None
        self._ahead: tuple[Request, _Child, Future[Answer]] | None = None

    def start(self) -> None:
        """Have a child, without waiting for it."""
        self._running_child()

    def read_ahead(self, path: Path, choices: ImportChoices = AS_IT_IS) -> None:
        """Begin to read what will be asked for next, without waiting for it."""
        child, request = self._running_child(), _request(path, choices)
        self._ahead = request, child, child.ask(request)

    def get_ready(self) -> None:
        """Let the child load all that reading may need, without waiting for it."""
        self._running_child().ask(Request())

    def read(self, path: Path, progress: Progress = _SILENT, choices: ImportChoices = AS_IT_IS) -> Document:
        """An article in the file at `path`; raises ReaderProblem.

        Raises Cancelled when `progress` does, which counts the seconds up to the last.
        """
        return _document(self._answer(path, choices, progress), path)

    def look_into(
        self, path: Path, progress: Progress = _SILENT, choices: ImportChoices = AS_IT_IS
    ) -> Contents:
        """Like `read`, and what else the file holds; where there is a choice, none has to be readable."""
        answer = self._answer(path, choices, progress)
        is_open = choices.number is None and len(answer.titles) > 1
        return Contents(answer.titles, answer.document if is_open else _document(answer, path))

    def read_each(
        self, path: Path, progress: Progress = _SILENT, choices: ImportChoices = AS_IT_IS
    ) -> Iterator[Document | ReaderProblem]:
        """All articles in the file at `path`, or what is wrong with one, as `read` raises it."""
        number, most = 0, 1
        while number < most:
            number += 1
            try:
                answer = self._answer(path, replace(choices, number=number), progress)
                most = max(most, len(answer.titles))
                yield _document(answer, path)
            except ReaderProblem as problem:
                yield problem

    def _answer(self, path: Path, choices: ImportChoices, progress: Progress) -> Answer:
        child, answer = self._asked(_request(path, choices))
        try:
            self._wait(answer, path, progress)
        except BaseException:
            self._stop(child)
            raise
        try:
            return answer.result()
        except (EOFError, OSError, ValueError) as error:
            self._stop(child)
            raise ReaderProblem(ProblemKind.CRASHED, str(path), child.end()) from error
        finally:
            if child.files >= _MOST_FILES:
                self._stop(child)
                self.start()

    def close(self) -> None:
        if self._child is not None:
            self._stop(self._child)

    def _running_child(self) -> _Child:
        with self._starting:
            if self._child is None or not self._child.is_alive():
                self._child = _Child(self._command)
            return self._child

    def _asked(self, request: Request) -> tuple[_Child, Future[Answer]]:
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead[0] == request:
            return ahead[1:]
        child = self._running_child()
        return child, child.ask(request)

    def _wait(self, answer: Future[Answer], path: Path, progress: Progress) -> None:
        started = monotonic()
        while not wait([answer], _PATIENCE).done:
            waited = monotonic() - started
            if waited > self._most_seconds:
                raise ReaderProblem(ProblemKind.TOO_SLOW, str(path), f"{self._most_seconds:g} s")
            progress.step(int(waited), int(self._most_seconds))

    def _stop(self, child: _Child) -> None:
        child.kill()
        with self._starting:
            if self._child is child:
                self._child = None


class _Child:
    """A running child and the thread that talks to it."""

    def __init__(self, command: Sequence[str]) -> None:
        self.files = 0
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._thread = ThreadPoolExecutor(1, "import")

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, request: Request) -> Future[Answer]:
        """The answer to come: with EOFError, OSError or ValueError where the child ends or talks nonsense."""
        self.files += 1
        return self._thread.submit(self._exchange, request)

    def kill(self) -> None:
        """Returns when the child is gone; an answer that was still to come is an EOFError."""
        self._process.kill()
        self._process.wait()
        self._thread.shutdown()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                cast(BinaryIO, pipe).close()

    def end(self) -> str:
        """How the child ended by itself, as a signal's name or an exit status."""
        status = self._process.returncode
        return signal.Signals(-status).name if status < 0 else f"exit status {status}"

    def _exchange(self, request: Request) -> Answer:
        send(cast(BinaryIO, self._process.stdin), request)
        return receive(cast(BinaryIO, self._process.stdout), Answer)


def _request(path: Path, choices: ImportChoices) -> Request:
    return Request(os.fsencode(path.absolute()), choices)


def _document(answer: Answer, path: Path) -> Document:
    if answer.document is not None:
        return answer.document
    cause = ImporterMistake(answer.trace) if answer.trace else None
    raise ReaderProblem(answer.problem or ProblemKind.CRASHED, str(path), answer.detail) from cause
