"""Attributions of an article by rules: frames of each sentence, then what continues them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from provenance_reader.analysis.article_text import ArticleText, Sentence
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase, NounPhraseReader
from provenance_reader.analysis.rules.claim_nouns import ClaimNounFinder
from provenance_reader.analysis.rules.contents import Content, TokenRange, joined
from provenance_reader.analysis.rules.continuations import ContinuationReader
from provenance_reader.analysis.rules.details import DetailFinder
from provenance_reader.analysis.rules.drafts import Draft
from provenance_reader.analysis.rules.source_phrases import PhraseHit, SourcePhraseFinder
from provenance_reader.analysis.rules.verb_frames import VerbFrameFinder
from provenance_reader.analysis.speakers import Speakers
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import covering
from provenance_reader.domain.statement import Form


class RuleDetector:
    """An AttributionDetector that needs nothing but a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._reader = NounPhraseReader(lexicon)
        self._speakers = Speakers(lexicon)
        self._details = DetailFinder(lexicon, self._speakers)
        self._verbs = VerbFrameFinder(lexicon, self._reader, self._speakers, self._details)
        self._source_phrases = SourcePhraseFinder(lexicon, self._reader, self._speakers)
        self._claims = ClaimNounFinder(lexicon)
        self._continuations = ContinuationReader(lexicon)
        words = lexicon.words
        self._dependent_openers = words("particles", "subordinators") | words("particles", "relative_claims")
        self._relative = words("pronouns", "relative")

    def detect(self, article: ArticleText) -> list[Attribution]:
        """The attributions of `article` in text order."""
        found: list[Attribution] = []
        previous: Sentence | None = None
        for sentence in article.sentences:
            phrases = self._reader.phrases(sentence)
            drafts = self._sentence(sentence, phrases)
            attributions = [draft.finished(article.text) for draft in drafts]
            attributions = [self._pointed(a, found, previous) for a in attributions]
            attributions = [a for a in attributions if a.content]
            if sentence.depth == 0:
                own = [d.finished(article.text) for d in drafts if not d.is_itself_reported]
                attributions += self._unframed(sentence, own, found, previous, phrases)
                previous = sentence
            self._amend(sentence, phrases, found, attributions)
            found += attributions
        return sorted(found, key=lambda a: (covering(a.content).start, -covering(a.content).end))

    def _sentence(self, sentence: Sentence, phrases: Sequence[NounPhrase]) -> list[Draft]:
        drafts = list(self._verbs.find(sentence, phrases))
        drafts += self._claims.find(sentence, phrases)
        hits = list(self._source_phrases.find(sentence, phrases))
        for hit in hits:
            if not hit.rests_on:
                self._attach_origin(sentence, hit, drafts, phrases)
        self._merge_as_reported(drafts)
        for hit in hits:
            if hit.rests_on:
                self._attach_rest(sentence, hit, drafts)
        return drafts

    def _attach_origin(
        self, sentence: Sentence, hit: PhraseHit, drafts: list[Draft], phrases: Sequence[NounPhrase]
    ) -> None:
        """Make the hit the outer link of the frame it stands in, or a frame of its own."""
        link = self._link(sentence, hit, phrases)
        if link is None:
            return
        for draft in drafts:
            if draft.segment == hit.segment and draft.is_main_frame and not hit.is_own:
                if link.mention and self._details.is_channel(sentence, hit.mention):
                    draft.details = replace(draft.details, channel=link.mention)
                elif link.mention != draft.mention:
                    draft.outer.append(link)
                return
        ranges = self._around(sentence, hit)
        if not ranges:
            return
        form = Form.DIRECT if self._is_quoted(sentence, ranges) else Form.INDIRECT
        details = self._details.find(sentence, hit.start, hit.end, phrases, None)
        drafts.append(
            Draft(
                sentence,
                hit.segment,
                Content(ranges, form),
                link.mention,
                link.cue,
                link.stance,
                details=details,
                confidence=0.9,
            )
        )

    def _link(
        self, sentence: Sentence, hit: PhraseHit, phrases: Sequence[NounPhrase]
    ) -> AttributedLink | None:
        cue = (sentence.span_of(*hit.cue),)
        if hit.mention:
            return AttributedLink(sentence.span_of(*hit.mention), cue, hit.stance)
        subjects = [
            p
            for p in phrases
            if self._speakers.can_be_subject(sentence, p) and not hit.start <= p.start < hit.end
        ]
        if not subjects:
            return None
        return AttributedLink(sentence.span_of(subjects[0].start, subjects[0].end), cue, hit.stance)

    def _around(self, sentence: Sentence, hit: PhraseHit) -> tuple[TokenRange, ...]:
        """The clause or sentence that a source phrase covers, without the phrase itself."""
        segment = sentence.segments[hit.segment]
        _, sentence_end = self._continuations.words(sentence)
        start, end = 0, sentence_end
        opener = sentence.tokens[segment.start].lower
        dependent = opener in self._dependent_openers or (
            segment.separator == "," and opener in self._relative
        )
        fills = hit.start <= segment.start + 1 and hit.end >= segment.end - 1
        if dependent and segment.start > 0 and not fills:
            start, end = segment.start + 1, segment.end
        elif segment.separator == ";":
            start = segment.start
        cut_start, cut_end = hit.start, hit.end
        if sentence.tokens[segment.start].lower == "so" and segment.start == hit.start:
            cut_start, cut_end = segment.start, segment.end
        ranges = [(start, min(cut_start, end)), (max(cut_end, start), end)]
        return tuple(r for r in joined([r for r in ranges if r[1] > r[0]]) if self._has_words(sentence, r))

    def _has_words(self, sentence: Sentence, token_range: TokenRange) -> bool:
        return any(t.is_word for t in sentence.tokens[slice(*token_range)])

    def _is_quoted(self, sentence: Sentence, ranges: Iterable[TokenRange]) -> bool:
        quoted = [s for s in sentence.segments if s.is_quotation]
        return all(any(s.start <= a and b <= s.end + 1 for s in quoted) for a, b in ranges)

    def _merge_as_reported(self, drafts: list[Draft]) -> None:
        """ "Wie X berichtet, sagte Y": X is the outer link of what Y says."""
        for outer in [d for d in drafts if d.is_as_reported]:
            for inner in drafts:
                if inner is not outer and inner.is_main_frame:
                    inner.outer[:0] = outer.links
                    drafts.remove(outer)
                    break

    def _attach_rest(self, sentence: Sentence, hit: PhraseHit, drafts: Sequence[Draft]) -> None:
        if hit.mention is None:
            return
        link = AttributedLink(sentence.span_of(*hit.mention), (sentence.span_of(*hit.cue),), hit.stance)
        same = [d for d in drafts if d.segment == hit.segment and d.mention != link.mention]
        near = [d for d in drafts if abs(d.segment - hit.segment) <= 2 and d.mention != link.mention]
        for draft in (same or near)[:1]:
            draft.inner.append(link)

    def _pointed(
        self, attribution: Attribution, found: Sequence[Attribution], previous: Sentence | None
    ) -> Attribution:
        """Give "Das teilte X mit" and "X bestritt dies" the content they point at."""
        if attribution.content:
            return attribution
        stance = attribution.links[-1].stance
        if stance in (Stance.DENY, Stance.CONFIRM, Stance.NOT_CONFIRM, Stance.CONCEDE) and found:
            last = max(found, key=lambda a: covering(a.content).start)
            return replace(attribution, content=last.content)
        if previous is None:
            return attribution
        covered = any(previous.span.overlaps(covering(a.content)) for a in found[-4:])
        if covered:
            return attribution
        start, end = self._continuations.words(previous)
        return replace(attribution, content=(previous.span_of(start, end),), form=Form.INDIRECT)

    def _unframed(
        self,
        sentence: Sentence,
        attributions: Sequence[Attribution],
        found: Sequence[Attribution],
        previous: Sentence | None,
        phrases: Sequence[NounPhrase],
    ) -> list[Attribution]:
        """What this sentence attributes without a frame of its own."""
        if self._covers(sentence, attributions):
            return []
        follows = self._follows(found, previous)
        form = self._continuations.form(sentence)
        content = (sentence.span_of(*self._continuations.words(sentence)),)
        if form and follows:
            return [Attribution(content, (), form, confidence=0.7)]
        introduced = self._introduced_quotation(sentence, phrases)
        if introduced:
            return introduced
        if self._continuations.is_hearsay(sentence) and not attributions:
            if follows:
                return [Attribution(content, (), Form.FREE_INDIRECT, confidence=0.5)]
            unknown = AttributedLink(None, (), Stance.REPORT)
            return [Attribution(content, (unknown,), Form.EVIDENTIAL, confidence=0.5)]
        return []

    def _covers(self, sentence: Sentence, attributions: Sequence[Attribution]) -> bool:
        """Whether the frames found take up the sentence's main clause."""
        start, end = self._continuations.words(sentence)
        whole = sentence.span_of(start, end)
        for attribution in attributions:
            taken = covering([*attribution.content, *attribution.frame])
            if taken.start <= whole.start + 2 or attribution.frame[0].start <= whole.start:
                return True
        return False

    def _follows(self, found: Sequence[Attribution], previous: Sentence | None) -> bool:
        """Whether the sentence before this one ended in an attribution."""
        if previous is None or not found:
            return False
        return any(span.overlaps(previous.span) for a in found[-6:] for span in (*a.content, *a.frame))

    def _introduced_quotation(self, sentence: Sentence, phrases: Sequence[NounPhrase]) -> list[Attribution]:
        """ "Die Ministerin ist empört: „…“" has a speaker but no speech verb."""
        for number, segment in enumerate(sentence.segments):
            if not segment.is_quotation or number == 0 or segment.separator != ":":
                continue
            before = sentence.segments[number - 1]
            speakers = [
                p
                for p in phrases
                if before.start <= p.start
                and p.end <= before.end
                and self._speakers.can_be_subject(sentence, p)
                and (p.is_name or p.is_pronoun or self._speakers.noun(sentence, p))
            ]
            if speakers:
                mention = sentence.span_of(speakers[0].start, speakers[0].end)
                content = (sentence.span_of(segment.start, segment.end),)
                frame = (sentence.span_of(before.start, before.end),)
                link = AttributedLink(mention, (), Stance.REPORT)
                return [Attribution(content, (link,), Form.DIRECT, frame=frame, confidence=0.6)]
        return []

    def _amend(
        self,
        sentence: Sentence,
        phrases: Sequence[NounPhrase],
        found: list[Attribution],
        attributions: Sequence[Attribution],
    ) -> None:
        """ "Die Zeitung beruft sich auf zwei Beamte." gives the statement before it one more link."""
        if attributions or not found:
            return
        for hit in self._source_phrases.find(sentence, phrases):
            if not hit.rests_on or hit.mention is None:
                continue
            link = AttributedLink(sentence.span_of(*hit.mention), (sentence.span_of(*hit.cue),), hit.stance)
            last = found[-1]
            if last.links and len(last.links) == 1:
                found[-1] = replace(last, links=(*last.links, link))
