"""Analyse files and folders into JSON, with no window and no library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from provenance_reader.application.atomic_write import make_folder, write_atomically
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.exporters.analysis_json import AnalysisJson

if TYPE_CHECKING:
    from provenance_reader.analysis.engine import Engine


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: `target` is written, unless `failure` says why not.

    A failure that is no ReaderProblem is a bug of the program.
    """

    path: Path
    target: Path
    failure: Exception | None = None


class AnalyzeFiles:
    def __init__(
        self, read: Callable[[Path], Document], engine: Callable[[], Engine], json: AnalysisJson
    ) -> None:
        self._read = read
        self._engine = engine
        self._json = json

    def to_json(self, path: Path) -> bytes:
        """The JSON of one file; raises ReaderProblem."""
        document = self._read(path)
        return self._json.encode(document, self._engine().analyze(document, SilentProgress()))

    def to_folder(self, targets: list[tuple[Path, Path]]) -> Iterator[Outcome]:
        """Write the JSON of each file; one that fails does not stop the rest.

        Raises ReaderProblem(CANNOT_WRITE), before anything is read, where a target's folder cannot be made.
        """
        for folder in {target.parent for _, target in targets}:
            make_folder(folder)
        for path, target in targets:
            try:
                write_atomically(target, self.to_json(path))
            except Exception as failure:
                yield Outcome(path, target, failure)
            else:
                yield Outcome(path, target)


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
