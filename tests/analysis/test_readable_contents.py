"""What is told of a content's borders, whoever found it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading import LEXICONS, german
from provenance_reader.analysis.article_text import ArticleText, read_article
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.analysis.readable_contents import ReadableContents
from provenance_reader.analysis.sentences import SentenceRules
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement

READABLE = ReadableContents(load_lexicon(LEXICONS / "de"))


def article(text: str) -> ArticleText:
    return read_article(german(text), SentenceRules(frozenset(), frozenset()), frozenset())


def statement(*content: Span, form: Form = Form.INDIRECT, frame: tuple[Span, ...] = ()) -> Statement:
    return Statement("1", form, content, (Link("s1", None, (), Stance.REPORT),), frame=frame)


def read(marked: str, form: Form = Form.INDIRECT) -> str:
    """The text with [ and ] around what is told of the content between them in `marked`."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    found = READABLE.of(article(text), statement(Span(start, end), form=form))
    (span,) = found.content
    return f"{text[: span.start]}[{span.of(text)}]{text[span.end :]}"


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ("Brandt sagte[, er halte,] es sei sicher.", "Brandt sagte, [er halte], es sei sicher."),
        ("Kiel, 3. Mai [– Der Damm hält].", "Kiel, 3. Mai – [Der Damm hält]."),
        ("Sie lobte [den Damm –] und ging.", "Sie lobte [den Damm] – und ging."),
        ("Brandt sagte, der Damm sei [„sehr sicher].“", "Brandt sagte, der Damm sei [„sehr sicher.“]"),
        ("Brandt nannte ihn [einen \"Glücksfall]\".", "Brandt nannte ihn [einen \"Glücksfall\"]."),
        ("Brandt nannte ihn „[einen Glücksfall“].", "Brandt nannte ihn [„einen Glücksfall“]."),
        ("Brandt nannte ihn »[einen Glücksfall«].", "Brandt nannte ihn [»einen Glücksfall«]."),
        ("Er warnte „ausdrücklich [vor dem Hochwasser“].", "Er warnte „ausdrücklich [vor dem Hochwasser]“."),
        ("Er rügt [die Pflege des „]Denkmals“.", "Er rügt [die Pflege des] „Denkmals“."),
        ("Brandt nannte „den Damm[“ sicher].", "Brandt nannte „den Damm“ [sicher]."),
        ("Sie sagte [„Der Damm] hält heute“.", "Sie sagte „[Der Damm] hält heute“."),
        ("Sie sagte, [er halte (noch]).", "Sie sagte, [er halte (noch)]."),
        ("Sie sagte, er halte (noch [lange]).", "Sie sagte, er halte (noch [lange])."),
        ("Sie sagte, er halte ([noch lange)].", "Sie sagte, er halte [(noch lange)]."),
        ("Sie räumte ein, dass [der Damm bröckle].", "Sie räumte ein, [dass der Damm bröckle]."),
        ("Sie fragte, ob [der Damm halte].", "Sie fragte, [ob der Damm halte]."),
        ("Sie sagte, das [sei sicher].", "Sie sagte, das [sei sicher]."),
        ("Sie meldete, [der „neue“ Damm halte].", "Sie meldete, [der „neue“ Damm halte]."),
        ("Er sagte: [„Ja.“ „Nein.“]", "Er sagte: [„Ja.“ „Nein.“]"),
    ],
)  # fmt: skip
def test_a_content_begins_and_ends_where_its_reader_would_cut_it(found: str, told: str) -> None:
    assert read(found) == told
    assert read(told) == told


def test_words_quoted_behind_dass_stay_alone() -> None:
    assert read("Sie sagte, dass [„der Damm hält“].", Form.DIRECT) == "Sie sagte, dass [„der Damm hält“]."


def test_a_quotation_that_a_frame_parts_keeps_both_its_marks() -> None:
    text = "„Er ist, so Brandt, geprüft“."
    found = READABLE.of(article(text), statement(Span(0, 7), Span(20, 28), form=Form.DIRECT))
    assert [span.of(text) for span in found.content] == ["„Er ist", "geprüft“"]


def test_what_a_content_takes_is_no_longer_in_the_frame() -> None:
    text = "Sie räumte ein, dass der Damm bröckle."
    found = READABLE.of(article(text), statement(Span(21, 37), frame=(Span(0, 20),)))
    assert [span.of(text) for span in found.frame] == ["Sie räumte ein, "]


def test_a_content_of_marks_alone_stays_as_it_is() -> None:
    dashes = statement(Span(4, 5))
    assert READABLE.of(article("Ja. – Nein."), dashes) == dashes


WORDS = st.sampled_from(
    ["„", "“", '"', "»", "«", "(", ")", " ", ", ", ". ", " – ", "dass ", "wonach ", "Damm", "hält ", "\n"]
)


@given(st.lists(WORDS, min_size=1, max_size=30), st.data())
def test_any_content_of_any_text_keeps_its_words_and_sheds_its_marks(words: list[str], data: st.DataObject):
    text = "".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before = statement(Span(start, end), frame=(Span(0, start),) if start else ())
    after = READABLE.of(article(text), before)
    if any(letter.isalnum() for letter in text[start:end]):
        kept = "".join(span.of(text) for span in after.content)
        assert text[start:end].count("Damm") == kept.count("Damm")
        assert kept[0] not in " ,.–)"
        assert kept[-1] not in " ,–("
    else:
        assert not any(span.of(text).count("Damm") for span in after.content)
    assert all(not one.overlaps(other) for one in after.content for other in after.frame)
