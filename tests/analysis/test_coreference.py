"""Whom a mention stands for, where somebody who learnt it points at a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance_reader.analysis.coreference import EntityBook
from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.entities import Entity
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

NAMED = Description(Span(0, 10), SourceKind.PERSON, Anonymity.NAMED, name=("Karin", "Holt"))
NOUN = Description(Span(90, 100), SourceKind.PERSON, Anonymity.ROLE, role="botanikerin")


def resolved(one: Description, named: Description) -> tuple[Entity, Entity]:
    book = EntityBook(anaphors=(), anaphors_of_known=(), anaphoric_compounds=())
    book.introduce([NAMED])
    known = book.resolve(NAMED, speakers=(), other_than=())
    return known, book.resolve(one, speakers=(), other_than=(), named=named)


def test_a_noun_stands_for_the_name_that_is_pointed_at() -> None:
    known, entity = resolved(NOUN, NAMED)
    assert entity is known
    assert NOUN.span in entity.mentions


@pytest.mark.parametrize(
    "named",
    [replace(NAMED, kind=SourceKind.DOCUMENT), replace(NAMED, anonymity=Anonymity.ROLE)],
    ids=["of another kind", "not named"],
)
def test_what_cannot_be_its_name_is_not_taken(named: Description) -> None:
    known, entity = resolved(NOUN, named)
    assert entity is not known


def test_organisations_and_media_may_stand_for_each_other() -> None:
    paper = replace(NOUN, kind=SourceKind.OUTLET, role="zeitung")
    publisher = replace(NAMED, span=Span(40, 50), kind=SourceKind.ORGANISATION, name=("Küstenverlag",))
    _, entity = resolved(paper, publisher)
    assert entity.best.name == ("Küstenverlag",)
