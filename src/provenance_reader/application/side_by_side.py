"""Several works at once, with their results in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import NoReturn, TypeVar

Result = TypeVar("Result")


def side_by_side(works: Iterable[Callable[[], Result]], count: int) -> Iterator[Result]:
    """What each of `works` returns, in their order; `count` of them run at once, each in a thread.

    `works` itself is walked through by whoever asks for the results, and only `count` works ahead of them.
    What a work raises, or `works` itself, is raised in its turn, behind the results of those before it; what
    has begun by then is waited for.
    """
    begun: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(count) as threads:
        for work in _with_failure(works):
            begun.append(threads.submit(work))
            if len(begun) == count:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()


def _with_failure(works: Iterable[Callable[[], Result]]) -> Iterator[Callable[[], Result]]:
    """The works, and as one more of them what they themselves fail with."""
    try:
        yield from works
    except Exception as failure:
        yield partial(_fail, failure)


def _fail(failure: Exception) -> NoReturn:
    raise failure
