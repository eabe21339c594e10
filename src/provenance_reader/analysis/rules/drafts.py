"""An attribution while its sentence is still being read: tokens instead of spans, links still to come."""

from __future__ import annotations

from dataclasses import dataclass, field

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.rules.confidence import CLAUSE_IN_FRAME
from provenance_reader.analysis.rules.contents import Content, TokenRange
from provenance_reader.analysis.rules.cue_verbs import CueVerb
from provenance_reader.analysis.rules.details import FrameDetails
from provenance_reader.analysis.rules.word_order import WordOrder
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.span import Span, covering


@dataclass
class Draft:
    """`outer` and `inner` are links before and after the speaker's own."""

    sentence: Sentence
    segment: int
    content: Content
    mention: Span | None
    cue: tuple[Span, ...]
    stance: Stance
    verb: CueVerb | None = None
    details: FrameDetails = field(default_factory=FrameDetails)
    time: Span | None = None
    outer: list[AttributedLink] = field(default_factory=list)
    inner: list[AttributedLink] = field(default_factory=list)
    confidence: float = CLAUSE_IN_FRAME

    @property
    def is_main_frame(self) -> bool:
        return self.verb is not None and self.verb.order is not WordOrder.VERB_LAST

    @property
    def is_itself_reported(self) -> bool:
        """Whether the frame's own verb is in the subjunctive: somebody else says that this was said."""
        return self.verb is not None and self.verb.subjunctive and self.is_main_frame

    @property
    def links(self) -> tuple[AttributedLink, ...]:
        """All links, outermost first."""
        return (*self.outer, AttributedLink(self.mention, self.cue, self.stance), *self.inner)

    def finished(self, text: str) -> Attribution:
        """The attribution this draft has become."""
        links = self.links
        content = spans_of(self.sentence, self.content.ranges)
        return Attribution(
            content=content,
            links=links,
            form=self.content.form,
            frame=(self._frame(content),),
            addressee=self.details.addressee,
            channel=self.details.channel,
            time=self.time,
            claims=self.sentence.span_of(*self.content.claims) if self.content.claims else None,
            confidence=self.confidence,
            evidence=tuple(" … ".join(span.of(text) for span in link.cue) for link in links if link.cue),
        )

    def _frame(self, content: tuple[Span, ...]) -> Span:
        """The frame's segment, from the speaker on where a clause about him stands between."""
        segment = self.sentence.segments[self.segment]
        frame = self.sentence.span_of(segment.start, segment.end)
        if self.mention is None or not self.sentence.span.contains(self.mention):
            return frame
        whole = covering([frame, self.mention])
        return frame if any(whole.overlaps(span) for span in content) else whole


def spans_of(sentence: Sentence, ranges: tuple[TokenRange, ...]) -> tuple[Span, ...]:
    """Token ranges as spans, without separators at their edges."""
    spans: list[Span] = []
    for start, end in ranges:
        while start < end and sentence.tokens[start].text in ",;:–—-.)":
            start += 1
        while end > start and sentence.tokens[end - 1].text in ",;:–—-(":
            end -= 1
        if end > start:
            spans.append(sentence.span_of(start, end))
    return tuple(spans)
