import pytest

from fakes.sample_article import sample_analysis
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.statement import Form
from provenance_reader.domain.statement_selection import StatementSelection

SOURCES = {one.id: one for one in sample_analysis().sources}


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (StatementSelection(), {str(number) for number in range(1, 17)}),
        (StatementSelection(anonymity=frozenset({Anonymity.ROLE})), {"12", "15"}),
        (StatementSelection(stances=frozenset({Stance.DENY, Stance.CONCEDE})), {"2", "4", "6", "8", "14"}),
        (StatementSelection(forms=frozenset({Form.DIRECT})), {"4", "9", "10"}),
        (StatementSelection(sources=frozenset({"petersen"})), {"4", "5", "6"}),
        (StatementSelection(unsure_only=True), {"1", "12"}),
        (
            StatementSelection(stances=frozenset({Stance.DENY}), forms=frozenset({Form.DIRECT})),
            {"4"},
        ),
    ],
)
def test_one_of_each_set_must_fit(selection: StatementSelection, ids: set[str]) -> None:
    assert {one.id for one in sample_analysis().statements if selection.passes(one, SOURCES)} == ids
