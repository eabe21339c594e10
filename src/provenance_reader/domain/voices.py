"""Who speaks in an article: how much of its text comes from whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.segments import Segment, segments_of
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span, merged

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Voice:
    """One kind of speaker, None for text without a source: its stretches of text and the words in them.

    `share` is the part of all words that are somebody's or nobody's, in 0..1; the words that only
    attribute ("sagte sie am Montag") are neither.
    """

    anonymity: Anonymity | None
    words: int
    share: float
    stretches: tuple[Span, ...]


def voices(text: str, analysis: Analysis, segments: Iterable[Segment] | None = None) -> tuple[Voice, ...]:
    """Named, by role, unnamed, without source, always all four; nested words belong to the innermost.

    `segments` are those of the statements of `analysis`, where they are known.
    """
    sources = {source.id: source for source in analysis.sources}
    classes = {
        statement.id: sources[statement.chain[-1].source].anonymity for statement in analysis.statements
    }
    found: dict[Anonymity | None, list[Span]] = {**{one: [] for one in Anonymity}, None: []}
    for segment in segments_of(analysis.statements) if segments is None else segments:
        found[classes[segment.statements[-1]]].append(segment.span)
    found[None] += analysis.unattributed
    stretches = {one: merged(spans) for one, spans in found.items()}
    words = {one: words_in(text, spans) for one, spans in stretches.items()}
    whole = sum(words.values()) or 1
    return tuple(Voice(one, words[one], words[one] / whole, stretches[one]) for one in found)


def words_in(text: str, spans: Iterable[Span]) -> int:
    """How many words begin in `spans`."""
    begins = _word_begins(text)
    return sum(bisect_left(begins, end) - bisect_left(begins, start) for start, end in spans)


@lru_cache(maxsize=2)
def _word_begins(text: str) -> list[int]:
    """Counted again after every change of a review."""
    return [match.start() for match in _WORD.finditer(text)]


def next_stretch(stretches: tuple[Span, ...], after: int | None, by: int = 1) -> int | None:
    """The place, from 0, of the next stretch that begins behind `after`, or before it where `by` is -1.

    Goes round at the end; None for `after` begins at the first, or the last. None where there is none.
    """
    if not stretches:
        return None
    if after is None:
        return 0 if by > 0 else len(stretches) - 1
    if by > 0:
        return next((at for at, span in enumerate(stretches) if span.start > after), 0)
    before = [at for at, span in enumerate(stretches) if span.start < after]
    return before[-1] if before else len(stretches) - 1
