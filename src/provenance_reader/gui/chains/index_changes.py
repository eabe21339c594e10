"""What looks different in an article after a change of its review."""

from __future__ import annotations

from provenance_reader.gui.chains.attribution_index import AttributionIndex


def changed_statements(before: AttributionIndex, after: AttributionIndex) -> frozenset[str]:
    """The ids of the statements of which something shown is another now; they may have come or gone."""
    former = {statement.id: statement for statement in before.statements}
    sources = _changed_sources(before, after)
    changed = former.keys() ^ {statement.id for statement in after.statements}
    changed |= {
        statement_id
        for statement_id in before.review.reviews.keys() | after.review.reviews.keys()
        if before.review.review_of(statement_id) != after.review.review_of(statement_id)
    }
    for statement in after.statements:
        was = former.get(statement.id)
        if (was is not statement and was != statement) or (
            sources and any(link.source in sources for link in statement.chain)
        ):
            changed.add(statement.id)
    if before.numbers != after.numbers:
        changed |= {one for one, number in after.numbers.items() if before.numbers.get(one) != number}
    return frozenset(changed | _related(before, after, changed))


def _changed_sources(before: AttributionIndex, after: AttributionIndex) -> set[str]:
    return {
        source_id
        for source_id in before.sources.keys() | after.sources.keys()
        if before.sources.get(source_id) != after.sources.get(source_id)
    }


def _related(before: AttributionIndex, after: AttributionIndex, changed: set[str]) -> set[str]:
    """Statements that say of another one how they stand to it."""
    former, now = set(before.analysis.relations), set(after.analysis.relations)
    related = set()
    for relation in former | now:
        ends = {relation.source, relation.target}
        if not ends.isdisjoint(changed) or (relation in former) is not (relation in now):
            related |= ends
    return related
