import pytest

from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.statements.statement_filter import StatementFilter, passing


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (StatementFilter.UNNAMED, {"1", "3", "11", "16"}),
        (StatementFilter.DENIED, {"1", "3", "13"}),
        (StatementFilter.LONG_CHAINS, {"3", "5", "10", "12"}),
        (StatementFilter.ALL, {str(number) for number in range(1, 17)}),
    ],
)
def test_each_filter_passes_what_its_name_says(chosen: StatementFilter, ids: set[str]) -> None:
    index = AttributionIndex(sample_document(), sample_analysis())
    assert {statement.id for statement in passing(index, chosen)} == ids
