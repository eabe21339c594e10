"""Who speaks: the noun phrase that a speech verb has as its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules.cue_verbs import CueVerb
from provenance_reader.analysis.rules.word_order import WordOrder
from provenance_reader.analysis.speakers import Speakers

_NEAR = 3  # tokens that adverbs may stand between subject and verb


class SubjectFinder:
    def __init__(self, lexicon: Lexicon, speakers: Speakers) -> None:
        self._speakers = speakers
        self._agent_prepositions = lexicon.words("particles", "agent_prepositions")
        self._nominative_relatives = lexicon.words("pronouns", "nominative_relatives")

    def find(self, sentence: Sentence, cue: CueVerb, phrases: Sequence[NounPhrase]) -> NounPhrase | None:
        """The subject of an active cue or the agent of a passive one; None where the text has none."""
        segment = sentence.segments[cue.segment]
        inside = [p for p in phrases if segment.start <= p.start and p.end <= segment.end]
        if cue.passive:
            return next((p for p in inside if p.preposition in self._agent_prepositions), None)
        nominative = [p for p in inside if self._speakers.can_be_subject(sentence, p)]
        if cue.order is WordOrder.VERB_LAST:
            return self._of_subordinate(sentence, cue, nominative, phrases)
        before = [p for p in nominative if p.end <= cue.finite]
        after = self._best(sentence, [p for p in nominative if p.start > cue.finite])
        after_speaks = after is not None and self._speakers.can_speak(sentence, after)
        if cue.order is WordOrder.VERB_FIRST:
            return after if after_speaks else self._before_insertion(sentence, cue, phrases) or after
        if not before:
            return after
        in_first_place = before[0].start <= segment.start + 2 and before[-1].end >= cue.finite - _NEAR
        if not in_first_place:
            return after or before[-1]
        if after_speaks and not self._speakers.can_speak(sentence, before[0]):
            return after
        return self._joint(sentence, before, cue) or before[0]

    def in_first_person(self, sentence: Sentence, cue: CueVerb) -> bool:
        segment = sentence.segments[cue.segment]
        return any(t.lower in {"ich", "wir"} for t in sentence.tokens[segment.start : segment.end])

    def _best(self, sentence: Sentence, candidates: Sequence[NounPhrase]) -> NounPhrase | None:
        speaking = [p for p in candidates if self._speakers.can_speak(sentence, p)]
        return next(iter(speaking or candidates), None)

    def _of_subordinate(
        self,
        sentence: Sentence,
        cue: CueVerb,
        nominative: Sequence[NounPhrase],
        phrases: Sequence[NounPhrase],
    ) -> NounPhrase | None:
        """The noun before a relative pronoun, else the first nominative behind the subordinator."""
        segment = sentence.segments[cue.segment]
        opens_relative = sentence.tokens[segment.start].lower == cue.opener
        if opens_relative and cue.opener in self._nominative_relatives:
            earlier = [p for p in phrases if p.end <= segment.start]
            return earlier[-1] if earlier else None
        own = next((p for p in nominative if p.start > segment.start), None)
        if own is None and cue.opener == "wie":
            earlier = [
                p for p in phrases if p.end <= cue.finite and self._speakers.can_be_subject(sentence, p)
            ]
            opening = [p for p in earlier if sentence.tokens[p.start - 1].lower == "wie"]
            return next(iter(opening), None)
        return own

    def _before_insertion(
        self, sentence: Sentence, cue: CueVerb, phrases: Sequence[NounPhrase]
    ) -> NounPhrase | None:
        """The subject before an apposition or relative clause: "Ein Mitarbeiter, der …, berichtete"."""
        for segment in sentence.segments[: cue.segment]:
            for phrase in phrases:
                opens = segment.start <= phrase.start <= segment.start + 1
                fills = segment.end - 2 <= phrase.end <= segment.end
                if opens and fills and self._speakers.can_be_subject(sentence, phrase):
                    return phrase
        return None

    def _joint(self, sentence: Sentence, before: Sequence[NounPhrase], cue: CueVerb) -> NounPhrase | None:
        """ "Bayern und NRW", "Müller und Schmidt": joint sources are one mention."""
        if len(before) < 2 or not cue.plural:
            return None
        between = {t.lower for t in sentence.tokens[before[0].end : before[-1].start]}
        if not between & {"und", "sowie"}:
            return None
        return replace(before[0], end=before[-1].end, head=before[-1].head)
