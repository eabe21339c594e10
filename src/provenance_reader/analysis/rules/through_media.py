"""Media in a clause about a source: "einem Vermerk zufolge, über den der „Seebote“ berichtet"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.attributions import AttributedLink
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules.contents import Content, TokenRange
from provenance_reader.analysis.rules.drafts import Draft
from provenance_reader.analysis.speakers import Speakers
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import Span


class ThroughMedia:
    """Who had or cites a source passes on what it says, and stands before it in the chain."""

    def __init__(self, lexicon: Lexicon, speakers: Speakers) -> None:
        self._speakers = speakers
        self._relative = lexicon.words("pronouns", "relative")
        self._prepositions = lexicon.words("particles", "prepositions")
        self._own = lexicon.words("determiners", "of_this_article")
        self._citing = lexicon.words("sources", "citing_verbs")
        self._resting = lexicon.words("sources", "rest_verbs")

    def joined(
        self, sentence: Sentence, phrases: Sequence[NounPhrase], drafts: Sequence[Draft]
    ) -> list[Draft]:
        """`drafts` with such clauses as outer links instead of as content or as frames of their own."""
        clauses: dict[int, AttributedLink] = {}
        for draft in drafts:
            number = self._clause_behind(sentence, draft.mention)
            link = self._link(sentence, number, phrases) if number is not None else None
            if number is None or link is None:
                continue
            clauses[number] = link
            if link.mention != draft.mention:
                draft.outer.insert(0, link)
                segment = sentence.segments[number]
                draft.content = _without(draft.content, segment)
        return [draft for draft in drafts if not self._is_told_in(draft, clauses)]

    def _clause_behind(self, sentence: Sentence, mention: Span | None) -> int | None:
        """The number of the relative clause right behind a mention."""
        if mention is None or not sentence.span.contains(mention):
            return None
        for number, segment in enumerate(sentence.segments[:-1]):
            following = sentence.segments[number + 1]
            holds = sentence.span_of(segment.start, segment.end).contains(mention)
            if holds and following.separator == "," and self._opens_relative(sentence, following):
                return number + 1
        return None

    def _opens_relative(self, sentence: Sentence, segment: Segment) -> bool:
        """Whether the segment begins with "den" or "über den"."""
        first, *second = (t.lower for t in sentence.tokens[segment.start : segment.start + 2])
        behind = first in self._prepositions and bool(second) and second[0] in self._relative
        return first in self._relative or behind

    def _link(self, sentence: Sentence, number: int, phrases: Sequence[NounPhrase]) -> AttributedLink | None:
        segment = sentence.segments[number]
        words = [t.lower for t in sentence.tokens[segment.start : segment.end]]
        rests = words[0] == "auf" and any(w in self._resting for w in words)
        verb = next(
            (i for i, w in enumerate(words) if w in self._citing or (rests and w in self._resting)), None
        )
        if verb is None:
            return None
        for phrase in phrases:
            inside = segment.start + 1 <= phrase.start and phrase.end <= segment.end
            if not inside or phrase.preposition or self._is_own(sentence, phrase):
                continue
            if self._speakers.is_medium(sentence, phrase) or (
                rests and self._speakers.can_speak(sentence, phrase)
            ):
                cue = sentence.tokens[segment.start + verb].span
                return AttributedLink(sentence.span_of(phrase.start, phrase.end), (cue,), Stance.REPORT)
        return None

    def _is_own(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Whether it is the newsroom of the article itself, which is no link."""
        return phrase.determiner in self._own or sentence.tokens[phrase.head].lower == "redaktion"

    def _is_told_in(self, draft: Draft, clauses: dict[int, AttributedLink]) -> bool:
        """Whether the draft's own frame is one of the clauses."""
        link = clauses.get(draft.segment)
        return link is not None and draft.mention == link.mention


def _without(content: Content, segment: Segment) -> Content:
    ranges = _outside(content.ranges, segment.start, segment.end)
    return Content(ranges, content.form, content.claims)


def _outside(ranges: Iterable[TokenRange], start: int, end: int) -> tuple[TokenRange, ...]:
    parts = [part for a, b in ranges for part in ((a, min(b, start)), (max(a, end), b))]
    return tuple((a, b) for a, b in parts if b > a)
