"""The yardstick measured: the annotation itself is right in everything; what is wrong costs in its figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from accuracy.annotated_articles import AnnotatedArticle, GoldLink, annotated_articles
from accuracy.scoring import Score, score
from analysis.reading import german
from provenance_reader.domain.analysis import Analysis, inconsistencies
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.statement import Form, Statement

ARTICLES = {article.name: article for article in annotated_articles()}
ARTICLE = ARTICLES["waffenruhe"]  # it has long chains, unnamed origins, denials and a confirmation


@pytest.mark.parametrize("name", ARTICLES)
def test_the_annotation_itself_is_sound_and_right_in_everything(name: str) -> None:
    article = ARTICLES[name]
    analysis = _as_annotated(article)
    reached = score(article, analysis)
    assert inconsistencies(analysis, german(article.text)) == []
    assert reached.statements.annotated == len(article.statements)
    assert reached.relations.annotated == len(article.relations)
    assert _wrong(reached) == set()


@pytest.mark.parametrize("name", ARTICLES)
def test_every_source_of_the_annotation_is_named_in_a_chain(name: str) -> None:
    links = [link for one in ARTICLES[name].statements for link in one.chain]
    assert {link.source for link in links} == set(ARTICLES[name].sources)


def _with_sources(spoil: Callable[[Source], Source]) -> Callable[[Analysis], Analysis]:
    return lambda right: replace(right, sources=tuple(map(spoil, right.sources)))


def _with_statements(spoil: Callable[[Statement], Statement]) -> Callable[[Analysis], Analysis]:
    return lambda right: replace(right, statements=tuple(map(spoil, right.statements)))


def _with_links(spoil: Callable[[Link], Link]) -> Callable[[Analysis], Analysis]:
    return _with_statements(lambda one: replace(one, chain=tuple(map(spoil, one.chain))))


def _with_last_chain(spoil: Callable[[Link, Link], tuple[Link, Link]]) -> Callable[[Analysis], Analysis]:
    def spoilt(right: Analysis) -> Analysis:
        *others, last = right.statements
        stranger = others[0].chain[0]
        return replace(right, statements=(*others, replace(last, chain=spoil(stranger, last.chain[0]))))

    return spoilt


SPOILT: dict[str, tuple[Callable[[Analysis], Analysis], set[str]]] = {
    "a statement missed": (
        lambda right: replace(right, statements=right.statements[:-1]),
        {"statements", "origins", "named_chains"},
    ),
    "a statement too many": (
        lambda right: replace(right, statements=(*right.statements, right.statements[-1])),
        {"statements", "origins", "named_chains"},
    ),
    "a link behind the origin": (
        _with_last_chain(lambda stranger, origin: (origin, stranger)),
        {"origins", "named_chains"},
    ),
    "a link before the chain": (
        _with_last_chain(lambda stranger, origin: (stranger, origin)),
        {"named_chains"},
    ),
    "only the origins": (
        _with_statements(lambda one: replace(one, chain=one.chain[-1:])),
        {"named_chains", "long_chains"},
    ),
    "no names": (_with_sources(lambda one: replace(one, name="?")), {"named_chains"}),
    "no kinds": (_with_sources(lambda one: replace(one, kind=SourceKind.UNKNOWN)), {"kinds"}),
    "nobody unnamed": (
        _with_sources(lambda one: replace(one, anonymity=Anonymity.ROLE)),
        {"unnamed_origins", "anonymity"},
    ),
    "all unnamed": (
        _with_sources(lambda one: replace(one, anonymity=Anonymity.UNNAMED)),
        {"unnamed_origins", "anonymity"},
    ),
    "one form": (_with_statements(lambda one: replace(one, form=Form.EVIDENTIAL)), {"forms"}),
    "one stance": (_with_links(lambda one: replace(one, stance=Stance.ALLEGE)), {"stances"}),
    "a denial untied": (lambda right: replace(right, relations=right.relations[1:]), {"relations"}),
    "a relation too many": (
        lambda right: replace(
            right, relations=(*right.relations, replace(right.relations[0], target=right.statements[-1].id))
        ),
        {"relations"},
    ),
}


@pytest.mark.parametrize("spoil", SPOILT)
def test_what_is_wrong_costs_where_it_is_wrong(spoil: str) -> None:
    spoilt, wrong = SPOILT[spoil]
    assert _wrong(score(ARTICLE, spoilt(_as_annotated(ARTICLE)))) == wrong


def test_a_denial_may_be_found_in_the_words_that_take_the_claim_up_or_in_the_claim() -> None:
    right = _as_annotated(ARTICLE)
    contents = {one.id: one.content for one in right.statements}
    claims = {one.source: contents[one.target] for one in right.relations}
    [denial] = (
        one for one in right.statements if one.form is Form.REPORTED and one.chain[0].stance is Stance.DENY
    )
    in_the_claim = replace(denial, content=claims[denial.id])
    statements = tuple(in_the_claim if one is denial else one for one in right.statements)
    assert _wrong(score(ARTICLE, replace(right, statements=statements))) == set()


def test_nothing_found_is_nothing_right() -> None:
    reached = score(ARTICLE, Analysis("none"))
    assert reached.statements.annotated == len(ARTICLE.statements)
    assert all(figure.percent == 0 for figure in reached.figures().values())


def test_a_refusal_to_speak_neither_helps_nor_harms() -> None:
    silent = _with_statements(lambda one: replace(one, form=Form.NON_STATEMENT))(_as_annotated(ARTICLE))
    assert score(ARTICLE, silent).statements.found == 0


def _wrong(reached: Score) -> set[str]:
    """The figures in which not all that was found and annotated is right."""
    return {
        name
        for name, figure in reached.figures().items()
        if not figure.right == figure.found == figure.annotated
    }


def _as_annotated(article: AnnotatedArticle) -> Analysis:
    places = article.places()
    return Analysis(
        engine="by-hand",
        sources=tuple(
            Source(one.key, one.name, one.kind, one.anonymity, mentions=tuple(places[one]))
            for one in article.sources
        ),
        statements=tuple(
            Statement(one.id, one.form, one.content, tuple(map(_as_link, one.chain)))
            for one in article.statements
        ),
        relations=article.relations,
    )


def _as_link(link: GoldLink) -> Link:
    return Link(link.source.key, link.mention, stance=link.stance)
