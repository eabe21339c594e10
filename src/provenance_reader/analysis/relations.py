"""Which statement denies or confirms which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from provenance_reader.analysis.chains import ResolvedStatement
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import SourceKind
from provenance_reader.domain.span import Span, covering
from provenance_reader.domain.statement import RelationKind

_KINDS = {Stance.DENY: RelationKind.DENIES, Stance.CONFIRM: RelationKind.CONFIRMS}
_REPORTING = (SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT)
_REACH = 10  # statements back
_WINDOW = 40  # statements on each side that may share words with a denial


@dataclass(frozen=True)
class FoundRelation:
    """`source` and `target` are numbers of statements."""

    source: int
    target: int
    kind: RelationKind
    evidence: tuple[Span, ...]


class RelationFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self._reports = lexicon.words("denials", "reports")

    def find(self, statements: Sequence[ResolvedStatement], text: str) -> list[FoundRelation]:
        """One relation for every denial and confirmation whose claim the article gives."""
        found = []
        for number, statement in enumerate(statements):
            kind = _KINDS.get(statement.chain[-1].link.stance)
            target = self._target(statements, number, text) if kind else None
            if kind and target is not None:
                found.append(FoundRelation(number, target, kind, statement.chain[-1].link.cue))
        return found

    def _target(self, statements: Sequence[ResolvedStatement], number: int, text: str) -> int | None:
        """The claim with the same words, else the one its object points at ("den Bericht", "dies")."""
        own = statements[number]
        near = range(max(0, number - _WINDOW), min(len(statements), number + _WINDOW + 1))
        others = [n for n in near if n != number and _may_be_target(own, statements[n])]
        shared = [n for n in others if _overlap(own, statements[n]) > 0 and not _holds(statements[n], own)]
        if shared:
            return max(shared, key=lambda n: _overlap(own, statements[n]))
        claims = own.attribution.claims
        earlier = [n for n in others if n < number and number - n <= _REACH]
        if claims is None or not earlier:
            return None
        pointing = set(re.findall(r"\w+", claims.of(text).lower()))
        if pointing & self._reports:
            reported = [
                n for n in earlier if any(link.entity.kind in _REPORTING for link in statements[n].chain)
            ]
            earlier = reported or earlier
        words = _nouns(covering(own.attribution.content).of(text))
        alike = [n for n in earlier if words & _nouns(covering(statements[n].attribution.content).of(text))]
        framed = [n for n in alike or earlier if statements[n].attribution.links]
        outermost = [n for n in framed if statements[n].outer not in framed]
        return max(outermost or framed or alike or earlier)


def _may_be_target(own: ResolvedStatement, other: ResolvedStatement) -> bool:
    return other.chain[-1].entity is not own.chain[-1].entity and other.chain[-1].link.stance not in (
        Stance.DENY,
        Stance.NOT_CONFIRM,
    )


def _overlap(one: ResolvedStatement, other: ResolvedStatement) -> float:
    """The share of characters that two contents have in common (F1 of their covering spans)."""
    left, right = covering(one.attribution.content), covering(other.attribution.content)
    common = min(left.end, right.end) - max(left.start, right.start)
    return max(0.0, 2 * common / (left.length + right.length))


def _holds(outer: ResolvedStatement, inner: ResolvedStatement) -> bool:
    """Whether `inner` is nested in `outer`, so that the overlap is only that of its place."""
    return any(link.entity is outer.chain[-1].entity for link in inner.chain[:-1])


def _nouns(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text) if word[0].isupper() and len(word) > 4}
