"""Real starts of the program, one after another and at once: they open in one window, if that answers."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from provenance_reader.application.bootstrap import start

_MOST_SECONDS = 240.0


class Starts:
    """Starts the program with a library of its own, and ends what it started."""

    def __init__(self, home: Path, runtime_folder: Path) -> None:
        self.home = home
        self._environment = {
            **os.environ,
            "PROVENANCE_READER_HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime_folder),
            "QT_QPA_PLATFORM": "offscreen",
        }
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self, *files: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "provenance_reader", "open", *map(str, files)]
        self._running.append(subprocess.Popen(command, env=self._environment))
        return self._running[-1]

    def kept(self) -> set[str]:
        program = start(self.home)
        try:
            return {article.original_name for article in program.articles.list()}
        finally:
            program.close()

    def end(self) -> None:
        for process in self._running:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGCONT)
            process.kill()
            process.wait()


@pytest.fixture
def starts(tmp_path: Path) -> Iterator[Starts]:
    with tempfile.TemporaryDirectory(prefix="pr") as name:
        made = Starts(tmp_path / "home", Path(name))
        yield made
        made.end()


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"hafen-{number}.txt" for number in range(4)]
    for number, path in enumerate(paths):
        text = (
            f"Der Hafen {number} bleibt zu, sagte die Leiterin Ada Brink am Montag im Rathaus von Lüttenort."
        )
        path.write_text(f"Hafen {number} gesperrt\n\n{text}\n\n{text}\n", encoding="utf-8")
    return paths


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _MOST_SECONDS
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def test_a_second_start_opens_its_files_in_the_first_window(starts: Starts, articles: list[Path]) -> None:
    first = starts.start(articles[0])
    wait_until(lambda: starts.kept() == {"hafen-0.txt"})
    second = starts.start(*articles[1:])
    assert second.wait(_MOST_SECONDS) == 0
    wait_until(lambda: len(starts.kept()) == 4)
    assert first.poll() is None


def test_several_at_once_open_in_one_window(starts: Starts, articles: list[Path]) -> None:
    processes = [starts.start(article) for article in articles]
    wait_until(lambda: len(starts.kept()) == 4)
    wait_until(lambda: sum(process.poll() is None for process in processes) == 1)
    assert sorted(process.poll() or 0 for process in processes) == [0, 0, 0, 0]


def test_a_dead_window_is_no_hindrance(starts: Starts, articles: list[Path]) -> None:
    first = starts.start(articles[0])
    wait_until(lambda: bool(starts.kept()))
    first.kill()
    first.wait()
    second = starts.start(articles[1])
    wait_until(lambda: len(starts.kept()) == 2)
    third = starts.start(articles[2])  # and the second is a window that others come to
    assert third.wait(_MOST_SECONDS) == 0
    assert second.poll() is None


@pytest.mark.skipif(sys.platform == "win32", reason="no signal stops a process there")
def test_a_hung_window_is_no_hindrance(starts: Starts, articles: list[Path]) -> None:
    first = starts.start(articles[0])
    wait_until(lambda: bool(starts.kept()))
    first.send_signal(signal.SIGSTOP)
    second = starts.start(articles[1])
    wait_until(lambda: starts.kept() == {"hafen-0.txt", "hafen-1.txt"})
    assert second.poll() is None
