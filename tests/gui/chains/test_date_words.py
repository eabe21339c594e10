"""Days in the user's language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from provenance_reader.domain.date_range import DateRange
from provenance_reader.gui.chains.date_words import date_words


@pytest.fixture
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("first", "last", "german", "english"),
    [
        (date(2024, 5, 3), date(2024, 5, 3), "Freitag, 3. Mai 2024", "Friday, May 3, 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "Februar 2024", "February 2024"),
        (date(2019, 1, 1), date(2019, 12, 31), "2019", "2019"),
        (
            date(2024, 4, 29),
            date(2024, 5, 5),
            "Montag, 29. April 2024 – Sonntag, 5. Mai 2024",
            "Monday, April 29, 2024 – Sunday, May 5, 2024",
        ),
        (
            date(2024, 3, 1),
            date(2024, 5, 31),
            "Freitag, 1. März 2024 – Freitag, 31. Mai 2024",
            "Friday, March 1, 2024 – Friday, May 31, 2024",
        ),
    ],
)
@pytest.mark.usefixtures("locale")
def test_days_months_years_and_what_lies_between(first: date, last: date, german: str, english: str) -> None:
    for name, words in (("de", german), ("en_US", english)):
        QLocale.setDefault(QLocale(name))
        assert date_words(DateRange(first, last)) == words
