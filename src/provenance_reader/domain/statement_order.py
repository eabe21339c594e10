"""The statements of an article in the order in which somebody wants to go through them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from provenance_reader.domain.chain_end import ChainEnd, chain_end
from provenance_reader.domain.source import Source
from provenance_reader.domain.statement import Statement


class StatementOrder(StrEnum):
    TEXT = "text"
    SOURCE = "source"
    WORST_END = "worst-end"


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """Statements in reading order, and what they share; in the order of the text they share nothing."""

    shared: Source | ChainEnd | None
    statements: tuple[Statement, ...]


def grouped(
    statements: Iterable[Statement],
    sources: Mapping[str, Source],
    order: StatementOrder,
    outlet: str | None = None,
) -> tuple[StatementGroup, ...]:
    """`statements`, given in reading order, in groups; empty groups are left out.

    By source the groups follow the first statement whose chain ends there.
    """
    if order is StatementOrder.TEXT:
        every = tuple(statements)
        return (StatementGroup(None, every),) if every else ()
    if order is StatementOrder.SOURCE:
        by_source: dict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            by_source[statement.chain[-1].source].append(statement)
        return tuple(StatementGroup(sources[one], tuple(found)) for one, found in by_source.items())
    by_end: dict[ChainEnd, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_end[chain_end(statement, sources, outlet)].append(statement)
    return tuple(StatementGroup(end, tuple(by_end[end])) for end in ChainEnd if end in by_end)
