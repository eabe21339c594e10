"""The work of an analysis grows as the text does, counted in lines of code run: no clock is asked."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from analysis.reading import ENGINE, german
from fakes.sample_article import sample_document
from provenance_reader.domain.progress import SilentProgress

# A little more than the texts grow: what is not proportional would need many times as much.
_TOLERANCE = 1.15


def lines_run(text: str) -> int:
    """How many lines of Python run while `text` is analysed."""
    document = german(text)
    ENGINE.analyze(german("Der Hafen bleibt offen."), SilentProgress())  # the lexicon is loaded once
    count = 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        ENGINE.analyze(document, SilentProgress())
    finally:
        sys.settrace(before)
    return count


def the_sample(times: int) -> str:
    return "\n\n".join([sample_document().text] * times)


def ever_new_people(times: int) -> str:
    """Paragraphs each of which has a source of its own, so that no name is found again."""
    letters = "abcdefghiklmnoprstuv"
    names = (f"{letters[i // 400]}{letters[i // 20 % 20]}{letters[i % 20]}holt".title() for i in range(times))
    return "\n\n".join(
        f"Ministerin Karin {name} sagte am Montag, der Hafen bleibe offen. {name} bestritt den Bericht."
        for name in names
    )


def one_sentence(times: int) -> str:
    """A list without a full stop, as a table or a careless typist leaves it."""
    return ", ".join(["sagte die Polizei", "der Hafen bleibe offen"] * times)


@pytest.mark.parametrize(
    ("make", "times"),
    [
        (the_sample, 2),
        (ever_new_people, 40),
        (one_sentence, 100),
    ],
)
def test_eight_times_the_text_is_eight_times_the_work(make: Callable[[int], str], times: int) -> None:
    short, long = make(times), make(8 * times)
    assert lines_run(long) <= _TOLERANCE * len(long) / len(short) * lines_run(short)
