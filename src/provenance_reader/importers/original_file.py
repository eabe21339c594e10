"""Takes the bytes of a file: only of a regular one, opened once and read once, up to a limit."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import OriginalFile, megabytes

# Never wait for the other end of a pipe that took the file's place between the look and the opening.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)


def read_original(path: Path, limit: int) -> OriginalFile:
    """The file at `path`; raises ReaderProblem, TOO_LARGE beyond `limit` bytes."""
    try:
        # Opening a device can already do something: look before.
        _require_regular(path.stat(), path)
        handle = os.open(path, _FLAGS)
        with os.fdopen(handle, "rb") as stream:
            _require_regular(os.fstat(handle), path)
            data = stream.read(limit + 1)
    except ValueError as error:  # a NUL in the path
        raise ReaderProblem(ProblemKind.NOT_FOUND, str(path)) from error
    except OSError as error:
        if error.errno in _MISSING:
            raise ReaderProblem(ProblemKind.NOT_FOUND, str(path)) from error
        reason = errno.errorcode.get(error.errno or 0, "")
        raise ReaderProblem(ProblemKind.UNREADABLE, str(path), reason) from error
    if len(data) > limit:
        raise ReaderProblem(ProblemKind.TOO_LARGE, str(path), megabytes(limit))
    if not data.strip(b"\x00 \t\r\n\f\v\xef\xbb\xbf\xfe\xff"):
        raise ReaderProblem(ProblemKind.EMPTY, str(path))
    name = path.name.encode(errors="replace").decode()  # bytes of a name that are no UTF-8 become "?"
    return OriginalFile(name, data, path.suffix.lower())


def _require_regular(status: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReaderProblem(ProblemKind.FOLDER, str(path))
    if not stat.S_ISREG(status.st_mode):
        raise ReaderProblem(ProblemKind.NOT_A_FILE, str(path))
