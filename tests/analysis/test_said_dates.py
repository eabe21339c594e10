"""When something was said: which words tell it, and which days they mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading import ENGINE, german, the_statement
from provenance_reader.domain.date_range import DateRange
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.domain.statement import Statement

WEDNESDAY = "2024-05-08T10:00:00+02:00"
FULL_DATES = [
    ("am 3. Mai 2021", "2021-05-03", "2021-05-03"),
    ("am 3.5.21", "2021-05-03", "2021-05-03"),
    ("am 3.5.1998", "1998-05-03", "1998-05-03"),
    ("im Mai 2021", "2021-05-01", "2021-05-31"),
    ("im Februar 2020", "2020-02-01", "2020-02-29"),
    ("2019", "2019-01-01", "2019-12-31"),
    ("im Jahr 2019", "2019-01-01", "2019-12-31"),
    ("Ende 2021", "2021-09-01", "2021-12-31"),
    ("Anfang April 2023", "2023-04-01", "2023-04-11"),
    ("im Sommer 2020", "2020-06-01", "2020-08-31"),
]


def published(text: str, day: str | None) -> Statement:
    [statement] = ENGINE.analyze(replace(german(text), published=day), SilentProgress()).statements
    return statement


def days(words: str, day: str | None = WEDNESDAY) -> DateRange | None:
    return published(f"Karin Holt sagte {words}, das Boot sei alt.", day).said_on


def between(first: str, last: str) -> DateRange:
    return DateRange(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(("words", "first", "last"), FULL_DATES)
@pytest.mark.parametrize("day", [WEDNESDAY, None, "2024", "not a date"])
def test_dates_with_a_year_need_no_date_of_the_article(
    words: str, first: str, last: str, day: str | None
) -> None:
    assert days(words, day) == between(first, last)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("heute", "2024-05-08", "2024-05-08"),
        ("gestern Abend", "2024-05-07", "2024-05-07"),
        ("am Mittwoch", "2024-05-08", "2024-05-08"),
        ("am Freitag", "2024-05-03", "2024-05-03"),
        ("am Montagabend", "2024-05-06", "2024-05-06"),
        ("am heutigen Mittwoch", "2024-05-08", "2024-05-08"),
        ("am vergangenen Mittwoch", "2024-05-01", "2024-05-01"),
        ("am Donnerstag, den 2. Mai,", "2024-05-02", "2024-05-02"),
        ("am Wochenende", "2024-05-04", "2024-05-05"),
        ("in der Nacht zum Montag", "2024-05-05", "2024-05-06"),
        ("in der vergangenen Nacht", "2024-05-07", "2024-05-08"),
        ("am 3. Mai", "2024-05-03", "2024-05-03"),
        ("am 10. Mai", "2023-05-10", "2023-05-10"),
        ("am 29. Februar", "2024-02-29", "2024-02-29"),
        ("im März", "2024-03-01", "2024-03-31"),
        ("im Mai", "2024-05-01", "2024-05-31"),
        ("im August", "2023-08-01", "2023-08-31"),
        ("im vergangenen Mai", "2023-05-01", "2023-05-31"),
        ("im März vergangenen Jahres", "2023-03-01", "2023-03-31"),
        ("im Herbst", "2023-09-01", "2023-11-30"),
        ("im Winter", "2023-12-01", "2024-02-29"),
        ("vergangene Woche", "2024-04-29", "2024-05-05"),
        ("Anfang der Woche", "2024-05-06", "2024-05-08"),
        ("im vergangenen Jahr", "2023-01-01", "2023-12-31"),
        ("vor drei Tagen", "2024-05-05", "2024-05-05"),
        ("vor zwei Wochen", "2024-04-22", "2024-04-28"),
        ("vor rund zwei Wochen", "2024-04-15", "2024-05-05"),
        ("vor einem Monat", "2024-04-01", "2024-04-30"),
        ("vor 20 Jahren", "2004-01-01", "2004-12-31"),
        ("vor zwei Stunden", "2024-05-07", "2024-05-08"),
        ("seit Samstag", "2024-05-04", "2024-05-08"),
    ],
)
def test_other_times_count_from_the_day_of_the_article(words: str, first: str, last: str) -> None:
    assert days(words) == between(first, last)
    assert days(words, None) is None


@pytest.mark.parametrize(
    "words",
    [
        "damals",
        "am Abend",
        "vor Jahren",
        "vor kurzem",
        "im Winter 2020",
        "Ende des Jahres",
        "vor 3000 Jahren",
    ],
)
def test_vague_words_name_no_day(words: str) -> None:
    text = f"Karin Holt sagte {words}, das Boot sei alt."
    statement = published(text, WEDNESDAY)
    assert statement.time is not None
    assert statement.time.of(text) == words
    assert statement.said_on is None


@given(
    st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.sampled_from(["am Freitag", "am 29. Februar", "im Mai"])
)
@settings(max_examples=60, deadline=None)
def test_what_was_said_began_before_the_article(day: date, words: str) -> None:
    said_on = days(words, day.isoformat())
    assert said_on is not None
    assert said_on.first <= day
    assert said_on.first <= said_on.last


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Am Montag hat Karin Holt den Bericht bestritten.", "Am Montag"),
        ("„Das Boot ist alt“, sagte Karin Holt, die Leiterin des Hafens, am Montag.", "am Montag"),
        ("Karin Holt nannte die Berichte am Sonntag haltlos.", "am Sonntag"),
        ("Karin Holt wies die Vorwürfe am Mittwochabend zurück.", "am Mittwochabend"),
        ("Nach dem Unfall am Freitag kündigte heute Karin Holt an, das Boot zu verkaufen.", "heute"),
        ("Das Boot sei alt, sagte Karin Holt am Donnerstag, den 2. Mai.", "am Donnerstag, den 2. Mai"),
        ("Wenig später ergänzte Karin Holt, das Boot sei alt.", "Wenig später"),
        ("Karin Holt hatte schon 2019 gewarnt, das Boot sei alt.", "2019"),
        ("Laut einem Bericht, aus dem der „Seebote“ am Montag zitierte, ist das Boot alt.", "am Montag"),
    ],
)
def test_the_time_of_saying_is_found(text: str, time: str) -> None:
    found = the_statement(text).time
    assert found is not None
    assert found.of(text) == time


@pytest.mark.parametrize(
    "text",
    [
        "Karin Holt kündigte für Freitag ein neues Boot an.",
        "Karin Holt sagte, am Montag sei das Boot gesunken.",
        "Karin Holt sagte der „Bild am Sonntag“, das Boot sei alt.",
        "Karin Holt, seit der Agenda 2010 im Amt, sagte, das Boot sei alt.",
        "Ein damals 15-jähriger Schüler sagte, das Boot sei alt.",
    ],
)
def test_times_of_something_else_are_not(text: str) -> None:
    assert the_statement(text).time is None
