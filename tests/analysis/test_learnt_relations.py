"""A detector that learnt it points at the claim that is denied, confirmed or answered, in whatever words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.reading import LEXICONS
from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.chains import ResolvedStatement
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.analysis.relations import FoundRelation, RelationFinder, with_denials
from provenance_reader.analysis.resolution import Resolver
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, RelationKind

Answer = RelationKind | None
LEXICON = load_lexicon(LEXICONS / "de")
FIRST, SECOND = "die Fähre sei alt", "der Hafen werde verkauft"
ANSWER = "alle Schiffe blieben in Ellum"
TEXT = f"Karin Holt meldet, {FIRST}. Udo Kern schreibt, {SECOND}. Die Reederei sagte, {ANSWER}."


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def said(source: str, content: str, stance: Stance = Stance.REPORT) -> Attribution:
    return Attribution((place(content),), (AttributedLink(place(source), (), stance),), Form.INDIRECT)


def found(
    answered: Span | None, answer: Answer, stance: Stance = Stance.REPORT, chance: float = 1.0
) -> tuple[list[ResolvedStatement], list[FoundRelation]]:
    article = ArticleText(TEXT, (Span(0, len(TEXT)),), (), ())
    last = replace(
        said("Die Reederei", ANSWER, stance), answered=answered, answer=answer, answer_chance=chance
    )
    attributions = [said("Karin Holt", FIRST), said("Udo Kern", SECOND), last]
    resolved = Resolver(LEXICON).resolve(article, attributions)
    return resolved, RelationFinder(LEXICON).find(article, resolved)


def relations(answered: Span | None, answer: Answer) -> list[tuple[int, int, RelationKind]]:
    return [(one.source, one.target, one.kind) for one in found(answered, answer)[1]]


@pytest.mark.parametrize(("claim", "number"), [(FIRST, 0), (SECOND, 1)])
@pytest.mark.parametrize("answer", RelationKind)
def test_the_claim_that_is_pointed_at_is_answered(claim: str, number: int, answer: RelationKind) -> None:
    start = place(claim).start
    assert relations(Span(start, start + 3), answer) == [(2, number, answer)]


def test_who_denies_by_what_else_they_say_is_not_said_to_deny_it_in_so_many_words() -> None:
    resolved, denials = found(place("der"), RelationKind.DENIES)
    assert with_denials(resolved, denials)[2].chain[-1].link.stance is Stance.REPORT


def test_words_that_deny_nothing_answer_nobody() -> None:
    assert relations(place("der"), None) == []


@pytest.mark.parametrize(("chance", "ties"), [(0.2, 1), (0.01, 0)])
def test_a_denial_is_tied_to_nothing_where_a_claim_is_next_to_impossible(chance: float, ties: int) -> None:
    assert len(found(None, None, Stance.DENY, chance)[1]) == ties
