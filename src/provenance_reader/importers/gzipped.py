"""A file of a textual format, packed with gzip."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import (
    AnyImporter,
    Entry,
    OriginalFile,
    chosen,
    entries_of,
    megabytes,
)
from provenance_reader.importers.signatures import binary_format, document_format

_LARGEST = 100_000_000


class Gzipped:
    """`importers` are those of the formats that may be packed."""

    media_type = "application/gzip"
    suffixes = frozenset({".gz", ".gzip"})
    limit = 50_000_000

    def __init__(self, importers: Sequence[AnyImporter]) -> None:
        self._importers = importers

    def recognises(self, file: OriginalFile) -> bool:
        return file.data.startswith(b"\x1f\x8b")

    def entries(self, file: OriginalFile) -> Iterator[Entry]:
        inner = PurePath(PurePath(file.name).stem if file.suffix in self.suffixes else file.name)
        packed = OriginalFile(inner.name, _unpacked(file), inner.suffix.lower())
        importer = chosen(self._importers, packed)
        if importer is None:
            inside = document_format(packed.data) or binary_format(packed.data)
            raise ReaderProblem(ProblemKind.UNSUPPORTED_FORMAT, file.name, f"gzip, {inside or '?'}")
        return entries_of(importer, packed)


def _unpacked(file: OriginalFile) -> bytes:
    import gzip
    import zlib

    try:
        with gzip.GzipFile(fileobj=io.BytesIO(file.data)) as stream:
            data = stream.read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ReaderProblem(ProblemKind.BROKEN, file.name, "gzip") from error
    if len(data) > _LARGEST:
        raise ReaderProblem(ProblemKind.TOO_LARGE, file.name, megabytes(_LARGEST))
    if not data.strip(b"\x00 \t\r\n"):
        raise ReaderProblem(ProblemKind.EMPTY, file.name)
    return data
