"""What is said: the clauses, quotations and objects that belong to a speech verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance_reader.domain.statement import Form

TokenRange = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Content:
    """Token ranges of the content and the grammatical form in which it is given.

    `claims` is the range of an object that only points at earlier content ("diesen Vorwurf", "das").
    """

    ranges: tuple[TokenRange, ...]
    form: Form
    claims: TokenRange | None = None


def joined(ranges: Sequence[TokenRange]) -> tuple[TokenRange, ...]:
    """Ranges in order, with those joined that only one separator parts."""
    found: list[TokenRange] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)
