"""What of an analysis is to be seen in the text and in its margin."""

from __future__ import annotations

from collections.abc import Collection

from provenance_reader.domain.segments import Segment
from provenance_reader.domain.span import covering
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.reading.article_typesetter import Highlights
from provenance_reader.gui.reading.margin import StripedStatement, Stripes
from provenance_reader.gui.reading.overlap import lanes_of


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
