"""Where a sentence of a news article ends, and where a full stop ends nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading import LEXICONS
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.analysis.quotations import find_quotations
from provenance_reader.analysis.sentences import SentenceRules, split_sentences
from provenance_reader.domain.span import Span

WORDS = load_lexicon(LEXICONS / "de").words
RULES = SentenceRules(
    abbreviations=WORDS("abbreviations", "words"),
    openers=WORDS("determiners", "nominative") | WORDS("pronouns", "personal"),
)


def split(text: str, block: Span | None = None) -> tuple[Span, ...]:
    block = block or Span(0, len(text))
    return split_sentences(text, block, find_quotations(text, block), RULES)


@pytest.mark.parametrize(
    "sentences",
    [
        ["Das Boot kam.", "Es sank."],
        ["Was?", "Nein!", "Doch."],
        ["Kein Ende"],
        ["Das gilt.", "300 Menschen kamen."],
        ["Er ging.", "„Wohin?“", "Niemand weiß es."],
        # numbers, dates, ordinals
        ["Er kam am 18. Juni an.", "Sie blieb."],
        ["Der 3. Oktober ist frei."],
        ["Frei vom 1. bis 3. Mai.", "Danach nicht."],
        ["Der 2. Weltkrieg endete.", "Es war Mai."],
        ["Es war 1999.", "Die Flut kam."],
        ["Um 2.30 Uhr brach es aus.", "Alle liefen."],
        ["Es kostet 3,5 Mio. Euro.", "Viel Geld."],
        ["Sie kommt am 18. und geht.", "Ja."],
        # abbreviations
        ["Viele, z. B. Fischer, kamen.", "Andere nicht."],
        ["Viele, z.B. Fischer, kamen.", "Andere nicht."],
        ["Dr. Inga Brink kam.", "Prof. Dr. Holt nicht."],
        ["Linie Nr. 5 fährt.", "Linie Nr. 6 nicht."],
        ["Das kam vor ca. 20 Jahren vor.", "Vgl. Abs. 3 der Satzung."],
        ["St. Marien brennt.", "Alle laufen."],
        # initials and numerals
        ["J. R. Brink kam.", "Er ging."],
        ["Rico B. schwieg.", "Er ging."],
        ["Kaiser Otto II. kam.", "Er ging."],
        # ellipsis
        ["Wer weiß…", "Niemand."],
        ["Er kam ... und ging.", "Ja."],
        ["Er kam … und ging.", "Ja."],
        # quotation marks and brackets
        ["„Ja. Nein. Gut.“", "Er ging."],
        ["„Das war 2019. Und heute?“, fragte er.", "Dann ging er."],
        ["„Ja“, sagte er.", "„Nein.“", "Er ging."],
        ["»Kommt!«", "Er rief.", "»Na?«", "Sie nickte."],
        ['Er sagte: "Gut. Gern."', "Dann ging er."],
        ["Er sagte: „Sie rief: ‚Halt! Stopp!‘ Dann war Ruhe.“", "Niemand kam."],
        ["(Das war alles.)", "Neu ist nichts."],
    ],
    ids=lambda sentences: sentences[0],
)
def test_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [span.of(text) for span in split(text)] == sentences


@pytest.mark.parametrize("text", ["Es kamen u. a. Fischer aus Ellum.", "Es fehlen Netze o. ä. Dinge."])
def test_abbreviations_that_end_in_a_small_letter(text: str) -> None:
    assert [span.of(text) for span in split(text)] == [text]


def test_only_the_block_is_read() -> None:
    text = "Davor. Erstens. Zweitens. Danach."
    assert [span.of(text) for span in split(text, Span(7, 25))] == ["Erstens.", "Zweitens."]


_BLOCKS = st.text(st.sampled_from("aB 1.!?…,:\t\n\u00a0😀„“»«\"'()"), max_size=80) | st.text(max_size=80)


@given(_BLOCKS, _BLOCKS, _BLOCKS)
def test_sentences_lose_no_visible_character(before: str, inside: str, after: str) -> None:
    text = before + inside + after
    block = Span(len(before), len(before) + len(inside))
    found = split(text, block)
    assert all(block.contains(one) and one.length > 0 for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(one.of(text) == one.of(text).strip() for one in found)
    assert "".join("".join(one.of(text) for one in found).split()) == "".join(inside.split())


@given(_BLOCKS)
def test_no_quotation_is_cut(text: str) -> None:
    ends = [one.end for one in split(text)]
    for quotation in find_quotations(text, Span(0, len(text))):
        start = quotation.span.start
        length = len(quotation.span.of(text).rstrip())
        assert not any(start < end < start + length for end in ends)
