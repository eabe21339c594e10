"""What the program, started anew, brings to the window that is open already."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 1_000_000  # of a message
PATIENCE = 2.0  # seconds that a visitor waits for the window
_MOST_FILES = 10_000
# By which the desktop knows that a user's click is what raises the window.
_ACTIVATION_VARIABLES = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


@dataclass(frozen=True, slots=True)
class Visit:
    """`files` are full names in the system's encoding, `activation` the desktop's leave to come up."""

    files: tuple[bytes, ...] = ()
    activation: str = ""

    @property
    def paths(self) -> list[Path]:
        return [Path(os.fsdecode(file)) for file in self.files]


def visit_with(files: Sequence[Path]) -> Visit:
    activation = next(filter(None, map(os.environ.get, _ACTIVATION_VARIABLES)), "")
    return Visit(tuple(os.fsencode(file.absolute()) for file in files), activation)


def encoded(visit: Visit) -> bytes:
    import msgspec  # late, because the first window does without

    return msgspec.json.encode(visit)


def decoded(message: bytes) -> Visit:
    """Raises ValueError for what no program of ours would send."""
    import msgspec

    try:
        visit = msgspec.json.decode(message, type=Visit)
    except RecursionError as error:
        raise ValueError("too deep") from error
    if len(visit.files) > _MOST_FILES or any(b"\0" in file for file in visit.files):
        raise ValueError(f"{len(visit.files)} files, or no names of files")
    if not all(path.is_absolute() for path in visit.paths):
        raise ValueError("a file without its full name")
    return visit
