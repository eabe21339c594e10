#!/usr/bin/env python3
"""Opens hostile files with `provenance-reader analyze`, one after another, and says what became of each.

A file passes when it was refused with one sentence and the exit status 2, or read without harm (0), within
20 seconds and a little and 1.5 GB. The last one changes while it is read. In the end the library must be what
it was, and nobody may have called at the address that some files name.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests"
MOST_SECONDS = 23  # those of a file, and the program's own start
MOST_MEMORY = 1_500_000_000
_CHANGES_SEEN = 5
_KEEP = """
from provenance_reader.application.bootstrap import start
program = start()
use = program.open_article
document = use.read(use.sample())
use.keep(document, use.analyze(document))
program.close()
"""


@dataclass(frozen=True)
class Outcome:
    status: int
    seconds: float
    memory: int
    sentences: list[str]

    @property
    def passed(self) -> bool:
        told = bool(self.sentences) and all(line.endswith((".", ")")) for line in self.sentences)
        return self.status == (2 if told else 0) and self.seconds < MOST_SECONDS and self.memory < MOST_MEMORY


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to leave the files")
    keep = parser.parse_args().keep
    with tempfile.TemporaryDirectory() as name:
        files = written(keep or Path(name) / "files")
        before = kept_library(Path(name) / "home")
        with listener() as listening:
            failed = sum(not _report(path, opened(path)) for path in files)
            with changing(Path(name) / "changing.html") as path:
                failed += sum(not _report(path, opened(path)) for _ in range(_CHANGES_SEEN))
            called = was_called(listening)
        changed = _contents(Path(name) / "home") != before
    library, calls = "CHANGED" if changed else "unchanged", "CALLED" if called else "no calls"
    print(f"{failed} failed; library {library}; {calls}")
    return 1 if failed or changed or called else 0


def kept_library(home: Path) -> dict[str, bytes]:
    """The files of a library that keeps an article, and which the program uses from now on."""
    os.environ["PROVENANCE_READER_HOME"] = str(home)
    subprocess.run([sys.executable, "-c", _KEEP], check=True)  # this process stays small, see `opened`
    return _contents(home)


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@contextlib.contextmanager
def listener() -> Iterator[socket.socket]:
    """Waits where hostile files would have the program call."""
    from fakes import hostile_files

    with socket.create_server(("127.0.0.1", hostile_files.PORT)) as listening:
        listening.setblocking(False)
        yield listening


def was_called(listening: socket.socket) -> bool:
    try:
        listening.accept()
    except BlockingIOError:
        return False
    return True


@contextlib.contextmanager
def changing(path: Path) -> Iterator[Path]:
    """A page that is cut, lengthened, taken away and put back all the time."""
    page = b"<html><body><article>" + b"<p>Der Hafen ist offen, sagte die Leiterin am Montag.</p>" * 300
    stopped = threading.Event()

    def change() -> None:
        for content in itertools.cycle((page[: len(page) // 2], page * 2, None, page, b"")):
            if stopped.is_set():
                return
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)

    thread = threading.Thread(target=change)
    thread.start()
    try:
        yield path
    finally:
        stopped.set()
        thread.join()


def written(folder: Path) -> list[Path]:
    """The hostile files, made by a process of their own: what makes them is as large as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    code = (
        "import sys, pathlib; from fakes import hostile_files; hostile_files.write(pathlib.Path(sys.argv[1]))"
    )
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    subprocess.run([sys.executable, "-c", code, str(folder)], env=environment, check=True)
    files = sorted(folder.iterdir())
    sys.path.insert(0, str(TESTS))
    from fakes import hostile_files

    return files + list(hostile_files.write_what_is_no_file(folder))


def _report(path: Path, outcome: Outcome) -> bool:
    said = " ".join(outcome.sentences)
    print(
        f"{' ' if outcome.passed else '!'} {outcome.status} {outcome.seconds:5.1f} s "
        f"{outcome.memory / 1e6:5.0f} MB {said.replace(f'{path.parent}/', '') or path.name}",
        flush=True,
    )
    return outcome.passed


def opened(path: Path) -> Outcome:
    """What `analyze` says of one file; memory is the largest of the program and its worker.

    Linux counts what this process took before it, too.
    """
    with tempfile.TemporaryDirectory() as output:
        arguments = ["analyze", "--language", "en", str(path)]
        if not path.name.startswith("many-"):  # of those, the first article is enough
            arguments += ["--output", output]
        started = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-m", "provenance_reader", *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        assert process.stderr is not None
        lines = process.stderr.read().decode(errors="replace").splitlines()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    told = ("[", f"{path} holds several articles")  # what is counted, and what is no refusal
    sentences = [line for line in lines if not line.startswith(told)]
    return Outcome(process.returncode, time.monotonic() - started, usage.ru_maxrss * 1024, sentences)


if __name__ == "__main__":
    sys.exit(main())
