"""A network that knows its answers, and a tokenizer for it."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np

from provenance_reader.analysis.network.labels import CHAINS, Scheme
from provenance_reader.analysis.network.model import Run
from provenance_reader.analysis.network.reading import CANDIDATES, read

Goal = dict[str, tuple[str, str]]


class Letters:
    """A tokenizer of one piece for each two letters of a word."""

    def encode(self, text: str, add_special_tokens: bool = True) -> SimpleNamespace:
        assert not add_special_tokens
        offsets = []
        for word in text.split():
            start = text.index(word, offsets[-1][1] if offsets else 0)
            offsets += [(n, min(n + 2, start + len(word))) for n in range(start, start + len(word), 2)]
        return SimpleNamespace(ids=[4 + ord(text[a]) % 50 for a, _ in offsets], offsets=offsets)


def word(text: str, wanted: str) -> int:
    return next(n for n, (a, _) in enumerate(read(text, Letters()).words) if text.startswith(wanted, a))


def answering(
    text: str, goals: list[Goal], chance: float = 6.0, scheme: Scheme = CHAINS, sure: float = 6.0
) -> Run:
    """A network that answers `goals`: content and optional roles as pairs of first and last word.

    `chance` is the logit of a beginning, `sure` that of the borders of a mention.
    """
    places = [{role: (word(text, a), word(text, b)) for role, (a, b) in goal.items()} for goal in goals]

    def run(arguments: dict[str, np.ndarray]) -> list[np.ndarray]:
        count = arguments["sentence"].shape[1]
        starts = np.zeros((1, count, 1 + len(scheme.forms)))
        starts[..., 1:] = -8
        starts[..., 0] = 8
        anchors = np.zeros((1, CANDIDATES), np.int64)
        tokens = np.full((1, CANDIDATES, len(scheme.token_roles), count), -4.0)
        pointers = np.full((1, CANDIDATES, 2 * len(scheme.pointer_roles), count + 1), -4.0)
        labels = [np.zeros((1, CANDIDATES, scheme.depths, len(one))) for _, one in scheme.labels]
        anchors[:] = count - 1
        for n, place in enumerate(places):
            anchors[0, n] = place["content"][0]
            starts[0, anchors[0, n], 0], starts[0, anchors[0, n], 2] = 0, chance
            for r, role in enumerate(scheme.token_roles):
                if role in place:
                    tokens[0, n, r, place[role][0] : place[role][1] + 1] = 4
            for r, role in enumerate(scheme.pointer_roles):
                first, last = place.get(role, place["mention-0"] if role == "name" else (count, count))
                pointers[0, n, r, first] = pointers[0, n, r + len(scheme.pointer_roles), last] = sure
        return [starts, anchors, tokens, pointers, *labels]

    return run
