"""What the engine found in one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from provenance_reader.domain.document import Document
from provenance_reader.domain.source import Source
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Relation, Statement

# The engine's name for a language in which statements cannot be found.
NO_ENGINE = "none"


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
    return [
        *_misplaced_spans(analysis, document),
        *_repeated_ids("source", [source.id for source in analysis.sources]),
        *_repeated_ids("statement", [statement.id for statement in analysis.statements]),
        *_broken_references(analysis),
    ]


def _misplaced_spans(analysis: Analysis, document: Document) -> Iterator[str]:
    length = len(document.text)
    for owner, spans in _all_spans(analysis, document):
        for span in spans:
            if not 0 <= span.start < span.end <= length:
                yield f"{owner}: span {list(span)} is outside the text or empty"
        if list(spans) != sorted(spans):
            yield f"{owner}: spans are not in text order"


def _repeated_ids(owner: str, ids: list[str]) -> list[str]:
    return [f"{owner} id {one} occurs twice" for one, times in sorted(Counter(ids).items()) if times > 1]


def _broken_references(analysis: Analysis) -> Iterator[str]:
    source_ids = {source.id for source in analysis.sources}
    statement_ids = {statement.id for statement in analysis.statements}
    for statement in analysis.statements:
        if not statement.content:
            yield f"statement {statement.id} has no content"
        if not statement.chain:
            yield f"statement {statement.id} has no chain"
        if statement.said_on is not None and statement.said_on.last < statement.said_on.first:
            yield f"statement {statement.id}: said on days of which the last comes before the first"
        for link in statement.chain:
            if link.source not in source_ids:
                yield f"statement {statement.id}: unknown source {link.source}"
    for relation in analysis.relations:
        for one in (relation.source, relation.target):
            if one not in statement_ids:
                yield f"relation names unknown statement {one}"


def _all_spans(analysis: Analysis, document: Document) -> Iterator[tuple[str, tuple[Span, ...]]]:
    yield "blocks", tuple(block.span for block in document.blocks)
    yield "links", tuple(link.span for link in document.links)
    for source in analysis.sources:
        yield f"source {source.id}", source.mentions
        yield f"source {source.id}", (source.anonymity_reason,) if source.anonymity_reason else ()
    for statement in analysis.statements:
        owner = f"statement {statement.id}"
        single = (statement.channel, statement.time, *(link.mention for link in statement.chain))
        yield from ((owner, (span,)) for span in single if span is not None)
        yield from ((owner, link.cue) for link in statement.chain)
        yield from ((owner, (hedge.span,)) for hedge in statement.hedges)
        for group in ("content", "speaker", "cue", "frame", "addressee"):
            yield f"{owner}, {group}", getattr(statement, group)
    for relation in analysis.relations:
        yield f"relation {relation.source}", relation.evidence
    yield "unattributed", analysis.unattributed
