"""A text's statements by any network that takes `reading.inputs`; and as the program's analysis JSON.

Needs numpy and a tokenizer, nothing of training.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from decoding import FoundStatement, Judgement, answers, statements
from reading import inputs, read, windows

Run = Callable[[dict[str, np.ndarray]], Sequence[np.ndarray]]
"""The network: its arguments by name to its outputs in order."""


@dataclass(frozen=True, slots=True)
class Model:
    tokenizer: Any
    run: Run
    judgement: Judgement


def analyze(text: str, model: Model) -> list[FoundStatement]:
    """Window by window: on a processor a batch gains nothing and pays for its padding."""
    reading = read(text, model.tokenizer)
    if not reading.words:
        return []
    cuts = windows(reading)
    given = [answer for cut in cuts for answer in answers(model.run(inputs([(reading, cut)])), [cut])]
    return statements(reading, cuts, given, model.judgement.threshold)


def as_json(text: str, found: Sequence[FoundStatement], judgement: Judgement) -> dict:
    """What the network knows of the program's analysis JSON; each mention is a source of its own."""
    sources: dict[tuple[int, int], dict] = {}
    told = []
    for n, statement in enumerate(found, 1):
        for link in statement.chain:
            name = statement.name if link is statement.chain[-1] else link.mention
            known = {"name": text[slice(*name)], "kind": link.kind, "anonymity": link.anonymity}
            source = {"id": f"s{n}-{link.mention[0]}", **known, "mentions": sorted({link.mention, name})}
            sources[n, link.mention[0]] = source
        told.append(
            {
                "id": str(n),
                "form": statement.form,
                "content": statement.content,
                "chain": [
                    {
                        "source": f"s{n}-{link.mention[0]}",
                        "mention": link.mention,
                        "cue": link.cue,
                        "stance": link.stance,
                    }
                    for link in statement.chain
                ],
                "channel": next(iter(statement.channel), None),
                "time": next(iter(statement.time), None),
                "confidence": round(judgement.confidence(statement.chance, statement.origin_chance), 3),
            }
        )
    return {
        "document": {"text": text},
        "sources": list(sources.values()),
        "statements": told,
        "relations": [],
    }
