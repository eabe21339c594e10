"""Analyse files and folders into JSON, with no window and no library."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from provenance_reader.analysis.engine import Engine
from provenance_reader.application.atomic_write import write_atomically
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.exporters.analysis_json import AnalysisJson


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: `target` is written, unless `failure` says why not.

    A failure that is no ReaderProblem is a bug of the program.
    """

    path: Path
    target: Path
    failure: Exception | None = None


class AnalyzeFiles:
    def __init__(self, read: Callable[[Path], Document], engine: Engine, json: AnalysisJson) -> None:
        self._read = read
        self._engine = engine
        self._json = json

    def to_json(self, path: Path) -> bytes:
        """The JSON of one file; raises ReaderProblem."""
        document = self._read(path)
        return self._json.encode(document, self._engine.analyze(document, SilentProgress()))

    def to_folder(self, targets: Iterable[tuple[Path, Path]]) -> Iterator[Outcome]:
        """Write the JSON of each file; one that fails does not stop the rest."""
        for path, target in targets:
            try:
                write_atomically(target, self.to_json(path))
            except Exception as failure:
                yield Outcome(path, target, failure)
            else:
                yield Outcome(path, target)


def plan(paths: Iterable[Path], folder: Path) -> list[tuple[Path, Path]]:
    """Each file with the JSON it becomes in `folder`: `<stem>.json`, numbered where two stems collide.

    A folder stands for all files in and below it, in the order of their names, without hidden ones and
    without what an earlier run wrote into `folder`. Raises ReaderProblem for a folder that cannot be read.
    """
    files = list(dict.fromkeys(file for path in paths for file in _files(path, folder)))
    taken = {file.name.casefold() for file in files if file.parent.resolve() == folder.resolve()}
    targets = []
    for file in files:
        name, number = f"{file.stem}.json", 1
        while name.casefold() in taken:  # also where the file system knows no upper case
            number += 1
            name = f"{file.stem}-{number}.json"
        taken.add(name.casefold())
        targets.append((file, folder / name))
    return targets


def _files(path: Path, output: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for parent, folders, names in os.walk(path, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        ours = Path(parent).resolve() == output.resolve()
        for name in sorted(names):
            if not name.startswith(".") and not (ours and name.endswith(".json")):
                yield Path(parent, name)


def _unreadable(error: OSError) -> None:
    raise ReaderProblem(ProblemKind.UNREADABLE, str(error.filename), error.strerror or "") from error
