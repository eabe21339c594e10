from fakes.sample_article import sample_analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.chain_end import ChainEnd, chain_end
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement
from provenance_reader.domain.statement_order import StatementOrder, grouped

STATEMENTS = sample_analysis().statements
SOURCES = {one.id: one for one in sample_analysis().sources}


def test_dead_ends_come_first() -> None:
    groups = grouped(STATEMENTS, SOURCES, StatementOrder.WORST_END)
    assert [group.shared for group in groups] == [
        ChainEnd.NOTHING, ChainEnd.UNNAMED, ChainEnd.ROLE, ChainEnd.NAMED,
    ]  # fmt: skip
    assert [one.id for one in groups[1].statements] == ["1", "3", "11"]


def test_each_source_has_a_group_where_it_first_ends_a_chain() -> None:
    groups = grouped(STATEMENTS, SOURCES, StatementOrder.SOURCE)
    assert [(group.shared.id, len(group.statements)) for group in groups[:4]] == [  # type: ignore[union-attr]
        ("reports", 1), ("ministry", 1), ("pair", 1), ("petersen", 2),
    ]  # fmt: skip
    assert sorted(one.id for group in groups for one in group.statements) == sorted(
        one.id for one in STATEMENTS
    )


def test_the_order_of_the_text_is_one_group() -> None:
    (group,) = grouped(STATEMENTS, SOURCES, StatementOrder.TEXT)
    assert (group.shared, group.statements) == (None, STATEMENTS)
    assert grouped((), SOURCES, StatementOrder.TEXT) == ()


def test_a_chain_may_end_in_itself_in_the_article_or_in_a_document() -> None:
    outlet = Source("o", "Inselblatt", SourceKind.OUTLET, Anonymity.NAMED)
    report = Source("r", "Hafenbericht 2024", SourceKind.DOCUMENT, Anonymity.NAMED)
    reports = Source("b", "Berichte", SourceKind.DOCUMENT, Anonymity.UNNAMED)
    sources = {one.id: one for one in (outlet, report, reports)}

    def end(*chain: str, published_by: str | None = None) -> ChainEnd:
        links = tuple(Link(one) for one in chain)
        return chain_end(Statement("1", Form.REPORTED, (Span(0, 1),), links), sources, published_by)

    assert end("o", "r", "o") is ChainEnd.CIRCULAR
    assert end("o", published_by="Inselblatt") is ChainEnd.CIRCULAR
    assert end("o") is ChainEnd.NAMED
    assert end("o", "r") is ChainEnd.DOCUMENT
    assert end("o", "b") is ChainEnd.UNNAMED
