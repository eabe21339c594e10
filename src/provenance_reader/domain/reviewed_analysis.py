"""An analysis with what a reader decided laid over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.review import Entry, StatementAnchor, Verdict
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Statement


class ReviewState(StrEnum):
    """What a reader did with a statement."""

    UNTOUCHED = "untouched"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CORRECTED = "corrected"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class StatementReview:
    verdict: Verdict = Verdict.OPEN
    content_corrected: bool = False
    chain_corrected: bool = False
    form_corrected: bool = False
    relations_corrected: bool = False
    added: bool = False
    note: str = ""

    @property
    def is_corrected(self) -> bool:
        """Whether something of it is other than the machine found it."""
        return (
            self.content_corrected or self.chain_corrected or self.form_corrected or self.relations_corrected
        )

    @property
    def state(self) -> ReviewState:
        return self.states()[0]

    def states(self) -> tuple[ReviewState, ...]:
        """All that apply, the one most worth knowing first."""
        holds = (
            (ReviewState.REJECTED, self.verdict is Verdict.REJECTED),
            (ReviewState.ADDED, self.added),
            (ReviewState.CORRECTED, self.is_corrected),
            (ReviewState.ACCEPTED, self.verdict is Verdict.ACCEPTED),
        )
        return tuple([state for state, it_does in holds if it_does]) or (ReviewState.UNTOUCHED,)


NOT_REVIEWED = StatementReview()


class Missing(StrEnum):
    """What a change speaks of and the article, as it is read now, does not have."""

    STATEMENT = "statement"
    WORDS = "words"
    SOURCE = "source"
    OTHER_STATEMENT = "other-statement"
    OTHER_SOURCE = "other-source"


@dataclass(frozen=True, slots=True)
class Lost:
    """Changes that could not be placed; several only where they speak of the same statement."""

    entries: tuple[Entry, ...]
    missing: Missing


@dataclass(frozen=True, slots=True)
class ReviewedAnalysis:
    """`machine` is untouched; `analysis` is it with the changes, less the `rejected` statements.

    `reviews` holds the statements that were touched, `anchors` how changes name them. `sources` are the ids
    of those a reader made, described, merged or split. Statements in paragraphs switched `off` are gone.
    """

    machine: Analysis
    analysis: Analysis
    rejected: tuple[Statement, ...] = ()
    reviews: Mapping[str, StatementReview] = field(default_factory=dict)
    anchors: Mapping[str, StatementAnchor] = field(default_factory=dict)
    sources: frozenset[str] = frozenset()
    note: str = ""
    off: tuple[Span, ...] = ()
    lost: tuple[Lost, ...] = ()

    def is_reviewed(self, statement_id: str) -> bool:
        """Whether a reader did more with the statement than write a note."""
        return self.review_of(statement_id).state is not ReviewState.UNTOUCHED

    def review_of(self, statement_id: str) -> StatementReview:
        return self.reviews.get(statement_id, NOT_REVIEWED)
