"""What the engine found in one document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance_reader.domain.document import Document
from provenance_reader.domain.source import Source
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Relation, Statement


@dataclass(frozen=True, slots=True)
class Analysis:
    """Sources, statements and relations of one document; spans count in the document's text.

    `engine` names the rules or weights that made it. `unattributed` are the stretches of text that no
    statement covers.
    """

    engine: str
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    unattributed: tuple[Span, ...] = ()

    def source_of(self, source_id: str) -> Source:
        """The source with `source_id`; raises KeyError for an unknown one."""
        for source in self.sources:
            if source.id == source_id:
                return source
        raise KeyError(source_id)


def inconsistencies(analysis: Analysis, document: Document) -> list[str]:
    """Every way in which `analysis` does not fit `document` or itself; empty when it is sound."""
    length = len(document.text)
    found = [
        f"{owner}: span {list(span)} is outside the text or empty"
        for owner, span in _all_spans(analysis)
        if not 0 <= span.start < span.end <= length
    ]
    source_ids = [source.id for source in analysis.sources]
    statement_ids = [statement.id for statement in analysis.statements]
    for name, ids in (("source", source_ids), ("statement", statement_ids)):
        found += [f"{name} id {one} occurs twice" for one in sorted({i for i in ids if ids.count(i) > 1})]
    for statement in analysis.statements:
        if not statement.content:
            found.append(f"statement {statement.id} has no content")
        if not statement.chain:
            found.append(f"statement {statement.id} has no chain")
        found += [
            f"statement {statement.id}: unknown source {link.source}"
            for link in statement.chain
            if link.source not in source_ids
        ]
    for relation in analysis.relations:
        found += [
            f"relation names unknown statement {one}"
            for one in (relation.source, relation.target)
            if one not in statement_ids
        ]
    return found


def _all_spans(analysis: Analysis) -> Iterator[tuple[str, Span]]:
    for source in analysis.sources:
        yield from ((f"source {source.id}", span) for span in source.mentions)
    for statement in analysis.statements:
        owner = f"statement {statement.id}"
        groups = (statement.content, statement.speaker, statement.cue, statement.frame, statement.addressee)
        yield from ((owner, span) for group in groups for span in group)
        yield from ((owner, hedge.span) for hedge in statement.hedges)
        yield from ((owner, span) for span in (statement.channel, statement.time) if span is not None)
        for link in statement.chain:
            yield from ((owner, span) for span in (link.mention, *link.cue) if span is not None)
    for relation in analysis.relations:
        yield from ((f"relation {relation.source}", span) for span in relation.evidence)
    yield from (("unattributed", span) for span in analysis.unattributed)
