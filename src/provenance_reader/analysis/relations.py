"""Which statement denies, confirms or answers which."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.chains import ResolvedStatement
from provenance_reader.analysis.claim_candidates import PlacedStatement, likelihood
from provenance_reader.analysis.denials import DenialReader
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import Span, covering
from provenance_reader.domain.statement import Form, RelationKind

_KINDS = {
    Stance.DENY: RelationKind.DENIES,
    Stance.CONFIRM: RelationKind.CONFIRMS,
    Stance.NOT_CONFIRM: RelationKind.ANSWERS,
}
_REACH_BACK = 16  # statements before an answer among which its claim is looked for
_REACH_ON = 3  # statements behind it
_UNHEARD_OF = 0.05  # chance of a claim below which none is looked for, whatever the words
# Likelihood from which on the best candidate is taken.
_LIKELY = {RelationKind.DENIES: 0.5, RelationKind.CONFIRMS: 0.5, RelationKind.ANSWERS: 1.5}


@dataclass(frozen=True)
class FoundRelation:
    """`source` and `target` are numbers of statements.

    `is_told` that the words of the source say so, and not only its content against the other's.
    """

    source: int
    target: int
    kind: RelationKind
    evidence: tuple[Span, ...]
    is_told: bool


class RelationFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self._denials = DenialReader(lexicon)

    def find(self, article: ArticleText, statements: Sequence[ResolvedStatement]) -> list[FoundRelation]:
        """One relation for every denial, confirmation and refusal whose claim the article gives.

        `statements` are in text order. Stance, words and place of a statement decide, whoever found it.
        """
        placed = self.placed(article, statements)
        found = []
        for own in placed:
            kind = self.kind(own)
            if kind is None or own.answer_chance < _UNHEARD_OF:
                continue
            scored = [(likelihood(own, other), other.number) for other in candidates(placed, own)]
            best, number = max(scored, default=(0.0, -1))
            if number >= 0 and best >= _LIKELY[kind]:
                evidence = own.statement.chain[-1].link.cue or own.statement.attribution.content
                found.append(
                    FoundRelation(own.number, number, kind, tuple(sorted(evidence)), self._denies(own))
                )
        return found

    def kind(self, own: PlacedStatement) -> RelationKind | None:
        """What `own` does to a claim, by its source's stance, by its words, or by what somebody learnt.

        None where it does nothing.
        """
        if own.form is Form.NON_STATEMENT:
            return RelationKind.ANSWERS
        kind = _KINDS.get(own.stance)
        if kind is None and self._denies(own):
            return RelationKind.DENIES
        return kind or own.answer

    def _denies(self, own: PlacedStatement) -> bool:
        return own.form is not Form.REPORTED and self._denials.denies(own.told)

    def placed(self, article: ArticleText, statements: Sequence[ResolvedStatement]) -> list[PlacedStatement]:
        """The statements with their places in the article."""
        inner: defaultdict[int, list[int]] = defaultdict(list)
        for number, statement in enumerate(statements):
            if statement.outer is not None:
                inner[statement.outer].append(number)
        starts = [paragraph.start for paragraph in article.paragraphs]
        return [
            PlacedStatement(
                number,
                statement,
                article.text,
                bisect_right(starts, covering(statement.attribution.content).start),
                tuple(inner[number]),
                *self._denials.objects(" ".join(c.of(article.text) for c in statement.attribution.content)),
            )
            for number, statement in enumerate(statements)
        ]


def candidates(placed: Sequence[PlacedStatement], own: PlacedStatement) -> list[PlacedStatement]:
    """The statements near `own` that it can be an answer to.

    Nobody answers a statement that holds the answer, nor their own words unless others pass them on.
    """
    above = set()
    outer = own.statement.outer
    while outer is not None:
        above.add(outer)
        outer = placed[outer].statement.outer
    near = placed[max(0, own.number - _REACH_BACK) : own.number + _REACH_ON + 1]
    return [
        other
        for other in near
        if other is not own and other.number not in above and _may_be_answered(own, other)
    ]


def _may_be_answered(own: PlacedStatement, other: PlacedStatement) -> bool:
    own_words = other.origin is own.origin and len(other.statement.chain) == 1
    passed_on = any(link.entity is own.origin for link in other.statement.chain[:-1])
    return not own_words and not passed_on


def with_denials(
    statements: Sequence[ResolvedStatement], relations: Sequence[FoundRelation]
) -> list[ResolvedStatement]:
    """The statements with the stance of those who deny a claim in so many words."""
    told = [relation for relation in relations if relation.is_told]
    denying = {relation.source for relation in told if relation.kind is RelationKind.DENIES}
    return [_denying(one) if number in denying else one for number, one in enumerate(statements)]


def _denying(statement: ResolvedStatement) -> ResolvedStatement:
    *outer, innermost = statement.chain
    return replace(
        statement, chain=(*outer, replace(innermost, link=replace(innermost.link, stance=Stance.DENY)))
    )
