"""What reads a format: it recognises a file by its content, and makes one or several Documents of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar, runtime_checkable

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """The bytes of one file, read once. `suffix` is lower case with its dot, or empty.

    `all_pages`: also those of a long PDF that are not read unasked.
    """

    name: str
    data: bytes
    suffix: str
    all_pages: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a file. `title` names it in a list, before it is read; it may be empty.

    `read` raises ReaderProblem where the content is broken, hostile or holds no article.
    """

    title: str
    read: Callable[[], Document]


class Format(Protocol):
    """One format. `limit` is the largest file in bytes; `suffixes` are what its files usually carry."""

    @property
    def media_type(self) -> str: ...

    @property
    def suffixes(self) -> frozenset[str]: ...

    @property
    def limit(self) -> int: ...

    def recognises(self, file: OriginalFile) -> bool:
        """Whether the content is of this format; the suffix may only settle what the content leaves open."""


@runtime_checkable
class Importer(Format, Protocol):
    """Reads a format whose files hold one article."""

    def read(self, file: OriginalFile) -> Document:
        """Raises ReaderProblem where the content is broken, hostile or holds no article."""


@runtime_checkable
class Container(Format, Protocol):
    """Reads a format whose files hold any number of articles."""

    def entries(self, file: OriginalFile) -> Iterable[Entry]:
        """What the file holds, in its order; raises ReaderProblem like `Importer.read`.

        No more than MOST_ARTICLES and one are asked for.
        """


AnyImporter = Importer | Container
MOST_ARTICLES = 2000  # of one file; those behind them are left out
F = TypeVar("F", bound=Format)


def chosen(importers: Iterable[F], file: OriginalFile) -> F | None:
    """The first that recognises the file; raises ReaderProblem(TOO_LARGE) beyond its limit."""
    importer = next((one for one in importers if one.recognises(file)), None)
    if importer is not None and len(file.data) > importer.limit:
        raise ReaderProblem(ProblemKind.TOO_LARGE, file.name, megabytes(importer.limit))
    return importer


def entries_of(importer: AnyImporter, file: OriginalFile) -> Iterator[Entry]:
    """The articles of a file, however many; raises ReaderProblem where there are none."""
    if isinstance(importer, Importer):
        yield Entry("", lambda: importer.read(file))
        return
    empty = True
    for entry in importer.entries(file):
        empty = False
        yield entry
    if empty:
        raise ReaderProblem(ProblemKind.NO_ARTICLE, file.name)


def megabytes(limit: int) -> str:
    return f"{limit // 1_000_000} MB"
