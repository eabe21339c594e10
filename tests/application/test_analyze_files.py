"""Which file becomes which JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.values import a_document
from provenance_reader import __version__
from provenance_reader.analysis.engine import Engine
from provenance_reader.application.analyze_files import AnalyzeFiles, plan
from provenance_reader.application.resources import resource
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.progress import Cancelled
from provenance_reader.exporters.analysis_json import AnalysisJson


def make(folder: Path, *names: str) -> list[Path]:
    files = [folder / name for name in names]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Text.")
    return files


def names(targets: list[tuple[Path, Path]], folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): target.name for path, target in targets}


def test_a_folder_is_searched_in_order_without_hidden_files(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.txt", "a/b/y.txt", ".hidden.txt", ".cache/x.txt", "c")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    targets = plan([tmp_path], tmp_path / "out")
    assert list(names(targets, tmp_path).items()) == [
        ("a/b/y.txt", "y.json"),
        ("a/z.txt", "z.json"),
        ("b.txt", "b.json"),
        ("c", "c.json"),
    ]
    assert {target.parent for _, target in targets} == {tmp_path / "out"}


def test_equal_stems_get_names_of_their_own(tmp_path: Path) -> None:
    make(tmp_path, "a/text.txt", "b/text.txt", "b/text.html", "c/Text.txt", "c/text-2.txt")
    assert names(plan([tmp_path], tmp_path / "out"), tmp_path) == {
        "a/text.txt": "text.json",
        "b/text.html": "text-2.json",
        "b/text.txt": "text-3.json",
        "c/Text.txt": "Text-4.json",
        "c/text-2.txt": "text-2-2.json",
    }


def test_files_and_folders_may_be_named_twice(tmp_path: Path) -> None:
    [file] = make(tmp_path, "a/text.txt")
    assert plan([file, tmp_path, file.parent], tmp_path / "out") == [(file, tmp_path / "out" / "text.json")]


def test_what_an_earlier_run_wrote_is_not_read(tmp_path: Path) -> None:
    make(tmp_path, "text.txt", "text.json", "other/data.json")
    assert names(plan([tmp_path], tmp_path / "other"), tmp_path) == {
        "text.json": "text.json",
        "text.txt": "text-2.json",
    }
    assert names(plan([tmp_path], tmp_path), tmp_path) == {
        "other/data.json": "data.json",
        "text.txt": "text.json",
    }


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    [file] = make(tmp_path, "news.json")
    assert plan([file], tmp_path) == [(file, tmp_path / "news-2.json")]


def test_a_file_that_is_not_there_is_left_to_reading(tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    assert plan([missing], tmp_path / "out") == [(missing, tmp_path / "out" / "missing.json")]


def test_a_folder_without_files_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(ReaderProblem) as caught:
        plan([tmp_path], tmp_path / "out")
    assert (caught.value.kind, caught.value.subject) == (ProblemKind.EMPTY, str(tmp_path))


class CancelledAfter:
    """Progress that is cancelled after so many steps."""

    def __init__(self, steps: int) -> None:
        self._steps = steps

    def step(self, done: int, total: int) -> None:
        assert 0 <= done <= total
        if self._steps == 0:
            raise Cancelled
        self._steps -= 1


@pytest.mark.parametrize("readable", [True, False])
def test_cancelling_is_no_failure_of_a_file(readable: bool, tmp_path: Path) -> None:
    """One step before the first file: cancelled in its analysis, or before the next where none is."""
    read = []

    def read_each(path: Path, *_: object) -> Iterator[Document | ReaderProblem]:
        read.append(path)
        yield a_document() if readable else ReaderProblem(ProblemKind.EMPTY, str(path))

    json = AnalysisJson(resource("schemas", "analysis-1.schema.json"), __version__)
    files = AnalyzeFiles(read_each, lambda: Engine(resource("lexicons")), json)
    targets = plan(make(tmp_path, "a.txt", "b.txt", "c.txt"), tmp_path / "out")
    outcomes = files.to_folder(targets, progress=CancelledAfter(1))
    if not readable:
        assert next(outcomes).failure is not None
    with pytest.raises(Cancelled):
        next(outcomes)
    assert (len(read), list((tmp_path / "out").iterdir())) == (1, [])
