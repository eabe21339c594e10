"""The library's SQLite file: opening, migrating, transactions."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.library.stored_values import DamagedValue

APPLICATION_ID = 0x50526F76
_MIGRATIONS = Path(__file__).parent / "migrations"
_WAIT_FOR_OTHER_PROCESS = 10.0  # seconds
_PATIENCE = 0.01  # seconds between two tries
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_REFUSED = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


class Database:
    """One file, opened at its first use by the thread that uses it, to which it then belongs."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None

    @property
    def is_there(self) -> bool:
        """Whether anything was ever kept."""
        return self._path.exists()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One unchanging view of the library, which another process may write to meanwhile.

        Raises ReaderProblem: LIBRARY_NEWER for a file of a later version, LIBRARY_BROKEN for one that is
        damaged or not ours (both stay as they are), CANNOT_WRITE where the system refuses.
        """
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All or nothing, and alone among writers; raises like `reading`."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    def close(self) -> None:
        """To be called by the owning thread; the next use opens the file again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._problems():
            if self._connection is None:
                self._connection = self._open()
            with _transaction(self._connection, begin):
                yield self._connection

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._path, timeout=_WAIT_FOR_OTHER_PROCESS, isolation_level=None)
        try:
            self._check(connection)
            _write_ahead(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            self._migrate(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _check(self, connection: sqlite3.Connection) -> None:
        """Refuse what is not ours or too new before anything is written."""
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if tables and _pragma(connection, "application_id") != APPLICATION_ID:
            raise ReaderProblem(ProblemKind.LIBRARY_BROKEN, str(self._path))
        if _pragma(connection, "user_version") > len(_migrations()):
            raise ReaderProblem(ProblemKind.LIBRARY_NEWER, str(self._path))

    def _migrate(self, connection: sqlite3.Connection) -> None:
        if _pragma(connection, "user_version") == len(_migrations()):
            return
        with _transaction(
            connection, "BEGIN IMMEDIATE"
        ):  # a second process waits here and then finds nothing left to do
            done = _pragma(connection, "user_version")
            for number, script in enumerate(_migrations()[done:], start=done + 1):
                for statement in _statements(script.read_text(encoding="utf-8")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")

    @contextmanager
    def _problems(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the primary result code
            if code in _DAMAGED:
                raise ReaderProblem(ProblemKind.LIBRARY_BROKEN, str(self._path)) from error
            if code in _REFUSED:
                raise ReaderProblem(ProblemKind.CANNOT_WRITE, str(self._path), str(error)) from error
            raise
        except DamagedValue as error:
            raise ReaderProblem(ProblemKind.LIBRARY_BROKEN, str(self._path), str(error)) from error
        except OSError as error:
            raise ReaderProblem(ProblemKind.CANNOT_WRITE, str(self._path), error.strerror or "") from error


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers read while somebody writes.

    To change this of a file takes it whole; SQLite does not wait for that but refuses at once where another
    process, making the same file, holds it.
    """
    deadline = monotonic() + _WAIT_FOR_OTHER_PROCESS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or monotonic() > deadline:
                raise
        sleep(_PATIENCE)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    return int(value)


def _migrations() -> list[Path]:
    """0001_….sql, 0002_….sql and so on; the n-th leads to user_version n."""
    return sorted(path for path in _MIGRATIONS.iterdir() if re.match(r"\d{4}_.*\.sql$", path.name))


def _statements(script: str) -> Iterator[str]:
    # Not executescript(), which commits the transaction around it.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
