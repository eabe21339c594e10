import pytest

from provenance_reader.importers.html_page.dates import Dates, iso_date, written_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03T10:15:00.123Z", "2024-05-03T10:15:00Z"),
        ("2024-05-03 10:15:01.0", "2024-05-03T10:15:01"),
        ("2024-05-03T10:15:00+0200", "2024-05-03T10:15:00+02:00"),
        ("2024-05-03T10:15+02:00", "2024-05-03T10:15+02:00"),
        ("2024-13-03", None),
        ("2024-02-30T10:15", None),
        ("0001-01-01", None),
        ("Fri Apr 28 19:20:36 CEST 2023", None),
        ("", None),
        (None, None),
    ],
)
def test_dates_for_machines(text: str | None, expected: str | None) -> None:
    assert iso_date(text) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Stand: 3. Mai 2024, 14:05 Uhr"], Dates("2024-05-03T14:05")),
        (["Nordermoor", "03.05.24 | 9.30 Uhr"], Dates("2024-05-03T09:30")),
        (["Veröffentlicht am 3. März 2024 um 15:44"], Dates("2024-03-03T15:44")),
        (["3. Mai 2024", "Aktualisiert: 4. Mai 2024, 8:00"], Dates("2024-05-03", "2024-05-04T08:00")),
        (["Aktualisiert: 4.5.2024"], Dates("2024-05-04")),
        (["vor 3 Stunden", "31. Februar 2024", "Nr. 5. Kapitel 2024"], Dates()),
        (
            ["Der Satz nennt den 3. Mai 2024, " + "ist aber viel zu lang, um eine Datumszeile zu sein. " * 3],
            Dates(),
        ),
    ],
)
def test_dates_for_readers(lines: list[str], expected: Dates) -> None:
    assert written_dates(lines) == expected
