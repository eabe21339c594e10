"""Analyse files and folders into JSON, with no window and no library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from provenance_reader.application.atomic_write import make_folder, write_atomically
from provenance_reader.application.side_by_side import side_by_side
from provenance_reader.domain.document import Document, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.import_choices import AS_IT_IS, ImportChoices
from provenance_reader.domain.progress import Cancelled, Progress, SilentProgress, Stretch
from provenance_reader.exporters.analysis_json import AnalysisJson

if TYPE_CHECKING:
    from provenance_reader.analysis.engine import Engine

_SILENT = SilentProgress()

AT_ONCE = 2
"""Articles of a folder that are analysed at once: most are one window of the network, for one core."""
LONG = 30_000
"""Letters of an article that keeps both cores busy alone; two of them would only take twice the memory.

One thread analyses them all, since memory that one thread has freed is rarely given to another.
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: `target` is written, unless `failure` says why not.

    `place` is that of its file among those given, from 1. A failure that is no ReaderProblem is a bug of the
    program. `pages` says of a long PDF how many were read ("300/812"), and is empty where all were.
    """

    place: int
    path: Path
    target: Path
    failure: Exception | None = None
    pages: str = ""


@dataclass(frozen=True, slots=True)
class FirstArticle:
    """The JSON of a file's first article; `others` says whether it holds more, `pages` as in Outcome."""

    json: bytes
    others: bool
    pages: str = ""


class AnalyzeFiles:
    """`read_each` gives the articles of a file one after another, or what is wrong with one."""

    def __init__(
        self,
        read_each: Callable[[Path, Progress, ImportChoices], Iterator[Document | ReaderProblem]],
        engine: Callable[[], Engine],
        json: AnalysisJson,
    ) -> None:
        self._read_each = read_each
        self._engine = engine
        self._json = json
        self._long = ThreadPoolExecutor(1, "long articles")

    def first(
        self, path: Path, choices: ImportChoices = AS_IT_IS, progress: Progress = _SILENT
    ) -> FirstArticle:
        """The first article of a file that can be read; raises ReaderProblem where none can.

        Raises Cancelled when `progress` does.
        """
        problems: list[ReaderProblem] = []
        for article in self._read_each(path, progress, choices):
            if not isinstance(article, ReaderProblem):
                several = any(notice.kind is NoticeKind.SEVERAL_ARTICLES for notice in article.notices)
                return FirstArticle(self._encoded(article, progress), several, _pages_read(article))
            problems.append(article)
        raise problems[0]

    def to_folder(
        self,
        targets: list[tuple[Path, Path]],
        choices: ImportChoices = AS_IT_IS,
        progress: Progress = _SILENT,
    ) -> Iterator[Outcome]:
        """Write the JSON of each article; one that fails does not stop the rest.

        The only article of a file goes where its target says; of several, each gets a number behind
        that name.
        Raises ReaderProblem(CANNOT_WRITE), before anything is read, where a target's folder cannot be made,
        and Cancelled when `progress` does, which counts files and is told by several threads.
        """
        for folder in {target.parent for _, target in targets}:
            make_folder(folder)
        yield from side_by_side(self._writings(targets, choices, progress), AT_ONCE)

    def _writings(
        self, targets: list[tuple[Path, Path]], choices: ImportChoices, progress: Progress
    ) -> Iterator[Callable[[], Outcome]]:
        """For each article, once it is read, what is left to do for its outcome."""
        taken = {_placed(path) for pair in targets for path in pair}
        for place, (path, target) in enumerate(targets, start=1):
            file_progress = Stretch(progress, place - 1, place, len(targets))
            file_progress.step(0, 1)  # of a file that cannot be read, this is the only step
            try:
                articles = self._read_each(path, file_progress, choices)
                for article, name in _named(articles, target, taken):
                    outcome = Outcome(place, path, name, pages=_pages_read(article))
                    yield partial(self._written, outcome, article, file_progress)
            except Cancelled:
                raise
            except Exception as failure:
                yield partial(Outcome, place, path, target, failure)

    def _written(self, outcome: Outcome, article: Document | ReaderProblem, progress: Progress) -> Outcome:
        if isinstance(article, ReaderProblem):
            return replace(outcome, failure=article)
        try:
            if len(article.text) > LONG:
                json = self._long.submit(self._encoded, article, progress).result()
            else:
                json = self._encoded(article, progress)
            write_atomically(outcome.target, json)
        except Cancelled:
            raise
        except Exception as failure:
            return replace(outcome, failure=failure)
        return outcome

    def _encoded(self, document: Document, progress: Progress) -> bytes:
        return self._json.encode(document, self._engine().analyze(document, progress))


def _pages_read(article: Document | ReaderProblem) -> str:
    notices = () if isinstance(article, ReaderProblem) else article.notices
    return next((notice.detail for notice in notices if notice.kind is NoticeKind.PAGES_LEFT), "")


def _named(
    articles: Iterator[Document | ReaderProblem], target: Path, taken: set[Path]
) -> Iterator[tuple[Document | ReaderProblem, Path]]:
    """Each article with the file it becomes: `target` where it is alone, else one with its number."""
    first = next(articles)
    second = next(articles, None)
    if second is None:
        yield first, target
        return
    for number, article in enumerate(chain((first, second), articles), start=1):
        name = f"{target.stem}-{number}"
        free = target.with_name(f"{name}{target.suffix}")
        while _placed(free) in taken:
            free = target.with_name(f"{free.stem}-{number}{target.suffix}")
        yield article, free


def _placed(path: Path) -> Path:
    """Where the file lies; it may itself be a link that leads nowhere."""
    return path.parent.resolve() / path.name


def plan(paths: Iterable[Path], folder: Path) -> list[tuple[Path, Path]]:
    """Each file with the JSON it becomes in `folder`: `<stem>.json`, numbered where two stems collide.

    A folder among `paths` stands for all files in and below it, sorted, without hidden ones and without
    what an earlier run wrote into `folder`. Raises ReaderProblem(EMPTY) where no file is left.
    """
    folder = folder.resolve()
    files = list(dict.fromkeys(file for path in paths for file in _files(path, folder)))
    if not files:
        raise ReaderProblem(ProblemKind.EMPTY, ", ".join(map(str, paths)))
    taken = {file.name.casefold() for file in files if file.parent.resolve() == folder}  # never an input
    targets = []
    for file in files:
        name, number = f"{file.stem}.json", 1
        while name.casefold() in taken:  # folded, for file systems that know no upper case
            number += 1
            name = f"{file.stem}-{number}.json"
        taken.add(name.casefold())
        targets.append((file, folder / name))
    return targets


def _files(path: Path, output: Path) -> Iterator[Path]:
    try:
        entries = sorted(path.iterdir())
    except OSError:
        yield path  # a file; or nothing that can be read, which reading it will tell
        return
    earlier_output = ".json" if path.resolve() == output else None
    for entry in entries:
        if entry.name.startswith(".") or (entry.is_symlink() and entry.is_dir()):
            continue
        if entry.is_dir():
            yield from _files(entry, output)
        elif entry.suffix != earlier_output:
            yield entry
