"""Claims given as a noun with its clause: "Berichte, wonach …", "der Vorwurf der Opposition, …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules import confidence
from provenance_reader.analysis.rules.contents import Content
from provenance_reader.analysis.rules.drafts import Draft
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form

_END_MARKS = frozenset(".!?…")
_STANCES = {"vorw": Stance.ALLEGE, "behaupt": Stance.ALLEGE, "forder": Stance.DEMAND, "warn": Stance.DEMAND}


class ClaimNounFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self._claims = lexicon.words("sources", "claims")
        self._attribute_starts = lexicon.words("determiners", "genitive") | lexicon.words(
            "particles", "agent_prepositions"
        )
        self._openers = lexicon.words("particles", "relative_claims") | {"dass", "daß"}

    def find(self, sentence: Sentence, phrases: Sequence[NounPhrase]) -> Iterator[Draft]:
        """A draft for every claim noun that a wonach- or dass-clause follows."""
        for phrase in phrases:
            noun = self._noun(sentence, phrase)
            clause = self._clause(sentence, phrase) if noun is not None else None
            if noun is None or clause is None:
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
