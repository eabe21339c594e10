"""Files are read in a process of their own, which may fail in every way without harm."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes import misbehaving_worker
from fakes.agency_files import rss
from fakes.original_articles import ARTICLES
from provenance_reader.application.import_process import ImporterMistake, ImportProcess
from provenance_reader.application.resources import resource
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.progress import Cancelled
from provenance_reader.importers.registry import import_file

SAMPLE = resource("samples", "faehrverbindung-de.txt")
MISBEHAVING = [sys.executable, misbehaving_worker.__file__]
needs_limits = pytest.mark.skipif(os.name == "nt", reason="Windows sets no limit on a process of its own")
needs_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="namespaces are of Linux")


@pytest.fixture
def files() -> Iterator[ImportProcess]:
    process = ImportProcess()
    yield process
    process.close()


@pytest.fixture
def misbehaving() -> Iterator[ImportProcess]:
    process = ImportProcess(MISBEHAVING, most_seconds=3)
    yield process
    process.close()


def child_id(files: ImportProcess) -> int:
    assert files._child is not None
    return files._child._process.pid


def problem_of(files: ImportProcess, path: Path) -> ReaderProblem:
    with pytest.raises(ReaderProblem) as caught:
        files.read(path)
    return caught.value


# A well-behaved file


def test_a_document_comes_as_it_was_read(files: ImportProcess) -> None:
    assert files.read(SAMPLE) == import_file(SAMPLE)


def test_one_child_reads_many_files(files: ImportProcess, tmp_path: Path) -> None:
    files.get_ready()
    first = child_id(files)
    assert problem_of(files, tmp_path).kind is ProblemKind.FOLDER
    files.read(SAMPLE)
    assert child_id(files) == first


def test_what_was_begun_ahead_is_not_read_twice(files: ImportProcess, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Die Fähre fährt wieder.", encoding="utf-8")
    files.read_ahead(path)
    assert files._ahead is not None
    files._ahead[-1].result()
    path.write_text("Die Fähre fährt nicht.", encoding="utf-8")
    assert files.read(path).text == "Die Fähre fährt wieder."
    assert files.read(path).text == "Die Fähre fährt nicht."


def test_something_else_than_was_begun_ahead(files: ImportProcess) -> None:
    files.read_ahead(SAMPLE.parent / "fehlt.txt")
    assert files.read(SAMPLE) == import_file(SAMPLE)


def test_a_child_that_broke_over_what_was_begun_ahead(misbehaving: ImportProcess) -> None:
    misbehaving.read_ahead(Path("exit"))
    problem = problem_of(misbehaving, Path("exit"))
    assert (problem.kind, problem.detail) == (ProblemKind.CRASHED, "exit status 7")
    assert misbehaving.read(SAMPLE).language == "de"


def test_a_child_is_replaced_in_time(files: ImportProcess) -> None:
    files.start()
    first = child_id(files)
    for _ in range(51):
        files.read(SAMPLE)
    assert child_id(files) != first


def test_a_child_that_went_away_is_replaced(files: ImportProcess) -> None:
    files.start()
    assert files._child is not None
    files._child._process.terminate()
    files._child._process.wait()
    assert files.read(SAMPLE).language == "de"


def test_every_article_of_a_file(files: ImportProcess) -> None:
    assert list(files.read_each(SAMPLE)) == [import_file(SAMPLE)]
    [problem] = files.read_each(SAMPLE.parent / "fehlt.txt")
    assert isinstance(problem, ReaderProblem)


def test_a_file_that_has_changed_is_read_anew(files: ImportProcess, tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    for articles in (ARTICLES, ARTICLES[:1]):
        path.write_bytes(rss(articles))
        texts = [one.text for one in files.read_each(path) if not isinstance(one, ReaderProblem)]
        assert texts == [one.text for one in articles]


def test_a_file_that_lost_articles_since_it_was_opened(files: ImportProcess, tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(rss(ARTICLES))
    articles = files.read_each(path)
    next(articles)
    path.write_bytes(rss(ARTICLES[:1]))
    files.close()  # whoever goes on has to open the file again
    problems = list(articles)
    assert len(problems) == len(ARTICLES) - 1
    assert all(isinstance(one, ReaderProblem) and one.kind is ProblemKind.NO_ARTICLE for one in problems)


def test_a_problem_names_the_file_as_it_was_given(
    files: ImportProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("leer.txt").touch()
    for name, kind in (("leer.txt", ProblemKind.EMPTY), ("fehlt.txt", ProblemKind.NOT_FOUND)):
        problem = problem_of(files, Path(name))
        assert (problem.kind, problem.subject) == (kind, name)


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_a_name_may_be_any_bytes(files: ImportProcess, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/h\xe4fen.txt"))
    path.write_text("Der Hafen ist offen.\n", encoding="utf-8")
    assert files.read(path).text == "Der Hafen ist offen."


def test_modules_beside_the_article_are_not_run(
    files: ImportProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "msgspec.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    assert files.read(SAMPLE).language == "de"


# A file that does harm


@pytest.mark.parametrize(
    ("deed", "detail"),
    [("abort", "SIGABRT"), ("segfault", "SIGSEGV"), ("exit", "exit status 7"), ("mistake", "KeyError")],
)
@needs_limits
def test_a_crash_is_a_problem_and_the_next_file_is_read(
    misbehaving: ImportProcess, tmp_path: Path, deed: str, detail: str
) -> None:
    problem = problem_of(misbehaving, tmp_path / deed)
    assert (problem.kind, problem.detail) == (ProblemKind.CRASHED, detail)
    assert misbehaving.read(SAMPLE) == import_file(SAMPLE)


def test_a_mistake_says_where_it_was_made(misbehaving: ImportProcess, tmp_path: Path) -> None:
    cause = problem_of(misbehaving, tmp_path / "mistake").__cause__
    assert isinstance(cause, ImporterMistake)
    assert "misbehaving_worker.py" in str(cause)


def test_a_file_that_takes_too_long_is_given_up(misbehaving: ImportProcess, tmp_path: Path) -> None:
    problem = problem_of(misbehaving, tmp_path / "hang")
    assert (problem.kind, problem.detail) == (ProblemKind.TOO_SLOW, "3 s")
    assert misbehaving.read(SAMPLE) == import_file(SAMPLE)


@needs_limits
def test_a_file_that_takes_too_much_memory_is_given_up(misbehaving: ImportProcess, tmp_path: Path) -> None:
    assert problem_of(misbehaving, tmp_path / "memory").kind is ProblemKind.TOO_COMPLEX
    assert misbehaving.read(SAMPLE) == import_file(SAMPLE)


@pytest.mark.parametrize("deed", ["connect", "delete", "look-up", "run", "system", "write"])
def test_the_child_may_only_read(
    misbehaving: ImportProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: str
) -> None:
    monkeypatch.chdir(tmp_path)
    problem = problem_of(misbehaving, tmp_path / deed)
    assert (problem.kind, problem.detail) == (ProblemKind.CRASHED, "PermissionError")
    assert list(tmp_path.iterdir()) == []


@needs_linux
def test_the_child_has_no_network_but_itself(misbehaving: ImportProcess, tmp_path: Path) -> None:
    networks = problem_of(misbehaving, tmp_path / "networks").detail
    if "eth" in networks or "wl" in networks:
        pytest.skip("this system lets nobody leave its network")
    assert networks == "lo"


def test_what_a_library_prints_is_no_answer(misbehaving: ImportProcess, tmp_path: Path) -> None:
    assert problem_of(misbehaving, tmp_path / "chatter").kind is ProblemKind.NOT_FOUND


def test_cancelling_stops_the_child(tmp_path: Path) -> None:
    class Impatient:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    misbehaving = ImportProcess(MISBEHAVING)
    misbehaving.start()
    stuck = misbehaving._child
    assert stuck is not None
    with pytest.raises(Cancelled):
        misbehaving.read(tmp_path / "hang", Impatient())
    assert not stuck.is_alive()
    assert misbehaving.read(SAMPLE) == import_file(SAMPLE)
    misbehaving.close()
