"""A text's statements by any network that takes `reading.inputs`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from provenance_reader.analysis.network.decoding import (
    Candidate,
    FoundStatement,
    Judgement,
    Span,
    answer_of,
    candidates,
    statements,
)
from provenance_reader.analysis.network.labels import Scheme
from provenance_reader.analysis.network.reading import Array, inputs, read, windows
from provenance_reader.domain.progress import Progress, SilentProgress

_SILENT = SilentProgress()

Run = Callable[[dict[str, Array]], Sequence[Array]]
"""The network: its arguments by name to its outputs in order. Several threads may call it at once."""


@dataclass(frozen=True, slots=True)
class Model:
    """`tokenizer` has the interface of `tokenizers.Tokenizer`.

    `threads` windows are read side by side, whichever texts they are of, by the threads of `pool`.
    """

    tokenizer: Any
    run: Run
    scheme: Scheme
    judgement: Judgement
    threads: int = 1
    pool: ThreadPoolExecutor = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pool", ThreadPoolExecutor(self.threads, "network"))


class ReadingAhead:
    """A text that a network reads in the background, from now on; to be left as a context.

    One thread to a window: they need not wait for each other, as the threads that share one window do at each
    of its matrices.
    """

    def __init__(self, text: str, model: Model) -> None:
        self._model = model
        self._reading = read(text, model.tokenizer)
        cuts = windows(self._reading) if self._reading.words else []
        self._found = [model.pool.submit(self._candidates, cut) for cut in cuts]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for found in self._found:
            found.cancel()

    def statements(
        self, progress: Progress = _SILENT, threshold: float | None = None
    ) -> list[FoundStatement]:
        """The statements in text order; `progress` counts windows, and may raise Cancelled.

        `threshold` is the least chance of a statement to be told, the model's own where it is None.
        """
        given = []
        for number, found in enumerate(self._found):
            progress.step(number, len(self._found))
            given += found.result()
        least = self._model.judgement.threshold if threshold is None else threshold
        return statements(self._reading, given, self._model.scheme, least)

    def _candidates(self, cut: Span) -> list[Candidate]:
        answer = answer_of(self._model.run(inputs(self._reading, cut)), cut)
        return candidates(self._reading, cut, answer, self._model.scheme)


def find_statements(
    text: str, model: Model, progress: Progress = _SILENT, threshold: float | None = None
) -> list[FoundStatement]:
    """As `ReadingAhead.statements`, at once."""
    with ReadingAhead(text, model) as ahead:
        return ahead.statements(progress, threshold)
