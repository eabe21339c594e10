"""The network's answers to statements with code point spans. Needs numpy, nothing of training.

A candidate statement is an anchor, the word its content begins with. Runs of words are found by Viterbi over
two states, mentions by their best start and end in one sentence. Candidates that say the same are one
statement; their chances add up, since the border of a content is often doubtful where the statement is not.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from provenance_reader.analysis.network.labels import Scheme
from provenance_reader.analysis.network.reading import Array, Reading

Span = tuple[int, int]

FLOOR = 0.08
"""Least chance of an anchor to be looked at."""
SAME = 0.5
"""Two candidates with the same origin are one statement from this share of common words on."""
TWIN = 0.75
"""As SAME, whatever their origins."""
NESTED = 0.8
"""Chance from which on one that says the same is told beside the other, where a scheme nests statements.

Two beginnings of one statement share its chance; two that are this sure are two statements.
"""
SWITCH, CUE_SWITCH = 1.0, 0.5
"""Cost, in logits, of beginning or ending a run of words; cues come in pieces ("teilte … mit")."""
LONGEST = 30
"""Words of the longest mention."""
PAIRS = {"„": "“", "“": "”", "»": "«", "«": "»", "(": ")", "[": "]", "‚": "‘", "›": "‹"}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is fitted to the weights: the least chance of a statement to be told, and how sure to call it.

    `weights` of a logistic regression: constant, log odds of the statement, log odds of its origin.
    """

    threshold: float = 0.45
    weights: tuple[float, float, float] = (0.0, 1.0, 0.0)

    def confidence(self, chance: float, origin_chance: float) -> float:
        """The chance that a statement and its origin are both right."""
        constant, statement, origin = self.weights
        return 1 / (1 + math.exp(-constant - statement * log_odds(chance) - origin * log_odds(origin_chance)))


@dataclass(frozen=True, slots=True)
class FoundLink:
    """One step of a chain; `labels` are the scheme's, by their names. The source may not be mentioned."""

    mention: Span | None
    cue: tuple[Span, ...]
    labels: dict[str, str]


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """`chain` is outermost first; `name` is the fullest mention of its last link; spans are code points.

    `claim` is where the statement begins that this one denies, confirms or answers. `roles` has the runs of
    words of every other role of the scheme. `chance` is the network's own for the statement, `origin_chance`
    for the mention of its last link, `claim_chance` for there being a claim in its window.
    """

    form: str
    content: tuple[Span, ...]
    chain: tuple[FoundLink, ...]
    name: Span | None
    claim: Span | None
    roles: dict[str, tuple[Span, ...]]
    chance: float
    origin_chance: float
    claim_chance: float = 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What the network says of one window; see network.Network.forward."""

    starts: Array
    anchors: Array
    tokens: Array
    pointers: Array
    labels: tuple[Array, ...]


@dataclass(frozen=True)
class Candidate:
    """What may be a statement. Words are numbers in the article.

    `runs`, `mentions` and `labels` are in the order of the scheme.
    """

    anchor: int
    central: int
    chance: float
    origin_chance: float
    claim_chance: float
    form: int
    runs: tuple[tuple[Span, ...], ...]
    mentions: tuple[Span | None, ...]
    labels: tuple[tuple[int, ...], ...]

    @cached_property
    def content(self) -> frozenset[int]:
        return frozenset(n for a, b in self.runs[0] for n in range(a, b))


def answer_of(outputs: Sequence[Array], window: Span) -> Answer:
    """The network's outputs for one window, a batch of one, cut to its words."""
    count = window[1] - window[0]
    starts, anchors, tokens, pointers, *labels = (one[0] for one in outputs)
    pointers = np.concatenate([pointers[..., :count], pointers[..., -1:]], -1)
    return Answer(starts[:count], anchors, tokens[..., :count], pointers, tuple(labels))


def statements(
    reading: Reading, given: Sequence[Candidate], scheme: Scheme, threshold: float
) -> list[FoundStatement]:
    """What an article says, in text order, from the `candidates` of all its windows."""
    best: dict[int, Candidate] = {}
    for candidate in given:
        known = best.get(candidate.anchor)
        if known is None or known.central < candidate.central:
            best[candidate.anchor] = candidate
    apart = NESTED if scheme.nested else math.inf
    kept = [c for c in _united(list(best.values()), apart) if c.chance >= threshold]
    return [_told(reading, c, scheme) for c in sorted(kept, key=lambda c: c.anchor)]


def candidates(reading: Reading, window: Span, answer: Answer, scheme: Scheme) -> list[Candidate]:
    """What may be said in one window, by the answer of a network of `scheme`."""
    a, b = window
    forms = _softmax(answer.starts)
    chances = 1 - forms[:, 0]
    rows = [n for n, at in enumerate(answer.anchors) if at < b - a and chances[at] >= FLOOR]
    if not rows:
        return []
    at = answer.anchors[rows]
    cost = np.array([CUE_SWITCH if role.startswith("cue-") else SWITCH for role in scheme.token_roles])
    runs = _runs(answer.tokens[rows], cost, at)
    least = np.array([0.0 if role in scheme.certain else scheme.least for role in scheme.pointer_roles])
    spans, sure = _best_spans(answer.pointers[rows], reading.sentence_of[a:b], least)
    claimed = _chances_of_any(answer.pointers[rows], scheme.pointer_roles, "claim")
    labels = [x[rows].argmax(-1) for x in answer.labels]
    before, after = (a > 0), (b < len(reading.words))
    return [
        Candidate(
            a + int(word),
            min(int(word) if before else b, b - a - int(word) if after else b),
            float(chances[word]),
            float(sure[n, 0]),
            float(claimed[n]),
            int(forms[word, 1:].argmax()),
            tuple(tuple((a + x, a + y) for x, y in role) for role in runs[n]),
            tuple(span and (a + span[0], a + span[1]) for span in spans[n]),
            tuple(tuple(x[n].tolist()) for x in labels),
        )
        for n, word in enumerate(at)
    ]


def _runs(logits: Array, cost: Array, anchors: Array) -> list[list[list[Span]]]:
    """For each statement and role the half-open runs of words on the best path of in and out."""
    count, roles, words = logits.shape
    gain = logits.astype(np.float64).copy()
    gain[np.arange(count), 0, anchors] += 100.0
    inside, outside = np.full((count, roles), -np.inf), np.zeros((count, roles))
    came_in, went_out = np.zeros((2, words, count, roles), bool)
    for t in range(words):
        came_in[t] = outside - cost > inside
        went_out[t] = inside - cost > outside
        inside, outside = (
            np.maximum(inside, outside - cost) + gain[:, :, t],
            np.maximum(outside, inside - cost),
        )
    member = np.zeros((words, count, roles), bool)
    state = inside - cost > outside
    for t in range(words - 1, -1, -1):
        member[t] = state
        state = np.where(state, ~came_in[t], went_out[t])
    return [[_spans(member[:, n, r]) for r in range(roles)] for n in range(count)]


def _spans(member: Array) -> list[Span]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], member.astype(np.int8), [0]])))
    return [(int(x), int(y)) for x, y in edges.reshape(-1, 2)]


def _best_spans(pointers: Array, sentence: Array, least: Array) -> tuple[list[list[Span | None]], Array]:
    """For each statement and pointer role the likeliest span and its chance.

    None where that is likelier, or the chance below the role's `least`; never where that is nought.
    """
    roles, words = len(least), pointers.shape[-1] - 1
    starts, ends = _log_softmax(pointers[:, :roles]), _log_softmax(pointers[:, roles:])
    best = np.full(starts.shape[:2], -np.inf)
    found = np.zeros((*best.shape, 2), np.int64)
    for length in range(min(LONGEST, words)):
        scores = starts[..., : words - length] + ends[..., length:words]
        scores = np.where(sentence[: words - length] == sentence[length:words], scores, -np.inf)
        at = scores.argmax(-1)
        score = np.take_along_axis(scores, at[..., None], -1)[..., 0]
        better = score > best
        best = np.where(better, score, best)
        found[better] = np.stack([at, at + length + 1], -1)[better]
    none = starts[..., -1] + ends[..., -1]
    absent = (least > 0) & (np.maximum(np.exp(none), least) > np.exp(best))
    spans = [
        [None if absent[n, r] else (int(found[n, r, 0]), int(found[n, r, 1])) for r in range(roles)]
        for n in range(len(found))
    ]
    return spans, np.exp(best)


def _chances_of_any(pointers: Array, roles: Sequence[str], role: str) -> Array:
    """For each statement how likely a role is anywhere at all; 1 where the scheme does not know it."""
    if role not in roles:
        return np.ones(len(pointers))
    chances: Array = 1 - _softmax(pointers[:, roles.index(role)])[:, -1]
    return chances


def _united(given: list[Candidate], apart: float) -> list[Candidate]:
    """The likeliest of those that say the same, with the sum of their chances.

    Those that are as likely as `apart` are kept beside any other.
    """
    kept: list[Candidate] = []
    holding: defaultdict[int, list[int]] = defaultdict(list)  # the numbers in `kept` that a word is said by
    for candidate in sorted(given, key=lambda c: -c.chance):
        near = sorted({n for word in candidate.content for n in holding[word]})
        same = next((n for n in near if candidate.chance < apart and _same(candidate, kept[n])), None)
        if same is None:
            for word in candidate.content:
                holding[word].append(len(kept))
            kept.append(candidate)
        else:
            kept[same] = replace(kept[same], chance=min(1.0, kept[same].chance + candidate.chance))
    return kept


def _same(one: Candidate, other: Candidate) -> bool:
    common = len(one.content & other.content) / len(one.content | other.content)
    a, b = one.mentions[0], other.mentions[0]
    shared = a is not None and b is not None and a[0] < b[1] and b[0] < a[1]
    return common >= TWIN or (common >= SAME and shared)


def _told(reading: Reading, candidate: Candidate, scheme: Scheme) -> FoundStatement:
    def letters(span: Span) -> Span:
        return reading.words[span[0]][0], reading.words[span[1] - 1][1]

    roles = {
        role: tuple(letters(span) for span in runs)
        for role, runs in zip(scheme.token_roles, candidate.runs, strict=True)
    }
    content = roles.pop("content")
    cues = [roles.pop(f"cue-{depth}") for depth in range(scheme.depths)]
    links = []
    for depth, mention in enumerate(candidate.mentions[: scheme.depths]):
        if mention is None and not (depth == 0 and cues[0]):
            break
        labels = {
            name: values[chosen[depth]]
            for (name, values), chosen in zip(scheme.labels, candidate.labels, strict=True)
        }
        links.append(FoundLink(letters(mention) if mention else None, cues[depth], labels))
    pointed = dict(zip(scheme.pointer_roles, candidate.mentions, strict=True))
    name, claim = pointed.get("name"), pointed.get("claim")
    return FoundStatement(
        scheme.forms[candidate.form],
        tuple(_closed(reading.text, span) for span in content),
        tuple(reversed(links)),
        letters(name) if name else None,
        letters(claim) if claim else None,
        roles,
        candidate.chance,
        candidate.origin_chance,
        candidate.claim_chance,
    )


def _closed(text: str, span: Span) -> Span:
    """The span with the mark or bracket that its own lacks, where it is the very next letter."""
    start, end = span
    for opening, closing in PAIRS.items():
        inside = text[start:end]
        if inside.count(opening) > inside.count(closing) and text[end : end + 1] == closing:
            end += 1
        elif inside.count(opening) < inside.count(closing) and start > 0 and text[start - 1] == opening:
            start -= 1
    return start, end


def log_odds(chance: float) -> float:
    """Bounded, so that a chance of nought or one stays finite."""
    bounded = min(max(chance, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))


def _softmax(logits: Array) -> Array:
    chances: Array = np.exp(_log_softmax(logits))
    return chances


def _log_softmax(logits: Array) -> Array:
    shifted: Array = logits - logits.max(-1, keepdims=True)
    logarithms: Array = np.log(np.exp(shifted).sum(-1, keepdims=True))
    return shifted - logarithms
