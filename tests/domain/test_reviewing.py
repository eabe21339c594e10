from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.reviews import anchored, any_changes, named
from fakes.sample_article import sample_analysis, sample_document
from fakes.values import analyses_of, documents
from provenance_reader.domain.analysis import Analysis, inconsistencies
from provenance_reader.domain.anchoring import source_anchor
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.document import Document
from provenance_reader.domain.quote import Quote, quote_of, quotes_of
from provenance_reader.domain.review import (
    ChainCorrected,
    Change,
    ContentCorrected,
    Discarded,
    Entry,
    FormCorrected,
    Judged,
    NoteWritten,
    ParagraphSwitched,
    PlacedAgain,
    RelationSet,
    ReviewedLink,
    SourceAnchor,
    SourceDescribed,
    SourcesMerged,
    SourceSplit,
    StatementAdded,
    StatementAnchor,
    Verdict,
    anchor_of_added,
)
from provenance_reader.domain.reviewed_analysis import Missing, ReviewedAnalysis, ReviewState
from provenance_reader.domain.reviewing import reviewed
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Relation, RelationKind, Statement

DOCUMENT, MACHINE = sample_document(), sample_analysis()
NEW_WORDS = "Auf Ellum wächst die Sorge."


def after(*changes: Change, document: Document = DOCUMENT, machine: Analysis = MACHINE) -> ReviewedAnalysis:
    entries = tuple(Entry(f"e{number}", change) for number, change in enumerate(changes))
    result = reviewed(document, machine, entries)
    assert inconsistencies(result.analysis, document) == []
    return result


def statement(result: ReviewedAnalysis, statement_id: str) -> Statement:
    return next(one for one in result.analysis.statements if one.id == statement_id)


def anchor(statement_id: str) -> StatementAnchor:
    return anchored(DOCUMENT, MACHINE, statement_id)


def source(source_id: str) -> SourceAnchor:
    return source_anchor(DOCUMENT.text, MACHINE.source_of(source_id))


def span_of(words: str) -> Span:
    start = DOCUMENT.text.index(words)
    return Span(start, start + len(words))


def quotes(words: str) -> tuple[Quote, ...]:
    return quotes_of(DOCUMENT.text, (span_of(words),))


def test_without_changes_the_analysis_is_the_machines() -> None:
    result = after()
    assert result.analysis == MACHINE
    assert result.review_of("3").state is ReviewState.UNTOUCHED


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_any_changes_leave_a_sound_analysis_and_the_machine_as_it_was(data: st.DataObject) -> None:
    document = data.draw(documents())
    machine = data.draw(analyses_of(document))
    changes = data.draw(st.lists(any_changes(document, machine), max_size=6))
    before = repr(machine)
    result = after(*changes, document=document, machine=machine)
    assert repr(machine) == before
    assert result.machine is machine


def test_a_rejected_statement_stands_apart_with_its_relations() -> None:
    result = after(Judged(anchor("4"), Verdict.REJECTED))
    assert [one.id for one in result.rejected] == ["4"]
    assert result.review_of("4").state is ReviewState.REJECTED
    assert not any("4" in (one.source, one.target) for one in result.analysis.relations)
    assert any(span.overlaps(MACHINE.statements[3].content[0]) for span in result.analysis.unattributed)
    assert after(Judged(anchor("4"), Verdict.REJECTED), Judged(anchor("4"), Verdict.OPEN)).analysis == MACHINE


def test_what_is_accepted_is_no_longer_unsure() -> None:
    assert statement(after(), "1").confidence < 0.6
    result = after(Judged(anchor("1"), Verdict.ACCEPTED))
    assert statement(result, "1").confidence == 1.0
    assert result.review_of("1").state is ReviewState.ACCEPTED


def test_corrected_words_take_the_place_of_the_machines() -> None:
    result = after(ContentCorrected(anchor("3"), quotes("bereits unterschriebenen Auflösungsvertrag")))
    assert statement(result, "3").content == (span_of("bereits unterschriebenen Auflösungsvertrag"),)
    assert result.review_of("3").state is ReviewState.CORRECTED
    assert "einem " in {span.of(DOCUMENT.text) for span in result.analysis.unattributed}


def test_a_form_is_corrected_and_nothing_else() -> None:
    result = after(FormCorrected(anchor("3"), Form.DIRECT))
    assert statement(result, "3") == replace(statement(after(), "3"), form=Form.DIRECT)
    assert result.review_of("3").state is ReviewState.CORRECTED


def test_a_relation_is_set_changed_taken_away_and_the_machines_again() -> None:
    tied = RelationSet(anchor("9"), anchor("3"), RelationKind.DENIES)
    assert Relation("9", "3", RelationKind.DENIES) in after(tied).analysis.relations
    other = RelationSet(anchor("9"), anchor("3"), RelationKind.ANSWERS)
    kinds = [one.kind for one in after(tied, other).analysis.relations if one.source == "9"]
    assert kinds == [RelationKind.ANSWERS]
    assert after(tied, RelationSet(anchor("9"), anchor("3"), None)).analysis == MACHINE
    machines = MACHINE.relations[0]
    ends = anchor(machines.source), anchor(machines.target)
    untied = RelationSet(*ends, None)
    assert machines not in after(untied).analysis.relations
    assert set(after(untied, RelationSet(*ends, machines.kind)).analysis.relations) == set(MACHINE.relations)


def test_a_relation_whose_other_end_is_gone_is_placed_again() -> None:
    fewer = replace(
        MACHINE, statements=tuple(one for one in MACHINE.statements if one.id != "3"), relations=()
    )
    tied = RelationSet(anchor("9"), anchor("3"), RelationKind.DENIES)
    lost = after(tied, machine=fewer).lost
    assert [one.missing for one in lost] == [Missing.OTHER_STATEMENT]
    again = PlacedAgain(("e0",), other=anchor("1"))
    placed = after(tied, again, machine=fewer)
    assert placed.lost == ()
    assert placed.analysis.relations == (Relation("9", "1", RelationKind.DENIES),)


def test_a_source_that_is_gone_is_placed_again() -> None:
    stranger = SourceAnchor("Ada Brink", SourceKind.PERSON, Anonymity.NAMED)
    merging = SourcesMerged(source("petersen"), stranger)
    assert [one.missing for one in after(merging).lost] == [Missing.OTHER_SOURCE]
    placed = after(merging, PlacedAgain(("e0",), into=source("ohlsen")))
    assert placed.lost == ()
    assert "petersen" not in {one.id for one in placed.analysis.sources}
    naming = SourceDescribed(stranger, "Ada Brinkmann", SourceKind.PERSON, Anonymity.NAMED)
    placed = after(naming, PlacedAgain(("e0",), source=source("ohlsen")))
    assert placed.analysis.source_of("ohlsen").name == "Ada Brinkmann"


def test_corrections_that_are_discarded_leave_the_machines_statement() -> None:
    corrected = ContentCorrected(anchor("3"), quotes("bereits unterschriebenen Auflösungsvertrag"))
    back = Discarded(("e0", "e1"), anchor("3"))
    changes = (corrected, FormCorrected(anchor("3"), Form.DIRECT), back)
    assert after(*changes).analysis == MACHINE
    assert after(*changes).review_of("3").state is ReviewState.UNTOUCHED


def test_a_corrected_chain_has_its_order_stances_and_sources() -> None:
    mention = quote_of(DOCUMENT.text, span_of("Regierungskreise"))
    links = (
        ReviewedLink(source("courier"), stance=Stance.ALLEGE),
        ReviewedLink(
            source("ndk"), quote_of(DOCUMENT.text, MACHINE.statements[2].chain[0].mention or Span(0, 1))
        ),
        ReviewedLink(SourceAnchor("Ole Brandt", SourceKind.PERSON, Anonymity.NAMED), mention),
    )
    result = after(ChainCorrected(anchor("3"), links))
    corrected = statement(result, "3")
    assert [named(result, link) for link in corrected.chain] == ["Küstenkurier", "NDK", "Ole Brandt"]
    assert [link.stance for link in corrected.chain] == [Stance.ALLEGE, Stance.REPORT, Stance.REPORT]
    assert corrected.speaker == (span_of("Regierungskreise"),)
    assert corrected.evidence == ()
    made = result.analysis.source_of(corrected.chain[-1].source)
    assert made.mentions == (span_of("Regierungskreise"),)
    assert span_of("Regierungskreise") not in result.analysis.source_of("circles").mentions
    assert made.id in result.sources


def test_a_name_that_is_there_already_is_that_source() -> None:
    link = ReviewedLink(SourceAnchor("hanne petersen", SourceKind.PERSON, Anonymity.NAMED))
    assert statement(after(ChainCorrected(anchor("3"), (link,))), "3").chain[0].source == "petersen"


def test_a_described_source_is_so_wherever_it_stands() -> None:
    described = SourceDescribed(source("circles"), "Staatskanzlei", SourceKind.ORGANISATION, Anonymity.ROLE)
    found = after(described).analysis.source_of("circles")
    assert (found.name, found.kind, found.anonymity) == (
        "Staatskanzlei",
        SourceKind.ORGANISATION,
        Anonymity.ROLE,
    )


def test_merged_sources_are_one_in_every_chain() -> None:
    result = after(SourcesMerged(source("petersen"), source("ohlsen")))
    assert "petersen" not in {one.id for one in result.analysis.sources}
    assert statement(result, "4").chain[0].source == "ohlsen"
    assert [link.source for link in statement(result, "5").chain] == ["ohlsen"]  # she hands on her own words
    assert set(MACHINE.source_of("petersen").mentions) <= set(result.analysis.source_of("ohlsen").mentions)
    assert len(result.analysis.statements) == len(MACHINE.statements)


def test_merging_twice_is_merging_once() -> None:
    merging = SourcesMerged(source("petersen"), source("ohlsen"))
    assert after(merging, merging).analysis == after(merging).analysis


def test_some_mentions_become_another_source() -> None:
    mention = MACHINE.statements[5].chain[0].mention
    assert mention is not None
    splitting = SourceSplit(source("petersen"), (quote_of(DOCUMENT.text, mention),), "Rolf Petersen")
    result = after(splitting)
    assert named(result, statement(result, "6").chain[0]) == "Rolf Petersen"
    assert named(result, statement(result, "4").chain[0]) == "Hanne Petersen"
    assert mention not in result.analysis.source_of("petersen").mentions
    to_ohlsen = after(replace(splitting, name="Sabine Ohlsen"))
    assert statement(to_ohlsen, "6").chain[0].source == "ohlsen"


def an_addition() -> StatementAdded:
    return StatementAdded(quotes(NEW_WORDS), (ReviewedLink(source("harms")),))


def test_an_added_statement_is_one_like_the_others() -> None:
    addition = an_addition()
    name = anchor_of_added(addition)
    result = after(addition, NoteWritten("Nachfragen", name), Judged(name, Verdict.ACCEPTED))
    assert statement(result, "e0").content == (span_of(NEW_WORDS),)
    review = result.review_of("e0")
    assert (review.state, review.note, review.verdict) == (ReviewState.ADDED, "Nachfragen", Verdict.ACCEPTED)
    assert span_of(NEW_WORDS) not in result.analysis.unattributed
    assert result.anchors["e0"] == name


def test_notes_stand_on_the_article_and_can_be_taken_away() -> None:
    assert after(NoteWritten("Zweite Quelle suchen")).note == "Zweite Quelle suchen"
    assert after(NoteWritten("Zweite Quelle suchen"), NoteWritten("")).note == ""


def test_a_paragraph_that_is_switched_off_takes_its_statements_along() -> None:
    block = DOCUMENT.blocks[0].span
    off = ParagraphSwitched(quote_of(DOCUMENT.text, block), on=False)
    result = after(off)
    inside = {one.id for one in MACHINE.statements if block.contains(one.content[0])}
    assert inside
    assert inside.isdisjoint(one.id for one in result.analysis.statements)
    assert result.off == (block,)
    assert not any(block.overlaps(span) for span in result.analysis.unattributed)
    assert after(off, replace(off, on=True)).analysis == MACHINE


def newer_engine() -> Analysis:
    """The same findings under other ids, in another order, and with the first word of each content missed."""
    sources = {source.id: f"x{number}" for number, source in enumerate(MACHINE.sources)}

    def link(one: Link) -> Link:
        return replace(one, source=sources[one.source])

    def cut(span: Span) -> Span:
        return Span(span.start + len(span.of(DOCUMENT.text).split()[0]) + 1, span.end)

    statements = [
        replace(
            one,
            id=f"n{one.id}",
            chain=tuple(map(link, one.chain)),
            content=(cut(one.content[0]),)
            if len(one.content[0].of(DOCUMENT.text).split()) > 3
            else one.content,
        )
        for one in MACHINE.statements
    ]
    return Analysis(
        "newer",
        tuple(replace(one, id=sources[one.id]) for one in MACHINE.sources),
        tuple(reversed(statements)),
    )


def test_a_newer_engine_keeps_every_review() -> None:
    judged = {one.id: Verdict.REJECTED if int(one.id) % 3 else Verdict.ACCEPTED for one in MACHINE.statements}
    changes: list[Change] = [Judged(anchor(one), verdict) for one, verdict in judged.items()]
    changes.append(SourcesMerged(source("petersen"), source("ohlsen")))
    changes.append(an_addition())
    result = after(*changes, machine=newer_engine())
    assert result.lost == ()
    assert {one: result.review_of(f"n{one}").verdict for one in judged} == judged


def test_what_a_newer_engine_does_not_find_is_listed_together() -> None:
    fewer = replace(
        MACHINE, statements=tuple(one for one in MACHINE.statements if one.id not in ("3", "7")), relations=()
    )
    changes = (
        Judged(anchor("3"), Verdict.ACCEPTED),
        NoteWritten("Wer sind die beiden?", anchor("3")),
        Judged(anchor("7"), Verdict.REJECTED),
        Judged(anchor("4"), Verdict.ACCEPTED),
    )
    result = after(*changes, machine=fewer)
    assert [[entry.id for entry in lost.entries] for lost in result.lost] == [["e0", "e1"], ["e2"]]
    assert {lost.missing for lost in result.lost} == {Missing.STATEMENT}
    assert result.review_of("4").verdict is Verdict.ACCEPTED
    again = after(*changes, PlacedAgain(("e0", "e1"), anchor("5")), Discarded(("e2",)), machine=fewer)
    assert again.lost == ()
    assert again.review_of("5").note == "Wer sind die beiden?"


def test_words_that_are_gone_are_listed_and_can_be_placed_again() -> None:
    text = DOCUMENT.text.replace(NEW_WORDS, "Viele Leute reden.", 1)
    document = replace(DOCUMENT, text=text, blocks=())
    nothing = Analysis("newer", MACHINE.sources[:0])
    addition = an_addition()
    note = NoteWritten("Nachfragen", anchor_of_added(addition))
    result = after(addition, note, document=document, machine=nothing)
    assert [lost.missing for lost in result.lost] == [Missing.WORDS]
    assert len(result.lost[0].entries) == 2
    place = text.index("Viele Leute reden.")
    moved = PlacedAgain(("e0",), content=(quote_of(text, Span(place, place + 18)),))
    again = after(addition, note, moved, document=document, machine=nothing)
    assert again.lost == ()
    assert again.review_of("e0").note == "Nachfragen"


def test_a_source_that_is_gone_is_listed() -> None:
    nothing = Analysis("newer")
    result = after(
        SourceDescribed(source("circles"), "Staatskanzlei", SourceKind.ORGANISATION, Anonymity.ROLE),
        machine=nothing,
    )
    assert [lost.missing for lost in result.lost] == [Missing.SOURCE]


@pytest.mark.parametrize("words", ["Ein Satz davor. ", "Absatz eins.\n\nAbsatz zwei.\n\n"])
def test_a_text_that_grew_keeps_every_review(words: str) -> None:
    """The same file, read again by an importer that finds more of the article."""
    by = len(words)

    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    document = replace(DOCUMENT, text=words + DOCUMENT.text, blocks=())
    statements = tuple(
        replace(one, content=tuple(map(moved, one.content)), chain=(Link("nobody"),), speaker=(), cue=(),
                frame=(), addressee=(), channel=None, time=None, hedges=())
        for one in MACHINE.statements
    )  # fmt: skip
    sources = tuple(replace(one, mentions=tuple(map(moved, one.mentions))) for one in MACHINE.sources)
    machine = Analysis("newer", sources, statements)
    changes = [Judged(anchor(one.id), Verdict.ACCEPTED) for one in MACHINE.statements]
    result = after(*changes, document=document, machine=machine)
    assert result.lost == ()
    assert {one.id for one in statements} == result.reviews.keys()
