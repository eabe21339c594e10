"""Content that the article attributes to someone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance_reader.domain.chain import Link
from provenance_reader.domain.date_range import DateRange
from provenance_reader.domain.span import Span


class Form(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    FREE_INDIRECT = "free-indirect"
    INDIRECT_FREE_INDIRECT = "indirect-free-indirect"
    REPORTED = "reported"
    EVIDENTIAL = "evidential"
    NON_STATEMENT = "non-statement"


class HedgeKind(StrEnum):
    ADVERB = "adverb"
    EVIDENTIAL_SOLLEN = "evidential-sollen"
    EVIDENTIAL_WOLLEN = "evidential-wollen"
    SUBJUNCTIVE = "subjunctive"
    SCARE_QUOTES = "scare-quotes"
    UNCONFIRMED = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words by which the article's author keeps a distance."""

    span: Span
    kind: HedgeKind


@dataclass(frozen=True, slots=True)
class Statement:
    """One content with one chain, outermost link first, the origin last.

    `speaker`, `cue`, `frame` and `addressee` are the statement's own words for the innermost link; none,
    where it goes on with the chain of the one before. `time` are the words that tell when it was said,
    `said_on` the days they mean, as far as they and the article's date tell. `confidence` lies in 0..1;
    `evidence` names the words that made the program say so.
    """

    id: str
    form: Form
    content: tuple[Span, ...]
    chain: tuple[Link, ...]
    speaker: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    addressee: tuple[Span, ...] = ()
    channel: Span | None = None
    time: Span | None = None
    said_on: DateRange | None = None
    hedges: tuple[Hedge, ...] = ()
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()


class RelationKind(StrEnum):
    DENIES = "denies"
    CONFIRMS = "confirms"
    ANSWERS = "answers"


@dataclass(frozen=True, slots=True)
class Relation:
    """One statement (`source`, by id) denies, confirms or answers another (`target`)."""

    source: str
    target: str
    kind: RelationKind
    evidence: tuple[Span, ...] = ()
