"""On how many origins an article rests, and how much each of its sources says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.segments import Segment, segments_of
from provenance_reader.domain.source import Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import RelationKind, Statement
from provenance_reader.domain.voices import words_in

_MEDIA = (SourceKind.OUTLET, SourceKind.AGENCY)


@dataclass(frozen=True, slots=True)
class SourcePart:
    """What one source does in an article.

    `said` are the statements whose chain ends with it, `passed_on` those it only hands on. `share` is its
    part of all words attributed to anybody, in 0..1; nested words belong to the innermost statement.
    """

    source: Source
    said: tuple[Statement, ...]
    passed_on: tuple[Statement, ...]
    share: float


def source_parts(
    text: str, analysis: Analysis, segments: Iterable[Segment] | None = None
) -> tuple[SourcePart, ...]:
    """Every source that stands in a chain, the one with most words first.

    `segments` are those of the statements of `analysis`, where they are known.
    """
    said: dict[str, list[Statement]] = defaultdict(list)
    passed_on: dict[str, list[Statement]] = defaultdict(list)
    origins = {}
    for statement in analysis.statements:
        *outer, last = statement.chain
        origins[statement.id] = last.source
        said[last.source].append(statement)
        for one in {link.source for link in outer} - {last.source}:
            passed_on[one].append(statement)
    words: dict[str, int] = defaultdict(int)
    for segment in segments_of(analysis.statements) if segments is None else segments:
        words[origins[segment.statements[-1]]] += words_in(text, [segment.span])
    whole = sum(words.values()) or 1
    parts = [
        SourcePart(one, tuple(said[one.id]), tuple(passed_on[one.id]), words[one.id] / whole)
        for one in analysis.sources
        if said[one.id] or passed_on[one.id]
    ]
    return tuple(sorted(parts, key=lambda part: (-part.share, -len(part.said))))


@dataclass(frozen=True, slots=True)
class OriginCount:
    statements: int
    media: int
    independent: int


def count_origins(analysis: Analysis) -> OriginCount:
    """How many media stand between the article and how many origins that do not depend on each other.

    Counted as one: sources of which one belongs to the other (a ministry and its spokeswoman), and a
    medium with those whose words it hands on elsewhere in the article.
    """
    sources = {source.id: source for source in analysis.sources}
    used = {link.source for statement in analysis.statements for link in statement.chain}
    ends = {statement.chain[-1].source for statement in analysis.statements}
    group = {one: one for one in used}

    def root(one: str) -> str:
        while group[one] != one:
            one = group[one]
        return one

    by_name = {sources[one].name.casefold(): one for one in used}
    for one in used:
        belongs_to = by_name.get((sources[one].affiliation or "").casefold())
        if belongs_to is not None:
            group[root(one)] = root(belongs_to)
    independent = set(ends)
    for statement in analysis.statements:
        *outer, last = (link.source for link in statement.chain)
        independent -= {one for one in outer if sources[one].kind in _MEDIA and one != last}
    media = sum(sources[one].kind in _MEDIA for one in used)
    return OriginCount(len(analysis.statements), media, len({root(one) for one in independent}))


@dataclass(frozen=True, slots=True)
class AnonymityCard:
    """What the article says of a source it does not name; None or empty is what it leaves open.

    `reason` are the words that tell why.
    `confirmed_by` and `denied_by` are the origins of the statements that confirm or deny what it said.
    """

    source: Source
    count: int | None
    function: str | None
    affiliation: str | None
    reason: Span | None
    confirmed_by: tuple[Source, ...]
    denied_by: tuple[Source, ...]


def anonymity_card(source: Source, analysis: Analysis) -> AnonymityCard:
    sources = {one.id: one for one in analysis.sources}
    origins = {statement.id: statement.chain[-1].source for statement in analysis.statements}

    def answering(kind: RelationKind) -> tuple[Source, ...]:
        ids = (
            origins[one.source]
            for one in analysis.relations
            if one.kind is kind and origins[one.target] == source.id
        )
        return tuple(sources[one] for one in dict.fromkeys(ids))

    return AnonymityCard(
        source,
        source.count,
        source.function,
        source.affiliation,
        source.anonymity_reason,
        answering(RelationKind.CONFIRMS),
        answering(RelationKind.DENIES),
    )
