"""On which days something was said: the words for it, counted from the day of the article."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from provenance_reader.analysis.attributions import Attribution
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.time_expressions import TimeExpression, TimeExpressions, TimeKind
from provenance_reader.analysis.tokens import tokenize
from provenance_reader.analysis.verb_forms import VerbShape
from provenance_reader.domain.date_range import DateRange

_ISO_DAY = 10  # characters of "2024-05-03"
_BEFORE, _THIS, _COMING = ("vergangen", "letzt", "vorig"), ("dies",), ("kommend", "nächst")
_FUTURE = frozenset({"wird", "werden", "werde"})
_LATEST_SHORT_YEAR = 68  # 68 is 2068, 69 is 1969
_YEARS = 9  # in so many every day of the calendar comes
_SEASON, _YEAR = 3, 12  # months
_WEEK, _DAY_HOURS = 7, 24


class SaidDates:
    """Never more exact than the words, and nothing where they do not tell: "damals", "am Abend"."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._times = TimeExpressions(lexicon)
        self._lexicon = lexicon

    def said_on(self, text: str, attribution: Attribution, published: str | None) -> DateRange | None:
        """When the attribution's content was said; `published` is the ISO date or time of the article.

        Without the day of the article only dates with a year are known.
        """
        found = self._times.find(text, attribution.time) if attribution.time else []
        if not found:
            return None
        is_future = self._is_future(text, attribution)
        try:
            return _Reading(self._lexicon, found[0], _day(published), is_future).days()
        except (OverflowError, ValueError):  # before the year 1: "vor 3000 Jahren"
            return None

    def _is_future(self, text: str, attribution: Attribution) -> bool:
        """Whether it is yet to be said: "wird am Montag mitteilen"."""
        frame = {token.lower for span in attribution.frame for token in tokenize(text, span)}
        cue = [span.of(text).lower() for link in attribution.links[-1:] for span in link.cue]
        forms = [form for word in cue for form in self._lexicon.verb_forms.get(word, ())]
        return bool(frame & _FUTURE) and any(form.shape is VerbShape.INFINITIVE for form in forms)


@dataclass(frozen=True)
class _Reading:
    """One expression, read on the day `today`; None where that is not known."""

    lexicon: Lexicon
    expression: TimeExpression
    today: date | None
    is_future: bool

    def days(self) -> DateRange | None:
        days = self._named()
        if days is None or not self._word("since"):
            return days
        return DateRange(days.first, self.today) if self.today and self.today >= days.first else None

    def _named(self) -> DateRange | None:
        kind = self.expression.kind
        if kind is TimeKind.DATE:
            return self._in_year(self._date)
        if kind is TimeKind.MONTH:
            return self._part(self._in_year(self._month))
        if kind is TimeKind.SEASON:
            return self._in_year(self._season)
        if kind is TimeKind.YEAR:
            return self._part(_months(int(self._word("year")), 1, _YEAR))
        return None if self.today is None else self._from_today(self.today)

    def _from_today(self, today: date) -> DateRange | None:
        kind = self.expression.kind
        if kind is TimeKind.WEEKDAY:
            day = self._weekday(today)
            return DateRange(day, day + timedelta(days=1)) if self._word("night") else _one(day)
        if kind is TimeKind.NIGHT:
            morning = self._weekday(today) if self._word("weekday") else today
            return DateRange(morning - timedelta(days=1), morning)
        if kind is TimeKind.WEEKEND:
            saturday = self._nearest(today, self.lexicon.calendar["weekdays"]["samstag"], length=2)
            return DateRange(saturday, saturday + timedelta(days=1))
        if kind is TimeKind.DAY:
            return _one(today + timedelta(days=self.lexicon.calendar["days"][self._word("day")]))
        if kind is TimeKind.UNIT:
            days = self._part(_unit(today, self._word("unit"), self._is_coming() - self._is_before()))
            return days if self._is_coming() or (days and days.first <= today) else None
        return self._ago(today) if kind is TimeKind.AGO else None

    def _word(self, name: str) -> str:
        return self.expression.words.get(name, "")

    def _is_before(self) -> bool:
        return self._word("which").startswith(_BEFORE)

    def _is_coming(self) -> bool:
        return self._word("which").startswith(_COMING)

    def _in_year(self, of_year: Callable[[int], DateRange | None]) -> DateRange | None:
        """The days in the year that is named, or in the latest one in which they have begun."""
        named = self._word("year") or self._word("full")
        short = self._word("short")
        if named or short:
            century = 1900 if short and int(short) > _LATEST_SHORT_YEAR else 2000
            return of_year(int(named) if named else century + int(short))
        today = self.today
        if today is None:
            return None
        if self._word("of"):
            return of_year(today.year if self._word("of").startswith(_THIS) else today.year - 1)
        ahead = self.is_future or self._is_coming()
        years = (
            range(today.year, today.year + _YEARS) if ahead else range(today.year, today.year - _YEARS, -1)
        )
        for days in (of_year(year) for year in years):
            if days is not None and (days.last >= today if ahead else days.first <= today):
                runs_still = self._is_before() and days.last >= today
                if not runs_still:
                    return days
        return None

    def _date(self, year: int) -> DateRange | None:
        month = self.lexicon.calendar["months"].get(self._word("month")) or int(self._word("number"))
        day = int(self._word("day"))
        return _one(date(year, month, day)) if day <= monthrange(year, month)[1] else None

    def _month(self, year: int) -> DateRange:
        return _months(year, self.lexicon.calendar["months"][self._word("month")], 1)

    def _season(self, year: int) -> DateRange | None:
        """The winter of a year may be either of two."""
        first = self.lexicon.calendar["seasons"][self._word("season")]
        doubtful = first + _SEASON > _YEAR + 1 and (self._word("year") or self._word("of"))
        return None if doubtful else _months(year, first, _SEASON)

    def _weekday(self, today: date) -> date:
        return self._nearest(today, self.lexicon.calendar["weekdays"][self._word("weekday")], length=1)

    def _nearest(self, today: date, weekday: int, *, length: int) -> date:
        """The latest such day that is not after today, unless the words or the tense look ahead."""
        day = today - timedelta(days=(today.weekday() - weekday) % _WEEK)
        if self._is_coming() or (self.is_future and day < today):
            return day + timedelta(days=_WEEK)
        still = self._is_before() and today < day + timedelta(days=length)
        return day - timedelta(days=_WEEK) if still else day

    def _ago(self, today: date) -> DateRange | None:
        """ "vor zwei Wochen" is the week that lies so many weeks back; "vor rund …" also those around it."""
        word, unit = self._word("count"), self._word("unit")
        count = int(word) if word.isdigit() else self.lexicon.numbers[word]
        about = 1 if self._word("about") else 0
        if unit == "stunde":
            return DateRange(today - timedelta(days=1), today) if count < _DAY_HOURS else None
        earliest, latest = (_unit(today, unit, -count + add) for add in (-about, about))
        return DateRange(earliest.first, min(latest.last, today))

    def _part(self, days: DateRange | None) -> DateRange | None:
        """The third that "Anfang", "Mitte" or "Ende" means, or all where none of these is said."""
        part = self._word("part")
        if days is None or not part:
            return days
        third = timedelta(days=((days.last - days.first).days + 1) // 3)
        first = (
            days.first if part == "anfang" else days.last - third if part == "ende" else days.first + third
        )
        last = days.first + third if part == "anfang" else days.last if part == "ende" else days.last - third
        return DateRange(first, last)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:_ISO_DAY])
    except ValueError:
        return None


def _one(day: date) -> DateRange:
    return DateRange(day, day)


def _months(year: int, month: int, count: int) -> DateRange:
    """The days of `count` months from `month` on, which may lie beyond 1 to 12."""
    first_year, first = divmod(year * _YEAR + month - 1, _YEAR)
    last_year, last = divmod(year * _YEAR + month + count - 2, _YEAR)
    end = date(last_year, last + 1, monthrange(last_year, last + 1)[1])
    return DateRange(date(first_year, first + 1, 1), end)


def _unit(today: date, unit: str, step: int) -> DateRange:
    """The day, week, month or year `step` after that of today."""
    if unit == "tag":
        return _one(today + timedelta(days=step))
    if unit == "woche":
        monday = today - timedelta(days=today.weekday()) + timedelta(days=_WEEK * step)
        return DateRange(monday, monday + timedelta(days=_WEEK - 1))
    if unit == "monat":
        return _months(today.year, today.month + step, 1)
    return _months(today.year + step, 1, _YEAR)
