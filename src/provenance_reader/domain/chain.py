"""The steps through which a statement reaches the reader."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance_reader.domain.span import Span


class Stance(StrEnum):
    """How a link stands to the content: a cue of the source, never the program's verdict."""

    REPORT = "report"
    ASSERT = "assert"
    ALLEGE = "allege"
    CONFIRM = "confirm"
    CONCEDE = "concede"
    DENY = "deny"
    NOT_CONFIRM = "not-confirm"
    SPECULATE = "speculate"
    DEMAND = "demand"
    EVALUATE = "evaluate"


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain. `source` is the id of a Source; `mention` is None where the text is silent."""

    source: str
    mention: Span | None = None
    cue: tuple[Span, ...] = ()
    stance: Stance = Stance.REPORT
