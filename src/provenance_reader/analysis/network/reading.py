"""Text to the arrays the network takes: words, sentences, windows of whole sentences.

Needs numpy and a tokenizer with the interface of `tokenizers.Tokenizer`, nothing of training.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
BEGIN, END, UNKNOWN = 0, 2, 3
WINDOW = 508
"""Pieces of one window without its two borders."""
OVERLAP = 0.2
"""Share of a window that the next one repeats; 0.4 found no more and costs a quarter more time."""
SIDE_BY_SIDE = 2
"""Windows that are read at once, each by a thread of its own."""
CANDIDATES = 48
"""Statements the network looks at in one window; also the least number of words it takes."""
QUOTED, PARAGRAPH = 1, 2
"""Bits of a piece's mark: inside quotation marks; first piece of a paragraph."""

_WORD = re.compile(r"\w+(?:[-.’'/]\w+)*|[^\w\s]")
_CLOSERS = "\"'“”«»›‹‘’)]"
_OPENERS = '"„“»«›‹‚‘([–-'
_ABBREVIATION = re.compile(
    r"(?:\d{1,2}|[A-Za-z]|Dr|Prof|St|Nr|Mio|Mrd|bzw|ca|usw|etc|Jr|Sr|vgl|Abs|Art)", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One text taken apart. Words are code point spans; `first` and `last` number the pieces of each word."""

    text: str
    words: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]
    sentence_of: Array
    ids: Array
    marks: Array
    first: Array
    last: Array


def read(text: str, tokenizer: Any) -> Reading:
    words = tuple(found.span() for found in _WORD.finditer(text))
    sentences = tuple(_sentences(text, words))
    encoded = tokenizer.encode(text, add_special_tokens=False)
    first, last = _pieces_of(words, encoded.offsets)
    marks = np.zeros(max(len(encoded.ids), 1), np.int64)
    for word, mark in enumerate(_marks(text, words)):
        marks[first[word] : last[word] + 1] |= mark
    return Reading(
        text,
        words,
        sentences,
        np.array([n for n, (a, b) in enumerate(sentences) for _ in range(a, b)], np.int64),
        np.array(encoded.ids or [UNKNOWN], np.int64),
        marks,
        first,
        last,
    )


def windows(reading: Reading, limit: int = WINDOW, overlap: float = OVERLAP) -> list[tuple[int, int]]:
    """Word ranges of whole sentences that fit `limit` pieces; each repeats the end of the one before.

    As few as there can be, but in pairs where the sentences allow, and alike in size: of those that are read
    side by side none keeps the other waiting, and attention costs the square of a window. A sentence longer
    than `limit` is cut.
    """
    units = list(_fitting(reading, limit))
    fewest = max(1, len(_filled(reading, units, limit, overlap)))
    if fewest > 1:
        fewest += -fewest % SIDE_BY_SIDE
    sizes = range(limit // fewest, limit)
    enough = bisect_left(sizes, -fewest, key=lambda size: -len(_filled(reading, units, size, overlap)))
    return _filled(reading, units, limit // fewest + enough, overlap)


def inputs(reading: Reading, window: tuple[int, int]) -> dict[str, Array]:
    """The network's arguments for a window, as a batch of one.

    Words are padded to CANDIDATES; a padding word has sentence -1.
    """
    a, b = window
    start, stop = int(reading.first[a]), int(reading.last[b - 1]) + 1
    padding = (0, max(0, CANDIDATES - (b - a)))
    found = {
        "ids": np.concatenate([[BEGIN], reading.ids[start:stop], [END]]),
        "marks": np.pad(reading.marks[start:stop], 1),
        "first": np.pad(reading.first[a:b] - start + 1, padding),
        "last": np.pad(reading.last[a:b] - start + 1, padding),
        "sentence": np.pad(reading.sentence_of[a:b], padding, constant_values=-1),
    }
    return {name: values[None] for name, values in found.items()}


def _filled(
    reading: Reading, units: Sequence[tuple[int, int]], size: int, overlap: float
) -> list[tuple[int, int]]:
    """Windows of whole units, each as near to `size` pieces as they come; a longer unit is one of its own."""
    found, at = [], 0
    while at < len(units):
        stop = at + 1
        while stop < len(units) and _size(reading, units[at][0], units[stop][1]) <= size:
            stop += 1
        found.append((units[at][0], units[stop - 1][1]))
        if stop == len(units):
            break
        at, begin = stop, at
        while at > begin + 1 and _size(reading, units[at - 1][0], units[stop - 1][1]) < overlap * size:
            at -= 1
    return found


def _size(reading: Reading, a: int, b: int) -> int:
    return int(reading.last[b - 1] - reading.first[a]) + 1


def _fitting(reading: Reading, limit: int) -> Iterator[tuple[int, int]]:
    for start, stop in reading.sentences:
        a = start
        for b in range(start + 1, stop + 1):
            if b - a > 1 and _size(reading, a, b) > limit:
                yield a, b - 1
                a = b - 1
        yield a, stop


def _sentences(text: str, words: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start = 0
    for n, (_, end) in enumerate(words):
        following = words[n + 1][0] if n + 1 < len(words) else len(text)
        gap = text[end:following]
        if n + 1 == len(words) or "\n" in gap or (gap and _ends(text, words, n, text[following])):
            yield start, n + 1
            start = n + 1


def _ends(text: str, words: Sequence[tuple[int, int]], n: int, following: str) -> bool:
    """Whether a sentence ends at word `n`, which white space and `following` come after."""
    while n > 0 and text[words[n][0]] in _CLOSERS and words[n][0] == words[n - 1][1]:
        n -= 1
    mark = text[slice(*words[n])]
    if mark not in (".", "!", "?", "…") or not (
        following.isupper() or following in _OPENERS or following.isdigit()
    ):
        return False
    return mark != "." or n == 0 or not _ABBREVIATION.fullmatch(text[slice(*words[n - 1])])


def _pieces_of(words: Sequence[tuple[int, int]], offsets: Sequence[tuple[int, int]]) -> tuple[Array, Array]:
    first, last = np.zeros(len(words), np.int64), np.zeros(len(words), np.int64)
    at = 0
    for n, (a, b) in enumerate(words):
        while at + 1 < len(offsets) and offsets[at][1] <= a:
            at += 1
        end = at
        while end + 1 < len(offsets) and offsets[end + 1][0] < b:
            end += 1
        first[n], last[n] = at, end
    return first, last


def _marks(text: str, words: Sequence[tuple[int, int]]) -> Iterator[int]:
    quoted, before = False, 0
    for n, (a, b) in enumerate(words):
        paragraph = n == 0 or "\n" in text[before:a]
        if paragraph:
            quoted = False
        letter = text[a:b]
        if letter == "„":
            quoted = True
        elif letter in ("“", "”", '"', "»", "«"):
            quoted = not quoted
        yield (QUOTED if quoted else 0) | (PARAGRAPH if paragraph else 0)
        before = b
