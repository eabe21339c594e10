"""What a text itself says to whoever wants to use it: that it is embargoed, or corrects an earlier one.

Agencies have fields for that; press releases, mails and pages write it as a line of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance_reader.domain.document import Notice, NoticeKind

_AT_START, _AT_END = 6, 4
_LONGEST = 200
_EMBARGO = re.compile(
    r"\W{0,5}(?:sperrfrist|embargo(?=\s*:)|embargoed until|under embargo until)\b[\s:–-]*(.*)", re.IGNORECASE
)
_LIFTED = re.compile(
    r"(?:keine|frei|ohne|aufgehoben|entfällt|beendet|abgelaufen|none|lifted|no)\b", re.IGNORECASE
)
# Without a time it is an article about one.
_WHEN = re.compile(
    r"\b(?:\d{1,2}[.:] ?\w|\d{1,2} ?uhr|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:mon|tues|wednes|thurs|fri|satur|sun)day|redebeginn)",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"\W{0,5}(?:(?:berichtigung|korrektur(?:hinweis|en)?|korrigierte fassung|correction|corrected)\s*[:–(]"
    r"|(?:[\w ]{1,40}[:–] )?in einer (?:früheren|ersten|vorherigen) (?:version|fassung) (?:dieses|des) "
    r"|an earlier version of this )",
    re.IGNORECASE,
)


def stated_notices(title: str | None, lines: Sequence[str]) -> tuple[Notice, ...]:
    """Of the title and the first and last lines; the detail of an embargo is what is said of its end."""
    edges = [title or "", *lines[:_AT_START], *lines[_AT_START:][-_AT_END:]]
    short = [line for line in edges if len(line) <= _LONGEST]
    embargo = next(filter(None, map(_embargo, short)), None)
    corrects = any(map(_CORRECTION.match, edges))
    return (
        *([Notice(NoticeKind.EMBARGO, embargo)] if embargo else []),
        *([Notice(NoticeKind.CORRECTION)] if corrects else []),
    )


def _embargo(line: str) -> str | None:
    found = _EMBARGO.match(line)
    until = found[1] if found else ""
    return until if _WHEN.search(until) and not _LIFTED.match(until) else None
