"""Works that run at once and are told in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from threading import Barrier, Event, current_thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.application.side_by_side import side_by_side


def test_two_works_run_at_once():
    both = Barrier(2)
    assert sorted(side_by_side([partial(both.wait, 30)] * 4, 2)) == [0, 0, 1, 1]


def test_a_result_waits_for_those_before_it():
    second_done = Event()

    def first() -> str:
        assert second_done.wait(30)
        return "first"

    def second() -> str:
        second_done.set()
        return "second"

    assert list(side_by_side([first, second], 2)) == ["first", "second"]


def test_works_are_taken_no_further_ahead_than_run_at_once_and_by_the_one_who_asks():
    taken = []

    def works() -> Iterator[Callable[[], int]]:
        for number in range(9):
            taken.append(current_thread())
            yield partial(int, number)

    results = side_by_side(works(), 3)
    assert taken == []
    assert (next(results), len(taken)) == (0, 3)
    assert (next(results), len(taken)) == (1, 4)
    results.close()
    assert set(taken) == {current_thread()}


@given(st.integers(0, 12), st.integers(0, 12), st.integers(1, 5), st.booleans())
def test_a_failure_comes_behind_the_results_before_it(count: int, bad: int, at_once: int, taking: bool):
    def work(number: int) -> int:
        if number == bad and not taking:
            raise ValueError(number)
        return number

    def works() -> Iterator[Callable[[], int]]:
        for number in range(count):
            if number == bad and taking:
                raise ValueError(number)
            yield partial(work, number)

    results, good = side_by_side(works(), at_once), min(bad, count)
    assert list(islice(results, good)) == list(range(good))
    with pytest.raises(ValueError if bad < count else StopIteration):
        next(results)
