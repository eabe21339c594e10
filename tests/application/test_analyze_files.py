"""Which file becomes which JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, get_ident

import pytest

from fakes.values import a_document
from provenance_reader import __version__
from provenance_reader.analysis.engine import Engine
from provenance_reader.application.analyze_files import LONG, AnalyzeFiles, plan
from provenance_reader.application.resources import resource
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.progress import Cancelled, Progress
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


class Watched(Engine):
    """An engine that waits for `both` and notes in which threads it analyses, and how many at once."""

    def __init__(self, both: Barrier | None = None) -> None:
        super().__init__(resource("lexicons"))
        self._both, self._now = both, 0
        self.most = 0
        self.threads: set[int] = set()

    def analyze(self, document: Document, progress: Progress) -> Analysis:
        self._now += 1
        self.threads.add(get_ident())
        self.most = max(self.most, self._now)
        if self._both:
            self._both.wait(30)
        analysis = super().analyze(document, progress)
        self._now -= 1
        return analysis


def written(engine: Engine, article: Document, folder: Path) -> list[str]:
    """The names of what `engine` makes of a folder of four files that all hold `article`."""

    def read_each(*_: object) -> Iterator[Document | ReaderProblem]:
        yield article

    json = AnalysisJson(resource("schemas", "analysis-1.schema.json"), __version__)
    files = AnalyzeFiles(read_each, lambda: engine, json)
    outcomes = list(files.to_folder(plan(make(folder, "a", "b", "c", "d"), folder / "out")))
    assert [outcome.failure for outcome in outcomes] == [None] * 4
    return [outcome.target.name for outcome in outcomes if outcome.target.exists()]


def test_two_articles_of_a_folder_are_analysed_at_once_and_told_in_order(tmp_path: Path) -> None:
    assert written(Watched(Barrier(2)), a_document(), tmp_path) == ["a.json", "b.json", "c.json", "d.json"]


def test_long_articles_are_analysed_one_after_another_by_one_thread(tmp_path: Path) -> None:
    article = a_document("„Das Wehr hält“, sagte Jana Holm.\n" * (LONG // 30))
    engine = Watched()
    assert written(engine, article, tmp_path) == ["a.json", "b.json", "c.json", "d.json"]
    assert (engine.most, len(engine.threads)) == (1, 1)


def test_an_article_that_fails_is_told_and_the_others_are_written(tmp_path: Path) -> None:
    class Failing(Engine):
        def analyze(self, document: Document, progress: Progress) -> Analysis:
            if document.title == "b":
                raise LookupError(document.title)
            return super().analyze(document, progress)

    def read_each(path: Path, *_: object) -> Iterator[Document | ReaderProblem]:
        yield a_document(title=path.name)

    json = AnalysisJson(resource("schemas", "analysis-1.schema.json"), __version__)
    files = AnalyzeFiles(read_each, lambda: Failing(resource("lexicons")), json)
    outcomes = list(files.to_folder(plan(make(tmp_path, "a", "b", "c"), tmp_path / "out")))
    assert [type(outcome.failure) for outcome in outcomes] == [type(None), LookupError, type(None)]
    assert [outcome.target.exists() for outcome in outcomes] == [True, False, True]
