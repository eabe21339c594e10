"""How the author keeps a distance to what is said: notes that it is not confirmed, subjunctives, marks."""

from __future__ import annotations

import pytest

from analysis.reading import analysis_of, content_of
from provenance_reader.domain.statement import HedgeKind

CLAIM = "Die Rebellen erklärten, sie hätten die Brücke erobert."


def hedged(text: str, kind: HedgeKind) -> list[tuple[str, str]]:
    """Each hedge of that kind with the content it stands at."""
    return [
        (hedge.span.of(text).removesuffix("."), content_of(text, statement))
        for statement in analysis_of(text).statements
        for hedge in statement.hedges
        if hedge.kind is kind
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Die Angaben ließen sich nicht unabhängig überprüfen.",
        "Unabhängig überprüfen lassen sich diese Angaben nicht.",
        "Überprüfen lässt sich das nicht.",
        "Die Angaben konnten zunächst nicht von unabhängiger Seite überprüft werden.",
        "Die Nachrichtenagentur NDK konnte die Angaben nicht überprüfen.",
        "Diese Darstellung wurde bislang nicht bestätigt.",
        "Die Angaben sind nicht überprüfbar.",
        "Eine unabhängige Bestätigung dafür gab es zunächst nicht.",
        "Belege dafür legten sie nicht vor.",
        "Ob das stimmt, ließ sich nicht überprüfen.",
    ],
)
def test_a_note_concerns_the_statement_before_it(note: str) -> None:
    said = "sie hätten die Brücke erobert"
    assert hedged(f"{CLAIM} {note}", HedgeKind.UNCONFIRMED) == [(note.removesuffix("."), said)]


def test_these_claims_are_all_of_the_same_source() -> None:
    text = f"{CLAIM} Drei Soldaten seien gefangen. Diese Angaben ließen sich nicht überprüfen."
    contents = [content for _, content in hedged(text, HedgeKind.UNCONFIRMED)]
    assert contents == ["sie hätten die Brücke erobert", "Drei Soldaten seien gefangen"]


def test_a_note_concerns_both_sides_if_it_says_so() -> None:
    other = "Karin Holt sagte, die Brücke stehe noch."
    both = hedged(
        f"{CLAIM} {other} Die Angaben beider Seiten ließen sich nicht prüfen.", HedgeKind.UNCONFIRMED
    )
    last = hedged(f"{CLAIM} {other} Ihre Angaben ließen sich nicht prüfen.", HedgeKind.UNCONFIRMED)
    assert [content for _, content in both] == ["sie hätten die Brücke erobert", "die Brücke stehe noch"]
    assert [content for _, content in last] == ["die Brücke stehe noch"]


def test_a_note_may_name_whose_words_it_means() -> None:
    text = (
        "Karin Holt sagte, die Brücke stehe noch. Udo Kern sagte, sie sei weg. "
        "Die Angaben Holts ließen sich nicht prüfen."
    )
    assert [content for _, content in hedged(text, HedgeKind.UNCONFIRMED)] == ["die Brücke stehe noch"]


def test_a_clause_about_the_words_of_a_source_concerns_them() -> None:
    text = "Nach Angaben der Rebellen, die nicht überprüft werden konnten, ist die Brücke erobert."
    assert [words for words, _ in hedged(text, HedgeKind.UNCONFIRMED)] == [
        "die nicht überprüft werden konnten"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Unbestätigten Berichten zufolge ist die Brücke erobert.", "Unbestätigten"),
        ("Laut nicht bestätigten Berichten ist die Brücke erobert.", "nicht bestätigten"),
    ],
)
def test_reports_may_be_unconfirmed_themselves(text: str, words: str) -> None:
    assert [found for found, _ in hedged(text, HedgeKind.UNCONFIRMED)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        f"{CLAIM} Der Hafen lässt sich im Winter nicht befahren.",
        f"{CLAIM} Die Angaben ließen sich überprüfen.",
        f"{CLAIM} Karin Holt sagte, die Angaben seien nicht überprüft worden.",
        "Karin Holt sagte: „Die Angaben ließen sich nicht überprüfen.“",
    ],
)
def test_what_says_something_else_is_no_note(text: str) -> None:
    assert hedged(text, HedgeKind.UNCONFIRMED) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Karin Holt sagte, dass das Boot gesunken sei.", ["sei"]),
        ("Laut Karin Holt habe das Boot ein Leck.", ["habe"]),
        ("Karin Holt sagte, dass das Boot gesunken ist.", []),
        ("Karin Holt sagte, das Boot sei gesunken.", []),
        ("Karin Holt sagte, dass sie käme, wenn das Boot fahren würde.", []),
        ("Karin Holt sagte, dass das Boot „am Ende sei“.", []),
    ],
)
def test_a_subjunctive_is_a_distance_where_nothing_asks_for_it(text: str, words: list[str]) -> None:
    assert [found for found, _ in hedged(text, HedgeKind.SUBJUNCTIVE)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der selbsternannte „Retter“ Udo Kern sagte, das Boot sei alt.", ["„Retter“"]),
        ("Karin Holt sagte, die vermeintlichen „Beweise“ seien gefälscht.", ["„Beweise“"]),
        (
            "Das Blatt zitierte einen namenlosen „Experten“ mit den Worten: „Das Boot ist alt.“",
            ["„Experten“"],
        ),
        ("Udo Kern sagte dem „Seeboten“, das Boot sei alt.", []),
        ("Udo Kern sagte, das Boot sei „ein Wrack“.", []),
        ("Udo Kern von der Gruppe „Anwohner“ sagte, das Boot sei alt.", []),
    ],
)
def test_quotation_marks_keep_a_distance_to_what_something_is_called(text: str, words: list[str]) -> None:
    assert [found for found, _ in hedged(text, HedgeKind.SCARE_QUOTES)] == words
