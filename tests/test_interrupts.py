"""Ctrl-C in a terminal: what is under way stops between two steps, and what is written is whole."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from provenance_reader import cli
from provenance_reader.application.import_process import worker_command
from provenance_reader.domain.import_choices import AS_IT_IS
from provenance_reader.domain.progress import Progress
from provenance_reader.importers.process_messages import Answer, Request, receive, send

pytestmark = pytest.mark.skipif(os.name == "nt", reason="an interrupt is sent differently on Windows")
ARTICLE = "Der Hafen bleibt offen, sagte Ada Brink am Montag. Es gebe keinen Grund zur Sorge.\n"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    home = str(tmp_path / "home")
    return {**kept, "LC_ALL": "C.UTF-8", "PROVENANCE_READER_HOME": home, "QT_QPA_PLATFORM": "offscreen"}


def program(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "provenance_reader", *map(str, arguments)]


@pytest.mark.parametrize("send", [os.kill, os.killpg], ids=["to the program", "to its children too"])
def test_analysis_stops_with_whole_files(
    send: Callable[[int, int], None], tmp_path: Path, environment: dict[str, str]
) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for number in range(400):
        (source / f"{number:03}.txt").write_text(ARTICLE * 40, encoding="utf-8")
    command = program("analyze", source, "--output", out)
    process = subprocess.Popen(
        command, env=environment, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    assert process.stderr is not None
    process.stderr.readline()  # the first file is done, the rest is under way
    send(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == cli.INTERRUPTED
    assert all(line.startswith("[") for line in errors.splitlines())  # files, no traceback, no crashed child
    written = list(out.iterdir())
    assert 0 < len(written) < 400
    assert all(json.loads(path.read_bytes()) for path in written)  # whole files only, no drafts left


def test_the_child_reads_on(tmp_path: Path) -> None:
    """In a terminal it hears Ctrl-C, too; what the program asked it may still be wanted."""
    (tmp_path / "hafen.txt").write_text(ARTICLE, encoding="utf-8")
    request = Request(os.fsencode(tmp_path / "hafen.txt"), AS_IT_IS)
    with subprocess.Popen(worker_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for _ in range(2):
            send(child.stdin, request)
            assert receive(child.stdout, Answer).document is not None
            child.send_signal(signal.SIGINT)
        child.stdin.close()
        assert child.wait(30) == 0


def test_files_that_cannot_be_read_are_left_too(tmp_path: Path, environment: dict[str, str]) -> None:
    """None of them takes a step of its own, as there is nothing to analyse."""
    source = tmp_path / "in"
    source.mkdir()
    for number in range(20_000):
        (source / f"{number:05}.txt").touch()
    command = program("analyze", source, "--output", tmp_path / "out")
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    for _ in range(4):
        process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == cli.INTERRUPTED
    assert "[20000/20000]" not in errors


def test_work_is_not_torn_between_two_steps() -> None:
    done = []

    def work(progress: Progress) -> int:
        progress.step(0, 2)
        os.kill(os.getpid(), signal.SIGINT)
        done.append("what was begun")
        progress.step(1, 2)
        done.append("what would come next")
        return cli.DONE

    assert cli.attempt(work, "en") == cli.INTERRUPTED
    assert done == ["what was begun"]


def test_work_that_takes_no_steps_ends_with_the_second_interrupt() -> None:
    stuck = """
import time
from provenance_reader import cli
cli.attempt(lambda _: print("!", flush=True) or time.sleep(60), "en")
"""
    process = subprocess.Popen([sys.executable, "-c", stuck], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    deadline = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < deadline:
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)
    assert process.wait(1) == -signal.SIGINT
    process.stdout.close()


def test_what_python_does_with_an_interrupt_holds_again_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    assert cli.attempt(lambda _: cli.DONE, "en") == cli.DONE
    assert signal.getsignal(signal.SIGINT) is before


def test_an_interrupt_closes_the_window(tmp_path: Path, environment: dict[str, str]) -> None:
    process = subprocess.Popen(program("open"), env=environment)
    deadline = time.monotonic() + 30
    while not (tmp_path / "home" / "library.sqlite3").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.wait(10) == -signal.SIGINT
