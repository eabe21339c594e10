"""Where the finite verb of a clause stands, and what opens the clause."""

from __future__ import annotations

from enum import Enum, auto

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhraseReader

_SHORTEST_CLAUSE_END = 3  # tokens: "ausführte", "mitgeteilt hatte ."


class WordOrder(Enum):
    VERB_FIRST = auto()
    VERB_SECOND = auto()
    VERB_LAST = auto()


class WordOrderReader:
    def __init__(self, lexicon: Lexicon, reader: NounPhraseReader) -> None:
        words = lexicon.words
        self._reader = reader
        self._verbs = words("verbs", "auxiliaries") | words("verbs", "modals") | lexicon.verb_forms.keys()
        self._openers = words("particles", "subordinators") | words("particles", "relative_claims")
        self._relative = words("pronouns", "relative")
        self._articles = words("determiners", "articles")
        self._coordinators = words("particles", "coordinators")
        self._prepositions = words("particles", "prepositions")

    def read(self, sentence: Sentence, number: int, finite: int) -> tuple[WordOrder, str]:
        """The order of segment `number`, whose finite verb is token `finite`, and its opener or "".

        "…, so schrieb X" and an interrupted "Wie X, der Richter, schrieb" are read as "wie X schrieb".
        """
        tokens, segment = sentence.tokens, sentence.segments[number]
        first = segment.start
        so_says = number > 0 and tokens[first].lower == "so" and finite == first + 1
        if so_says or (finite == first and self._after_apposition(sentence, number)):
            return WordOrder.VERB_LAST, "wie"
        while first < finite and tokens[first].lower in self._coordinators:
            first += 1
        opener = self._opener(sentence, segment)
        if opener and finite > first:
            return WordOrder.VERB_LAST, opener
        return (WordOrder.VERB_FIRST if finite == first else WordOrder.VERB_SECOND), ""

    def _after_apposition(self, sentence: Sentence, number: int) -> bool:
        """ "Wie der Richter, Max Muster, ausführte": the clause began segments ago and has no other verb."""
        segment = sentence.segments[number]
        if segment.end - segment.start > _SHORTEST_CLAUSE_END:
            return False
        for earlier in reversed(sentence.segments[:number]):
            tokens = sentence.tokens[earlier.start : earlier.end]
            if any(t.lower in self._verbs for t in tokens):
                return False
            if tokens[0].lower == "wie":
                return True
        return False

    def _opener(self, sentence: Sentence, segment: Segment) -> str:
        first = sentence.tokens[segment.start].lower
        if first in self._openers:
            return first
        if segment.start == 0 or segment.separator != ",":
            return ""
        if first in self._prepositions and segment.end - segment.start > 2:
            second = sentence.tokens[segment.start + 1].lower
            return second if second in self._relative - self._articles else ""
        if first not in self._relative:
            return ""
        phrase = self._reader.at(sentence.tokens, segment.start)
        return "" if phrase and phrase.head > segment.start else first
