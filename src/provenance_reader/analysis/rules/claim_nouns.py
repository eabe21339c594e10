"""Claims given as a noun with its clause: "Berichte, wonach …", "der Vorwurf der Opposition, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules import confidence
from provenance_reader.analysis.rules.contents import Content
from provenance_reader.analysis.rules.drafts import Draft
from provenance_reader.analysis.speakers import Speakers
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form

_END_MARKS = frozenset(".!?…")
_STANCES = {"vorw": Stance.ALLEGE, "behaupt": Stance.ALLEGE, "forder": Stance.DEMAND, "warn": Stance.DEMAND}


class ClaimNounFinder:
    def __init__(self, lexicon: Lexicon, speakers: Speakers) -> None:
        self._speakers = speakers
        self._rumours = lexicon.words("sources", "rumours")
        self._claims = lexicon.words("sources", "claims")
        self._attribute_starts = lexicon.words("determiners", "genitive") | lexicon.words(
            "particles", "agent_prepositions"
        )
        self._openers = lexicon.words("particles", "relative_claims") | {"dass", "daß"}

    def find(self, sentence: Sentence, phrases: Sequence[NounPhrase]) -> Iterator[Draft]:
        """A draft for every claim noun with a wonach- or dass-clause, or with what the report is about."""
        for number, phrase in enumerate(phrases):
            noun = self._noun(sentence, phrase)
            if noun is None:
                continue
            clause = self._clause(sentence, phrase)
            if clause is None:
                yield from self._report(sentence, noun, phrases[number:])
                continue
            holder = self._holder(sentence, phrase, noun)
            word = sentence.tokens[noun].span
            yield Draft(
                sentence=sentence,
                segment=sentence.segment_at(phrase.start),
                content=Content((clause,), Form.INDIRECT),
                mention=holder or word,
                cue=(word,) if holder else (),
                stance=self._stance(sentence.tokens[noun].lower),
                confidence=confidence.CLAIM_NOUN,
            )

    def _report(self, sentence: Sentence, noun: int, phrases: Sequence[NounPhrase]) -> Iterator[Draft]:
        """ "Berichte in den US-Medien über eine Neigung …": reports that nobody names, and their matter."""
        if sentence.tokens[noun].lower not in self._rumours:
            return
        matter = next((p for p in phrases[:3] if p.preposition == "über"), None)
        if matter is None or sentence.segment_at(matter.start) != sentence.segment_at(noun):
            return
        media = next((p for p in phrases[:2] if p.preposition in {"in", "aus", "von"}), None)
        named = media is not None and media.end <= matter.start and self._speakers.is_medium(sentence, media)
        word = sentence.tokens[noun].span
        yield Draft(
            sentence=sentence,
            segment=sentence.segment_at(noun),
            content=Content(((matter.start, self._matter_end(matter, phrases)),), Form.REPORTED),
            mention=sentence.span_of(media.start, media.end) if named and media else word,
            cue=(word,) if named else (),
            stance=Stance.REPORT,
            confidence=confidence.CLAIM_NOUN,
        )

    def _matter_end(self, matter: NounPhrase, phrases: Sequence[NounPhrase]) -> int:
        """The end of the matter with the prepositional phrases that follow it without a gap."""
        end = matter.end
        for phrase in phrases:
            if phrase.preposition and phrase.start == end + 1:
                end = phrase.end
        return end

    def _noun(self, sentence: Sentence, phrase: NounPhrase) -> int | None:
        return next(
            (
                i
                for i in range(phrase.start, phrase.end)
                if sentence.tokens[i].is_capitalised and sentence.tokens[i].lower in self._claims
            ),
            None,
        )

    def _clause(self, sentence: Sentence, phrase: NounPhrase) -> tuple[int, int] | None:
        """The clause right behind the phrase or behind the particle that ends its own clause."""
        number = sentence.segment_at(phrase.end - 1)
        if number + 1 >= len(sentence.segments):
            return None
        segment, following = sentence.segments[number], sentence.segments[number + 1]
        if segment.end - phrase.end > 1 or sentence.tokens[following.start].lower not in self._openers:
            return None
        end = len(sentence.tokens)
        while end > following.start and sentence.tokens[end - 1].text in _END_MARKS:
            end -= 1
        return following.start, end

    def _holder(self, sentence: Sentence, phrase: NounPhrase, noun: int) -> Span | None:
        """Whose claim it is: the genitive or von-phrase behind the noun."""
        if noun + 1 >= phrase.end or sentence.tokens[noun + 1].lower not in self._attribute_starts:
            return None
        start = noun + 2 if sentence.tokens[noun + 1].lower in {"von", "vom"} else noun + 1
        return sentence.span_of(start, phrase.end) if start < phrase.end else None

    def _stance(self, noun: str) -> Stance:
        return next((stance for begin, stance in _STANCES.items() if noun.startswith(begin)), Stance.REPORT)
