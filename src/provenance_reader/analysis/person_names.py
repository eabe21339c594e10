"""Names of persons inside a mention."""

from __future__ import annotations

import re

from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.tokens import is_acronym
from provenance_reader.domain.source import SourceKind

CAPITAL_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]*(isch|lich|eutsch|ig|al|ell)(e|en|er|es|em)$")
"""An adjective with an ending, as names of bodies begin: Deutsche Post, Europäischer Rat."""
_APPOSITION = re.compile(r"\s*,\s*((?:[A-ZÄÖÜ][\w’'-]+\s+){1,3}[A-ZÄÖÜ][\w’'-]+)")


class PersonNames:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        words = lexicon.words
        self._particles = words("names", "particles")
        self._titles = words("names", "titles")
        self._speaks_for = tuple(words("names", "speaks_for"))
        self._determiners = (
            words("determiners", "nominative") | words("determiners", "oblique") | lexicon.numbers.keys()
        )

    def find(self, words: list[str]) -> tuple[str, ...]:
        """The name of a person in `words`, or () where there is none."""
        return self._from_given_name(words) or self._bare(words) or self._after_title(words)

    def joint(self, words: list[str]) -> tuple[str, ...]:
        """The last names of two persons joined by "und": () unless both sides name somebody."""
        if "und" not in words:
            return ()
        place = words.index("und")
        left, right = self.find(words[:place]), self.find(words[place + 1 :])
        return (left[-1], right[-1]) if left and right else ()

    def apposition(self, following: str) -> tuple[str, ...]:
        """ ", Klaus Stöhr" behind "der Leiter der Behörde"."""
        found = _APPOSITION.match(following)
        return self._from_given_name(found.group(1).split()) if found else ()

    def gender(self, name: tuple[str, ...]) -> str:
        """m or f by the given name; "" where none is known."""
        return next((gender for word in name if (gender := self._lexicon.gender_of(word))), "")

    def _is_given(self, word: str) -> bool:
        return bool(self._lexicon.gender_of(word)) and word[0].isupper()

    def _from_given_name(self, words: list[str]) -> tuple[str, ...]:
        for start, word in enumerate(words[:-1]):
            if not self._is_given(word):
                continue
            name = [word]
            for following in words[start + 1 :]:
                particle = following.lower() in self._particles and (
                    self._is_given(name[-1]) or name[-1].lower() in self._particles
                )
                if particle or (following[0].isalpha() and following[0].isupper()):
                    name.append(following)
                else:
                    break
            if len(name) > 1:
                return tuple(name)
        return ()

    def _bare(self, words: list[str]) -> tuple[str, ...]:
        """Nothing but capitalised words that no lexicon knows: "Peskow", "Ramonda Delbrück"."""
        rest = words[1:] if len(words) > 2 and words[0].lower() == "der" else words
        capital = [
            w for w in rest if w[0].isalpha() and w[0].isupper() and w.lower() not in self._determiners
        ]
        titled = [w for w in capital if w.lower() not in self._titles]
        if not titled or len(rest) != len(capital) or not self._may_be_a_name(titled):
            return ()
        if len(titled) > 1 and CAPITAL_ADJECTIVE.match(titled[0]):
            return ()  # "Deutschen Post", "Aktuellen Stunde"
        return tuple(titled)

    def _after_title(self, words: list[str]) -> tuple[str, ...]:
        """A noun of a function right before unknown capitals: "Landrat Hempel"."""
        capital = [
            w for w in words if w[0].isalpha() and w[0].isupper() and w.lower() not in self._determiners
        ]
        for i, word in enumerate(capital[:-1]):
            noun = self._lexicon.noun(word)
            if noun is None or noun.kind is not SourceKind.PERSON:
                continue
            name = capital[i + 1 :]
            adjacent = words[words.index(word) + 1 : words.index(word) + 2] == name[:1]
            genitive = len(name) == 1 and name[0].endswith("s") and word.lower().endswith(self._speaks_for)
            if adjacent and not genitive and self._may_be_a_name(name):
                return tuple(name)
            last = words[-2:]
            attributed = len(name) > 2 and last == name[-2:] and not last[0].endswith(("en", "er", "e"))
            if attributed and not any(self._known(w) for w in last):
                return tuple(last)
        return ()

    def _may_be_a_name(self, words: list[str]) -> bool:
        """Whether no lexicon knows the words; a given name may be a place's, too: "Trainer Rom Sarid"."""
        *given, surname = words
        places = [self._lexicon.named_kind([w]) is SourceKind.ORGANISATION for w in given]
        return not self._known(surname) and all(
            not self._known(w) or (place and not is_acronym(w))
            for w, place in zip(given, places, strict=True)
        )

    def _known(self, word: str) -> bool:
        return (
            self._lexicon.noun(word) is not None
            or self._lexicon.named_kind([word]) is not None
            or is_acronym(word)
        )
