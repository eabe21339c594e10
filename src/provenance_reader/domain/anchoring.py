"""Finds the statements and sources of an analysis for which a review was made on another one."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.quote import find_quote, quotes_of
from provenance_reader.domain.review import SourceAnchor, StatementAnchor
from provenance_reader.domain.segments import Segment, segments_of
from provenance_reader.domain.source import Source
from provenance_reader.domain.span import Span, merged
from provenance_reader.domain.statement import Statement

# The least part of both contents together that two statements must share to be taken for the same.
_SAME = 0.5
_MOST_MENTIONS = 5


def statement_anchor(text: str, statement: Statement, sources: Mapping[str, Source]) -> StatementAnchor:
    return StatementAnchor(quotes_of(text, statement.content), sources[statement.chain[-1].source].name)


def source_anchor(text: str, source: Source) -> SourceAnchor:
    return SourceAnchor(
        name=source.name,
        kind=source.kind,
        anonymity=source.anonymity,
        count=source.count,
        affiliation=source.affiliation,
        function=source.function,
        mentions=quotes_of(text, source.mentions[:_MOST_MENTIONS]),
    )


def place_statements(
    text: str, analysis: Analysis, anchors: Iterable[StatementAnchor]
) -> dict[StatementAnchor, str]:
    """The ids of the statements the anchors stand for; those that stand for none any more are left out.

    The same words with the same origin come first, then the same words, then those that share most of them;
    no statement is given to two anchors that differ.
    """
    placed: dict[StatementAnchor, str] = {}
    names = {source.id: source.name for source in analysis.sources}
    by_words: dict[tuple[Span, ...], list[Statement]] = {}
    for statement in analysis.statements:
        by_words.setdefault(statement.content, []).append(statement)
    left = []
    for anchor in dict.fromkeys(anchors):
        content = _content(text, anchor)
        same = (one for one in by_words.get(content, ()) if names[one.chain[-1].source] == anchor.origin)
        found = next(same, None)
        if found is not None:
            placed[anchor] = found.id
        elif content:
            left.append((anchor, content))
    taken = set(placed.values())
    overlaps = _Overlaps(analysis if left else Analysis(analysis.engine))
    pairs = [
        _Pair(-_likeness(content, one.content), names[one.chain[-1].source] != anchor.origin, anchor, one.id)
        for anchor, content in left
        for one in overlaps.of(content)
    ]
    for pair in sorted(pairs, key=lambda pair: (pair.unlikeness, pair.other_origin)):
        if -pair.unlikeness >= _SAME and pair.anchor not in placed and pair.statement not in taken:
            placed[pair.anchor] = pair.statement
            taken.add(pair.statement)
    return placed


def place_source(text: str, sources: Mapping[str, Source], anchor: SourceAnchor) -> str | None:
    """The id of the source with most of the mentions; without any, that of the same name."""
    votes: Counter[str] = Counter()
    for quote in anchor.mentions:
        place = find_quote(text, quote)
        if place is not None:
            owners = [one.id for one in sources.values() if place in one.mentions]
            votes.update(
                owners or [one.id for one in sources.values() if any(map(place.overlaps, one.mentions))]
            )
    if votes:
        return max(votes, key=lambda one: (votes[one], sources[one].name == anchor.name))
    name = anchor.name.casefold()
    return next((one.id for one in sources.values() if one.name.casefold() == name), None)


@dataclass(frozen=True, slots=True)
class _Pair:
    unlikeness: float
    other_origin: bool
    anchor: StatementAnchor
    statement: str


class _Overlaps:
    """Which statements share words with a content."""

    def __init__(self, analysis: Analysis) -> None:
        self._by_id = {one.id: one for one in analysis.statements}
        self._segments = segments_of(analysis.statements)

    def of(self, content: tuple[Span, ...]) -> list[Statement]:
        ids = {one: None for span in content for segment in self._within(span) for one in segment.statements}
        return [self._by_id[one] for one in ids]

    def _within(self, span: Span) -> Iterator[Segment]:
        first = bisect_right(self._segments, span.start, key=lambda segment: segment.span.end)
        for segment in self._segments[first:]:
            if segment.span.start >= span.end:
                return
            yield segment


def _content(text: str, anchor: StatementAnchor) -> tuple[Span, ...]:
    """As much of it as is found."""
    found = (find_quote(text, quote) for quote in anchor.content)
    return tuple(sorted(span for span in found if span is not None))


def _likeness(one: tuple[Span, ...], other: tuple[Span, ...]) -> float:
    """The share of the code points of both that they have in common, in 0..1."""
    whole = _length(merged((*one, *other)))
    return (_length(merged(one)) + _length(merged(other)) - whole) / whole


def _length(spans: tuple[Span, ...]) -> int:
    return sum(span.length for span in spans)
