"""Reads members of a ZIP archive in memory, each by a bounded read: the sizes in its directory may lie."""

from __future__ import annotations

import io
import posixpath
import zlib
from urllib.parse import unquote, urlsplit

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import OriginalFile, megabytes

_LARGEST_MEMBER = 50_000_000
_LARGEST_TOTAL = 200_000_000
_HIGHEST_RATIO = 100
_SMALL = 1_000_000  # a member this small may be packed as well as it likes
_MOST_MEMBERS = 10_000
_MAGIC = b"PK\x03\x04"
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED_FLAG = 0x1
_DAMAGED = (zlib.error, EOFError, ValueError, OSError, NotImplementedError, RuntimeError)


def is_zip(data: bytes) -> bool:
    return data.startswith(_MAGIC)


class ZipArchive:
    """Raises ReaderProblem for what is broken, encrypted or too large; nothing is ever written to a disk."""

    def __init__(self, file: OriginalFile) -> None:
        import zipfile

        self._name = file.name
        self._damaged = (zipfile.BadZipFile, *_DAMAGED)
        self._unpacked = 0
        # Before the directory is read: an entry of 46 bytes becomes ten times that in memory.
        if file.data.count(_DIRECTORY_ENTRY) > _MOST_MEMBERS:
            raise ReaderProblem(ProblemKind.TOO_COMPLEX, file.name, f"{_MOST_MEMBERS} members")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(file.data))
        except self._damaged as error:
            raise ReaderProblem(ProblemKind.BROKEN, file.name, "ZIP") from error
        self.names = frozenset(self._archive.namelist())

    def read(self, name: str) -> bytes:
        """The member called exactly `name`; one that is not there is BROKEN."""
        if name not in self.names:
            raise ReaderProblem(ProblemKind.BROKEN, self._name, name[:100])
        info = self._archive.getinfo(name)
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise ReaderProblem(ProblemKind.ENCRYPTED, self._name)
        limit = min(_LARGEST_MEMBER, _LARGEST_TOTAL - self._unpacked)
        try:
            with self._archive.open(info) as member:
                data = member.read(limit + 1)
        except self._damaged as error:
            raise ReaderProblem(ProblemKind.BROKEN, self._name, name[:100]) from error
        if len(data) > limit:
            raise ReaderProblem(ProblemKind.TOO_LARGE, self._name, megabytes(limit))
        if len(data) > max(_SMALL, _HIGHEST_RATIO * info.compress_size):
            raise ReaderProblem(ProblemKind.TOO_COMPLEX, self._name, f"1:{_HIGHEST_RATIO}")
        self._unpacked += len(data)
        return data

    def read_if_there(self, name: str) -> bytes | None:
        return self.read(name) if name in self.names else None


def member_path(base: str, reference: str) -> str | None:
    """The member a reference in the member `base` leads to; None where it leads out of the archive.

    A reference that begins with a slash counts from the root of the archive.
    """
    try:
        parts = urlsplit(reference)
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(parts.path)))
    return None if path.startswith("..") else path.lstrip("/")
