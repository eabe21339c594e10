"""Which noun phrases can speak: by their form as a subject, by their noun as a source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon, SourceNoun
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.tokens import Token, is_acronym
from provenance_reader.domain.source import SourceKind

_FEMININE = re.compile(r"(ung|heit|keit|schaft|ion|tät|erei|enz|anz|ik|ur|sprecherin|erin|zeitung)$")
_MEDIA = (SourceKind.OUTLET, SourceKind.AGENCY)


class Speakers:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._lexicon = lexicon
        self._nominative = words("determiners", "nominative")
        self._determiners = self._nominative | words("determiners", "oblique")
        self._oblique = words("determiners", "oblique") - self._nominative - words("pronouns", "partitive")
        self._masculine_acronyms = words("sources", "masculine_acronyms")
        self._times = (
            words("calendar", "weekdays") | words("calendar", "months") | words("calendar", "times_of_day")
        )

    def is_time(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Whether the phrase names a day, a part of it or a month."""
        return sentence.tokens[phrase.head].lower in self._times

    def can_be_subject(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Whether the phrase's form allows the nominative."""
        if phrase.preposition or phrase.is_pronoun:
            return phrase.is_pronoun and not phrase.preposition
        if self.is_time(sentence, phrase) or phrase.determiner in self._oblique:
            return False
        if _is_compared(sentence.tokens[: phrase.start]):
            return False
        return phrase.determiner != "der" or self._is_masculine(sentence, phrase)

    def can_speak(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Whether what the phrase names is known to speak: person, body, outlet, document, pronoun."""
        if phrase.is_pronoun:
            return sentence.tokens[phrase.start].lower != "es"
        if phrase.is_name or self.noun(sentence, phrase) or (phrase.is_quoted and phrase.determiner):
            return True
        words = [t.text for t in sentence.tokens[phrase.start : phrase.end] if t.is_word]
        return any(is_acronym(word) or self._lexicon.named_kind(words[i:]) for i, word in enumerate(words))

    def is_medium(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Whether the phrase names a newspaper, broadcaster, site or agency."""
        noun = self._lexicon.noun(sentence.tokens[phrase.head].text) or self.noun(sentence, phrase)
        if phrase.is_quoted or (noun and noun.kind in _MEDIA):
            return True
        words = [t.text for t in sentence.tokens[phrase.start : phrase.end] if t.is_word]
        return any(self._lexicon.named_kind(words[i:]) in _MEDIA for i in range(len(words)))

    def noun(self, sentence: Sentence, phrase: NounPhrase) -> SourceNoun | None:
        """The first noun, if it is one of a source: "Präsidentin" in "die Präsidentin des Rats"."""
        for token in sentence.tokens[phrase.start : phrase.end]:
            if token.is_word and token.is_capitalised and token.lower not in self._determiners:
                entry = self._lexicon.noun(token.text)
                if entry or token.start >= sentence.tokens[phrase.head].start:
                    return entry
        return None

    def _is_masculine(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Whether "der" can be a nominative here and not the dative or genitive of a feminine or plural."""
        if phrase.adjective.endswith(("en", "em")) and not phrase.is_name:
            return False
        head = sentence.tokens[phrase.head]
        entry = self.noun(sentence, phrase)
        if entry is None and is_acronym(head.text):
            return head.lower in self._masculine_acronyms
        feminine = entry.gender in "fp" if entry else bool(_FEMININE.search(head.lower))
        return not feminine


def _is_compared(before: Sequence[Token]) -> bool:
    """Whether "als" stands before the phrase inside its clause: "bezeichnete es als Fehler"."""
    words = [token for token in before if token.is_word or token.text in ",;:–"]
    return len(words) > 1 and words[-1].lower in {"als", "wie"} and words[-2].is_word
