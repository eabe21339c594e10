"""One source from its mentions: what they say together, and what a network says beside their words."""

from __future__ import annotations

from dataclasses import replace

from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.entities import Entity
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

ROLE = Description(Span(0, 12), SourceKind.PERSON, Anonymity.ROLE, role="sprecher")
NAMED = Description(Span(20, 30), SourceKind.PERSON, Anonymity.NAMED, name=("Karin", "Holt"))


def test_the_name_says_more_than_the_function() -> None:
    entity = Entity(ROLE)
    entity.add(NAMED)
    assert entity.best == NAMED
    assert entity.anonymity is Anonymity.NAMED


def test_what_a_network_says_of_most_mentions_counts() -> None:
    entity = Entity(replace(ROLE, learnt=Anonymity.UNNAMED))
    entity.add(replace(ROLE, span=Span(40, 52), learnt=Anonymity.UNNAMED))
    entity.add(replace(ROLE, span=Span(60, 72), learnt=Anonymity.NAMED))
    assert entity.anonymity is Anonymity.UNNAMED


def test_a_persons_name_and_a_known_one_are_named_whatever_a_network_says() -> None:
    for name in (NAMED, replace(NAMED, kind=SourceKind.ORGANISATION, known_as="Reederei Lührs")):
        assert Entity(replace(name, learnt=Anonymity.ROLE)).anonymity is Anonymity.NAMED
    guessed = replace(NAMED, kind=SourceKind.ORGANISATION, is_guess=True, learnt=Anonymity.ROLE)
    assert Entity(guessed).anonymity is Anonymity.ROLE


def test_what_a_network_says_of_most_mentions_tells_the_kind_unless_the_words_do() -> None:
    unknown = Description(Span(0, 9), SourceKind.PERSON, Anonymity.ROLE, role="fernamt")
    entity = Entity(replace(unknown, learnt_kind=SourceKind.ORGANISATION))
    entity.add(replace(unknown, span=Span(40, 49), learnt_kind=SourceKind.ORGANISATION))
    entity.add(replace(unknown, span=Span(60, 69), learnt_kind=SourceKind.DOCUMENT))
    assert entity.kind is SourceKind.ORGANISATION
    full_name = replace(NAMED, gender="f")
    for known in (full_name, replace(unknown, is_office=True), replace(unknown, known_as="Fernamt")):
        assert Entity(replace(known, learnt_kind=SourceKind.DOCUMENT)).kind is SourceKind.PERSON


def test_two_capitals_are_a_person_only_with_a_given_name_or_until_a_network_knows_better() -> None:
    assert Entity(NAMED).kind is SourceKind.PERSON
    assert Entity(replace(NAMED, learnt_kind=SourceKind.ORGANISATION)).kind is SourceKind.ORGANISATION


def test_a_plural_may_stand_for_a_body() -> None:
    many = Description(Span(0, 9), SourceKind.GROUP, Anonymity.ROLE, role="liberale", is_office=True)
    assert Entity(replace(many, learnt_kind=SourceKind.ORGANISATION)).kind is SourceKind.ORGANISATION


def test_a_name_that_the_text_says_it_withholds_is_not_given() -> None:
    entity = Entity(replace(ROLE, anonymity=Anonymity.UNNAMED, is_withheld=True, learnt=Anonymity.ROLE))
    assert entity.anonymity is Anonymity.UNNAMED


def test_a_mention_inside_a_longer_one_is_not_shown_twice() -> None:
    entity = Entity(replace(NAMED, span=Span(20, 44)))
    entity.add(replace(NAMED, span=Span(30, 40)))
    assert entity.mentions == (Span(20, 44),)
