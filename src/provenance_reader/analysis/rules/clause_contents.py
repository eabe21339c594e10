"""Content that is a clause or a quotation: "sagte, dass …", "Er komme, sagte X", "X: „…“"."""

from __future__ import annotations

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules.clause_shapes import ClauseShapes
from provenance_reader.analysis.rules.contents import Content, TokenRange, joined
from provenance_reader.analysis.rules.cue_verbs import CueVerb
from provenance_reader.analysis.rules.word_order import WordOrder
from provenance_reader.domain.statement import Form

_SHORTEST_CLAUSE = 4  # tokens
_CLAUSAL = frozenset({"c", "s"})  # complements of the lexicon that are finite clauses or quotations


class ClauseContentFinder:
    def __init__(self, shapes: ClauseShapes) -> None:
        self._shapes = shapes

    def find(self, sentence: Sentence, cue: CueVerb, subject: NounPhrase | None) -> Content | None:
        """The clause that depends on `cue`, before, behind or on both sides of its frame."""
        if cue.opener == "wie":
            return self._all_but_frame(sentence, cue)
        if not cue.verb.complements & (_CLAUSAL | {"z"}):
            return None
        segments = sentence.segments
        after = self._after(sentence, cue)
        resumes = subject is not None and subject.end <= segments[cue.segment].start
        if cue.order is WordOrder.VERB_FIRST and cue.segment > 0 and not resumes:
            resumed = after is not None and self._shapes.begins_with_verb(sentence, after)
            before = self._before(sentence, cue, any_clause=after is None, any_words=resumed)
            if before is not None:
                rest = self._resumed(sentence, cue) if after is None else self._from(sentence, after)
                return self._content(sentence, joined([before, *([rest] if rest else [])]))
        if after is not None:
            return self._content(sentence, (self._from(sentence, after),))
        if cue.segment > 0 and self._opens_with_complement(sentence, cue):
            return Content(((0, segments[cue.segment - 1].end),), Form.INDIRECT)
        return None

    def _all_but_frame(self, sentence: Sentence, cue: CueVerb) -> Content | None:
        """ "Wie X berichtet, …" and "…, wie X berichtet"."""
        first = cue.segment
        while first > 0 and sentence.tokens[sentence.segments[first].start].lower not in {"wie", "so"}:
            first -= 1
        outside = [s for n, s in enumerate(sentence.segments) if not first <= n <= cue.segment]
        ranges = joined([(s.start, self._shapes.end_of_words(sentence, s.start, s.end)) for s in outside])
        return Content(ranges, Form.INDIRECT) if ranges else None

    def _content(self, sentence: Sentence, ranges: tuple[TokenRange, ...]) -> Content:
        inside = [
            s
            for s in sentence.segments
            if s.is_quotation and any(a <= s.start and s.end <= b for a, b in ranges)
        ]
        quoted = inside and all(any(s.start <= a and b <= s.end + 1 for s in inside) for a, b in ranges)
        return Content(ranges, Form.DIRECT if quoted else Form.INDIRECT)

    def _before(
        self, sentence: Sentence, cue: CueVerb, *, any_clause: bool, any_words: bool
    ) -> TokenRange | None:
        """What stands before a verb-first frame: "Er komme, sagte X".

        Where nothing follows that could be said, any clause will do, even if its verb is not recognised;
        where the frame is inserted before the verb ("Der Hafen, sagte X, bleibe offen"), any words.
        """
        segments = sentence.segments[: cue.segment]
        long_enough = segments[-1].end - segments[0].start >= _SHORTEST_CLAUSE
        utterance = any(self._shapes.is_utterance(sentence, segment) for segment in segments)
        clause = any_clause and long_enough and "c" in cue.verb.complements
        clause = clause and not self._opens_with_frame(sentence)
        if not (utterance or clause or any_words):
            return None
        return 0, segments[-1].end

    def _resumed(self, sentence: Sentence, cue: CueVerb) -> TokenRange | None:
        """The rest of content that an inserted frame interrupts."""
        behind = sentence.segments[cue.segment + 1 :]
        following = next(
            (s for s in behind if not s.is_bracketed and not self._shapes.is_relative(sentence, s)), None
        )
        if following is None:
            return None
        first = sentence.tokens[following.start].lower
        goes_on = (
            following.is_quotation
            or first in self._shapes.coordinators | self._shapes.subordinators
            or self._shapes.is_clause(sentence, following)
        )
        return self._from(sentence, following.start) if goes_on else None

    def _after(self, sentence: Sentence, cue: CueVerb) -> int | None:
        """The token where a clause behind the frame begins that depends on the cue."""
        segments = sentence.segments
        for number in range(cue.segment + 1, len(segments)):
            segment = segments[number]
            if segment.is_bracketed:
                continue
            if not segment.is_quotation and self._shapes.starts_new_frame(sentence, number):
                return None
            if segment.is_quotation:
                return segment.start if cue.verb.complements & _CLAUSAL else None
            if self._depends(sentence, cue, segment):
                return segment.start
            if self._is_aside(sentence, segment):
                following = segments[number + 1] if number + 1 < len(segments) else None
                opens = sentence.tokens[segment.start].lower in self._shapes.subordinators
                if opens and following and self._shapes.is_subjunctive(sentence, following):
                    return segment.start
                continue
            if self._shapes.is_subjunctive(sentence, segment):
                return segment.start
            main = segment.separator == ":" or self._shapes.is_verb_second(sentence, segment)
            if main and "c" in cue.verb.complements:
                return segment.start
        return None

    def _depends(self, sentence: Sentence, cue: CueVerb, segment: Segment) -> bool:
        """Whether the segment opens with dass, ob, wonach … or is an infinitive the verb can take."""
        complements = cue.verb.complements
        words = [t.lower for t in sentence.tokens[segment.start : segment.start + 2]]
        joint = len(words) > 1 and words[0] in self._shapes.coordinators
        if words[joint] in self._shapes.complementizers and complements & _CLAUSAL:
            return True
        return "z" in complements and self._shapes.has_infinitive(sentence, segment)

    def _is_aside(self, sentence: Sentence, segment: Segment) -> bool:
        """A relative or adverbial clause in the indicative: it belongs to the frame, not to what is said."""
        if self._shapes.is_subjunctive(sentence, segment):
            return False
        opens = sentence.tokens[segment.start].lower in self._shapes.subordinators
        return opens or self._shapes.is_relative(sentence, segment)

    def _opens_with_complement(self, sentence: Sentence, cue: CueVerb) -> bool:
        """ "Dass er geht, bestritt X"."""
        opens = sentence.tokens[0].lower in self._shapes.complementizers
        return opens and cue.order is WordOrder.VERB_FIRST and not self._opens_with_frame(sentence)

    def _opens_with_frame(self, sentence: Sentence) -> bool:
        """ "Wie X berichtet, …" is a frame; "Wie es weitergeht, ließ X offen" is none."""
        as_reported = sentence.tokens[0].lower == "wie"
        return as_reported and self._shapes.has_speech_verb(sentence, sentence.segments[0])

    def _from(self, sentence: Sentence, start: int) -> TokenRange:
        return start, self._shapes.end_of_content(sentence, start)
