"""Whom a mention stands for, and what somebody who learnt it has to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading import LEXICONS
from provenance_reader.analysis.antecedents import Choice, Scene, WeighedAntecedents
from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.coreference import EntityBook
from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.entities import Entity
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.analysis.quotations import Quotation
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

ARTICLE = ArticleText(" " * 400, (Span(0, 400),), (), ())
JUDGE = WeighedAntecedents(load_lexicon(LEXICONS / "de"))
NAMED = Description(Span(0, 10), SourceKind.PERSON, Anonymity.NAMED, name=("Karin", "Holt"), gender="f")
NOUN = Description(
    Span(90, 100), SourceKind.PERSON, Anonymity.ROLE, role="botanikerin", gender="f", is_definite=True
)
PRONOUN = Description(Span(90, 93), SourceKind.PERSON, Anonymity.UNNAMED, gender="f", is_pronoun=True)


class Undecided:
    """Takes the first candidate and finds the others as likely."""

    def choose(self, one: Description, candidates: Sequence[Entity], scene: Scene) -> Choice:
        return Choice(0, 1 / len(candidates)) if candidates else Choice(None, 1.0)


def resolved(one: Description, named: Description | None) -> tuple[Entity, Entity]:
    book = EntityBook(ARTICLE, JUDGE)
    book.introduce([NAMED])
    known = book.resolve(NAMED, speakers=(), other_than=())
    return known, book.resolve(one, speakers=(), other_than=(), named=named)


def test_a_noun_stands_for_the_name_that_is_pointed_at() -> None:
    known, entity = resolved(NOUN, NAMED)
    assert entity is known
    assert NOUN.span in entity.mentions


def test_what_a_network_says_of_a_mention_that_was_noted_before_is_heard() -> None:
    book = EntityBook(ARTICLE, JUDGE)
    book.introduce([replace(NOUN, is_definite=False)])
    learnt = replace(NOUN, learnt=Anonymity.UNNAMED, learnt_kind=SourceKind.GROUP, affiliation="Werft")
    entity = book.resolve(replace(learnt, is_definite=False), speakers=(), other_than=())
    assert (entity.anonymity, entity.kind) == (Anonymity.UNNAMED, SourceKind.GROUP)
    assert [one.affiliation for one in entity.described] == ["Werft"]


def test_what_is_no_name_is_nobodys_name() -> None:
    _, entity = resolved(replace(NOUN, is_definite=False), replace(NAMED, anonymity=Anonymity.ROLE))
    assert entity.best == replace(NOUN, is_definite=False)


def test_nobody_stands_for_whom_the_frame_excludes() -> None:
    book = EntityBook(ARTICLE, JUDGE)
    book.introduce([NAMED])
    known = book.resolve(NAMED, speakers=(), other_than=())
    assert book.resolve(PRONOUN, speakers=[known], other_than=[known]) is not known


@pytest.mark.parametrize("others", [1, 2])
def test_who_may_as_well_be_somebody_else_is_doubtful(others: int) -> None:
    book = EntityBook(ARTICLE, Undecided())
    book.introduce(
        replace(NAMED, span=Span(20 * n, 20 * n + 10), name=("Karin", f"Holt{n}x")) for n in range(others)
    )
    book.resolve(PRONOUN, speakers=(), other_than=())
    assert book.is_doubtful(PRONOUN.span) is (others > 1)


def test_a_pronoun_is_a_woman_where_it_says_so() -> None:
    man = replace(NAMED, span=Span(40, 50), name=("Jörn", "Brandt"), gender="m")
    book = EntityBook(ARTICLE, JUDGE)
    book.introduce([NAMED, man])
    assert book.resolve(PRONOUN, speakers=(), other_than=()).best.name == ("Karin", "Holt")


@given(st.lists(st.sampled_from(list(SourceKind)), max_size=6), st.sampled_from([NOUN, PRONOUN]))
def test_the_chance_of_the_choice_is_that_of_the_best_of_all(
    kinds: list[SourceKind], one: Description
) -> None:
    candidates = [Entity(replace(NAMED, span=Span(9 * n, 9 * n + 5), kind=k)) for n, k in enumerate(kinds)]
    choice = JUDGE.choose(one, candidates, Scene(ARTICLE, ()))
    assert 1 / (1 + len(candidates)) - 1e-9 <= choice.chance <= 1
    assert choice.number is None or 0 <= choice.number < len(candidates)


def test_of_two_alike_the_one_who_is_pointed_at_is_taken_up() -> None:
    first, second = (Entity(replace(NAMED, name=("Karin", surname))) for surname in ("Holt", "Brandt"))
    alike = JUDGE.choose(PRONOUN, [first, second], Scene(ARTICLE, ()))
    assert alike.number == 0
    assert JUDGE.choose(PRONOUN, [first, second], Scene(ARTICLE, (), learnt=second)).number == 1


def test_who_is_named_in_another_quotation_is_less_likely() -> None:
    quoted = ArticleText(ARTICLE.text, ARTICLE.paragraphs, (), (Quotation(Span(0, 20), Span(1, 19), 0),))
    plainly, in_quotation = (
        JUDGE.choose(PRONOUN, [Entity(NAMED)], Scene(article, ())) for article in (ARTICLE, quoted)
    )
    assert plainly.number == in_quotation.number == 0
    assert in_quotation.chance < plainly.chance


def test_the_kind_that_a_network_tells_speaks_for_whom_has_it() -> None:
    body = replace(NAMED, kind=SourceKind.ORGANISATION, gender="")
    candidates = [Entity(replace(NAMED, gender="")), Entity(body)]
    unheard = JUDGE.choose(replace(PRONOUN, gender=""), candidates, Scene(ARTICLE, ()))
    heard = JUDGE.choose(
        replace(PRONOUN, gender="", learnt_kind=SourceKind.ORGANISATION), candidates, Scene(ARTICLE, ())
    )
    likelier = [one.chance if one.number == 1 else 1 - one.chance for one in (unheard, heard)]
    assert likelier[0] < likelier[1]
