"""What kind of clause a segment is: main or dependent, indicative or subjunctive, finite or not."""

from __future__ import annotations

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.tokens import Token
from provenance_reader.analysis.verb_forms import VerbShape

_INFINITIVE_ENDINGS = ("en", "rn", "ln", "ein", "un")
_FINITE_ENDINGS = ("t", "te", "ten")
_FIRST_CONSTITUENT = 5  # tokens, at most
_END_MARKS = frozenset(".!?…")


class ClauseShapes:
    """Answers by closed word classes and endings; the classes are open to those who ask more."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self.complementizers = words("particles", "complementizers") | words("particles", "relative_claims")
        self.subordinators = words("particles", "subordinators")
        self.coordinators = words("particles", "coordinators")
        self.prepositions = words("particles", "prepositions")
        self.relative = words("pronouns", "relative")
        self._scene = words("particles", "scene")
        self._particles = (
            self.prepositions
            | self.coordinators
            | self.subordinators
            | words("particles", "negations")
            | words("particles", "sentence_adverbs")
        )
        self._determiners = words("determiners", "nominative") | words("determiners", "oblique")
        self._is_subjunctive = lexicon.is_subjunctive
        self._finite = words("verbs", "auxiliaries") | words("verbs", "modals") | lexicon.subjunctives
        self._speech = {
            word: tuple(form for form in forms if form.shape is VerbShape.FINITE)
            for word, forms in lexicon.verb_forms.items()
        }

    def is_clause(self, sentence: Sentence, segment: Segment) -> bool:
        """Whether the segment has a finite verb, as far as form and place tell."""
        return any(
            sentence.tokens[i].lower in self._finite
            or bool(self._speech.get(sentence.tokens[i].lower))
            or self._ends_like_finite(sentence, segment, i)
            for i in range(segment.start, segment.end)
        )

    def has_speech_verb(self, sentence: Sentence, segment: Segment) -> bool:
        return any(self._speech.get(t.lower) for t in sentence.tokens[segment.start : segment.end])

    def is_verb_second(self, sentence: Sentence, segment: Segment) -> bool:
        """Whether it is a main clause: the finite verb follows the first constituent."""
        first = sentence.tokens[segment.start].lower
        if first in self.subordinators | self.coordinators | (self.relative - self._determiners):
            return False
        end = self.end_of_words(sentence, segment.start, segment.end)
        places = range(segment.start + 1, min(segment.start + _FIRST_CONSTITUENT, end - 1))
        return any(
            sentence.tokens[i].lower in self._finite or self._follows_noun_like_verb(sentence, i)
            for i in places
        )

    def is_relative(self, sentence: Sentence, segment: Segment) -> bool:
        """Whether it is a relative clause, and its first word not the article of a main clause's noun."""
        opens = sentence.tokens[segment.start].lower in self.relative and segment.separator == ","
        return opens and not self.is_verb_second(sentence, segment)

    def is_subjunctive(self, sentence: Sentence, segment: Segment) -> bool:
        return any(
            self._is_subjunctive(token.lower) and not token.is_capitalised
            for token in sentence.tokens[segment.start : segment.end]
        )

    def begins_with_verb(self, sentence: Sentence, position: int) -> bool:
        """Whether the token is a finite verb, cut off by a frame from what stands before it."""
        token = sentence.tokens[position]
        return not token.is_capitalised and (token.lower in self._finite or self._is_subjunctive(token.lower))

    def has_infinitive(self, sentence: Sentence, segment: Segment) -> bool:
        """Whether it holds an infinitive with zu: "zu gehen", "anzurufen"."""
        tokens = sentence.tokens
        for i in range(segment.start, segment.end):
            following = tokens[i + 1] if i + 1 < segment.end else None
            if tokens[i].lower == "zu" and following and _is_infinitive(following):
                return True
            if i >= segment.end - 2 and "zu" in tokens[i].lower[2:-3] and _is_infinitive(tokens[i]):
                return True
        return False

    def is_utterance(self, sentence: Sentence, segment: Segment) -> bool:
        """Whether a segment before a frame can be content, and does not only set the scene for it."""
        if segment.is_quotation:
            return True
        first = sentence.tokens[segment.start].lower
        dependent = segment.start > 0 and first in self.subordinators | self.relative
        return first not in self._scene and not dependent and self.is_clause(sentence, segment)

    def starts_new_frame(self, sentence: Sentence, number: int) -> bool:
        """Whether segment `number` is a frame or main clause of its own rather than more content."""
        segment = sentence.segments[number]
        first = sentence.tokens[segment.start].lower
        if first == "so" and segment.end - segment.start >= 2 and number == len(sentence.segments) - 1:
            return not self.is_clause(sentence, segment)
        if segment.separator == ";":
            return not self.is_subjunctive(sentence, segment)
        position = segment.start + (first in self.coordinators and segment.end - segment.start > 1)
        verb = sentence.tokens[position]
        return not verb.is_capitalised and any(
            not form.subjunctive and not form.plural for form in self._speech.get(verb.lower, ())
        )

    def end_of_content(self, sentence: Sentence, start: int) -> int:
        """Where content that begins at token `start` ends: at a new frame or at the sentence's mark."""
        for number, segment in enumerate(sentence.segments):
            if segment.start == start and segment.is_quotation:
                return self._end_of_quotations(sentence, number)
            if segment.start > start and not segment.is_quotation and self.starts_new_frame(sentence, number):
                return segment.start
        return self.end_of_words(sentence, start, len(sentence.tokens))

    def end_of_words(self, sentence: Sentence, start: int, end: int) -> int:
        """`end` without the marks that close a sentence."""
        while end > start + 1 and sentence.tokens[end - 1].text in _END_MARKS:
            end -= 1
        return end

    def _end_of_quotations(self, sentence: Sentence, number: int) -> int:
        """The end of a quotation and of those that follow it without words of the author's between."""
        segments = sentence.segments
        while number + 1 < len(segments) and segments[number + 1].is_quotation:
            number += 1
        return segments[number].end

    def _follows_noun_like_verb(self, sentence: Sentence, i: int) -> bool:
        """Whether a word right behind a noun has the ending of a finite verb: "dem Land fehlten …"."""
        before, token = sentence.tokens[i - 1], sentence.tokens[i]
        if token.is_capitalised or not token.is_word or token.lower in self._particles:
            return False
        adjective = i + 1 < len(sentence.tokens) and sentence.tokens[i + 1].is_capitalised
        verb = token.lower.endswith(_FINITE_ENDINGS) or (token.lower.endswith("e") and not adjective)
        return before.is_capitalised and verb

    def _ends_like_finite(self, sentence: Sentence, segment: Segment, i: int) -> bool:
        token = sentence.tokens[i]
        at_end = i == segment.end - 1 or not sentence.tokens[i + 1].is_word
        lower_case_word = token.is_word and not token.is_capitalised
        return at_end and lower_case_word and i > segment.start + 1 and token.lower.endswith(_FINITE_ENDINGS)


def _is_infinitive(token: Token) -> bool:
    return len(token.text) > 2 and not token.is_capitalised and token.lower.endswith(_INFINITIVE_ENDINGS)
