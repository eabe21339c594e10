"""Flattens overlapping and nested statements into stretches of text that can be formatted once."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Statement


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch that belongs to the same statements throughout: their ids, the outermost first."""

    span: Span
    statements: tuple[str, ...]


def segments_of(statements: Iterable[Statement]) -> tuple[Segment, ...]:
    """The covered text as disjoint segments in text order; what no statement covers is in none.

    Of two statements over the same stretch, the one with the longer content is the outer one.
    """
    # A statement's rank stands for it: the outermost has the lowest.
    ranked = sorted(statements, key=lambda one: -sum(end - start for start, end in one.content))
    ids = [statement.id for statement in ranked]
    starts: dict[int, list[int]] = defaultdict(list)
    ends: dict[int, list[int]] = defaultdict(list)
    for rank, statement in enumerate(ranked):
        for start, end in statement.content:
            starts[start].append(rank)
            ends[end].append(rank)

    segments: list[Segment] = []
    open_now: list[int] = []
    begin = 0
    for position in sorted(starts.keys() | ends.keys()):
        if open_now and begin < position:
            # A statement whose own spans overlap is open twice, and still one statement here.
            over = tuple(ids[rank] for rank in dict.fromkeys(open_now))
            segments.append(Segment(Span(begin, position), over))
        for rank in ends.get(position, ()):
            open_now.remove(rank)
        for rank in starts.get(position, ()):
            insort(open_now, rank)
        begin = position
    return tuple(segments)


def without(segments: tuple[Segment, ...], statements: frozenset[str]) -> tuple[Segment, ...]:
    """`segments` where these statements, by their ids, cover nothing."""
    if not statements:
        return segments
    left = []
    for segment in segments:
        ids = segment.statements
        if not statements.isdisjoint(ids):
            ids = tuple(one for one in ids if one not in statements)
            segment = Segment(segment.span, ids)
        if ids:
            left.append(segment)
    return tuple(left)


def statements_at(segments: tuple[Segment, ...], position: int) -> tuple[str, ...]:
    """The ids of the statements over the code point at `position`, the outermost first."""
    before = bisect_right(segments, position, key=lambda segment: segment.span.start)
    if before and position < segments[before - 1].span.end:
        return segments[before - 1].statements
    return ()


def segments_within(segments: tuple[Segment, ...], span: Span) -> Iterator[tuple[Span, Segment | None]]:
    """`span` in pieces, each with its segment; None where there is none."""
    position = span.start
    at = bisect_right(segments, position, key=lambda segment: segment.span.end)
    while position < span.end:
        segment = segments[at] if at < len(segments) else None
        if segment is None or segment.span.start >= span.end:
            yield Span(position, span.end), None
            return
        if position < segment.span.start:
            yield Span(position, segment.span.start), None
            position = segment.span.start
        end = min(segment.span.end, span.end)
        yield Span(position, end), segment
        position, at = end, at + 1
