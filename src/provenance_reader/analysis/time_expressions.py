"""Words that say when: "am Freitag", "Anfang April", "vor zwei Wochen", "gestern Abend", "damals"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.span import Span

# What makes the time behind it that of something else: "kündigte für Freitag … an"; titles of papers, too.
_NOT_OF_SAYING = (
    r"(?P<other>(?:(?:für|bis|ab|zwischen|nach|gegen|auf|zum|vor|des)|(?:bild|welt|mopo|nzz)\s+am)\s+)?"
)
_AT = r"(?:(?:am|vom|von|(?P<since>seit)|an|dem|den|der|diesen)\s+)?"
_WHICH = r"(?:(?P<which>(?:vergangen|letzt|vorig|dies|kommend|nächst|gestrig|heutig)e[nrsm]?)\s+)"
_PART = r"(?:(?P<part>anfang|mitte|ende)\s+)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\w/-]|[.,]\d)"
_OF_YEAR = rf"(?:\s+(?:{_YEAR}|(?:des\s+)?(?P<of>dieses|vergangenen|vorigen|letzten)\s+jahres))?"
_DAYTIME = r"(?:früh|morgen|vormittag|mittag|nachmittag|abend)"
_ABOUT = r"(?:(?P<about>gut|rund|knapp|etwa|fast|ungefähr|über|mehr\s+als)\s+)"
_SPANS = r"(?:minute|stunde|tag|woche|monat|jahr)e?n?"
_VAGUE = (
    rf"am\s+(?:(?:späten|frühen|gleichen|selben)\s+)?(?:{_DAYTIME}|vortag|vorabend|folgetag|wahlabend)",
    r"am\s+(?:darauffolgenden|folgenden|nächsten)\s+tage?",
    r"in\s+der\s+nacht",
    rf"(?:wenig|kurz|kurze\s+zeit|\w+\s+{_SPANS})\s+(?:später|zuvor|danach|darauf)",
    rf"(?:vor|seit)\s+(?:kurzem|langem|längerem|(?:(?:einigen|wenigen|mehreren|ein\s+paar)\s+)?{_SPANS})",
    rf"in\s+den\s+(?:letzten|vergangenen)\s+{_SPANS}|(?:vor|seit)\s+(?:einiger|längerer|kurzer)\s+zeit",
    r"seiner\s+zeit|im\s+vorfeld|im\s+wahlkampf",
    r"um\s+\d\d?(?:[.:]\d\d)?\s+uhr",
)


class TimeKind(Enum):
    """The kinds of times, and which parts of them their words tell; of each also `since` for "seit"."""

    DATE = auto()  # day; month or number; year, full or short (24), of
    MONTH = auto()  # month; preposition, part, which, year, of
    SEASON = auto()  # season; which, year, of
    YEAR = auto()  # year; part
    WEEKDAY = auto()  # weekday; which, night
    NIGHT = auto()  # "in der Nacht zum Montag": weekday, or nothing for "vergangene Nacht"
    WEEKEND = auto()  # which
    DAY = auto()  # day: "gestern"
    UNIT = auto()  # "vergangene Woche", "Anfang des Jahres": unit; which, part
    AGO = auto()  # "vor etwa zwei Wochen": count, unit; about
    VAGUE = auto()  # "damals"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """`words` are the parts that its kind names, in lower case; those that are not there are missing."""

    span: Span
    kind: TimeKind
    words: Mapping[str, str]


_OTHERS = {"other", "of_noun"}  # what makes it no time of saying
# Of these at least one must be there: "Mai" may be a name, and "das Jahr" is no time of saying.
_NEEDED = {
    TimeKind.MONTH: {"preposition", "part", "which", "year", "of"},
    TimeKind.UNIT: {"part", "which"},
}


class TimeExpressions:
    """Finds the times of one language in a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        names = {name: _one_of(words) for name, words in lexicon.calendar.items()}
        names["count"] = _one_of(lexicon.numbers)
        names["vague"] = _one_of(lexicon.words("calendar", "vague"))
        self._patterns = {
            kind: re.compile(rf"(?<![\w-]){pattern}", re.IGNORECASE) for kind, pattern in _patterns(names)
        }

    def find(self, text: str, span: Span) -> list[TimeExpression]:
        """The times in `span` that may be those of saying something, in text order; none overlaps another."""
        found = [
            (Span(*match.span()), kind, match)
            for kind, pattern in self._patterns.items()
            for match in pattern.finditer(text, span.start, span.end)
        ]
        kept: list[TimeExpression] = []
        end = span.start
        for place, kind, match in sorted(found, key=lambda one: (one[0].start, -one[0].end)):
            if place.start < end:
                continue
            end = place.end
            words = {name: word.lower() for name, word in match.groupdict().items() if word}
            if not _OTHERS & words.keys() and (kind not in _NEEDED or _NEEDED[kind] & words.keys()):
                kept.append(TimeExpression(place, kind, words))
        return kept


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def _patterns(names: Mapping[str, str]) -> Iterator[tuple[TimeKind, str]]:
    month, weekday = rf"(?P<month>{names['months']})\b", rf"(?P<weekday>{names['weekdays']})"
    number = r"(?P<number>1[0-2]|0?[1-9])\.(?:\s?(?P<full>(?:19|20)\d\d)|(?P<short>\d\d))?(?!\d)"
    other = _NOT_OF_SAYING
    yield (
        TimeKind.DATE,
        rf"{other}{_AT}(?:(?:{names['weekdays']}),?\s+)?(?:(?:dem|den|der)\s+)?"
        rf"(?P<day>3[01]|[12]\d|0?[1-9])\.\s?(?:{month}{_OF_YEAR}|{number})",
    )
    preposition = r"(?:(?P<preposition>im|(?P<since>seit)|vom|von)\s+)"
    yield TimeKind.MONTH, rf"{other}{preposition}?{_PART}?{_WHICH}?{month}{_OF_YEAR}"
    yield TimeKind.SEASON, rf"im\s+{_WHICH}?(?P<season>{names['seasons']})\b{_OF_YEAR}"
    named = r"(?:(?!(?:anfang|mitte|ende|jahre?)\b)(?P<of_noun>(?-i:[A-ZÄÖÜ])[\w-]*)\s+)"  # "der Agenda 2010"
    yield (
        TimeKind.YEAR,
        rf"{other}(?:im\s+jahre?\s+|(?P<since>seit)\s+|{named}|{_PART})?{_YEAR}(?!\s+(?-i:[A-ZÄÖÜ]))",
    )
    yield TimeKind.WEEKDAY, rf"{other}(?:in\s+)?{_AT}{_WHICH}?{weekday}(?:(?P<night>nacht)|\s?{_DAYTIME})?\b"
    yield (
        TimeKind.NIGHT,
        rf"in\s+der\s+(?:nacht\s+(?:zum|auf|zu)\s+(?:(?:den|dem)\s+)?{weekday}|(?:letzten|vergangenen)\s+nacht)\b",
    )
    yield TimeKind.WEEKEND, rf"{other}(?:am\s+)?{_WHICH}?wochenende\b"
    yield TimeKind.DAY, rf"{other}(?P<day>{names['days']})(?:\s+(?:{_DAYTIME}|nacht))?\b"
    yield (
        TimeKind.UNIT,
        rf"{other}(?:(?:in\s+der|im|der)\s+)?{_PART}?(?:(?:der|des)\s+)?{_WHICH}?(?P<unit>woche|monat|jahr)(?:e?s)?\b",
    )
    count = rf"(?P<count>\d+|{names['count']})\s+"
    yield TimeKind.AGO, rf"vor\s+{_ABOUT}?{count}(?P<unit>stunde|tag|woche|monat|jahr)e?n?\b"
    yield TimeKind.VAGUE, rf"(?:{names['vague']}|{'|'.join(_VAGUE)})\b(?!\s+\d)"
