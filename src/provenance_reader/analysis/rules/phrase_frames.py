"""Frames of a source phrase, alone or joined with the speech verb of their sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.attributions import AttributedLink
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules import confidence
from provenance_reader.analysis.rules.contents import Content, TokenRange, joined
from provenance_reader.analysis.rules.drafts import Draft
from provenance_reader.analysis.rules.grammar import Grammar
from provenance_reader.analysis.rules.source_phrases import PhraseHit, SourcePhraseFinder
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.statement import Form

_NEAR = 2  # segments between a frame and the phrase it rests on


class PhraseFrameFinder:
    def __init__(self, grammar: Grammar) -> None:
        self._finder = SourcePhraseFinder(grammar.lexicon, grammar.reader, grammar.speakers)
        self._speakers = grammar.speakers
        self._shapes = grammar.shapes
        self._details = grammar.details

    def joined(
        self, sentence: Sentence, phrases: Sequence[NounPhrase], drafts: Sequence[Draft]
    ) -> list[Draft]:
        """`drafts` with the sentence's source phrases as further links, and new drafts for the rest."""
        result = list(drafts)
        hits = list(self._finder.find(sentence, phrases))
        for hit in hits:
            if not hit.rests_on:
                self._add_origin(sentence, hit, result, phrases)
        for hit in hits:
            if hit.rests_on:
                self._add_rest(sentence, hit, result)
        return result

    def rest_of(self, sentence: Sentence, phrases: Sequence[NounPhrase]) -> AttributedLink | None:
        """The source that a sentence without content of its own says somebody rests on."""
        for hit in self._finder.find(sentence, phrases):
            if hit.is_clause and hit.mention:
                return AttributedLink(
                    sentence.span_of(*hit.mention), (sentence.span_of(*hit.cue),), hit.stance
                )
        return None

    def _add_origin(
        self, sentence: Sentence, hit: PhraseHit, drafts: list[Draft], phrases: Sequence[NounPhrase]
    ) -> None:
        """Make the hit the outer link of the frame it stands in, or a frame of its own."""
        link = self._link(sentence, hit, phrases)
        if link is None:
            return
        frame = next((d for d in drafts if d.segment == hit.segment and d.is_main_frame), None)
        if frame is not None and not hit.is_own:
            if link.mention and self._details.is_channel(sentence, hit.mention):
                frame.details = replace(frame.details, channel=link.mention)
            elif link.mention != frame.mention:
                frame.outer += [link, *self._heard_from(sentence, hit)]
            return
        frames = {
            d.segment
            for d in drafts
            if d.is_main_frame and any(a <= hit.start < b for a, b in d.content.ranges)
        }
        ranges = self._around(sentence, hit, frames)
        if ranges:
            form = Form.DIRECT if _is_quoted(sentence, ranges) else Form.INDIRECT
            draft = Draft(
                sentence=sentence,
                segment=hit.segment,
                content=Content(ranges, form),
                mention=link.mention,
                cue=link.cue,
                stance=link.stance,
                details=self._details.find(sentence, hit.start, hit.end, phrases, None),
                confidence=confidence.SOURCE_PHRASE,
            )
            draft.inner += self._heard_from(sentence, hit)
            drafts.append(draft)

    def _link(
        self, sentence: Sentence, hit: PhraseHit, phrases: Sequence[NounPhrase]
    ) -> AttributedLink | None:
        """The hit's source; for "nach eigenen Angaben" the subject of its clause."""
        cue = (sentence.span_of(*hit.cue),)
        if hit.mention is None and not hit.is_own:
            return AttributedLink(None, cue, hit.stance)
        if hit.mention:
            return AttributedLink(sentence.span_of(*hit.mention), cue, hit.stance)
        for phrase in phrases:
            outside = not hit.start <= phrase.start < hit.end
            if outside and self._speakers.can_be_subject(sentence, phrase):
                return AttributedLink(sentence.span_of(phrase.start, phrase.end), cue, hit.stance)
        return None

    def _heard_from(self, sentence: Sentence, hit: PhraseHit) -> list[AttributedLink]:
        if hit.heard is None:
            return []
        start, end = hit.heard
        cue = (sentence.span_of(start - 1, start),)
        return [AttributedLink(sentence.span_of(start, end), cue, Stance.REPORT)]

    def _around(self, sentence: Sentence, hit: PhraseHit, frames: set[int]) -> tuple[TokenRange, ...]:
        """The clause or sentence that a source phrase covers, without the phrase itself.

        It ends before the closing frame of somebody who says all this: "…, erklärte X"; `frames` are the
        segments of such frames.
        """
        segment = sentence.segments[hit.segment]
        start, end = 0, self._shapes.end_of_words(sentence, 0, len(sentence.tokens))
        closing = [n for n in frames if n > hit.segment]
        if closing:
            end = sentence.segments[min(closing)].start
        cut = (hit.start, hit.end)
        opener = sentence.tokens[segment.start].lower
        relative = segment.separator == "," and opener in self._shapes.relative
        dependent = relative or opener in self._shapes.subordinators | self._shapes.complementizers
        fills = hit.start <= segment.start + 1 and hit.end >= segment.end - 1
        if dependent and segment.start > 0 and not fills:
            start, end = segment.start + 1, segment.end
        elif segment.separator == ";":
            start = segment.start
        if opener == "so" and segment.start == hit.start:
            cut = (segment.start, segment.end)
        ranges = joined([r for r in ((start, min(cut[0], end)), (max(cut[1], start), end)) if r[1] > r[0]])
        return tuple(r for r in ranges if any(t.is_word for t in sentence.tokens[slice(*r)]))

    def _add_rest(self, sentence: Sentence, hit: PhraseHit, drafts: Sequence[Draft]) -> None:
        if hit.mention is None:
            return
        link = AttributedLink(sentence.span_of(*hit.mention), (sentence.span_of(*hit.cue),), hit.stance)
        others = [d for d in drafts if d.mention != link.mention]
        same = [d for d in others if d.segment == hit.segment]
        near = [d for d in others if abs(d.segment - hit.segment) <= _NEAR]
        for draft in (same or near)[:1]:
            draft.inner.append(link)


def _is_quoted(sentence: Sentence, ranges: Iterable[TokenRange]) -> bool:
    quoted = [s for s in sentence.segments if s.is_quotation]
    return all(any(s.start <= a and b <= s.end + 1 for s in quoted) for a, b in ranges)
