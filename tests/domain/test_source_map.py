"""Sources as nodes, and what ties them to each other."""

from __future__ import annotations

from fakes.sample_article import sample_analysis
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.source_map import ARTICLE, SourceMap, TieKind, source_map
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Relation, RelationKind, Statement


def source(name: str, kind: SourceKind = SourceKind.PERSON) -> Source:
    return Source(name, name, kind, Anonymity.NAMED)


def statement(number: int, *chain: str, stance: Stance = Stance.REPORT) -> Statement:
    outer = tuple(Link(one) for one in chain[:-1])
    return Statement(
        str(number), Form.INDIRECT, (Span(number, number + 1),), (*outer, Link(chain[-1], stance=stance))
    )


def names(made: SourceMap) -> list[tuple[str, str, TieKind, int]]:
    called = ["article", *(node.source.name for node in made.nodes[1:] if node.source)]
    return [(called[tie.start], called[tie.end], tie.kind, len(tie.uses)) for tie in made.ties]


def test_a_chain_is_a_path_from_the_article_to_the_origin() -> None:
    sources = (source("NDK", SourceKind.AGENCY), source("Kurier", SourceKind.OUTLET), source("Ada"))
    analysis = Analysis("x", sources, (statement(1, "NDK", "Kurier", "Ada"), statement(2, "NDK")))
    assert names(source_map(analysis)) == [
        ("article", "NDK", TieKind.CITES, 2),
        ("NDK", "Kurier", TieKind.CITES, 1),
        ("Kurier", "Ada", TieKind.TOLD_BY, 1),
    ]


def test_a_denial_leads_from_the_one_origin_to_the_other() -> None:
    analysis = Analysis(
        "x",
        (source("NDK", SourceKind.AGENCY), source("Ada"), source("Bo")),
        (statement(1, "NDK", "Ada"), statement(2, "Bo", stance=Stance.DENY)),
        (Relation("2", "1", RelationKind.DENIES, (Span(4, 9),)),),
    )
    made = source_map(analysis)
    assert names(made)[-1] == ("Bo", "Ada", TieKind.DENIES, 1)
    assert made.ties[-1].uses[0].statement == "2"
    assert made.ties[-1].uses[0].link.cue == (Span(4, 9),)


def test_counts_tell_what_is_said_denied_and_passed_on() -> None:
    analysis = Analysis(
        "x",
        (source("NDK", SourceKind.AGENCY), source("Ada")),
        (statement(1, "NDK", "Ada"), statement(2, "Ada", stance=Stance.DENY), statement(3, "Ada")),
    )
    article, agency, ada = source_map(analysis).nodes
    assert article.passed_on == 3
    assert (agency.said, agency.passed_on) == (0, 1)
    assert (ada.said, ada.denials, ada.passed_on) == (3, 1, 0)


def test_a_circle_leads_back() -> None:
    sources = (source("A"), source("B"))
    made = source_map(Analysis("x", sources, (statement(1, "A", "B", "A"), statement(2, "B", "B"))))
    assert [(a, b) for a, b, *_ in names(made)] == [
        ("article", "A"), ("A", "B"), ("B", "A"), ("article", "B"), ("B", "B"),
    ]  # fmt: skip


def test_the_articles_own_outlet_is_the_article() -> None:
    sources = (source("Inselbote", SourceKind.OUTLET), source("Ada"))
    told_here, circle = statement(1, "Inselbote", "Ada"), statement(2, "Ada", "Inselbote")
    made = source_map(Analysis("x", sources, (told_here, circle)), "INSELBOTE")
    assert made.nodes[ARTICLE].source == sources[0]
    assert made.place_of("Inselbote") == ARTICLE
    assert names(made) == [
        ("article", "Ada", TieKind.TOLD_BY, 2),
        ("Ada", "article", TieKind.CITES, 1),
    ]


def test_a_source_outside_every_chain_is_not_shown() -> None:
    made = source_map(Analysis("x", (source("A"), source("B")), (statement(1, "B"),)))
    assert [node.source and node.source.name for node in made.nodes] == [None, "B"]
    assert made.place_of("A") is None


def test_nothing_found_is_the_article_alone() -> None:
    made = source_map(Analysis("x"))
    assert len(made.nodes) == 1
    assert made.ties == ()


def test_the_ties_of_a_statement_are_those_of_its_chain() -> None:
    made = source_map(sample_analysis())
    third = [made.ties[place] for place in sorted(made.ties_of("3"))]
    assert [tie.kind for tie in third] == [TieKind.CITES, TieKind.CITES, TieKind.TOLD_BY]
    assert third[0].start == ARTICLE
    assert [tie.end for tie in third[:-1]] == [tie.start for tie in third[1:]]


def test_every_node_is_reached_from_the_article() -> None:
    made = source_map(sample_analysis())
    reached = {ARTICLE}
    for _ in made.nodes:
        reached |= {tie.end for tie in made.ties if tie.start in reached}
    assert reached == set(range(len(made.nodes)))
