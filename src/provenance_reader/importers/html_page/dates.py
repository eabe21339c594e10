"""Dates of pages as ISO 8601: as machines write them, and as readers of German and English pages see them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner jan january",
            "februar feber feb february",
            "märz mär mrz march mar",
            "april apr",
            "mai may",
            "juni jun june",
            "juli jul july",
            "august aug",
            "september sep sept",
            "oktober okt october oct",
            "november nov",
            "dezember dez december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WRITTEN = re.compile(
    r"\b(\d{1,2})\.\s?(\d{1,2}\.|[a-zä]{3,9}\.?)\s?(\d{4}|\d{2})\b(?:\D{1,12}?(\d{1,2})[:.](\d{2})(?!\d|\.\d))?",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"aktualisiert|geändert|update|zuletzt|bearbeitet", re.IGNORECASE)
_LONGEST_DATE_LINE = 120


@dataclass(frozen=True, slots=True)
class Dates:
    published: str | None = None
    updated: str | None = None


def iso_date(text: str | None) -> str | None:
    """`text` as an ISO 8601 date or time where it begins like one and names a real day."""
    found = _ISO.match((text or "").strip())
    if not found:
        return None
    day, time, zone = found.groups()
    if zone and len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return _valid(day + (f"T{time}{(zone or '').upper()}" if time else ""))


def written_dates(lines: Iterable[str]) -> Dates:
    """The dates that short lines around a title state ("Stand: 3. Mai 2024, 14:05 Uhr")."""
    published: str | None = None
    updated: str | None = None
    for line in lines:
        if len(line) > _LONGEST_DATE_LINE:
            continue
        for found in _WRITTEN.finditer(line):
            date = _from_words(*found.groups())
            if date and _UPDATE.search(line[: found.start()]):
                updated = updated or date
            else:
                published = published or date
    return Dates(published or updated, updated if published else None)


def _from_words(day: str, month: str, year: str, hour: str | None, minute: str | None) -> str | None:
    number = _MONTHS.get(month.rstrip(".").lower()) or (int(month[:-1]) if month[:-1].isdigit() else 0)
    date = f"{year if len(year) == 4 else '20' + year}-{number:02}-{int(day):02}"
    return _valid(f"{date}T{int(hour):02}:{minute}" if hour and minute else date) or _valid(date)


def _valid(date: str) -> str | None:
    try:
        return date if datetime.fromisoformat(date).year >= 1900 else None
    except ValueError:
        return None
