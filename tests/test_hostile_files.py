"""Files that a stranger made, through the whole program: a sentence, the exit status 2, and no harm."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

import pytest

from fakes import hostile_files, watched_worker
from fakes.original_articles import HARBOUR
from provenance_reader.application.bootstrap import start
from provenance_reader.application.import_process import ImportProcess
from provenance_reader.domain.errors import ProblemKind, ReaderProblem

MOST_MEMORY = 1_500_000_000
# The program, unable to reach a network from the process that the user started, too.
PROGRAM = """
import sys
def deny(event, arguments):
    if event.startswith("socket."):
        raise PermissionError(event)
sys.addaudithook(deny)
from provenance_reader.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@dataclass(frozen=True)
class Run:
    status: int
    said: str
    memory: int
    output: Path
    files: list[Path]

    def sentences(self, path: Path) -> list[str]:
        """What was said of this file; the program names each before its articles."""
        place = self.files.index(path) + 1
        lines = self.said.splitlines()
        begin, end = self._announced(place, lines), self._announced(place + 1, lines)
        return [line for line in lines[begin:end] if not line.startswith("[")]

    def _announced(self, place: int, lines: list[str]) -> int:
        mark = f"[{place}/{len(self.files)}] "
        return next((at for at, line in enumerate(lines) if line.startswith(mark)), len(lines))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    # Of files that hold many articles, all would be analysed.
    hostile_files.write(folder, hostile_files.GROUPS.keys() - {"many"})
    return folder


@pytest.fixture(scope="module")
def run(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """All of them, analysed by one command."""
    special = list(hostile_files.write_what_is_no_file(tmp_path_factory.mktemp("special")))
    # A folder stands for what is in it, so it cannot be refused.
    files = [*sorted(folder.iterdir()), *(path for path in special if path.name != "directory.txt")]
    home = tmp_path_factory.mktemp("home")
    output = tmp_path_factory.mktemp("output")
    environment = {**os.environ, "PROVENANCE_READER_HOME": str(home)}
    command = [sys.executable, "-c", PROGRAM, "analyze", "--language", "en", *map(str, files)]
    with (home / "said").open("wb") as said:
        process = subprocess.Popen([*command, "--output", str(output)], env=environment, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    text = (home / "said").read_text(encoding="utf-8")
    return Run(process.returncode, text, usage.ru_maxrss * 1024, output, files)


needs_wait = pytest.mark.skipif(
    not hasattr(os, "wait4"), reason="this system does not tell what memory was used"
)


@needs_wait
def test_every_file_is_read_or_refused_with_one_sentence(run: Run) -> None:
    assert run.status == 2
    assert "Traceback" not in run.said
    for path in run.files:
        for sentence in run.sentences(path):
            assert path.name[:6] in sentence
            assert sentence.endswith((".", ")"))
    refused = [path for path in run.files if run.sentences(path)]
    assert 0.75 * len(run.files) < len(refused) < len(run.files)


@needs_wait
def test_no_file_takes_more_memory_than_it_may(run: Run) -> None:
    assert run.memory < MOST_MEMORY


@needs_wait
def test_no_file_tells_of_another(run: Run) -> None:
    for path in run.output.iterdir():
        assert b"root:" not in path.read_bytes()


@needs_wait
@pytest.mark.parametrize("group", ["locked", "bomb-zeros", "path", "entity-bomb-letter"])
def test_what_can_never_be_read_is_refused(run: Run, group: str) -> None:
    files = [path for path in run.files if path.name.startswith(group)]
    assert files
    assert all(run.sentences(path) for path in files)


def test_the_library_is_unchanged(folder: Path, tmp_path: Path) -> None:
    program = start(tmp_path / "home")
    use = program.open_article
    document = use.read(use.sample())
    use.keep(document, use.analyze(document))
    before = program.articles.list()
    program.close()
    files = [
        path for path in sorted(folder.iterdir()) if path.name.startswith(("locked", "path", "entity-bomb"))
    ]
    environment = {
        **os.environ,
        "PROVENANCE_READER_HOME": str(tmp_path / "home"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "provenance_reader", "open", "--timings", str(tmp_path / "timings.json")]
    refused = [path for path in files if path.name != "entity-bomb-other.xml"]  # it is text to be read
    done = subprocess.run([*command, *map(str, refused)], env=environment, capture_output=True, check=False)
    assert done.returncode == 2
    program = start(tmp_path / "home")
    assert program.articles.list() == before
    program.close()


def test_nothing_is_opened_but_the_file(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    files = ImportProcess([sys.executable, watched_worker.__file__, str(notes)])
    paths = [
        path for path in sorted(folder.iterdir()) if not path.name.startswith(("bomb", "mass", "nested"))
    ]
    for path in paths:
        for _ in files.read_each(path):
            pass
    files.close()
    allowed = {*map(str, paths), os.devnull}
    own = (sys.prefix, sys.base_prefix, str(Path(__file__).parents[1]))
    opened = set(notes.read_text(encoding="utf-8").splitlines())
    assert set(map(str, paths)) <= opened
    assert [name for name in opened - allowed if not name.startswith(own) and not name.isdigit()] == []


def test_a_file_that_changes_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    page = b"<html><body><article>" + b"<p>%s</p>" % HARBOUR.text.encode() * 200
    path.write_bytes(page)
    stopped = Event()
    thread = Thread(target=_change, args=(path, page, stopped))
    thread.start()
    files = ImportProcess()
    kinds: set[ProblemKind] = set()
    try:
        for _ in range(20):
            try:
                assert files.read(path).text
            except ReaderProblem as problem:
                kinds.add(problem.kind)
    finally:
        stopped.set()
        thread.join()
        files.close()
    assert kinds <= {ProblemKind.EMPTY, ProblemKind.NO_ARTICLE, ProblemKind.NOT_FOUND}


def _change(path: Path, page: bytes, stopped: Event) -> None:
    """Cut it, lengthen it, take it away and put it back, again and again."""
    for content in _contents(page):
        if stopped.is_set():
            return
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content)


def _contents(page: bytes) -> Iterator[bytes | None]:
    while True:
        yield from (page[: len(page) // 2], page * 2, None, page, b"")
