"""Flattens overlapping and nested statements into stretches of text that can be formatted once."""

from __future__ import annotations

from bisect import bisect_right
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
    starts: dict[int, list[str]] = defaultdict(list)
    ends: dict[int, list[str]] = defaultdict(list)
    outerness: dict[str, tuple[int, int]] = {}
    for order, statement in enumerate(statements):
        for span in statement.content:
            starts[span.start].append(statement.id)
            ends[span.end].append(statement.id)
        outerness[statement.id] = (-sum(span.length for span in statement.content), order)

    segments: list[Segment] = []
    covering: list[str] = []
    begin = 0
    for position in sorted(starts.keys() | ends.keys()):
        if covering and begin < position:
            # A statement whose own spans overlap is open twice, and still one statement here.
            ids = tuple(sorted(set(covering), key=outerness.__getitem__))
            segments.append(Segment(Span(begin, position), ids))
        for closed in ends[position]:
            covering.remove(closed)
        covering += starts[position]
        begin = position
    return tuple(segments)


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
