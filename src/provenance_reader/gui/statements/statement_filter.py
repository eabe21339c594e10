"""Which statements the reader wants to look at."""

from __future__ import annotations

from enum import Enum

from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.statement import RelationKind, Statement
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.translation import translate

LONG_CHAIN = 2


class StatementFilter(Enum):
    ALL = "all"
    UNNAMED = "unnamed"
    DENIED = "denied"
    LONG_CHAINS = "long-chains"

    def passes(self, index: AttributionIndex, statement: Statement) -> bool:
        if self is StatementFilter.UNNAMED:
            return index.origin(statement).anonymity is Anonymity.UNNAMED
        if self is StatementFilter.DENIED:
            return bool(index.related_to(statement, RelationKind.DENIES))
        if self is StatementFilter.LONG_CHAINS:
            return len(statement.chain) >= LONG_CHAIN
        return True

    @property
    def label(self) -> str:
        return {
            StatementFilter.ALL: translate("StatementFilter", "All"),
            StatementFilter.UNNAMED: translate("StatementFilter", "Not named"),
            StatementFilter.DENIED: translate("StatementFilter", "Denied"),
            StatementFilter.LONG_CHAINS: translate("StatementFilter", "Long chains"),
        }[self]

    @property
    def explanation(self) -> str:
        return {
            StatementFilter.ALL: translate("StatementFilter", "Every statement of the article"),
            StatementFilter.UNNAMED: translate(
                "StatementFilter", "Statements whose chain ends with an unnamed source"
            ),
            StatementFilter.DENIED: translate("StatementFilter", "Statements that somebody denies"),
            StatementFilter.LONG_CHAINS: translate(
                "StatementFilter", "Statements that reach the article through at least two sources"
            ),
        }[self]


def passing(index: AttributionIndex, chosen: StatementFilter) -> tuple[Statement, ...]:
    if chosen is StatementFilter.ALL:
        return index.statements
    return tuple(statement for statement in index.statements if chosen.passes(index, statement))
