"""Who is attributed: sources after coreference."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance_reader.domain.span import Span


class SourceKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    AGENCY = "agency"
    DOCUMENT = "document"
    GROUP = "group"
    UNKNOWN = "unknown"


class Anonymity(StrEnum):
    """How well the article identifies a source: by a proper name, by its function, or not at all."""

    NAMED = "named"
    ROLE = "role"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Source:
    """One attributed entity. `name` is the fullest the article gives; `mentions` holds every place.

    `anonymity_reason` are the words that tell why it is not named.
    """

    id: str
    name: str
    kind: SourceKind
    anonymity: Anonymity
    count: int | None = None
    affiliation: str | None = None
    function: str | None = None
    mentions: tuple[Span, ...] = ()
    anonymity_reason: Span | None = None
