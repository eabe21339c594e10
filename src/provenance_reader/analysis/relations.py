"""Which statement denies or confirms which."""

from __future__ import annotations

from collections.abc import Sequence

from provenance_reader.analysis.chains import ResolvedStatement
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import Span, covering
from provenance_reader.domain.statement import RelationKind

_KINDS = {
    Stance.DENY: RelationKind.DENIES,
    Stance.CONFIRM: RelationKind.CONFIRMS,
}
_REACH = 8  # statements back


def find_relations(
    statements: Sequence[ResolvedStatement], text: str
) -> list[tuple[int, int, RelationKind, tuple[Span, ...]]]:
    """(from, to, kind, evidence) by number of the statement, for every denial and confirmation."""
    found = []
    for number, statement in enumerate(statements):
        kind = _KINDS.get(statement.chain[-1].link.stance)
        if kind is None:
            continue
        target = _target(statements, number, text)
        if target is not None:
            found.append((number, target, kind, statement.chain[-1].link.cue))
    return found


def _target(statements: Sequence[ResolvedStatement], number: int, text: str) -> int | None:
    """The claim that the statement speaks to: inside or equal to its content, else the nearest alike."""
    own = statements[number]
    span = covering(own.attribution.content)
    others = [
        n
        for n, other in enumerate(statements)
        if n != number and other.chain[-1].entity is not own.chain[-1].entity
    ]
    inside = [n for n in others if span.overlaps(covering(statements[n].attribution.content)) and not _holds(statements[n], own)]
    if inside:
        return max(inside, key=lambda n: covering(statements[n].attribution.content).length)
    if own.attribution.claims is None:
        return None
    earlier = [n for n in others if n < number and number - n <= _REACH]
    words = _content_words(span.of(text))
    alike = [n for n in earlier if words & _content_words(covering(statements[n].attribution.content).of(text))]
    return max(alike or earlier, default=None)


def _holds(outer: ResolvedStatement, inner: ResolvedStatement) -> bool:
    """Whether `inner` is nested in `outer`, so that the overlap is only that of its place."""
    return any(link.entity is outer.chain[-1].entity for link in inner.chain[:-1])


def _content_words(text: str) -> set[str]:
    return {word.strip('.,„“"»«()') for word in text.split() if word[:1].isupper() and len(word) > 4}
