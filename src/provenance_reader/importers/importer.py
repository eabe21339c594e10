"""What every importer is: it recognises a file by its content and reads it to a Document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from provenance_reader.domain.document import Document


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """The bytes of one file, read once. `suffix` is lower case with its dot, or empty."""

    name: str
    data: bytes
    suffix: str


class Importer(Protocol):
    """Reads one format. `limit` is the largest file in bytes; `suffixes` are what its files usually carry."""

    @property
    def media_type(self) -> str: ...

    @property
    def suffixes(self) -> frozenset[str]: ...

    @property
    def limit(self) -> int: ...

    def recognises(self, file: OriginalFile) -> bool:
        """Whether the content is of this format; the suffix may only settle what the content leaves open."""

    def read(self, file: OriginalFile) -> Document:
        """Raises ReaderProblem where the content is broken, hostile or holds no article."""
