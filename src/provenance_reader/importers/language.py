"""The language of a text, from how often function words occur in it."""

from __future__ import annotations

import re
from collections import Counter

from provenance_reader.importers.function_words import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 40_000
_FEWEST_HITS = 4
_LEAST_SHARE = 0.18
# The best language must leave the next one this far behind (Danish and Norwegian share most words).
_LEAD = 1.1


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of `text`, or None where it is too short, mixed or in a language not listed."""
    counted = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))
    total = counted.total()
    hits = {
        language: sum(count for word, count in counted.items() if word in words)
        for language, words in FUNCTION_WORDS.items()
    }
    first, second = sorted(hits, key=lambda language: hits[language], reverse=True)[:2]
    enough = hits[first] >= _FEWEST_HITS and hits[first] >= _LEAST_SHARE * total
    return first if enough and hits[first] >= _LEAD * hits[second] else None
