"""Annotated articles to batches of windows with targets."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from provenance_reader.analysis.network.labels import CHAINS, QUOTATIONS, Scheme
from provenance_reader.analysis.network.reading import UNKNOWN, WINDOW, Reading, inputs, read, windows

NOTHING = -100
"""A target that counts for nothing."""
QUOTATION_MARKS = ("„“", "„”", '""', "“”", "»«", "«»")
LEADING = {"dass", "daß", "ob", ",", ":", "-", "–", *"„“”\"»«‚‘›‹'…"}
TRAILING = {",", ".", ":", ";", "!", "?", "-", "–", *"„“”\"»«‚‘›‹'…"}


@dataclass(frozen=True, slots=True)
class Goal:
    """One annotated statement in word numbers; spans of pointers are inclusive, None where there is none."""

    anchor: int
    form: int
    tokens: tuple[frozenset[int], ...]
    pointers: tuple[tuple[int, int] | None, ...]
    labels: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Example:
    id: str
    reading: Reading
    goals: tuple[Goal, ...]


def example(article: dict, tokenizer: Tokenizer, scheme: Scheme, text: str | None = None) -> Example:
    """The article as an example; `text` is the same text with other letters at the same places."""
    reading = read(text or article["text"], tokenizer)
    goals: dict[int, Goal] = {}
    for found in GOALS[scheme.name](article, reading):
        goals.setdefault(found.anchor, found)
    return Example(article["id"], reading, tuple(goals.values()))


def varied(article: dict, tokenizer: Tokenizer, scheme: Scheme, chance: random.Random) -> Example:
    """The article with other quotation marks and some pieces unknown."""
    text = article["text"]
    if chance.random() < 0.6:
        opening, closing = chance.choice(QUOTATION_MARKS)
        text = text.translate({ord("„"): opening, ord("“"): closing})
    found = example(article, tokenizer, scheme, text)
    hidden = np.array([chance.random() < 0.04 for _ in found.reading.ids])
    found.reading.ids[hidden] = UNKNOWN
    return found


def random_windows(reading: Reading, chance: random.Random) -> list[tuple[int, int]]:
    """Windows of a random length, so that an article is cut at other places each time."""
    if len(reading.ids) <= WINDOW:
        return windows(reading)
    return windows(reading, chance.randint(WINDOW * 2 // 3, WINDOW), overlap=0.2)


def statements_in(one: Example, window: tuple[int, int]) -> int:
    return sum(window[0] <= goal.anchor < window[1] for goal in one.goals)


def batches(items: list, size: int, chance: random.Random) -> Iterator[list]:
    """All items once, shuffled."""
    chance.shuffle(items)
    for n in range(0, len(items), size):
        yield items[n : n + size]


def targets(
    one: Example, window: tuple[int, int], scheme: Scheme
) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """The network's arguments for a window, and what it should answer for the gold anchors."""
    arguments = {name: torch.from_numpy(value) for name, value in inputs(one.reading, window).items()}
    a, b = window
    goals = [goal for goal in one.goals if a <= goal.anchor < b]
    words, roles = arguments["sentence"].shape[1], len(scheme.pointer_roles)
    forms = torch.where(arguments["sentence"] < 0, NOTHING, 0)
    tokens = torch.zeros(1, len(goals), len(scheme.token_roles), words)
    pointers = torch.full((1, len(goals), 2 * roles), words)
    labels = torch.full((len(scheme.labels), 1, len(goals), scheme.depths), NOTHING)
    for k, goal in enumerate(goals):
        forms[0, goal.anchor - a] = 1 + goal.form
        for r, role in enumerate(goal.tokens):
            tokens[0, k, r, [t - a for t in role if a <= t < b]] = 1
        for r, span in enumerate(goal.pointers):
            if span is not None and a <= span[0] and span[1] < b:
                pointers[0, k, r], pointers[0, k, r + roles] = span[0] - a, span[1] - a
        for depth, link in enumerate(goal.labels):
            labels[:, 0, k, depth] = torch.tensor(link)
    anchors = torch.tensor([[goal.anchor - a for goal in goals]], dtype=torch.long)
    wanted = {"forms": forms, "anchors": anchors, "tokens": tokens, "pointers": pointers, "labels": labels}
    return arguments, wanted


def _chains(article: dict, reading: Reading) -> Iterator[Goal]:
    depths, labels, word_at = CHAINS.depths, dict(CHAINS.labels), _word_at(reading)
    contents = {
        statement["n"]: frozenset(
            n for span in statement["content"] for n in _trimmed(_words(span, word_at), reading)
        )
        for statement in article["statements"]
    }
    answers = {relation["from"]: relation for relation in article["relations"]}
    for statement in article["statements"]:
        links = statement["chain"][::-1][:depths]
        content = contents[statement["n"]]
        if not content:
            continue
        cues = [frozenset(n for span in link["cue"] or () for n in _words(span, word_at)) for link in links]
        cues += [frozenset()] * (depths - len(cues))
        channel, time = (frozenset(_words(statement[role], word_at)) for role in ("channel", "time"))
        mentions = [_ends(_words(link["mention"], word_at)) for link in links]
        mentions += [None] * (depths - len(links))
        answer = answers.get(statement["n"])
        claim = sorted(contents[answer["to"]])[:1] if answer else []
        told = [{**link, "answer": "nothing"} for link in links]
        if answer:
            told[0]["answer"] = answer["kind"]
        yield Goal(
            min(content),
            CHAINS.forms.index(statement["form"]),
            (content, *cues, channel, time),
            (*mentions, _ends(_words(links[0]["resolved"], word_at)), _ends(claim)),
            tuple(tuple(values.index(link[name]) for name, values in labels.items()) for link in told),
        )


def _quotations(article: dict, reading: Reading) -> Iterator[Goal]:
    word_at = _word_at(reading)

    def words(annotation: dict, role: str) -> frozenset[int]:
        return frozenset(n for token in annotation[role] for n in _words(article["tokens"][token], word_at))

    for annotation in article["annotations"]:
        content = words(annotation, "quote")
        roles = (words(annotation, role) for role in ("cue", "frame", "addressee"))
        speaker = _ends(sorted(words(annotation, "speaker")))
        if content:
            form = QUOTATIONS.forms.index(annotation["type"])
            yield Goal(min(content), form, (content, *roles), (speaker,), ())


GOALS: dict[str, Callable[[dict, Reading], Iterator[Goal]]] = {
    CHAINS.name: _chains,
    QUOTATIONS.name: _quotations,
}
"""How the articles of each scheme's data are read."""


def _word_at(reading: Reading) -> dict[int, int]:
    """The number of the word that a letter belongs to."""
    return {c: n for n, (a, b) in enumerate(reading.words) for c in range(a, b)}


def _words(span: Sequence[int] | None, word_at: dict[int, int]) -> list[int]:
    return sorted({word_at[c] for c in range(*span) if c in word_at}) if span else []


def _ends(words: list[int]) -> tuple[int, int] | None:
    return (words[0], words[-1]) if words else None


def _trimmed(words: list[int], reading: Reading) -> list[int]:
    """Without marks and "dass" at the borders: the annotators took them in or left them out as they liked."""
    spelled = [reading.text[slice(*reading.words[n])].casefold() for n in words]
    start, stop = 0, len(words)
    while start < stop and spelled[start] in LEADING:
        start += 1
    while stop > start and spelled[stop - 1] in TRAILING:
        stop -= 1
    return words[start:stop]
