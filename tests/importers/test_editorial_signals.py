"""What press releases and pages say in a line of their own."""

from __future__ import annotations

import pytest

from provenance_reader.domain.document import Notice, NoticeKind
from provenance_reader.importers.editorial_signals import stated_notices

TEXT = ["Der Hafen von Nordermoor bleibt geschlossen, sagte ein Sprecher.", "Die Reederei widersprach."]


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("Sperrfrist: Montag, 5. Mai 2031, 6.00 Uhr", "Montag, 5. Mai 2031, 6.00 Uhr"),
        ("+++ SPERRFRIST: 06:00 Uhr +++", "06:00 Uhr +++"),
        (
            "Sperrfrist: Redebeginn! Es gilt das gesprochene Wort.",
            "Redebeginn! Es gilt das gesprochene Wort.",
        ),
        ("Embargoed until 5 May 2031", "5 May 2031"),
    ],
)
def test_an_embargo_and_its_end(line: str, until: str) -> None:
    expected = (Notice(NoticeKind.EMBARGO, until),)
    assert stated_notices(None, [line, *TEXT]) == expected
    assert stated_notices(line, TEXT) == expected
    assert stated_notices(None, [*TEXT * 10, line]) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Sperrfrist: keine",
        "Sperrfrist: frei ab 2. Mai",
        "Sperrfrist aufgehoben um 6 Uhr",
        "Embargo gegen die Insel verschärft",
        "Gesperrt bis 5. Mai: Brücke über die Schleuse",
        "Embargo am 5. Mai beschlossen",
        "Embargo: 27 Staaten einig",
        "Sperrfrist: 12 Wochen ohne Geld",
        "Das Embargo vom 3. Mai gilt weiter, hieß es.",
    ],
)
def test_what_is_no_embargo(line: str) -> None:
    assert stated_notices(line, [line, *TEXT, line]) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Korrektur: Hafen bleibt geschlossen",
        "(Berichtigung: Im zweiten Absatz wurde die Zahl der Schiffe geändert.)",
        "Anmerkung: In einer früheren Version dieses Artikels hieß es, der Hafen sei offen.",
        "An earlier version of this article named another harbour.",
    ],
)
def test_a_correction(line: str) -> None:
    assert stated_notices(None, [*TEXT * 10, line]) == (Notice(NoticeKind.CORRECTION),)


def test_the_middle_of_a_text_tells_of_others() -> None:
    lines = [*TEXT * 5, "Sperrfrist: 5. Mai, 6 Uhr", "Korrektur: Es war anders.", *TEXT * 5]
    assert stated_notices("Korrekturen am Haushalt", lines) == ()
