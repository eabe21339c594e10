from dataclasses import replace

import pytest

from fakes.sample_article import sample_analysis, sample_document
from fakes.values import a_document
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement
from provenance_reader.gui.chains import wording
from provenance_reader.gui.chains.attribution_index import AttributionIndex

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def index() -> AttributionIndex:
    return AttributionIndex(sample_document(), sample_analysis())


def index_of(text: str, *content: Span) -> AttributionIndex:
    source = Source("s", "Ada Brink", SourceKind.PERSON, Anonymity.NAMED)
    statement = Statement("1", Form.DIRECT, content, (Link("s"),))
    return AttributionIndex(a_document(text), Analysis("by-hand", (source,), (statement,)))


def test_a_chain_is_said_from_outside_to_its_origin(index: AttributionIndex) -> None:
    assert wording.chain_words(index, index.statement("3")) == (
        "NDK ▸ Küstenkurier ▸ zwei namentlich nicht genannte Mitarbeiter (Reederei Lührs)"
    )


@pytest.mark.parametrize(
    ("anonymity", "affiliation", "words"),
    [
        (Anonymity.UNNAMED, "Kreml", "zwei Quellen (Kreml)"),
        (Anonymity.ROLE, "Kreml", "zwei Quellen (Kreml)"),
        (Anonymity.NAMED, "Kreml", "zwei Quellen"),
        (Anonymity.UNNAMED, None, "zwei Quellen"),
        (Anonymity.UNNAMED, "quellen", "zwei Quellen"),
    ],
)
def test_who_has_no_name_is_known_by_where_they_belong(
    anonymity: Anonymity, affiliation: str | None, words: str
) -> None:
    source = Source("s", "zwei Quellen", SourceKind.GROUP, anonymity, affiliation=affiliation)
    assert wording.source_words(source) == words


def test_who_denies_is_said_with_their_function(index: AttributionIndex) -> None:
    assert wording.deniers(index, index.statement("3")) == ("Ministeriumssprecherin Hanne Petersen",)
    assert wording.confirmers(index, index.statement("7")) == ("Reedereichef Jörn Lührs",)


def test_a_function_in_the_name_is_not_said_twice() -> None:
    source = Source(
        "s", "Kreml-Sprecher Peskow", SourceKind.PERSON, Anonymity.NAMED, function="Kreml-Sprecher"
    )
    assert wording.titled_source_words(source) == "Kreml-Sprecher Peskow"


def test_a_long_content_is_cut_after_whole_words(index: AttributionIndex) -> None:
    assert wording.quoted_content(index, index.statement("7"), 4) == "“nutzten im vergangenen Jahr…”"


def test_the_marks_of_the_article_give_way_to_those_of_the_user() -> None:
    text = "„Der Bürgermeister sagte: ‚Ja‘“ und „nein“ und „vielleicht“"
    whole = index_of(text, Span(0, 31))
    assert wording.quoted_content(whole, whole.statements[0]) == "“Der Bürgermeister sagte: ‚Ja‘”"
    simple = index_of(text, Span(36, 42))
    assert wording.quoted_content(simple, simple.statements[0]) == "“nein”"
    two = index_of(text, Span(36, 59))
    assert wording.quoted_content(two, two.statements[0]) == "“‚nein‘ und ‚vielleicht‘”"


def test_parts_of_a_content_are_joined_by_an_ellipsis() -> None:
    index = index_of("Der Hafen, sagte sie, bleibt offen.", Span(0, 9), Span(22, 34))
    assert wording.quoted_content(index, index.statements[0]) == "“Der Hafen … bleibt offen”"


def test_the_announcement_says_where_the_chain_ends(index: AttributionIndex) -> None:
    assert wording.announcement(index, index.statement("3")) == (
        "Statement 1.3, 3 of 16, chain ends with an unnamed source"
    )


def test_the_sentence_for_the_ear_holds_all_that_the_row_shows(index: AttributionIndex) -> None:
    sentence = wording.full_sentence(index, index.statement("1"))
    for part in ("Statement 1.2, 2 of 16", "Berichte", "zum Jahresende eingestellt", "denied by", "unsure"):
        assert part in sentence


def test_numbers_count_within_the_paragraph(index: AttributionIndex) -> None:
    assert [index.numbers[one.id] for one in index.statements[:5]] == ["1.1", "1.2", "1.3", "2.1", "2.2"]


def test_of_two_statements_that_begin_together_the_outer_one_is_read_first() -> None:
    document, analysis = sample_document(), sample_analysis()
    outer, inner = analysis.statements[8:10]
    inner = replace(inner, content=(Span(outer.content[0].start, outer.content[0].start + 10),))
    index = AttributionIndex(document, replace(analysis, statements=(inner, outer), relations=()))
    assert [one.id for one in index.statements] == [outer.id, inner.id]
