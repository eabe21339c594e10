"""Days as the user's language writes them."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from provenance_reader.domain.date_range import DateRange


def date_words(days: DateRange) -> str:
    """A year, a month or a day by its name; of any other range the first and the last day."""
    first, last = days.first, days.last
    if first == last:
        return _day(first)
    begins_month, ends_month = first.day == 1, (last + timedelta(days=1)).day == 1
    if begins_month and ends_month and (first.year, first.month) == (last.year, last.month):
        return QLocale().toString(_qdate(first), "MMMM yyyy")
    if begins_month and ends_month and (first.month, last.month) == (1, 12) and first.year == last.year:
        return str(first.year)
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
