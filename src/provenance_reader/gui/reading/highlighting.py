"""What of an analysis is to be seen in the text and in its margin."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from provenance_reader.domain.segments import Segment
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span, covering
from provenance_reader.domain.statement import Statement
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.reading.margin import StripedStatement, Stripes
from provenance_reader.gui.reading.overlap import lanes_of
from provenance_reader.gui.reading.word_looks import Look


@dataclass(frozen=True, slots=True)
class Highlights:
    """The segments of the text, the class of each statement's origin, and the statements left bright.

    With None for `bright` nothing is dimmed. `rejected` statements have no class, paragraphs that are `off`
    no brightness.
    """

    segments: tuple[Segment, ...] = ()
    classes: Mapping[str, Anonymity] = field(default_factory=dict)
    bright: Collection[str] | None = None
    rejected: frozenset[str] = frozenset()
    off: tuple[Span, ...] = ()

    def class_of(self, segment: Segment) -> Anonymity | None:
        """Of the innermost statement that is not dimmed; None where all of them are."""
        for statement in reversed(segment.statements):
            if statement not in self.rejected and (self.bright is None or statement in self.bright):
                return self.classes[statement]
        return None

    def look_of(self, segment: Segment, plain: Look) -> Look:
        """`plain` is how the words around look."""
        anonymity = self.class_of(segment)
        if anonymity is not None:
            return Look(anonymity)
        return replace(plain, rejected=not self.rejected.isdisjoint(segment.statements))

    def is_off(self, span: Span) -> bool:
        return any(span.overlaps(one) for one in self.off)


class StatementMarks:
    """The statements of an article as text and margin show them; those that stay the same are kept."""

    def __init__(self, index: AttributionIndex) -> None:
        self._index = index
        self._lanes = lanes_of(index.segments)
        self._striped = {one.id: self._striped_as(one) for one in index.statements}

    def follow(self, index: AttributionIndex, changed: Collection[str]) -> None:
        """After a change of the review that moves no words; `changed` statements look different now."""
        self._index = index
        self._striped |= {one: self._striped_as(index.statement(one)) for one in changed if one in index}

    def highlights(self, bright: Collection[str] | None) -> Highlights:
        classes = {one: striped.anonymity for one, striped in self._striped.items()}
        review = self._index.review
        rejected = frozenset(one.id for one in review.rejected)
        return Highlights(self._index.segments, classes, bright, rejected, review.off)

    def stripes(self, bright: Collection[str] | None) -> Stripes:
        """Of all statements, or of those left bright."""
        if bright is None:
            return Stripes(self._index.segments, self._striped)
        left = {one: striped for one, striped in self._striped.items() if one in bright}
        return Stripes(self._index.segments, left)

    def _striped_as(self, statement: Statement) -> StripedStatement:
        return StripedStatement(
            begin=covering(statement.content).start,
            number=self._index.numbers[statement.id],
            anonymity=self._index.anonymity(statement.id),
            denies=self._index.denies(statement),
            lane=self._lanes[statement.id],
            state=self._index.review.review_of(statement.id).state,
        )
