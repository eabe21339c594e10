"""Speech verbs at work in a sentence: which words, in which order, active or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhraseReader
from provenance_reader.analysis.rules.word_order import WordOrder, WordOrderReader
from provenance_reader.analysis.tokens import Token
from provenance_reader.analysis.verb_forms import SpeechVerb, VerbForm, VerbShape
from provenance_reader.domain.chain import Stance


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
    subjunctive: bool  # "habe gesagt", "sage"


@dataclass(frozen=True, slots=True)
class _Word:
    """A token that has the form of a speech verb."""

    sentence: Sentence
    number: int  # of its segment
    position: int
    form: VerbForm

    @property
    def segment(self) -> Segment:
        return self.sentence.segments[self.number]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    @property
    def others(self) -> list[int]:
        """The numbers of the other tokens of its segment."""
        return [i for i in range(self.segment.start, self.segment.end) if i != self.position]


class CueVerbFinder:
    def __init__(self, lexicon: Lexicon, reader: NounPhraseReader) -> None:
        words = lexicon.words
        self._forms = lexicon.verb_forms
        self._order = WordOrderReader(lexicon, reader)
        self._oblique = words("determiners", "oblique")
        self._perfect = words("verbs", "perfect")
        self._passive = words("verbs", "passive")
        self._modals = words("verbs", "modals")
        self._causing = words("verbs", "causing")
        self._subjunctives = words("verbs", "subjunctive")
        self._intentions = words("verbs", "intentions")
        self._negations = words("particles", "negations")
        self._coordinators = words("particles", "coordinators")

    def find(self, sentence: Sentence) -> Iterator[CueVerb]:
        """Every speech verb of the sentence that is inflected or built with an auxiliary."""
        taken: set[int] = set()
        for number, segment in enumerate(sentence.segments):
            if segment.is_quotation:
                continue
            for position in range(segment.start, segment.end):
                token = sentence.tokens[position]
                is_noun = token.is_capitalised and position > segment.start
                if position in taken or is_noun or self._is_attributive(sentence, position):
                    continue
                words = (_Word(sentence, number, position, form) for form in self._forms.get(token.lower, ()))
                cue = next((cue for word in words if (cue := self._read(word))), None)
                if cue is not None:
                    taken.update(cue.tokens)
                    yield cue

    def _read(self, word: _Word) -> CueVerb | None:
        companions = self._companions(word)
        if companions is None:
            return None
        helping = self._perfect | self._passive | self._modals
        auxiliaries = [i for i in word.others if word.tokens[i].lower in helping]
        if word.form.shape is VerbShape.FINITE:
            return self._finite(word, companions, auxiliaries)
        if not auxiliaries:
            return None
        if word.form.shape is VerbShape.PARTICIPLE:
            return self._compound(word, companions, auxiliaries)
        return self._caused(word, companions, auxiliaries) or self._refusal(word, companions, auxiliaries)

    def _finite(self, word: _Word, companions: tuple[int, ...], auxiliaries: list[int]) -> CueVerb | None:
        """ "sagte", "teilte … mit": no participle or infinitive that only looks like it."""
        tokens, position, form = word.tokens, word.position, word.form
        words = (position, *companions)
        if not form.joined:
            particle = self._particle(word)
            if particle is None:
                return None
            words += (particle,)
        elif form.verb.particle and not self._ends_clause(word):
            return None
        if auxiliaries and self._is_participle(tokens[position].lower):
            return None
        if form.plural and any(tokens[i].lower not in self._perfect for i in auxiliaries):
            return None
        if position > word.segment.start and tokens[position - 1].lower == "zu":
            return None
        return self._cue(word, position, words)

    def _compound(self, word: _Word, companions: tuple[int, ...], auxiliaries: list[int]) -> CueVerb | None:
        """ "hat gesagt", "wurde gesagt"; "das nicht genannt werden will" says nothing."""
        lower = {word.tokens[i].lower for i in auxiliaries}
        passive = bool(lower & self._passive)
        if not lower & (self._passive | self._perfect) or (passive and lower & self._intentions):
            return None
        return self._cue(word, auxiliaries[0], (word.position, *companions), passive=passive)

    def _caused(self, word: _Word, companions: tuple[int, ...], auxiliaries: list[int]) -> CueVerb | None:
        """ "ließ den Bericht zurückweisen": who lets somebody deny it denies it."""
        causing = next((i for i in auxiliaries if word.tokens[i].lower in self._causing), None)
        if causing is None or word.form.verb.stance not in (Stance.DENY, Stance.CONFIRM):
            return None
        return self._cue(word, causing, (causing, word.position, *companions))

    def _refusal(self, word: _Word, companions: tuple[int, ...], auxiliaries: list[int]) -> CueVerb | None:
        """ "wollte den Bericht nicht bestätigen"; other plans to say something are no statements."""
        tokens, verb = word.tokens, word.form.verb
        modal = next((i for i in auxiliaries if tokens[i].lower in self._modals), None)
        negated = any(tokens[i].lower in self._negations for i in range(word.segment.start, word.position))
        silent = "silent" in verb.complements or verb.stance is Stance.CONFIRM
        if modal is None or not negated or not silent:
            return None
        return self._cue(word, modal, (modal, word.position, *companions))

    def _cue(self, word: _Word, finite: int, words: tuple[int, ...], *, passive: bool = False) -> CueVerb:
        tokens, form = word.tokens, word.form
        order, opener = self._order.read(word.sentence, word.number, finite)
        negated = any(
            tokens[i].lower in self._negations and i not in words
            for i in range(word.segment.start, word.segment.end)
        )
        if form.verb.lemma == "heißen":
            beside = (i for i in (finite - 1, finite + 1) if 0 <= i < len(tokens))
            words += tuple(i for i in beside if tokens[i].lower == "es")
        return CueVerb(
            verb=form.verb,
            segment=word.number,
            finite=finite,
            tokens=tuple(sorted(set(words))),
            order=order,
            opener=opener,
            plural=form.plural or tokens[finite].lower.endswith(("en", "rn")),
            passive=passive,
            negated=negated,
            subjunctive=form.subjunctive or tokens[finite].lower in self._subjunctives,
        )

    def _is_attributive(self, sentence: Sentence, position: int) -> bool:
        """ "von einem lauten Knall": between an article and a noun no verb can stand."""
        if position == 0 or position + 1 >= len(sentence.tokens):
            return False
        before, word, after = sentence.tokens[position - 1 : position + 2]
        declined = word.lower.endswith("en") and before.lower in self._oblique
        return declined and after.is_word and after.is_capitalised

    def _companions(self, word: _Word) -> tuple[int, ...] | None:
        """Where the words that belong to the verb stand in its segment; None where one is missing."""
        places: list[int] = []
        for wanted in word.form.verb.companions:
            free = (i for i in word.others if word.tokens[i].lower == wanted and i not in places)
            place = next(free, None)
            if place is None:
                return None
            places.append(place)
        return tuple(places)

    def _particle(self, word: _Word) -> int | None:
        """The separated particle at the end of the clause, which inserted clauses may have moved."""
        tokens = word.tokens
        for segment in word.sentence.segments[word.number :]:
            for i in range(max(segment.start, word.position + 1), segment.end):
                if tokens[i].lower != word.form.verb.particle:
                    continue
                following = tokens[i + 1] if i + 1 < len(tokens) else None
                if following is None or not following.is_word or following.lower in self._coordinators:
                    return i
        return None

    def _is_participle(self, word: str) -> bool:
        return any(form.shape is VerbShape.PARTICIPLE for form in self._forms.get(word, ()))

    def _ends_clause(self, word: _Word) -> bool:
        """Whether the verb stands last, as one whose particle is part of it does."""
        following = word.tokens[word.position + 1 : min(word.position + 2, word.segment.end)]
        return all(not token.is_word or token.lower in self._coordinators for token in following)
