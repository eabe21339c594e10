import threading
from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.progress import Cancelled
from provenance_reader.gui.background import Background, Job

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close(lambda: None)


def test_work_goes_on_elsewhere_and_its_result_comes_here(qtbot: QtBot, background: Background) -> None:
    threads: dict[str, int] = {}

    def work(_: Job) -> int:
        return threading.get_ident()

    def ask() -> int:
        return threading.get_ident()

    background.run(
        work, done=lambda one: threads.update(files=one, called=threading.get_ident()), failed=print
    )
    background.ask_library(ask, done=lambda one: threads.update(library=one), failed=print)
    qtbot.waitUntil(lambda: len(threads) == 3)
    assert threads["called"] == threading.get_ident()
    assert len({threads["files"], threads["library"], threads["called"]}) == 3


def test_all_work_on_the_library_is_done_on_one_thread(qtbot: QtBot, background: Background) -> None:
    threads: list[int] = []
    for _ in range(5):
        background.ask_library(threading.get_ident, done=threads.append, failed=print)
    qtbot.waitUntil(lambda: len(threads) == 5)
    assert len(set(threads)) == 1


def test_progress_is_reported_in_order(qtbot: QtBot, background: Background) -> None:
    reports: list[tuple[int, int]] = []

    def work(job: Job) -> None:
        for done in range(1, 4):
            job.step(done, 4)

    finished = Event()
    background.run(
        work,
        done=lambda _: finished.set(),
        failed=print,
        progressed=lambda done, total: reports.append((done, total)),
    )
    qtbot.waitUntil(finished.is_set)
    assert reports[1:-1] == [(1, 4), (2, 4), (3, 4)]


def test_cancelled_work_stops_at_its_next_step(qtbot: QtBot, background: Background) -> None:
    failures: list[Exception] = []
    started = Event()

    def work(job: Job) -> None:
        started.set()
        while True:
            job.step(1, 2)

    job = background.run(work, done=lambda _: pytest.fail("it was cancelled"), failed=failures.append)
    assert started.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert isinstance(failures[0], Cancelled)


def test_a_problem_comes_back_as_it_was_raised(qtbot: QtBot, background: Background) -> None:
    problem = ReaderProblem(ProblemKind.EMPTY, "leer.txt")
    failures: list[Exception] = []

    def work(_: Job) -> None:
        raise problem

    background.run(work, done=print, failed=failures.append)
    qtbot.waitUntil(lambda: failures == [problem])


def test_closing_stops_the_work_and_calls_nothing_back(qtbot: QtBot) -> None:
    background = Background()
    started, closed = Event(), Event()

    def work(job: Job) -> None:
        started.set()
        while True:
            job.step(1, 2)

    background.run(work, done=print, failed=lambda _: pytest.fail("nobody waits for this"))
    assert started.wait(5)
    background.close(closed.set)
    assert closed.is_set()
    qtbot.wait(20)


def test_what_is_asked_after_closing_is_not_done(qtbot: QtBot) -> None:
    background = Background()
    background.close(lambda: None)
    asked: list[str] = []
    background.ask_library(lambda: asked.append("library"), failed=lambda _: None)
    background.run(lambda _: asked.append("files"), done=print, failed=lambda _: None)
    qtbot.wait(20)
    assert asked == []
