"""Quotation marks of every style, nested, unclosed, and the apostrophes that look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.analysis.quotations import Quotation, find_quotations
from provenance_reader.domain.span import Span


def quotations(text: str) -> list[tuple[int, str]]:
    """Depth and words of each quotation of a block that is the whole text."""
    return [(one.depth, one.inner.of(text)) for one in find_quotations(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("opening", "closing"),
    ["„“", "„”", '„"', "“”", '""', "»«", "«»", "‚‘", "‚’", "‘’", "''", "›‹", "‹›"],
)
def test_each_pair_of_marks(opening: str, closing: str) -> None:
    text = f"Dazu {opening}ja, gern{closing}, sagte sie."
    [found] = find_quotations(text, Span(0, len(text)))
    assert found == Quotation(Span(5, 15), Span(6, 14), 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Er rief: ‚Nein‘“, so Holt.", [(0, "Er rief: ‚Nein‘"), (1, "Nein")]),
        ("»Er rief: ›Nein‹«, so Holt.", [(0, "Er rief: ›Nein‹"), (1, "Nein")]),
        ("\"Er rief: 'Nein'\", so Holt.", [(0, "Er rief: 'Nein'"), (1, "Nein")]),
        ("„Das „neue“ Boot“, so Holt.", [(0, "Das „neue“ Boot"), (1, "neue")]),
        ("»Der „Bote“ meldet ‚nichts‘«", [(0, "Der „Bote“ meldet ‚nichts‘"), (1, "Bote"), (1, "nichts")]),
        ("„a »b ›c‹ d« e“", [(0, "a »b ›c‹ d« e"), (1, "b ›c‹ d"), (2, "c")]),
    ],
)
def test_nested(text: str, expected: list[tuple[int, str]]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Eins“ und „zwei“.", ["Eins", "zwei"]),
        ("„Ja“„Nein“", ["Ja", "Nein"]),
        ("(„Ja“)", ["Ja"]),
        ("Er rief:„Ja“", ["Ja"]),
        ('„Nein!“-Rufe und "Ja"-Sager', ["Nein!", "Ja"]),
        ("„“ und »«", []),
    ],
)
def test_several_in_a_row(text: str, expected: list[str]) -> None:
    assert quotations(text) == [(0, words) for words in expected]


@pytest.mark.parametrize(
    "text",
    [
        "Inga's Hafen und Udo's Boot",
        "Inga’s Hafen und Udo’s Boot",
        "Hans’ Boot und Fritz’ Segel",
        "Ich hab’s, du hast's",
        'Ein Rohr von 5" und eines von 6" Länge',
        "Er kam „ und ging “ wieder",
        "und dann.“ Sie ging",
    ],
)
def test_what_is_no_quotation(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize("text", ["„Ich hab’s gesagt“", "‚Ich hab’s gesagt‘", "'Ich hab's gesagt'"])
def test_an_apostrophe_closes_nothing(text: str) -> None:
    assert quotations(text) == [(0, text[1:-1])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("„Der Hafen bleibt offen.", [(0, "Der Hafen bleibt offen.")]),
        ("Sie sagte: „Der Hafen bleibt offen.", [(0, "Der Hafen bleibt offen.")]),
        ("»Er rief: „Nein“ und ging.", [(0, "Er rief: „Nein“ und ging."), (1, "Nein")]),
        ("Ein „unklares Wort ohne Ende.", []),
    ],
)
def test_unclosed(text: str, expected: list[tuple[int, str]]) -> None:
    """A speech goes on in the next paragraph; a stray mark inside a sentence opens nothing."""
    assert quotations(text) == expected


def test_a_stray_mark_does_not_deepen_what_follows() -> None:
    assert quotations("Das „Boot sank. Sie sagte: „Es war alt.“") == [(0, "Es war alt.")]


def test_a_speech_over_paragraphs_is_read_paragraph_by_paragraph() -> None:
    paragraphs = ["Sie sagte: „Erstens dies.", "„Zweitens das.", "„Drittens nichts mehr.“ Dann ging sie."]
    text = "\n\n".join(paragraphs)
    found: list[str] = []
    for paragraph in paragraphs:
        start = text.index(paragraph)
        found += [q.inner.of(text) for q in find_quotations(text, Span(start, start + len(paragraph)))]
    assert found == ["Erstens dies.", "Zweitens das.", "Drittens nichts mehr."]


_TEXTS = st.text(st.sampled_from("ab Ä.,:!\n😀„“”\"»«›‹‚‘’'‟()-"), max_size=60)


@given(st.text(max_size=20), _TEXTS, st.text(max_size=20))
def test_quotations_stay_in_their_block_and_hold_what_they_quote(
    before: str, inside: str, after: str
) -> None:
    text = before + inside + after
    block = Span(len(before), len(before) + len(inside))
    found = find_quotations(text, block)
    assert list(found) == sorted(found, key=lambda one: (one.span.start, -one.span.end))
    for one in found:
        assert block.contains(one.span)
        assert one.span.contains(one.inner)
        assert one.inner.length > 0
        assert one.depth >= sum(other.inner.contains(one.span) for other in found if other is not one)


@given(_TEXTS)
def test_two_quotations_are_apart_or_one_holds_the_other(text: str) -> None:
    found = find_quotations(text, Span(0, len(text)))
    for a in found:
        for b in found:
            assert (
                a is b or not a.span.overlaps(b.span) or a.inner.contains(b.span) or b.inner.contains(a.span)
            )
