"""Who cites whom in an article, and who denies whom: its sources and the steps between them as a graph."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.source import Source, SourceKind
from provenance_reader.domain.statement import RelationKind, Statement

# The place of the article among the nodes.
ARTICLE = 0
_PUBLISHED = (SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT)


class TieKind(StrEnum):
    """CITES and TOLD_BY lead from who hands on to whom it comes from, the others from who answers to whom."""

    CITES = "cites"
    TOLD_BY = "told-by"
    DENIES = "denies"
    CONFIRMS = "confirms"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class MapNode:
    """A source that stands in a chain, or the article: `source` is None unless it names its own outlet.

    `said` are the statements whose chain ends here, `denials` those among them that deny something;
    `passed_on` those that are only handed on. Of the article all are handed on.
    """

    source: Source | None
    said: int
    denials: int
    passed_on: int


@dataclass(frozen=True, slots=True)
class TieUse:
    """One statement behind a tie, and the link whose words say so."""

    statement: str
    link: Link


@dataclass(frozen=True, slots=True)
class Tie:
    """All that ties one node to another in one way; `start` and `end` are places among the nodes."""

    start: int
    end: int
    kind: TieKind
    uses: tuple[TieUse, ...]


@dataclass(frozen=True, slots=True)
class SourceMap:
    """The article comes first, then its sources in the order of the analysis.

    Every node can be reached from the article. A tie may lead back, or to where it began.
    """

    nodes: tuple[MapNode, ...]
    ties: tuple[Tie, ...]

    def place_of(self, source_id: str) -> int | None:
        """Among the nodes; None for a source that stands in no chain."""
        for place, node in enumerate(self.nodes):
            if node.source is not None and node.source.id == source_id:
                return place
        return None

    def touching(self, node: int) -> frozenset[int]:
        """The places of the ties that begin or end at a node; none for the article, which most touch."""
        if node == ARTICLE:
            return frozenset()
        return frozenset(at for at, tie in enumerate(self.ties) if node in (tie.start, tie.end))

    def ties_of(self, statement_id: str) -> frozenset[int]:
        """The places of the ties that the statement's own chain goes through."""
        return frozenset(
            place
            for place, tie in enumerate(self.ties)
            if tie.kind in (TieKind.CITES, TieKind.TOLD_BY)
            and any(use.statement == statement_id for use in tie.uses)
        )


def source_map(analysis: Analysis, outlet: str | None = None) -> SourceMap:
    """`outlet` published the article: as a source it is the article, so a chain can run in a circle."""
    used = {link.source for statement in analysis.statements for link in statement.chain}
    sources = [source for source in analysis.sources if source.id in used]
    own = next((one for one in sources if outlet and one.name.casefold() == outlet.casefold()), None)
    others = [source for source in sources if source is not own]
    places = {source.id: place for place, source in enumerate(others, start=1)}
    if own is not None:
        places[own.id] = ARTICLE
    article = MapNode(own, 0, 0, len(analysis.statements))
    nodes = (article, *(_node(source, analysis.statements) for source in others))
    return SourceMap(nodes, _ties(analysis, places))


def _node(source: Source, statements: tuple[Statement, ...]) -> MapNode:
    said = [one for one in statements if one.chain[-1].source == source.id]
    handed_on = [
        one
        for one in statements
        if one.chain[-1].source != source.id and any(link.source == source.id for link in one.chain)
    ]
    denials = sum(one.chain[-1].stance is Stance.DENY for one in said)
    return MapNode(source, len(said), denials, len(handed_on))


def _ties(analysis: Analysis, places: dict[str, int]) -> tuple[Tie, ...]:
    kinds = {source.id: source.kind for source in analysis.sources}
    uses: dict[tuple[int, int, TieKind], list[TieUse]] = defaultdict(list)
    for statement in analysis.statements:
        stops = [ARTICLE, *(places[link.source] for link in statement.chain)]
        for (start, end), link in zip(pairwise(stops), statement.chain, strict=True):
            if start != ARTICLE or end != ARTICLE:  # the outlet's own question is no step
                kind = TieKind.CITES if kinds[link.source] in _PUBLISHED else TieKind.TOLD_BY
                uses[start, end, kind].append(TieUse(statement.id, link))
    by_id = {statement.id: statement for statement in analysis.statements}
    for relation in analysis.relations:
        link, target = by_id[relation.source].chain[-1], by_id[relation.target].chain[-1]
        saying = replace(link, cue=relation.evidence or link.cue)
        key = places[link.source], places[target.source], _KINDS[relation.kind]
        uses[key].append(TieUse(relation.source, saying))
    return tuple(Tie(*key, tuple(dict.fromkeys(found))) for key, found in uses.items())


_KINDS = {
    RelationKind.DENIES: TieKind.DENIES,
    RelationKind.CONFIRMS: TieKind.CONFIRMS,
    RelationKind.ANSWERS: TieKind.ANSWERS,
}
