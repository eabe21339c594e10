"""What the program and the child process that reads its files say to each other, over a pair of pipes.

Requests and answers are JSON with its length before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, TypeVar

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind
from provenance_reader.domain.import_choices import AS_IT_IS, ImportChoices

WORKER_ARGUMENT = "--import-worker"
_LENGTH_BYTES = 4
# 20 MB of text take up to three bytes a letter, and its blocks some more.
LONGEST_MESSAGE = 100_000_000
M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Request:
    """An article of the file at `path` (in the system's encoding).

    Without a path the child is only to get ready.
    """

    path: bytes = b""
    choices: ImportChoices = AS_IT_IS


@dataclass(frozen=True, slots=True)
class Answer:
    """A document, or why there is none, and what the file calls all its articles where it could be opened.

    `trace` tells of a mistake in an importer where it was made.
    """

    document: Document | None = None
    titles: tuple[str, ...] = ()
    problem: ProblemKind | None = None
    detail: str = ""
    trace: str = ""


def send(stream: BinaryIO, message: Request | Answer) -> None:
    import msgspec  # late: no window waits for it

    encoded = msgspec.json.encode(message)
    stream.write(len(encoded).to_bytes(_LENGTH_BYTES, "big"))
    stream.write(encoded)
    stream.flush()


def receive(stream: BinaryIO, kind: type[M]) -> M:
    """The next message; raises EOFError where the other side is gone, ValueError for what is no message."""
    import msgspec

    length = int.from_bytes(_exactly(stream, _LENGTH_BYTES), "big")
    if length > LONGEST_MESSAGE:
        raise ValueError(f"a message of {length} bytes")
    return msgspec.json.decode(_exactly(stream, length), type=kind)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
