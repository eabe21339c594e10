"""How well the end of a chain can be followed up."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.statement import Statement


class ChainEnd(StrEnum):
    """From the worst, with which nobody can do anything, to the best, which can be looked up."""

    NOTHING = "nothing"
    CIRCULAR = "circular"
    UNNAMED = "unnamed"
    ROLE = "role"
    NAMED = "named"
    DOCUMENT = "document"


def chain_end(statement: Statement, sources: Mapping[str, Source], outlet: str | None = None) -> ChainEnd:
    """Where the chain of `statement` ends; `outlet` published the article.

    A chain is circular where it comes back to a source it went through, or to the article's own outlet.
    """
    origin = sources[statement.chain[-1].source]
    if origin.kind is SourceKind.UNKNOWN and origin.anonymity is Anonymity.UNNAMED:
        return ChainEnd.NOTHING
    passed = {link.source for link in statement.chain[:-1]}
    if origin.id in passed or (outlet and origin.name.casefold() == outlet.casefold()):
        return ChainEnd.CIRCULAR
    if origin.anonymity is Anonymity.NAMED and origin.kind is SourceKind.DOCUMENT:
        return ChainEnd.DOCUMENT
    return ChainEnd(origin.anonymity.value)
