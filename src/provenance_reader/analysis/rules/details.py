"""Where and to whom something is said: the channel and addressee in a frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.speakers import Speakers
from provenance_reader.domain.span import Span


@dataclass(frozen=True, slots=True)
class FrameDetails:
    channel: Span | None = None
    addressee: tuple[Span, ...] = ()


class DetailFinder:
    def __init__(self, lexicon: Lexicon, speakers: Speakers) -> None:
        self._speakers = speakers
        words = lexicon.words
        self._channels = words("sources", "channels")
        self._channel_prepositions = words("sources", "channel_prepositions")

    def find(
        self,
        sentence: Sentence,
        start: int,
        end: int,
        phrases: Sequence[NounPhrase],
        taken: NounPhrase | None,
    ) -> FrameDetails:
        """The details among the tokens `[start, end)` of a frame, outside the speaker's own words."""
        free = [p for p in phrases if start <= p.start and p.end <= end and p != taken]
        channel = next((s for p in free if (s := self._channel(sentence, p, phrases))), None)
        addressee = tuple(
            sentence.span_of(p.start, p.end)
            for p in free
            if p.preposition == "gegenüber" and not self._speakers.is_medium(sentence, p)
        )
        return FrameDetails(channel, addressee)

    def is_channel(self, sentence: Sentence, mention: tuple[int, int] | None) -> bool:
        """Whether a mention is an utterance or its place rather than a source: "laut einer Mitteilung"."""
        if mention is None:
            return False
        nouns = [t.lower for t in sentence.tokens[slice(*mention)] if t.is_word and t.is_capitalised]
        return len(nouns) == 1 and nouns[0].split("-")[-1] in self._channels | {"aussage", "angaben"}

    def _with_partner(self, phrase: NounPhrase, phrases: Sequence[NounPhrase]) -> int:
        """The end of "im Gespräch mit Reuters"."""
        partner = next((p for p in phrases if p.start == phrase.end + 1 and p.preposition == "mit"), None)
        return partner.end if partner else phrase.end

    def _channel(self, sentence: Sentence, phrase: NounPhrase, phrases: Sequence[NounPhrase]) -> Span | None:
        words = [t.lower for t in sentence.tokens[phrase.start : phrase.end] if t.is_word]
        if phrase.preposition in self._channel_prepositions:
            names = any(w in self._channels or w.split("-")[-1] in self._channels for w in words)
            if names or (phrase.preposition == "gegenüber" and self._speakers.is_medium(sentence, phrase)):
                return sentence.span_of(phrase.start - 1, self._with_partner(phrase, phrases))
            return None
        dative = phrase.determiner in {"dem", "der"} and not phrase.preposition
        if dative and self._speakers.is_medium(sentence, phrase):
            return sentence.span_of(phrase.start, phrase.end)
        return None
