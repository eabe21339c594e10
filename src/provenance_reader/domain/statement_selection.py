"""Which of an article's statements somebody wants to look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from provenance_reader.domain.chain import Stance
from provenance_reader.domain.reviewed_analysis import NOT_REVIEWED, ReviewState, StatementReview
from provenance_reader.domain.source import Anonymity, Source
from provenance_reader.domain.statement import Form, Statement

# Below this confidence the program says that it is unsure.
UNSURE_BELOW = 0.6


@dataclass(frozen=True, slots=True)
class StatementSelection:
    """One of each set must fit; an empty set asks for nothing.

    Anonymity and stance are those of the chain's end, `sources` may stand anywhere in the chain.
    """

    anonymity: frozenset[Anonymity] = frozenset()
    stances: frozenset[Stance] = frozenset()
    forms: frozenset[Form] = frozenset()
    sources: frozenset[str] = frozenset()
    states: frozenset[ReviewState] = frozenset()
    unsure_only: bool = False

    def passes(
        self,
        statement: Statement,
        sources: Mapping[str, Source],
        review: StatementReview = NOT_REVIEWED,
    ) -> bool:
        """`review` is what a reader did with the statement."""
        end = statement.chain[-1]
        return (
            (not self.anonymity or sources[end.source].anonymity in self.anonymity)
            and (not self.stances or end.stance in self.stances)
            and (not self.forms or statement.form in self.forms)
            and (not self.sources or any(link.source in self.sources for link in statement.chain))
            and (not self.states or not self.states.isdisjoint(review.states()))
            and (not self.unsure_only or is_unsure(statement))
        )


def is_unsure(statement: Statement) -> bool:
    return statement.confidence < UNSURE_BELOW
