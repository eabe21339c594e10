"""Attributions of an article by rules: the frames of each sentence, then what goes on without one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import Attribution
from provenance_reader.analysis.denials import ANSWERING
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.rules.claim_nouns import ClaimNounFinder
from provenance_reader.analysis.rules.drafts import Draft
from provenance_reader.analysis.rules.frame_times import FrameTimes
from provenance_reader.analysis.rules.grammar import grammar_of
from provenance_reader.analysis.rules.phrase_frames import PhraseFrameFinder
from provenance_reader.analysis.rules.taken_up import TakenUp
from provenance_reader.analysis.rules.through_media import ThroughMedia
from provenance_reader.analysis.rules.unframed import ReadSentence, UnframedFinder, touches
from provenance_reader.analysis.rules.verb_frames import VerbFrameFinder
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.progress import Progress
from provenance_reader.domain.span import Span, covering
from provenance_reader.domain.statement import Form

_REACH = 12  # attributions back that a pronoun may take up
_REPORTED = 20  # sentences between two reports of the progress
_NEAR = 3  # sentences back in the paragraph that "darin" may take up
_MOSTLY = 0.6  # share of a sentence that a statement must cover to be what "das" takes up


class RuleDetector:
    """An AttributionDetector that needs nothing but a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        grammar = grammar_of(lexicon)
        self._reader = grammar.reader
        self._verbs = VerbFrameFinder(grammar)
        self._phrases = PhraseFrameFinder(grammar)
        self._claims = ClaimNounFinder(lexicon, grammar.speakers)
        self._taken_up = TakenUp(lexicon)
        self._media = ThroughMedia(lexicon, grammar.speakers)
        self._times = FrameTimes(lexicon)
        self._unframed = UnframedFinder(grammar)

    def detect(self, article: ArticleText, progress: Progress) -> list[Attribution]:
        """The attributions of `article`, ordered by where their content begins, longer ones first.

        Raises Cancelled when `progress` does.
        """
        found: list[Attribution] = []
        previous: ReadSentence | None = None
        earlier: list[ReadSentence] = []
        for number, sentence in enumerate(article.sentences):
            if number % _REPORTED == 0:
                progress.step(number, len(article.sentences))
            read = ReadSentence(sentence, self._reader.phrases(sentence))
            earlier = [one for one in earlier if one.sentence.paragraph == sentence.paragraph][-_NEAR:]
            drafts = self._drafts(article.text, read)
            taken_up = [self._with_source(d, article.text, earlier, found) for d in drafts]
            framed = [self._pointed(a, found, previous) for a in taken_up]
            attributions = [a for a in framed if a.content]
            goes_on = previous is not None and touches(previous.sentence.span, found)
            if sentence.depth == 0:
                own = [d.finished(article.text) for d in drafts if not d.is_itself_reported]
                attributions += self._unframed.find(read, previous, own, found)
                previous = previous if self._is_heading(read) else read
            if goes_on and not attributions:
                self._rest(read, found)
            found += attributions
            earlier.append(read)
        return sorted(found, key=lambda a: (covering(a.content).start, -covering(a.content).end))

    def _is_heading(self, read: ReadSentence) -> bool:
        """A line without a final mark parts nothing that is said before it from what goes on behind it."""
        return read.sentence.tokens[-1].text[0].isalnum()

    def _drafts(self, text: str, read: ReadSentence) -> list[Draft]:
        drafts = list(self._verbs.find(read.sentence, read.phrases))
        drafts = self._claims.joined(read.sentence, read.phrases, drafts)
        drafts = self._phrases.joined(read.sentence, read.phrases, drafts)
        drafts = self._media.joined(read.sentence, read.phrases, drafts)
        self._times.add_times(text, drafts)
        return drafts

    def _with_source(
        self, draft: Draft, text: str, earlier: Sequence[ReadSentence], found: Sequence[Attribution]
    ) -> Attribution:
        """The draft finished; what is said "darin" is said by a document that sentences before name."""
        finished = draft.finished(text)
        if draft.mention is None or not self._taken_up.is_adverb(draft.mention.of(text).lower()):
            return finished
        source = self._taken_up.source(earlier)
        if source is None and earlier and touches(earlier[-1].sentence.span, found):
            return replace(finished, links=())
        *outer, own = finished.links
        named = replace(own, mention=source)
        return replace(finished, links=(*outer, named))

    def _pointed(
        self, attribution: Attribution, found: Sequence[Attribution], previous: ReadSentence | None
    ) -> Attribution:
        """Give "Das teilte X mit" and "X bestritt dies" the content they point at."""
        if attribution.content:
            return attribution
        if previous is None:
            return attribution
        stance = attribution.links[-1].stance
        answered = stance is Stance.DENY or touches(previous.sentence.span, found)
        if stance in ANSWERING and answered:
            if attribution.claims is not None:
                return replace(attribution, content=(attribution.claims,))
            last = max(found[-_REACH:], key=lambda a: covering(a.content).start, default=attribution)
            return replace(attribution, content=last.content)
        whole = self._unframed.whole(previous.sentence)
        if any(_covered(whole, other) >= _MOSTLY for other in found[-_REACH:]):
            return attribution
        quoted = all(segment.is_quotation for segment in previous.sentence.segments)
        return replace(attribution, content=(whole,), form=Form.DIRECT if quoted else Form.INDIRECT)

    def _rest(self, read: ReadSentence, found: list[Attribution]) -> None:
        """ "Die Zeitung beruft sich auf zwei Beamte." gives what it said before one more link.

        What went on with it inherits that.
        """
        link = self._phrases.rest_of(read.sentence, read.phrases)
        told = next((n for n in reversed(range(len(found))) if found[n].links), None)
        if link is not None and told is not None and len(found[told].links) == 1:
            found[told] = replace(found[told], links=(*found[told].links, link))


def _covered(whole: Span, attribution: Attribution) -> float:
    """The share of `whole` that the attribution's content covers."""
    content = covering(attribution.content)
    return max(0, min(whole.end, content.end) - max(whole.start, content.start)) / whole.length
