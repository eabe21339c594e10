"""When something is said: the time in a frame."""

from __future__ import annotations

from collections.abc import Sequence

from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.rules.drafts import Draft, spans_of
from provenance_reader.analysis.time_expressions import TimeExpression, TimeExpressions, TimeKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form

_OF_AN_ADVERB = (TimeKind.DAY, TimeKind.WEEKDAY)


class FrameTimes:
    def __init__(self, lexicon: Lexicon) -> None:
        self._times = TimeExpressions(lexicon)

    def add_times(self, text: str, drafts: Sequence[Draft]) -> None:
        """Give each draft of a sentence the time nearest to its verb, one with a date before a vague one."""
        for draft in drafts:
            near = _verb(draft)
            found = (
                self._in_frame(text, draft)
                or self._behind_apposition(text, draft)
                or self._inside_object(text, draft)
                or self._with_others(text, draft)
            )
            dated = [one for one in found if one.kind is not TimeKind.VAGUE]
            draft.time = min(
                (one.span for one in dated or found), key=lambda span: abs(span.start - near), default=None
            )

    def _in_frame(self, text: str, draft: Draft) -> list[TimeExpression]:
        return self._beside_content(text, draft, draft.segment)

    def _behind_apposition(self, text: str, draft: Draft) -> list[TimeExpression]:
        """ "sagte X, der Direktor des Hafens, am Montag"."""
        for number in range(draft.segment + 1, len(draft.sentence.segments)):
            found = self._beside_content(text, draft, number)
            if found and found[0].span.start == _segment(draft, number).start:
                return found[:1]
        return []

    def _inside_object(self, text: str, draft: Draft) -> list[TimeExpression]:
        """The day between an object and what it is called: "nannte den Vorwurf am Sonntag haltlos"."""
        if draft.content.form is not Form.REPORTED:
            return []
        found = self._times.find(text, _segment(draft, draft.segment))
        return [one for one in found if one.kind in _OF_AN_ADVERB]

    def _with_others(self, text: str, draft: Draft) -> list[TimeExpression]:
        """When somebody else passes it on: "einem Vermerk zufolge, aus dem X am Montag zitierte"."""
        cues = [link.cue[0] for link in (*draft.outer, *draft.inner) if link.cue]
        return [
            one
            for number in range(len(draft.sentence.segments))
            if any(_segment(draft, number).overlaps(cue) for cue in cues)
            for one in self._beside_content(text, draft, number)
        ]

    def _beside_content(self, text: str, draft: Draft, number: int) -> list[TimeExpression]:
        """The times that begin in segment `number`, outside of what is said and quoted.

        They may end behind it: "am Donnerstag, den 7. Oktober".
        """
        segment = _segment(draft, number)
        said = [*spans_of(draft.sentence, draft.content.ranges), *(q.span for q in draft.sentence.quotations)]
        found = self._times.find(text, Span(segment.start, draft.sentence.span.end))
        return [
            one
            for one in found
            if one.span.start < segment.end and not any(one.span.overlaps(part) for part in said)
        ]


def _verb(draft: Draft) -> int:
    """Where the frame's inflected verb stands, or the words that attribute without one."""
    if draft.verb is not None:
        return draft.sentence.tokens[draft.verb.finite].start
    return draft.cue[0].start if draft.cue else draft.sentence.span.start


def _segment(draft: Draft, number: int) -> Span:
    segment = draft.sentence.segments[number]
    return draft.sentence.span_of(segment.start, segment.end)
