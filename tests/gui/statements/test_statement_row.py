import pytest

from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.statements.statement_row import Tone, row_of

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_row_shows_content_chain_class_and_who_denies() -> None:
    index = AttributionIndex(sample_document(), sample_analysis())
    row = row_of(index, index.statement("3"))
    assert row.number == "1.3"
    assert row.content == "“einem bereits unterschriebenen Auflösungsvertrag”"
    assert row.chain.endswith("▸ zwei namentlich nicht genannte Mitarbeiter (Reederei Lührs)")
    assert (row.anonymity, row.anonymity_text) == (Anonymity.UNNAMED, "not named")
    assert [badge.text for badge in row.badges] == ["✗ denied by Ministeriumssprecherin Hanne Petersen"]


def test_badges_tell_denials_confirmations_and_doubt() -> None:
    index = AttributionIndex(sample_document(), sample_analysis())
    badges = {one.id: [(b.tone, b.text) for b in row_of(index, one).badges] for one in index.statements}
    assert badges["2"] == [(Tone.DENIED, "✗ denies 1.2")]
    assert badges["7"] == [(Tone.CONFIRMED, "✓ confirmed by Reedereichef Jörn Lührs")]
    assert badges["12"] == [(Tone.UNSURE, "? unsure")]
    assert badges["15"] == []
