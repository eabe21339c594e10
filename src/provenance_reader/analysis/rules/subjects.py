"""Who speaks: the noun phrase that a speech verb has as its subject."""

from __future__ import annotations

from collections.abc import Sequence

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase, NounPhraseReader
from provenance_reader.analysis.rules.cue_verbs import CueVerb, WordOrder
from provenance_reader.analysis.tokens import is_acronym


class SubjectFinder:
    def __init__(self, lexicon: Lexicon, phrases: NounPhraseReader) -> None:
        self._lexicon = lexicon
        self._phrases = phrases
        self._relative = lexicon.words("pronouns", "relative") - {"das", "was", "wo", "wohin", "woher"} | {
            "das"
        }

    def find(self, sentence: Sentence, cue: CueVerb, phrases: Sequence[NounPhrase]) -> NounPhrase | None:
        """The subject of an active cue or the agent of a passive one; None where the text has none."""
        segment = sentence.segments[cue.segment]
        inside = [p for p in phrases if segment.start <= p.start and p.end <= segment.end]
        if cue.passive:
            return self._agent(inside)
        nominative = [p for p in inside if self._phrases.can_be_subject(sentence, p)]
        if cue.order is WordOrder.VERB_LAST:
            return self._of_subordinate(sentence, cue, nominative, phrases)
        before = [p for p in nominative if p.end <= cue.finite]
        after = [p for p in nominative if p.start > cue.finite]
        if cue.order is WordOrder.VERB_FIRST:
            best = self._best(sentence, after)
            if best and self.can_speak(sentence, best):
                return best
            return self._before_insertion(sentence, cue, phrases) or best
        if before and before[0].start <= segment.start + 2 and before[-1].end >= cue.finite - 3:
            vorfeld = before[0]
            rival = self._best(sentence, after)
            if rival and not self.can_speak(sentence, vorfeld) and self.can_speak(sentence, rival):
                return rival
            return self._joined(sentence, before, cue) or vorfeld
        return self._best(sentence, after) or (before[-1] if before else None)

    def in_first_person(self, sentence: Sentence, cue: CueVerb) -> bool:
        segment = sentence.segments[cue.segment]
        return any(sentence.tokens[i].lower in {"ich", "wir"} for i in range(segment.start, segment.end))

    def can_speak(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Whether what the phrase names is known to speak: person, body, outlet, document, pronoun."""
        if phrase.is_pronoun:
            return sentence.tokens[phrase.start].lower != "es"
        if phrase.is_name or self._phrases.speaker_noun(sentence, phrase):
            return True
        words = [t.text for t in sentence.tokens[phrase.start : phrase.end] if t.is_word]
        if any(is_acronym(word) for word in words):
            return True
        return any(self._phrases.is_known_name(words[i:]) for i in range(len(words)))

    def _agent(self, inside: Sequence[NounPhrase]) -> NounPhrase | None:
        return next((p for p in inside if p.preposition in {"von", "vom", "seitens"}), None)

    def _best(self, sentence: Sentence, candidates: Sequence[NounPhrase]) -> NounPhrase | None:
        speaking = [p for p in candidates if self.can_speak(sentence, p)]
        return next(iter(speaking or candidates), None)

    def _of_subordinate(
        self,
        sentence: Sentence,
        cue: CueVerb,
        nominative: Sequence[NounPhrase],
        phrases: Sequence[NounPhrase],
    ) -> NounPhrase | None:
        segment = sentence.segments[cue.segment]
        own = [p for p in nominative if p.start > segment.start]
        opener = sentence.tokens[segment.start].lower
        if (
            cue.opener in self._relative
            and opener == cue.opener
            and cue.opener in {"der", "die", "das", "welche", "welcher", "welches"}
        ):
            earlier = [p for p in phrases if p.end <= segment.start]
            return earlier[-1] if earlier else None
        return own[0] if own else None

    def _before_insertion(
        self, sentence: Sentence, cue: CueVerb, phrases: Sequence[NounPhrase]
    ) -> NounPhrase | None:
        """The subject before an apposition or relative clause: "Ein Mitarbeiter, der …, berichtete"."""
        for number in range(cue.segment):
            segment = sentence.segments[number]
            opening = [
                p
                for p in phrases
                if segment.start <= p.start <= segment.start + 1
                and p.end >= segment.end - 2
                and self._phrases.can_be_subject(sentence, p)
            ]
            if opening:
                return opening[0]
        return None

    def _joined(self, sentence: Sentence, before: Sequence[NounPhrase], cue: CueVerb) -> NounPhrase | None:
        """ "Bayern und NRW", "Müller und Schmidt": joint sources are one mention."""
        if len(before) < 2 or not cue.plural:
            return None
        first, last = before[0], before[-1]
        between = {t.lower for t in sentence.tokens[first.end : last.start]}
        if "und" not in between and "sowie" not in between:
            return None
        return NounPhrase(
            first.start,
            last.end,
            last.head,
            first.determiner,
            first.adjective,
            "",
            is_pronoun=False,
            is_name=first.is_name,
            coordinated=True,
        )
