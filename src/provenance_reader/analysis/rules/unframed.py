"""Attributions without a frame of their own: what goes on, what a colon introduces, what is hearsay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules import confidence
from provenance_reader.analysis.rules.continuations import ContinuationReader
from provenance_reader.analysis.rules.grammar import Grammar
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import Span, covering
from provenance_reader.domain.statement import Form

_REACH = 6  # attributions back that may touch the sentence before
_EDGE = 2  # characters of a quotation mark and a space before a frame


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its noun phrases."""

    sentence: Sentence
    phrases: tuple[NounPhrase, ...]


class UnframedFinder:
    def __init__(self, grammar: Grammar) -> None:
        self._continuations = ContinuationReader(grammar.lexicon)
        self._speakers = grammar.speakers
        self._shapes = grammar.shapes

    def find(
        self,
        current: ReadSentence,
        previous: ReadSentence | None,
        framed: Sequence[Attribution],
        found: Sequence[Attribution],
    ) -> list[Attribution]:
        """What `current` attributes beside its own frames `framed`; `found` is what came before it."""
        content = self.whole(current.sentence)
        if _covers(content, framed):
            return []
        follows = previous is not None and touches(previous.sentence.span, found)
        form = self._continuations.form(current.sentence)
        if form and follows:
            return [Attribution((content,), (), form, confidence=confidence.CONTINUATION)]
        introduced = self._introduced_quotation(current)
        if introduced is not None:
            return [introduced]
        reported = form is Form.INDIRECT_FREE_INDIRECT and self._continuations.reports(current.sentence)
        if reported and previous is not None:
            taken_up = self._from_subject(content, previous)
            return [taken_up] if taken_up is not None else []
        if framed or not self._continuations.is_hearsay(current.sentence):
            return []
        if follows:
            return [Attribution((content,), (), Form.FREE_INDIRECT, confidence=confidence.HEARSAY)]
        unknown = AttributedLink(None, (), Stance.REPORT)
        return [Attribution((content,), (unknown,), Form.EVIDENTIAL, confidence=confidence.HEARSAY)]

    def whole(self, sentence: Sentence) -> Span:
        """The sentence without its final mark."""
        return sentence.span_of(0, self._shapes.end_of_words(sentence, 0, len(sentence.tokens)))

    def _from_subject(self, content: Span, previous: ReadSentence) -> Attribution | None:
        """ "Künast äußerte sich kritisch. Sie rate zum Kauf …": the subject before a bare subjunctive."""
        speaker = self._first_speaker(previous, Segment(0, len(previous.sentence.tokens)))
        if speaker is None:
            return None
        link = AttributedLink(speaker, (), Stance.REPORT)
        return Attribution(
            (content,), (link,), Form.INDIRECT_FREE_INDIRECT, confidence=confidence.TAKEN_UP_SUBJECT
        )

    def _introduced_quotation(self, current: ReadSentence) -> Attribution | None:
        """ "Die Ministerin ist empört: „…“" has a speaker but no speech verb."""
        sentence = current.sentence
        for before, segment in zip(sentence.segments, sentence.segments[1:], strict=False):
            if not segment.is_quotation or segment.separator != ":":
                continue
            speaker = self._first_speaker(current, before)
            if speaker is not None:
                return Attribution(
                    content=(sentence.span_of(segment.start, segment.end),),
                    links=(AttributedLink(speaker, (), Stance.REPORT),),
                    form=Form.DIRECT,
                    frame=(sentence.span_of(before.start, before.end),),
                    confidence=confidence.INTRODUCED_QUOTATION,
                )
        return None

    def _first_speaker(self, read: ReadSentence, segment: Segment) -> Span | None:
        for phrase in read.phrases:
            inside = segment.start <= phrase.start and phrase.end <= segment.end
            if inside and self._speakers.can_be_subject(read.sentence, phrase):
                somebody = read.sentence.tokens[phrase.start].lower != "man"
                speaks = somebody and self._speakers.can_speak(read.sentence, phrase)
                return read.sentence.span_of(phrase.start, phrase.end) if speaks else None
        return None


def _covers(content: Span, framed: Sequence[Attribution]) -> bool:
    """Whether a frame found takes up the sentence's main clause."""
    return any(
        covering([*attribution.content, *attribution.frame, *_mentions(attribution, content)]).start
        <= content.start + _EDGE
        for attribution in framed
    )


def _mentions(attribution: Attribution, sentence: Span) -> list[Span]:
    return [link.mention for link in attribution.links if link.mention and sentence.contains(link.mention)]


def touches(sentence: Span, found: Sequence[Attribution]) -> bool:
    """Whether one of the latest attributions lies in `sentence`."""
    return any(span.overlaps(sentence) for a in found[-_REACH:] for span in (*a.content, *a.frame))
