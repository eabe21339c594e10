"""What of an analysis is to be seen in the text and in its margin."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from provenance_reader.domain.segments import Segment
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span, covering
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


def highlights_of(
    index: AttributionIndex, segments: tuple[Segment, ...], bright: Collection[str] | None
) -> Highlights:
    classes = {statement.id: index.anonymity(statement.id) for statement in index.statements}
    rejected = frozenset(one.id for one in index.review.rejected)
    return Highlights(segments, classes, bright, rejected, index.review.off)


def stripes_of(
    index: AttributionIndex, segments: tuple[Segment, ...], bright: Collection[str] | None
) -> Stripes:
    """The stripes of all statements, or of those left bright."""
    lanes = lanes_of(segments)
    statements = {
        statement.id: StripedStatement(
            begin=covering(statement.content).start,
            number=index.numbers[statement.id],
            anonymity=index.anonymity(statement.id),
            denies=index.denies(statement),
            lane=lanes[statement.id],
            state=index.review.review_of(statement.id).state,
        )
        for statement in index.statements
        if bright is None or statement.id in bright
    }
    return Stripes(segments, statements)
