"""Words, numbers and marks, each with its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.analysis.tokens import tokenize
from provenance_reader.domain.span import Span


def tokens(text: str) -> list[str]:
    return [token.text for token in tokenize(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Hafen, sagte sie.", ["Der", "Hafen", ",", "sagte", "sie", "."]),
        ("Kreml-Sprecher Velik", ["Kreml-Sprecher", "Velik"]),
        ("Vor- und Nachteile", ["Vor-", "und", "Nachteile"]),
        ("17.000 Gäste, 3,5 Prozent", ["17.000", "Gäste", ",", "3,5", "Prozent"]),
        ("um 20:15 Uhr", ["um", "20:15", "Uhr"]),
        ("eine 63-Jährige", ["eine", "63-Jährige"]),
        ("Leser:innen und Leser*innen", ["Leser:innen", "und", "Leser*innen"]),
        ("Hab’s gehört", ["Hab’s", "gehört"]),
        ("Tags: ja", ["Tags", ":", "ja"]),
        ("„Ja“, so", ["„", "Ja", "“", ",", "so"]),
        ("am 3. Juni", ["am", "3", ".", "Juni"]),
        ("Über 5 % mehr…", ["Über", "5", "%", "mehr", "…"]),
        ("😀 gut", ["😀", "gut"]),
        ("", []),
        (" \n\t", []),
    ],
)  # fmt: skip
def test_what_is_one_token(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_places_count_in_the_whole_text() -> None:
    text = "😀 Der Hafen. Das Boot."
    assert [(t.text, t.span) for t in tokenize(text, Span(13, 18))] == [
        ("Das", Span(13, 16)),
        ("B", Span(17, 18)),
    ]


def test_kinds() -> None:
    word, number, mark = tokenize("Öl 5 !", Span(0, 6))
    assert (word.is_word, word.is_capitalised, word.lower) == (True, True, "öl")
    assert (number.is_word, number.is_number) == (False, True)
    assert not mark.is_word
    assert not mark.is_number


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_no_visible_character_is_lost(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    found = tokenize(text, span)
    assert all(token.text == token.span.of(text) and span.contains(token.span) for token in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(t.text for t in found).split()) == "".join(span.of(text).split())
