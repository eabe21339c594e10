"""Whether the words of a source contradict a claim: "Davon stimmt kein Wort", "Das Zitat sei erfunden"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.chain import Stance

# Stances towards what somebody else has claimed.
ANSWERING = (Stance.DENY, Stance.CONFIRM, Stance.NOT_CONFIRM, Stance.CONCEDE)

_LONGEST = 16  # words of a content that may as a whole be a denial
_OPENING = 4  # words in which a claim is taken up by a pronoun


class WordClass:
    """Words, and with a hyphen their beginnings and ends: "lüge-", "-geschwätz"."""

    def __init__(self, entries: Collection[str]) -> None:
        self._words = frozenset(entries)
        self._beginnings = tuple(entry[:-1] for entry in entries if entry.endswith("-"))
        self._ends = tuple(entry[1:] for entry in entries if entry.startswith("-"))

    def __contains__(self, word: str) -> bool:
        return word in self._words or word.startswith(self._beginnings) or word.endswith(self._ends)

    def in_any(self, words: Iterable[str]) -> bool:
        return any(word in self for word in words)


class DenialReader:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._untrue = WordClass(words("denials", "untrue"))
        self._unfounded = WordClass(words("denials", "unfounded"))
        self._truth = WordClass(words("denials", "truth"))
        self._taking_up = WordClass(words("denials", "taking_up"))
        self._claims = WordClass(words("denials", "claims"))
        self._accusations = WordClass(words("denials", "accusations"))
        self._approving = WordClass(words("denials", "approving"))
        self._amounts = WordClass(words("denials", "amounts"))
        self._reports = WordClass(words("denials", "reports"))
        self._pointers = words("denials", "pointers")
        self._dismissing = words("denials", "dismissing")
        self._negations = WordClass(words("denials", "negations"))

    def denies(self, content: str) -> bool:
        """Whether a quotation or reported clause is itself the denial of a claim."""
        words = _words(re.split(r"[.!?;](?:\s|$)", content, maxsplit=1)[0])
        if len(words) > _LONGEST:
            return False
        negated = self._negations.in_any(words)
        if negated:
            return self._taking_up.in_any(words) or self._truth.in_any(words) or _takes_up_kind(words)
        if self._untrue.in_any(words):
            return True
        of_claim = bool(self._pointers & set(words[:_OPENING])) or self._claims.in_any(words)
        return of_claim and self._unfounded.in_any(words)

    def objects(self, content: str) -> tuple[bool, bool, bool]:
        """Whether what is denied is called an amount ("diese Zahl"), a report, an accusation."""
        words = _words(content)
        return self._amounts.in_any(words), self._reports.in_any(words), self._accusations.in_any(words)

    def rejects(self, lemma: str, claim: Sequence[str], words: Sequence[str]) -> bool:
        """Whether to say `words` with a verb of evaluation is to reject `claim`, the object among them."""
        if lemma in self._dismissing or self._untrue.in_any(words):
            return not self._negations.in_any(words)
        if not self._unfounded.in_any(words) or self._negations.in_any(words):
            return self._accusations.in_any(claim) and not self._approving.in_any(words)
        return bool(self._pointers & set(claim)) or self._claims.in_any(claim)


def _takes_up_kind(words: Sequence[str]) -> bool:
    """ "keine Zusagen dieser Art", "so etwas habe er nie gesagt"."""
    pairs = set(pairwise(words))
    return bool(pairs & {("dieser", "art"), ("so", "etwas")})


def _words(text: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
