"""Content that is an object of the verb: "forderte den Rückzug", "warnte vor Folgen", "nannte es falsch"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.noun_phrases import NounPhrase
from provenance_reader.analysis.rules.clause_shapes import ClauseShapes
from provenance_reader.analysis.rules.contents import Content, TokenRange, joined
from provenance_reader.analysis.rules.cue_verbs import CueVerb
from provenance_reader.analysis.rules.word_order import WordOrder
from provenance_reader.analysis.speakers import Speakers
from provenance_reader.analysis.tokens import Token
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.statement import Form

_PREDICATIVES = {"als": "als", "=für": "für"}  # complement of the lexicon: word before the predicate
_NOT_PREPOSITIONS = frozenset({"c", "n", "s", "z", "dat", "silent", *_PREDICATIVES})
_QUOTATION_MARKS = frozenset('„“”"«»‘’‚‹›')
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_CLOSING_MARKS = frozenset('“”"«»‘’)]')


@dataclass(frozen=True)
class _Clause:
    """The cue's own segment: the noun phrases in it and the tokens that verb and subject take up."""

    sentence: Sentence
    cue: CueVerb
    segment: Segment
    subject: NounPhrase | None
    phrases: tuple[NounPhrase, ...]
    used: frozenset[int]

    @property
    def finite(self) -> Token:
        return self.sentence.tokens[self.cue.finite]


class ObjectContentFinder:
    def __init__(self, lexicon: Lexicon, speakers: Speakers, shapes: ClauseShapes) -> None:
        words = lexicon.words
        self._speakers = speakers
        self._contractions = lexicon.contractions
        self._shapes = shapes
        self._pointers = words("pronouns", "pointers")
        self._pointing_determiners = words("determiners", "pointing")
        self._datives = words("determiners", "dative")
        self._dative_articles = words("determiners", "dative_articles")
        self._times = (
            words("calendar", "weekdays") | words("calendar", "times_of_day") | words("calendar", "adverbs")
        )

    def find(
        self, sentence: Sentence, cue: CueVerb, subject: NounPhrase | None, phrases: Sequence[NounPhrase]
    ) -> Content | None:
        """The object of `cue` with its attached clauses, or the pronoun that stands for earlier words."""
        segment = sentence.segments[cue.segment]
        own = [p for p in phrases if segment.start <= p.start and p.end <= segment.end and p != subject]
        used = set(cue.tokens) | (set(range(subject.start, subject.end)) if subject else set())
        clause = _Clause(sentence, cue, segment, subject, tuple(own), frozenset(used))
        begin = self._start(clause)
        if begin is None and "silent" in cue.verb.complements and subject is not None:
            end = self._shapes.end_of_words(sentence, segment.start, segment.end)
            return Content(((subject.end, end),), Form.NON_STATEMENT) if end > subject.end else None
        if begin is None:
            return self._pointing(clause) or self._bare(clause)
        if begin == self._pronoun(clause):
            return Content(self._with_quotation(clause, begin), Form.REPORTED, claims=(begin, begin + 1))
        ranges = [*self._object(clause, begin), *self._attached(sentence, cue.segment + 1)]
        ranges = [r for r in joined(ranges) if any(t.is_word for t in sentence.tokens[slice(*r)])]
        return Content(tuple(ranges), Form.REPORTED, claims=self._claims(clause)) if ranges else None

    def _start(self, clause: _Clause) -> int | None:
        """The token where the object begins; None where the verb has none of the kinds it takes."""
        tokens, complements = clause.sentence.tokens, clause.cue.verb.complements
        prepositions = complements - _NOT_PREPOSITIONS
        words = {t.lower for t in tokens[clause.segment.start : clause.segment.end]}
        if any(word not in words for code, word in _PREDICATIVES.items() if code in complements):
            return None
        pronoun = self._pronoun(clause)
        if pronoun is not None and (self._is_predicative(clause.cue) or self._rejects_as(clause)):
            return pronoun
        for phrase in clause.phrases:
            if phrase.start in clause.used or tokens[phrase.head].lower in self._times:
                continue
            if phrase.is_pronoun and not self._is_predicative(clause.cue):
                continue
            if phrase.determiner in self._dative_articles and self._speakers.is_medium(
                clause.sentence, phrase
            ):
                continue  # whom it is said to: "bestätigte der Zeitung den Vorgang"
            if self._contractions.get(phrase.preposition, phrase.preposition) in prepositions:
                return phrase.start - 1
            if not phrase.preposition and self._takes_noun(clause.cue, phrase):
                return phrase.start
        pointers = {form + p for p in prepositions for form in ("da", "dar")}
        return next(
            (i for i in range(clause.segment.start, clause.segment.end) if tokens[i].lower in pointers), None
        )

    def _is_predicative(self, cue: CueVerb) -> bool:
        """Verbs that say of their object what it is: "nannte es falsch", "hält ihn für einen Lügner"."""
        return bool(cue.verb.complements & _PREDICATIVES.keys()) or cue.verb.lemma == "nennen"

    def _rejects_as(self, clause: _Clause) -> bool:
        """ "wies das als Gerede zurück"."""
        words = {t.lower for t in clause.sentence.tokens[clause.segment.start : clause.segment.end]}
        return clause.cue.verb.stance is Stance.DENY and "als" in words

    def _takes_noun(self, cue: CueVerb, phrase: NounPhrase) -> bool:
        if cue.verb.complements & {"n", *_PREDICATIVES}:
            return True
        return "dat" in cue.verb.complements and phrase.determiner in self._datives

    def _object(self, clause: _Clause, begin: int) -> list[TokenRange]:
        """The object's tokens in the cue's segment, in two parts where the verb stands between them."""
        end = self._without_afterthought(clause, begin, self._end(clause, begin))
        if not begin < clause.cue.finite < end:
            return [(begin, end)] if end > begin else []
        start = clause.cue.finite + 1
        if clause.subject and clause.subject.start >= start:
            start = clause.subject.end
        stop = min([end, *(i for i in clause.cue.tokens if i > start)])
        says = any(t.is_word and t.lower != "sich" for t in clause.sentence.tokens[start:stop])
        rest = [(start, stop)] if says and stop > start else []
        return [(begin, clause.cue.finite), *rest]

    def _end(self, clause: _Clause, begin: int) -> int:
        tokens, end = clause.sentence.tokens, clause.segment.end
        while end > begin and (end - 1 in clause.used or not tokens[end - 1].is_word):
            if tokens[end - 1].text in _CLOSING_MARKS and end - 1 not in clause.used:
                break
            end -= 1
        return end

    def _without_afterthought(self, clause: _Clause, begin: int, end: int) -> int:
        """Cut adverbs and days behind an object: "wies den Bericht am Abend scharf [zurück]"."""
        if self._is_predicative(clause.cue):
            return end
        tokens = clause.sentence.tokens
        inside = [p for p in clause.phrases if begin <= p.start and p.end <= end]
        last = max((p.end for p in inside), default=end)
        rest = tokens[last:end]
        after = rest and all(t.is_word and (not t.is_capitalised or t.lower in self._times) for t in rest)
        return last if after else end

    def _attached(self, sentence: Sentence, number: int) -> list[TokenRange]:
        """Relative and infinitive clauses behind an object belong to it; a new main clause does not."""
        found: list[TokenRange] = []
        for segment in sentence.segments[number:]:
            after_comma = segment.separator == ","
            goes_on = bool(found) and after_comma and self._shapes.is_subjunctive(sentence, segment)
            if segment.separator in ";:" or not (goes_on or self._belongs(sentence, segment)):
                break
            found.append((segment.start, self._shapes.end_of_words(sentence, segment.start, segment.end)))
        return found

    def _belongs(self, sentence: Sentence, segment: Segment) -> bool:
        shapes = self._shapes
        first = sentence.tokens[segment.start].lower
        second = sentence.tokens[min(segment.start + 1, segment.end - 1)].lower
        return (
            first in shapes.relative | shapes.subordinators
            or (first in shapes.prepositions and second in shapes.relative)
            or shapes.has_infinitive(sentence, segment)
            or (
                segment.separator == ","
                and not segment.is_quotation
                and not shapes.is_clause(sentence, segment)
            )
        )

    def _pointing(self, clause: _Clause) -> Content | None:
        """ "Das teilte X mit", "So steht es in X", "X bestritt dies": the content is what was said before."""
        complements = clause.cue.verb.complements
        tokens = clause.sentence.tokens
        if tokens[clause.segment.start].lower == "so" and clause.segment.start == 0:
            return Content((), Form.REPORTED, claims=(0, 1))
        if not complements & {"c", "n", "dat"} or clause.cue.order is WordOrder.VERB_LAST:
            return None
        pronoun = self._pronoun(clause)
        return None if pronoun is None else Content((), Form.REPORTED, claims=(pronoun, pronoun + 1))

    def _pronoun(self, clause: _Clause) -> int | None:
        """The token of a demonstrative that stands alone: "X bestritt das"."""
        nouns = [*clause.phrases, *([clause.subject] if clause.subject else [])]
        articles = {phrase.start for phrase in nouns if phrase.head > phrase.start}
        tokens = clause.sentence.tokens
        return next(
            (
                i
                for i in range(clause.segment.start, clause.segment.end)
                if tokens[i].lower in self._pointers and i not in articles and self._is_alone(clause, i)
            ),
            None,
        )

    def _is_alone(self, clause: _Clause, position: int) -> bool:
        """Whether no adjective or number stands behind a word that may be an article."""
        tokens = clause.sentence.tokens[position + 1 : clause.segment.end]
        if not tokens or not tokens[0].text[0].isalnum():
            return True
        adjective = tokens[0].lower.endswith(_ADJECTIVE_ENDINGS) and not tokens[0].is_capitalised
        noun = any(t.is_word and t.is_capitalised for t in tokens[1:3])
        return not tokens[0].is_number and not (adjective and noun and tokens[0] is not clause.finite)

    def _with_quotation(self, clause: _Clause, pronoun: int) -> tuple[TokenRange, ...]:
        """The pronoun, and what it is called if that is quoted: "nannte das am Montag „erfunden“"."""
        tokens = clause.sentence.tokens
        marks = [i for i in range(pronoun, clause.segment.end) if tokens[i].text in _QUOTATION_MARKS]
        if len(marks) < 2:
            return ((pronoun, pronoun + 1),)
        start = marks[0] - 1 if tokens[marks[0] - 1].lower in _PREDICATIVES.values() else marks[0]
        return joined([(pronoun, pronoun + 1), (start, marks[-1] + 1)])

    def _bare(self, clause: _Clause) -> Content | None:
        """ "Das Ministerium dementierte umgehend": what it denies is what was said before."""
        answers = clause.cue.verb.stance is Stance.DENY and "n" in clause.cue.verb.complements
        main = clause.cue.order is not WordOrder.VERB_LAST or clause.cue.opener == "was"
        free = [p for p in clause.phrases if not p.preposition and p.start not in clause.used]
        tokens = clause.sentence.tokens
        alone = all(tokens[p.head].lower in self._times or p.is_pronoun for p in free)
        return Content((), Form.REPORTED) if answers and main and alone else None

    def _claims(self, clause: _Clause) -> TokenRange | None:
        """An object with a definite article or demonstrative may point at a claim made before."""
        return next(
            (
                (p.start, p.end)
                for p in clause.phrases
                if not p.preposition and p.determiner in self._pointing_determiners
            ),
            None,
        )
