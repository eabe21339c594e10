import pytest

from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.origins import OriginCount, anonymity_card, count_origins, source_parts
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Relation, RelationKind, Statement


def source(name: str, kind: SourceKind = SourceKind.PERSON, affiliation: str | None = None) -> Source:
    return Source(name, name, kind, Anonymity.NAMED, affiliation=affiliation)


def analysis(sources: tuple[Source, ...], *chains: str) -> Analysis:
    statements = tuple(
        Statement(str(at), Form.INDIRECT, (Span(at, at + 1),), tuple(Link(one) for one in chain.split()))
        for at, chain in enumerate(chains)
    )
    return Analysis("by-hand", sources, statements)


def test_outlets_that_tell_of_one_origin_are_no_origins() -> None:
    outlets = tuple(source(name, SourceKind.OUTLET) for name in ("Bote", "Kurier"))
    found = analysis((*outlets, source("Ada")), "Bote Ada", "Kurier Ada", "Bote", "Kurier Bote Ada")
    assert count_origins(found) == OriginCount(statements=4, media=2, independent=1)


def test_an_outlet_with_news_of_its_own_is_an_origin() -> None:
    sources = (source("Bote", SourceKind.OUTLET), source("Ada"))
    assert count_origins(analysis(sources, "Bote", "Ada")).independent == 2


def test_a_ministry_and_its_spokeswoman_are_one_origin() -> None:
    ministry = source("Hafenamt", SourceKind.ORGANISATION)
    sources = (ministry, source("Ada", affiliation="Hafenamt"), source("Bo"))
    assert count_origins(analysis(sources, "Hafenamt", "Ada", "Bo")).independent == 2


def test_sources_that_belong_to_each_other_are_no_endless_circle() -> None:
    sources = (source("Ada", affiliation="Bo"), source("Bo", affiliation="Ada"))
    assert count_origins(analysis(sources, "Ada", "Bo")).independent == 1
    assert count_origins(Analysis("none")) == OriginCount(0, 0, 0)


def test_the_parts_of_the_sources_make_a_whole() -> None:
    parts = source_parts(sample_document().text, sample_analysis())
    assert sum(part.share for part in parts) == pytest.approx(1)
    assert [part.share for part in parts] == sorted((part.share for part in parts), reverse=True)
    petersen = next(part for part in parts if part.source.id == "petersen")
    assert [one.id for one in petersen.said] == ["4", "6"]
    assert [one.id for one in petersen.passed_on] == ["5"]


def test_a_card_holds_what_the_article_says_and_nothing_else() -> None:
    found = sample_analysis()
    card = anonymity_card(found.source_of("pair"), found)
    assert (card.count, card.affiliation, card.function) == (2, "Reederei Lührs", None)
    assert [one.name for one in card.denied_by] == ["Hanne Petersen"]
    assert card.confirmed_by == ()


def test_who_confirms_is_named_once() -> None:
    made = analysis((source("Ada"), source("Bo")), "Ada", "Bo", "Bo")
    relations = (Relation("1", "0", RelationKind.CONFIRMS), Relation("2", "0", RelationKind.CONFIRMS))
    confirmed = Analysis("by-hand", made.sources, made.statements, relations)
    assert anonymity_card(made.sources[0], confirmed).confirmed_by == (made.sources[1],)
