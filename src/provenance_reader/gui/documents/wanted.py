"""What is to be opened, and how far a row of it has come."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from provenance_reader.application.import_process import Contents
from provenance_reader.application.open_article import OpenArticle
from provenance_reader.application.pasted_text import Pasted
from provenance_reader.domain.document import Document
from provenance_reader.domain.import_choices import AS_IT_IS, ImportChoices
from provenance_reader.domain.progress import Progress


@dataclass(frozen=True, slots=True)
class Item:
    """An article that is to be opened; `name` stands for it until it is read."""

    @property
    def name(self) -> str:
        return ""

    @property
    def document(self) -> Document | None:
        """Where it is read already."""
        return None

    @property
    def may_be_several(self) -> bool:
        """Whether the user may have to choose."""
        return False

    @property
    def settled(self) -> bool:
        """Whether no encoding that was chosen before counts."""
        return True

    def look_into(self, use: OpenArticle, progress: Progress) -> Contents:
        """Raises ReaderProblem, and Cancelled when `progress` does."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Wanted(Item):
    """An article of a file. `title` is what the file calls it, where that is known."""

    path: Path
    choices: ImportChoices = AS_IT_IS
    title: str = ""
    settled: bool = False

    @property
    def name(self) -> str:
        return self.title or self.path.name

    @property
    def may_be_several(self) -> bool:
        return self.choices.number is None

    def look_into(self, use: OpenArticle, progress: Progress) -> Contents:
        return use.look_into(self.path, progress, self.choices)

    def in_encoding(self, encoding: str | None) -> Wanted:
        """None lets the program find it."""
        return replace(self, choices=replace(self.choices, encoding=encoding), settled=True)

    def with_all_pages(self) -> Wanted:
        return replace(self, choices=replace(self.choices, all_pages=True))

    def articles(self, contents: Contents, numbers: Iterable[int]) -> list[Wanted]:
        """The articles of this file with these numbers, from 1."""
        return [
            replace(self, choices=replace(self.choices, number=number), title=contents.titles[number - 1])
            for number in numbers
        ]


@dataclass(frozen=True, slots=True)
class Snippet(Item):
    """An article that was pasted or dropped."""

    pasted: Pasted

    @property
    def name(self) -> str:
        return self.pasted.name

    def look_into(self, use: OpenArticle, progress: Progress) -> Contents:
        return Contents((self.name,), use.read_pasted(self.pasted, progress))


@dataclass(frozen=True, slots=True)
class Again(Item):
    """An article that is shown already and is to be analysed."""

    shown: Document

    @property
    def document(self) -> Document:
        return self.shown


@dataclass(frozen=True, slots=True)
class Report:
    """What became of articles that were opened together; the failures are in their order."""

    wanted: int
    kept: int
    failures: tuple[Exception, ...]
    cancelled: bool


class Row:
    """Articles that are opened together: the first that can be read is shown, all are kept.

    `again`: it is one that is shown already, to be read otherwise.
    """

    def __init__(self, items: Iterable[Item], *, again: bool = False) -> None:
        self.again = again
        self.waiting = deque(items)
        self.total = len(self.waiting)
        self.done = 0
        self.shown = False
        self._kept = 0
        self._failures: list[Exception] = []
        self._cancelled = False

    def take(self) -> Item:
        return self.waiting.popleft()

    def put_back(self, item: Item) -> None:
        self.waiting.appendleft(item)

    def put_instead(self, items: Sequence[Item]) -> None:
        """In the place of the one taken last, such as the articles that a file holds; perhaps none."""
        self.waiting.extendleft(reversed(items))
        self.total += len(items) - 1

    def note_kept(self) -> None:
        self.done += 1
        self._kept += 1

    def note_failure(self, failure: Exception) -> None:
        self.done += 1
        self._failures.append(failure)

    def note_stopped(self) -> None:
        """By the user; it is neither kept nor a failure."""
        self.done += 1

    def cancel(self) -> None:
        """Leave what still waits."""
        self._cancelled = True
        self.waiting.clear()

    def report(self) -> Report:
        return Report(self.total, self._kept, tuple(self._failures), self._cancelled)
