"""Names of authors from bylines and metadata; what is no name is left out, none is invented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.html_page.candidates import words_of

_AGENCY = re.compile(
    r"afp|ansa|ap|apa|belga|ddp|dapd|dpa|efe|epd|kna|reuters|ritzau|sda|sid|upi", re.IGNORECASE
)
_PREFIX = re.compile(
    r"^(?:(?:ein(?:e)? )?(?:[\w-]{3,20} )?(?:von|by|par)|autor(?:in|en)?|text)(?:\s*:\s*|\s+)", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:,|;|/|\||•|·|&|\bund\b|\band\b)\s*", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+|https?:\S*|(?:www\.)?[\w-]+\.(?:de|com|net|org|at|ch|lu)", re.IGNORECASE)
_NO_NAME = re.compile(
    r"[\d@<>{}=?!:]|\b(?:alle|artikel|autor\w*|folgen|mehr|profil|redakteur\w*|zum|zur)\b", re.IGNORECASE
)
_PARTICLE = "von|vom|van|de|der|den|dos|da|di|del|la|le|el|al|bin|ben|zu|zum|und zu"
_FIRST_PARTICLE = "van|de|dos|da|di|del|la|le|el|al|bin|ben"
_PERSON = re.compile(
    r"(?:(?:Dr|Prof|Mag|Dipl)\.(?:-?\w{1,5}\.)? ?)*"
    rf"(?:[^\W\d_a-zäöü][\w'’.-]*|{_FIRST_PARTICLE})(?: (?:[^\W\d_a-zäöü][\w'’.-]*|{_PARTICLE})){{1,4}}"
)
_HOUSE_WORD = re.compile(r"de|com|net|org|at|ch|der|die|das|the|online|redaktion|nachrichten|news|gmbh|ag")
_MOST_NAMES = 12
_LONGEST_NAME = 60
_LONGEST_BYLINE = 150


def stated_authors(values: Iterable[str], outlets: Sequence[str]) -> tuple[str, ...]:
    """The names in the author fields of metadata. An outlet that names only itself names no author."""
    names = [name for value in values for name in _split(value)]
    own = {_core(outlet) for outlet in outlets} | {""}
    if all(_core(name) in own for name in names):
        return ()
    return tuple(dict.fromkeys(names))[:_MOST_NAMES]


def byline_authors(lines: Iterable[str]) -> tuple[str, ...]:
    """The people and agencies of the first line that is a byline alone ("Von A B und C D, dpa")."""
    bylines = (line for line in lines if len(line) <= _LONGEST_BYLINE and _PREFIX.match(line))
    return next(filter(None, map(people, bylines)), ())


def people(text: str) -> tuple[str, ...]:
    """The names of people and agencies in a text that is known to be about an author."""
    return tuple(name for name in _split(text) if _PERSON.fullmatch(name) or _AGENCY.fullmatch(name))


def _split(text: str) -> list[str]:
    """The names in a list of them. Single words beside full names are places or roles, unless agencies."""
    line = _PREFIX.sub("", canonical_line(text))
    if _ADDRESS.fullmatch(line):
        return []
    names = [part.strip(" .,-–()") for part in _BETWEEN.split(line)]
    names = [name for name in names if 1 < len(name) <= _LONGEST_NAME and not _NO_NAME.search(name)]
    if len(names) > 1 and not all(_is_word(name) for name in names):
        names = [name for name in names if not _is_word(name) or _AGENCY.fullmatch(name)]
    return [name for name in names if not _ADDRESS.fullmatch(name)]


def _is_word(name: str) -> bool:
    return " " not in name and not _ADDRESS.fullmatch(name)


def _core(name: str) -> str:
    """What is left of an outlet's name without legal forms, domains and "Redaktion"."""
    return "".join(word for word in words_of(name) if not _HOUSE_WORD.fullmatch(word))
