"""Verbs of passing on: who hears something from somebody, quotes somebody, or lets somebody speak for him."""

from __future__ import annotations

from collections.abc import Sequence

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.attributions import AttributedLink
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase, NounPhraseReader
from provenance_reader.analysis.rules.cue_verbs import CueVerb
from provenance_reader.analysis.rules.drafts import Draft
from provenance_reader.analysis.speakers import Speakers
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import Span

_FROM = frozenset({"aus", "von", "vom"})


class PassingOn:
    def __init__(self, lexicon: Lexicon, reader: NounPhraseReader, speakers: Speakers) -> None:
        self._reader = reader
        self._speakers = speakers
        self._hearing = lexicon.words("sources", "hearing_verbs")
        self._causing = lexicon.words("verbs", "causing")

    def add_links(
        self, sentence: Sentence, cue: CueVerb, phrases: Sequence[NounPhrase], draft: Draft
    ) -> None:
        """Give a draft the links that its verb makes beside the subject's."""
        if cue.verb.lemma in self._hearing:
            self._heard_from(sentence, cue, phrases, draft)
        elif cue.verb.lemma == "zitieren":
            self._quote_somebody(sentence, cue, phrases, draft)
        elif any(sentence.tokens[i].lower in self._causing for i in cue.tokens):
            self._through_somebody(sentence, cue, phrases, draft)

    def _heard_from(
        self, sentence: Sentence, cue: CueVerb, phrases: Sequence[NounPhrase], draft: Draft
    ) -> None:
        """ "Wie X aus Regierungskreisen erfuhr": X rests on whom it heard it from.

        "das Blatt aus Regierungskreisen" reads like one phrase, but no medium is called so.
        """
        segment = sentence.segments[cue.segment]
        for i in range(segment.start, segment.end):
            if sentence.tokens[i].lower not in _FROM:
                continue
            origin = self._reader.at(sentence.tokens, i + 1)
            if origin is None or origin.end > segment.end or origin.is_name:
                continue
            preposition = sentence.tokens[i].span
            if not self._speakers.can_speak(sentence, origin):
                continue
            if draft.mention and draft.mention.contains(preposition):
                if not self._is_medium_before(sentence, draft.mention, i):
                    continue
                draft.mention = Span(draft.mention.start, sentence.tokens[i - 1].end)
            elif any(p.start < i < p.end for p in phrases):
                continue  # "zwei Insider aus der Reederei"
            mention = sentence.span_of(origin.start, origin.end)
            draft.inner.append(AttributedLink(mention, (preposition,), Stance.REPORT))
            return

    def _is_medium_before(self, sentence: Sentence, mention: Span, end: int) -> bool:
        """Whether the words of the mention before token `end` name a medium."""
        start = next(i for i, token in enumerate(sentence.tokens) if token.span.start == mention.start)
        medium = self._reader.at(sentence.tokens[:end], start)
        return medium is not None and self._speakers.is_medium(sentence, medium)

    def _quote_somebody(
        self, sentence: Sentence, cue: CueVerb, phrases: Sequence[NounPhrase], draft: Draft
    ) -> None:
        """ "X zitiert Y mit den Worten" and "Y wird von X zitiert": X passes on what Y says."""
        segment = sentence.segments[cue.segment]
        inside = [p for p in phrases if segment.start <= p.start and p.end <= segment.end]
        outer = draft.mention
        quoted = [p for p in inside if not p.preposition and sentence.span_of(p.start, p.end) != outer]
        if not quoted:
            quoted = [p for p in phrases[:1] if cue.passive and p.end <= segment.start and not p.preposition]
        if not quoted:
            return
        inner = sentence.span_of(quoted[0].start, quoted[0].end)
        if outer:
            draft.outer.append(AttributedLink(outer, draft.cue, Stance.REPORT))
        words = self._words_cue(sentence, inside)
        draft.mention, draft.cue = inner, words or (() if outer else draft.cue)

    def _words_cue(self, sentence: Sentence, inside: Sequence[NounPhrase]) -> tuple[Span, ...]:
        for phrase in inside:
            if phrase.preposition == "mit" and sentence.tokens[phrase.head].lower in {"worten", "satz"}:
                return (sentence.span_of(phrase.start - 1, phrase.end),)
        return ()

    def _through_somebody(
        self, sentence: Sentence, cue: CueVerb, phrases: Sequence[NounPhrase], draft: Draft
    ) -> None:
        """ "X ließ über seinen Anwalt erklären": the lawyer passes on what X says."""
        segment = sentence.segments[cue.segment]
        for phrase in phrases:
            inside = segment.start <= phrase.start and phrase.end <= segment.end
            if (
                inside
                and phrase.preposition in {"über", "durch"}
                and self._speakers.can_speak(sentence, phrase)
            ):
                mention = sentence.span_of(phrase.start, phrase.end)
                cue_span = (sentence.tokens[phrase.start - 1].span,)
                draft.outer.append(AttributedLink(mention, cue_span, Stance.REPORT))
                return
