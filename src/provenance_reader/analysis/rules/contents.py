"""What is said: the clauses, quotations and objects that belong to a speech verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules.cue_verbs import CueVerb, WordOrder
from provenance_reader.domain.statement import Form

TokenRange = tuple[int, int]

_SCENE_CLAUSES = frozenset({"als", "nachdem", "während", "da", "bevor", "wie", "obwohl"})
_END_MARKS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Content:
    """Token ranges of the content and the grammatical form in which it is given.

    `claims` is the range of an object that only points at earlier content ("diesen Vorwurf", "das").
    """

    ranges: tuple[TokenRange, ...]
    form: Form
    claims: TokenRange | None = None
    weak: bool = False


class ContentFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._subjunctives = lexicon.subjunctives
        self._finite = words("verbs", "auxiliaries") | words("verbs", "modals") | lexicon.subjunctives
        self._complementizers = words("particles", "complementizers") | words("particles", "relative_claims")
        self._subordinators = words("particles", "subordinators")
        self._coordinators = words("particles", "coordinators")
        self._prepositions = words("particles", "prepositions")
        self._relative = words("pronouns", "relative")
        self._verb_forms = lexicon.verb_forms
        self._times = (
            words("calendar", "weekdays") | words("calendar", "times_of_day") | words("calendar", "adverbs")
        )

    def find(
        self, sentence: Sentence, cue: CueVerb, subject: NounPhrase | None, phrases: Sequence[NounPhrase]
    ) -> Content | None:
        """The content of `cue`, or None where this use of the verb attributes nothing."""
        if cue.opener == "wie":
            return self._rest_of_sentence(sentence, cue)
        clause = self._clause_content(sentence, cue, subject)
        if clause is not None:
            return clause
        return self._object_content(sentence, cue, subject, phrases)

    def _rest_of_sentence(self, sentence: Sentence, cue: CueVerb) -> Content | None:
        """ "Wie X berichtet, …" and "…, wie X berichtet"."""
        segments = sentence.segments
        last = cue.segment
        ranges = [(s.start, s.end) for n, s in enumerate(segments) if n < cue.segment or n > last]
        content = joined(ranges)
        return Content(content, Form.INDIRECT) if content else None

    def _clause_content(self, sentence: Sentence, cue: CueVerb, subject: NounPhrase | None) -> Content | None:
        segments = sentence.segments
        complements = cue.verb.complements
        if not complements & {"c", "z", "s"}:
            return None
        after = self._clause_after(sentence, cue)
        resumes = subject is not None and subject.end <= segments[cue.segment].start
        if cue.order is WordOrder.VERB_FIRST and cue.segment > 0 and not resumes:
            before = self._clause_before(sentence, cue)
            if before is not None:
                resumed = self._resumed(sentence, cue) if after is None else self._range_from(sentence, after)
                return self._content(sentence, joined([before, *([resumed] if resumed else [])]), segments)
        if after is not None:
            return self._content(sentence, (self._range_from(sentence, after),), segments)
        if cue.segment > 0 and self._opens_with_complement(sentence, cue):
            return Content(((0, segments[cue.segment - 1].end),), Form.INDIRECT)
        return None

    def _content(
        self, sentence: Sentence, ranges: tuple[TokenRange, ...], segments: Sequence[Segment]
    ) -> Content:
        quoted = [s for s in segments if s.is_quotation]
        inside = [s for s in quoted if any(a <= s.start and s.end <= b for a, b in ranges)]
        if inside and all(any(s.start <= a and b <= s.end + 1 for s in inside) for a, b in ranges):
            return Content(ranges, Form.DIRECT)
        return Content(ranges, Form.INDIRECT)

    def _clause_before(self, sentence: Sentence, cue: CueVerb) -> TokenRange | None:
        """What stands before a verb-first frame: "Er komme, sagte X" — unless it only sets the scene."""
        segments = sentence.segments[: cue.segment]
        if not any(self._is_utterance(sentence, segment) for segment in segments):
            return None
        return (0, segments[-1].end)

    def _is_utterance(self, sentence: Sentence, segment: Segment) -> bool:
        """Whether a segment before a frame can be content, and not only sets the scene for it."""
        first = sentence.tokens[segment.start].lower
        if segment.is_quotation:
            return True
        if first in _SCENE_CLAUSES or (segment.start > 0 and first in self._subordinators | self._relative):
            return False
        return self.is_clause(sentence, segment)

    def _resumed(self, sentence: Sentence, cue: CueVerb) -> TokenRange | None:
        """The rest of content that an inserted frame interrupts."""
        for segment in sentence.segments[cue.segment + 1 :]:
            if segment.is_bracketed:
                continue
            first = sentence.tokens[segment.start].lower
            if (
                segment.is_quotation
                or first in self._coordinators | self._subordinators
                or self.is_clause(sentence, segment)
            ):
                return self._range_from(sentence, segment.start)
            return None
        return None

    def _clause_after(self, sentence: Sentence, cue: CueVerb) -> int | None:
        """The token number where a clause that depends on the cue begins."""
        complements = cue.verb.complements
        segments = sentence.segments
        for number in range(cue.segment + 1, len(segments)):
            segment = segments[number]
            if segment.is_bracketed:
                continue
            tokens = sentence.tokens
            first = tokens[segment.start].lower
            if segment.is_quotation:
                return segment.start if complements & {"c", "s"} else None
            if first in self._complementizers and complements & {"c", "s"}:
                return segment.start
            if first in {"und", "oder"} and segment.end - segment.start > 1:
                if tokens[segment.start + 1].lower in self._complementizers:
                    return segment.start
            if self._has_infinitive(sentence, segment) and "z" in complements:
                return segment.start
            if (
                first in self._relative
                and segment.separator == ","
                and not self._is_subjunctive(sentence, segment)
            ):
                continue
            if first in self._subordinators and not self._is_subjunctive(sentence, segment):
                if number + 1 < len(segments) and self._is_subjunctive(sentence, segments[number + 1]):
                    return segment.start
                continue
            if self._is_subjunctive(sentence, segment):
                return segment.start
            if "c" in complements and (segment.separator == ":" or self._verb_second(sentence, segment)):
                return segment.start
        return None

    def _opens_with_complement(self, sentence: Sentence, cue: CueVerb) -> bool:
        """ "Dass er geht, bestritt X"."""
        return sentence.tokens[0].lower in self._complementizers and cue.order is WordOrder.VERB_FIRST

    def _object_content(
        self, sentence: Sentence, cue: CueVerb, subject: NounPhrase | None, phrases: Sequence[NounPhrase]
    ) -> Content | None:
        """A noun or prepositional object: "forderte den Rückzug", "warnte vor Folgen", "nannte es falsch"."""
        complements = cue.verb.complements
        segment = sentence.segments[cue.segment]
        own = [p for p in phrases if segment.start <= p.start and p.end <= segment.end and p != subject]
        used = set(cue.tokens)
        if subject:
            used |= set(range(subject.start, subject.end))
        begin = self._object_start(sentence, cue, own, used)
        if begin is None:
            return self._pointing(sentence, cue, segment)
        end = segment.end
        while end > begin and (end - 1 in used or not sentence.tokens[end - 1].is_word):
            if sentence.tokens[end - 1].text in '“”"«»‘’)]' and end - 1 not in used:
                break
            end -= 1
        end = self._without_afterthought(sentence, cue, own, begin, end)
        ranges = [(begin, end)] if end > begin else []
        if begin < cue.finite < end:
            ranges = [(begin, cue.finite), *self._object_rest(sentence, cue, subject, end)]
        ranges += self._attached(sentence, cue.segment + 1)
        ranges = [r for r in joined(ranges) if any(sentence.tokens[i].is_word for i in range(*r))]
        if not ranges or ("n" not in complements and not complements - {"c", "z", "s", "n", "silent"}):
            return None
        claims = self._claims(sentence, own)
        return Content(tuple(ranges), Form.REPORTED, claims=claims, weak=True)

    def _without_afterthought(
        self, sentence: Sentence, cue: CueVerb, own: Sequence[NounPhrase], begin: int, end: int
    ) -> int:
        """Cut adverbs and days behind an object: "wies den Bericht am Abend scharf [zurück]"."""
        if cue.verb.complements & {"als", "für"} or cue.verb.lemma == "nennen":
            return end
        inside = [p for p in own if begin <= p.start and p.end <= end]
        while len(inside) > 1 and sentence.tokens[inside[-1].head].lower in self._times:
            end = inside.pop().start - 1
        last = max((p.end for p in inside), default=end)
        rest = sentence.tokens[last:end]
        return last if rest and all(t.is_word and not t.is_capitalised for t in rest) else end

    def _object_rest(
        self, sentence: Sentence, cue: CueVerb, subject: NounPhrase | None, end: int
    ) -> list[TokenRange]:
        start = cue.finite + 1
        if subject and subject.start >= start:
            start = subject.end
        stop = end
        particles = [i for i in cue.tokens if i > start]
        if particles:
            stop = min(stop, particles[0])
        says = any(t.is_word and t.lower != "sich" for t in sentence.tokens[start:stop])
        return [(start, stop)] if stop > start and says else []

    def _object_start(
        self, sentence: Sentence, cue: CueVerb, own: Sequence[NounPhrase], used: set[int]
    ) -> int | None:
        prepositions = cue.verb.complements - {"c", "n", "s", "z", "als", "dat", "silent"}
        segment = sentence.segments[cue.segment]
        tokens = sentence.tokens
        if "als" in cue.verb.complements and not any(
            tokens[i].lower == "als" for i in range(segment.start, segment.end)
        ):
            return None
        for phrase in own:
            if phrase.start in used or tokens[phrase.head].lower in self._times:
                continue
            if phrase.is_pronoun and "als" not in cue.verb.complements and cue.verb.lemma != "nennen":
                continue
            if phrase.preposition and phrase.preposition in prepositions:
                return phrase.start - 1
            takes_noun = cue.verb.complements & {"n", "als"} or (
                "dat" in cue.verb.complements
                and phrase.determiner in {"dem", "der", "diesen", "diesem", "den"}
            )
            if not phrase.preposition and takes_noun:
                return phrase.start
        if prepositions:
            for i in range(segment.start, segment.end):
                if tokens[i].lower in {"da" + p for p in prepositions} | {"dar" + p for p in prepositions}:
                    return i
        return None

    def _attached(self, sentence: Sentence, number: int) -> list[TokenRange]:
        """Relative and infinitive clauses after an object belong to it; a new main clause does not."""
        found: list[TokenRange] = []
        for segment in sentence.segments[number:]:
            first = sentence.tokens[segment.start].lower
            second = sentence.tokens[min(segment.start + 1, segment.end - 1)].lower
            belongs = (
                first in self._relative | self._subordinators
                or (first in self._prepositions and second in self._relative)
                or self._has_infinitive(sentence, segment)
                or (
                    segment.separator == ","
                    and not self.is_clause(sentence, segment)
                    and not segment.is_quotation
                )
                or (bool(found) and segment.separator == "," and self._is_subjunctive(sentence, segment))
            )
            if not belongs or segment.separator in ";:":
                break
            end = segment.end
            while end > segment.start and sentence.tokens[end - 1].text in _END_MARKS:
                end -= 1
            found.append((segment.start, end))
        return found

    def _pointing(self, sentence: Sentence, cue: CueVerb, segment: Segment) -> Content | None:
        """ "Das teilte X mit", "X bestritt dies": the content is what was said before."""
        if not cue.verb.complements & {"c", "n", "dat"} or cue.order is WordOrder.VERB_LAST:
            return None
        for i in range(segment.start, segment.end):
            if sentence.tokens[i].lower in {"das", "dies", "dem", "dieses"}:
                return Content((), Form.REPORTED, claims=(i, i + 1))
        return None

    def _claims(self, sentence: Sentence, own: Sequence[NounPhrase]) -> TokenRange | None:
        for phrase in own:
            if not phrase.preposition and phrase.determiner in {
                "den",
                "die",
                "das",
                "dem",
                "der",
                "diese",
                "diesen",
                "dieses",
                "dieser",
                "diesem",
                "entsprechende",
                "entsprechenden",
                "solche",
                "alle",
            }:
                return (phrase.start, phrase.end)
        return None

    def _range_from(self, sentence: Sentence, start: int) -> TokenRange:
        """From `start` to where the sentence, or the frame's scope in it, ends."""
        end = len(sentence.tokens)
        while end > start + 1 and sentence.tokens[end - 1].text in _END_MARKS:
            end -= 1
        for number, segment in enumerate(sentence.segments):
            if segment.start == start and segment.is_quotation:
                return self._quotations_from(sentence, number)
            if segment.start <= start or segment.is_quotation:
                continue
            if self._starts_new_frame(sentence, segment, number):
                end = min(end, segment.start)
                break
        return (start, end)

    def _quotations_from(self, sentence: Sentence, number: int) -> TokenRange:
        """A quotation and those that follow it without words of the author's between."""
        end = number
        while end + 1 < len(sentence.segments) and sentence.segments[end + 1].is_quotation:
            end += 1
        return sentence.segments[number].start, sentence.segments[end].end

    def _starts_new_frame(self, sentence: Sentence, segment: Segment, number: int) -> bool:
        """Whether a later segment is a frame or a main clause of its own rather than more content."""
        tokens = sentence.tokens
        first = tokens[segment.start].lower
        if first == "so" and segment.end - segment.start >= 2 and number == len(sentence.segments) - 1:
            return not self.is_clause(sentence, segment)
        if segment.separator == ";":
            return not self._is_subjunctive(sentence, segment)
        position = segment.start
        if first in self._coordinators and position + 1 < segment.end:
            position += 1
        following = tokens[position]
        forms = self._verb_forms.get(following.lower, ())
        speaks = not following.is_capitalised and any(
            f.shape.name == "FINITE" and not f.subjunctive and not f.plural for f in forms
        )
        return speaks and segment.end - segment.start <= 12

    def is_clause(self, sentence: Sentence, segment: Segment) -> bool:
        return any(
            sentence.tokens[i].lower in self._finite
            or self._is_speech(sentence.tokens[i].lower)
            or self._looks_finite(sentence, segment, i)
            for i in range(segment.start, segment.end)
        )

    def _is_speech(self, word: str) -> bool:
        return any(f.shape.name == "FINITE" for f in self._verb_forms.get(word, ()))

    def _looks_finite(self, sentence: Sentence, segment: Segment, i: int) -> bool:
        token = sentence.tokens[i]
        at_end = i == segment.end - 1 or not sentence.tokens[i + 1].is_word
        return (
            at_end
            and i > segment.start + 1
            and token.is_word
            and not token.is_capitalised
            and token.lower.endswith(("t", "te", "ten"))
        )

    def _verb_second(self, sentence: Sentence, segment: Segment) -> bool:
        """Whether the segment is a main clause: its finite verb follows the first constituent."""
        if sentence.tokens[
            segment.start
        ].lower in self._subordinators | self._coordinators | self._relative - {"das", "die", "der"}:
            return False
        return any(
            sentence.tokens[i].lower in self._finite
            for i in range(segment.start + 1, min(segment.start + 5, segment.end - 1))
        )

    def _is_subjunctive(self, sentence: Sentence, segment: Segment) -> bool:
        return any(
            sentence.tokens[i].lower in self._subjunctives and not sentence.tokens[i].is_capitalised
            for i in range(segment.start, segment.end)
        )

    def _has_infinitive(self, sentence: Sentence, segment: Segment) -> bool:
        tokens = sentence.tokens
        for i in range(segment.start, segment.end):
            word = tokens[i].lower
            if (
                word == "zu"
                and i + 1 < segment.end
                and tokens[i + 1].lower.endswith(("en", "rn", "ln", "ein", "un"))
                and not tokens[i + 1].is_capitalised
            ):
                return True
            if (
                i >= segment.end - 2
                and len(word) > 6
                and "zu" in word[2:-3]
                and word.endswith("en")
                and not tokens[i].is_capitalised
            ):
                return True
        return False


def joined(ranges: Sequence[TokenRange]) -> tuple[TokenRange, ...]:
    """Ranges in order, with those joined that only one separator parts."""
    found: list[TokenRange] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)
