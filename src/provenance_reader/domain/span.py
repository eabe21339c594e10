"""Half-open ranges of code points in ``Document.text``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """``[start, end)`` in code points of ``Document.text`` (never UTF-16 units or bytes)."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    @property
    def length(self) -> int:
        return self.end - self.start


def covering(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of `spans`; raises ValueError when there are none."""
    found = list(spans)
    return Span(min(span.start for span in found), max(span.end for span in found))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """`spans` in text order, with overlapping and touching ones joined and empty ones dropped."""
    joined: list[Span] = []
    last_end = -1
    for span in sorted(spans):
        start, end = span
        if start >= end:
            continue
        if start > last_end:
            joined.append(span)
        elif end > last_end:
            joined[-1] = Span(joined[-1].start, end)
        last_end = max(last_end, end)
    return tuple(joined)


def subtracted(spans: Iterable[Span], holes: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of `spans` where no hole covers them, in text order."""
    gaps = merged(holes)
    left: list[Span] = []
    first = 0
    for span in merged(spans):
        start = span.start
        while first < len(gaps) and gaps[first].end <= span.start:
            first += 1
        for hole in gaps[first:]:
            if hole.start >= span.end:
                break
            left.append(Span(start, hole.start))
            start = max(start, hole.end)
        left.append(Span(start, span.end))
    return tuple(span for span in left if span.length > 0)
