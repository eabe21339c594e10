"""A text's statements by any network that takes `reading.inputs`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from provenance_reader.analysis.network.decoding import FoundStatement, Judgement, answer_of, statements
from provenance_reader.analysis.network.labels import Scheme
from provenance_reader.analysis.network.reading import Array, inputs, read, windows
from provenance_reader.domain.progress import Progress, SilentProgress

_SILENT = SilentProgress()

Run = Callable[[dict[str, Array]], Sequence[Array]]
"""The network: its arguments by name to its outputs in order."""


@dataclass(frozen=True, slots=True)
class Model:
    """`tokenizer` has the interface of `tokenizers.Tokenizer`."""

    tokenizer: Any
    run: Run
    scheme: Scheme
    judgement: Judgement


def find_statements(
    text: str, model: Model, progress: Progress = _SILENT, threshold: float | None = None
) -> list[FoundStatement]:
    """The statements in text order; `progress` counts windows, and may raise Cancelled.

    `threshold` is the least chance of a statement to be told, the model's own where it is None.
    The text is read window by window: on a processor a batch of them gains nothing.
    """
    least = model.judgement.threshold if threshold is None else threshold
    reading = read(text, model.tokenizer)
    if not reading.words:
        return []
    cuts = windows(reading)
    given = []
    for number, cut in enumerate(cuts):
        progress.step(number, len(cuts))
        given.append(answer_of(model.run(inputs(reading, cut)), cut))
    return statements(reading, cuts, given, model.scheme, least)
