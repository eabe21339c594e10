"""Speech verbs at work in a sentence: which words, in which order, active or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhraseReader
from provenance_reader.analysis.tokens import Token
from provenance_reader.analysis.verb_forms import SpeechVerb, VerbForm, VerbShape

_SHORTEST_CLAUSE_END = 3  # tokens: "ausführte", "mitgeteilt hatte ."


class WordOrder(Enum):
    VERB_FIRST = auto()
    VERB_SECOND = auto()
    VERB_LAST = auto()


@dataclass(frozen=True, slots=True)
class CueVerb:
    """`tokens` are the numbers of all words of the verb; `finite` is the number of its inflected word."""

    verb: SpeechVerb
    segment: int
    finite: int
    tokens: tuple[int, ...]
    order: WordOrder
    opener: str  # the subordinator or relative pronoun before it, or ""
    plural: bool
    passive: bool
    negated: bool
    hearsay: bool  # "soll gesagt haben"
    subjunctive: bool  # "habe gesagt", "sage"


class CueVerbFinder:
    def __init__(self, lexicon: Lexicon, reader: NounPhraseReader) -> None:
        self._reader = reader
        self._forms = lexicon.verb_forms
        words = lexicon.words
        self._oblique = words("determiners", "oblique")
        self._perfect = words("verbs", "perfect")
        self._passive = words("verbs", "passive")
        self._modals = words("verbs", "modals")
        self._evidential = words("verbs", "evidential")
        self._auxiliaries = words("verbs", "auxiliaries") | self._modals
        self._subjunctives = words("verbs", "subjunctive")
        self._intentions = words("verbs", "intentions")
        self._negations = words("particles", "negations")
        self._openers = words("particles", "subordinators") | words("particles", "relative_claims")
        self._relative = words("pronouns", "relative")
        self._coordinators = words("particles", "coordinators")
        self._prepositions = words("particles", "prepositions")

    def find(self, sentence: Sentence) -> Iterator[CueVerb]:
        """Every speech verb of the sentence that is inflected or built with an auxiliary."""
        taken: set[int] = set()
        for number, segment in enumerate(sentence.segments):
            if segment.is_quotation:
                continue
            for position in range(segment.start, segment.end):
                token = sentence.tokens[position]
                if position in taken or (token.is_capitalised and position > segment.start):
                    continue
                if self._is_attributive(sentence, position):
                    continue
                for form in self._forms.get(token.lower, ()):
                    cue = self._read(sentence, number, segment, position, form)
                    if cue is not None:
                        taken.update(cue.tokens)
                        yield cue
                        break

    def _read(
        self, sentence: Sentence, number: int, segment: Segment, position: int, form: VerbForm
    ) -> CueVerb | None:
        tokens = sentence.tokens
        companions = self._companions(tokens, segment, form.verb, position)
        if companions is None:
            return None
        auxiliaries = [
            i
            for i in range(segment.start, segment.end)
            if i != position and tokens[i].lower in self._perfect | self._passive | self._modals
        ]
        if form.shape is VerbShape.FINITE:
            return self._finite(sentence, number, segment, position, form, companions, auxiliaries)
        if form.shape is VerbShape.PARTICIPLE and auxiliaries:
            return self._compound(sentence, number, segment, position, form, companions, auxiliaries)
        if form.shape is VerbShape.INFINITIVE and auxiliaries:
            return self._after_modal(sentence, number, segment, position, form, companions, auxiliaries)
        return None

    def _finite(
        self,
        sentence: Sentence,
        number: int,
        segment: Segment,
        position: int,
        form: VerbForm,
        companions: tuple[int, ...],
        auxiliaries: list[int],
    ) -> CueVerb | None:
        tokens = sentence.tokens
        words = (position, *companions)
        if not form.joined:
            particle = self._particle(sentence, number, position, form.verb.particle)
            if particle is None:
                return None
            words += (particle,)
        if any(tokens[i].lower not in self._perfect for i in auxiliaries) and (
            form.plural or self._is_participle(tokens[position].lower)
        ):
            return None  # an infinitive or participle after its auxiliary
        if auxiliaries and self._is_participle(tokens[position].lower):
            return None
        if position > segment.start and tokens[position - 1].lower == "zu":
            return None
        if form.joined and form.verb.particle and not self._at_end(tokens, segment, position):
            return None
        return self._cue(sentence, number, segment, position, words, form, passive=False, hearsay=False)

    def _compound(
        self,
        sentence: Sentence,
        number: int,
        segment: Segment,
        position: int,
        form: VerbForm,
        companions: tuple[int, ...],
        auxiliaries: list[int],
    ) -> CueVerb | None:
        lower = [sentence.tokens[i].lower for i in auxiliaries]
        passive = any(word in self._passive for word in lower)
        hearsay = any(word in self._evidential for word in lower)
        if not passive and not any(word in self._perfect for word in lower):
            return None
        if passive and any(word in self._intentions for word in lower):
            return None  # "das nicht genannt werden will"
        finite = auxiliaries[0]
        return self._cue(
            sentence, number, segment, finite, (position, *companions), form, passive=passive, hearsay=hearsay
        )

    def _after_modal(
        self,
        sentence: Sentence,
        number: int,
        segment: Segment,
        position: int,
        form: VerbForm,
        companions: tuple[int, ...],
        auxiliaries: list[int],
    ) -> CueVerb | None:
        """Only a refusal counts: "wollte den Bericht nicht bestätigen"; other plans are no statements."""
        tokens = sentence.tokens
        modal = [i for i in auxiliaries if tokens[i].lower in self._modals]
        negated = any(tokens[i].lower in self._negations for i in range(segment.start, position))
        silent = "silent" in form.verb.complements or form.verb.stance.value == "confirm"
        if not modal or not negated or not silent:
            return None
        words = (modal[0], position, *companions)
        return self._cue(sentence, number, segment, modal[0], words, form, passive=False, hearsay=False)

    def _cue(
        self,
        sentence: Sentence,
        number: int,
        segment: Segment,
        finite: int,
        words: tuple[int, ...],
        form: VerbForm,
        *,
        passive: bool,
        hearsay: bool,
    ) -> CueVerb:
        tokens = sentence.tokens
        opener = self._opener(sentence, segment)
        first = segment.start
        if number > 0 and tokens[first].lower == "so" and finite == first + 1:
            return self._built(
                number, finite, words, form, WordOrder.VERB_LAST, "wie", passive, hearsay, sentence
            )
        if finite == first and self._after_apposition(sentence, number):
            return self._built(
                number, finite, words, form, WordOrder.VERB_LAST, "wie", passive, hearsay, sentence
            )
        while first < finite and tokens[first].lower in self._coordinators:
            first += 1
        if opener and finite > first:
            order = WordOrder.VERB_LAST
        elif finite == first:
            order, opener = WordOrder.VERB_FIRST, ""
        else:
            order, opener = WordOrder.VERB_SECOND, ""
        return self._built(number, finite, words, form, order, opener, passive, hearsay, sentence)

    def _built(
        self,
        number: int,
        finite: int,
        words: tuple[int, ...],
        form: VerbForm,
        order: WordOrder,
        opener: str,
        passive: bool,
        hearsay: bool,
        sentence: Sentence,
    ) -> CueVerb:
        tokens, segment = sentence.tokens, sentence.segments[number]
        negated = any(
            tokens[i].lower in self._negations and i not in words for i in range(segment.start, segment.end)
        )
        if form.verb.lemma == "heißen":
            words += tuple(
                i for i in (finite - 1, finite + 1) if 0 <= i < len(tokens) and tokens[i].lower == "es"
            )
        plural = form.plural or tokens[finite].lower.endswith(("en", "rn"))
        return CueVerb(
            verb=form.verb,
            segment=number,
            finite=finite,
            tokens=tuple(sorted(set(words))),
            order=order,
            opener=opener,
            plural=plural,
            passive=passive,
            negated=negated,
            hearsay=hearsay,
            subjunctive=form.subjunctive or tokens[finite].lower in self._subjunctives,
        )

    def _is_attributive(self, sentence: Sentence, position: int) -> bool:
        """ "von einem lauten Knall": between an article and a noun no verb can stand."""
        if position == 0 or position + 1 >= len(sentence.tokens):
            return False
        before, word, after = sentence.tokens[position - 1 : position + 2]
        declined = word.lower.endswith("en") and before.lower in self._oblique
        return declined and after.is_word and after.is_capitalised

    def _after_apposition(self, sentence: Sentence, number: int) -> bool:
        """ "Wie der Richter, Max Muster, ausführte": the clause began segments ago and has no other verb."""
        segment = sentence.segments[number]
        if segment.end - segment.start > _SHORTEST_CLAUSE_END:
            return False
        for earlier in reversed(sentence.segments[:number]):
            tokens = sentence.tokens[earlier.start : earlier.end]
            if any(t.lower in self._auxiliaries or t.lower in self._forms for t in tokens):
                return False
            if tokens[0].lower == "wie":
                return True
        return False

    def _opener(self, sentence: Sentence, segment: Segment) -> str:
        first = sentence.tokens[segment.start].lower
        if first in self._openers:
            return first
        if segment.start == 0 or segment.separator != ",":
            return ""
        if first in self._prepositions and segment.end - segment.start > 2:
            second = sentence.tokens[segment.start + 1].lower
            return second if second in self._relative - {"das", "die", "der"} else ""
        if first not in self._relative:
            return ""
        phrase = self._reader.at(sentence.tokens, segment.start)
        return "" if phrase and phrase.head > segment.start else first

    def _companions(
        self, tokens: tuple[Token, ...], segment: Segment, verb: SpeechVerb, position: int
    ) -> tuple[int, ...] | None:
        places: list[int] = []
        for word in verb.companions:
            place = next(
                (
                    i
                    for i in range(segment.start, segment.end)
                    if tokens[i].lower == word and i != position and i not in places
                ),
                None,
            )
            if place is None:
                return None
            places.append(place)
        return tuple(places)

    def _particle(self, sentence: Sentence, number: int, position: int, particle: str) -> int | None:
        """The separated particle at the end of the clause, which inserted clauses may have moved."""
        tokens = sentence.tokens
        for segment in sentence.segments[number:]:
            for i in range(max(segment.start, position + 1), segment.end):
                if tokens[i].lower != particle:
                    continue
                following = tokens[i + 1] if i + 1 < len(tokens) else None
                if following is None or not following.is_word or following.lower in self._coordinators:
                    return i
        return None

    def _is_participle(self, word: str) -> bool:
        return any(form.shape is VerbShape.PARTICIPLE for form in self._forms.get(word, ()))

    def _at_end(self, tokens: tuple[Token, ...], segment: Segment, position: int) -> bool:
        following = range(position + 1, segment.end)
        return all(not tokens[i].is_word or tokens[i].lower in self._coordinators for i in following[:1])
