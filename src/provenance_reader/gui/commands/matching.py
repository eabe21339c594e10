"""Finds words by a few letters of them, however umlauts are typed."""

from __future__ import annotations

import unicodedata

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_BEGINS, _CONTAINS, _SCATTERED = 0, 1, 3


def match(query: str, text: str) -> int | None:
    """How badly `text` fits: 0 where each word of the query begins a word of it; None where it does not fit.

    "nachste", "naechste" and "nächste" find "Nächste Aussage", and so does "nau".
    """
    wanted = _folded(query).split()
    found = [_fit(wanted, form) for form in {_folded(text), _folded(text.translate(_SPELLED_OUT))}]
    return min((one for one in found if one is not None), default=None)


def _fit(wanted: list[str], text: str) -> int | None:
    words = text.split()
    whole = 0
    for one in wanted:
        if any(word.startswith(one) for word in words):
            whole += _BEGINS
        elif one in text:
            whole += _CONTAINS
        elif _is_scattered(one, words):
            whole += _SCATTERED
        else:
            return None
    return whole


def _is_scattered(letters: str, words: list[str]) -> bool:
    """Whether the letters are found in their order, the first at the beginning of a word."""
    for at, word in enumerate(words):
        if word[:1] == letters[:1]:
            rest = iter("".join(words[at:]))
            if all(letter in rest for letter in letters):
                return True
    return False


def _folded(text: str) -> str:
    """Small letters without accents; whatever is no letter or digit parts words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one if one.isalnum() else " " for one in plain if not unicodedata.combining(one))
