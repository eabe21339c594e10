"""Writes a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from provenance_reader.domain.errors import ProblemKind, ReaderProblem


def write_atomically(target: Path, content: bytes) -> None:
    """Replace `target` by `content`, creating its folder; raises ReaderProblem(CANNOT_WRITE).

    An interrupted or failed write leaves the former file as it was.
    """
    make_folder(target.parent)
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        try:
            draft.write_bytes(content)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(target, error) from error


def make_folder(folder: Path) -> None:
    """`folder` and those above it; raises ReaderProblem(CANNOT_WRITE)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(folder, error) from error


def _refused(path: Path, error: OSError) -> ReaderProblem:
    return ReaderProblem(ProblemKind.CANNOT_WRITE, str(path), error.strerror or "")
