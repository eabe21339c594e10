"""Mentions to entities: one source for "Kreml-Sprecher Dmitri Peskow", "Peskow", "der Sprecher" and "er"."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from provenance_reader.analysis.antecedents import AntecedentJudge, Scene
from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.entities import Entity, plain
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

# Characters back to the last mention of whom a pronoun, and a noun of a function, may still stand for.
_PRONOUN_REACH = 1500
_NOUN_REACH = 8000
_MOST_CANDIDATES, _LAST_SPEAKERS = 30, 60
_SHORTEST_BODY = 8  # letters of a body's name that may go without "Bundes-" before it
_LONGEST_MENTION = 300  # characters
_SURE = 0.6  # chance below which every second antecedent is wrong


class EntityBook:
    """Entities found so far. `introduce` adds what the article names before anybody quotes it.

    `judge` tells whom pronouns and nouns without a name take up.
    """

    def __init__(self, article: ArticleText, judge: AntecedentJudge) -> None:
        self._article = article
        self._judge = judge
        self._entities: list[Entity] = []
        self._by_span: dict[Span, int] = {}
        self._doubtful: set[Span] = set()
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        self._log: list[
            tuple[int, int, int]
        ] = []  # (start, end, entity number) of every mention, in text order

    def introduce(self, described: Iterable[Description]) -> None:
        """Note every name the article mentions, so that roles and pronouns find it."""
        for one in map(self.as_surname, described):
            self._place(one, self._with_same_name(one))

    def resolve(
        self,
        one: Description,
        *,
        speakers: Sequence[Entity],
        other_than: Sequence[Entity],
        named: Description | None = None,
    ) -> Entity:
        """The entity that `one` stands for.

        `speakers` are those attributed so far, latest last; `other_than` those it cannot be, because they
        stand in the same frame or chain. `named` is where somebody who learnt it thinks it is named in full.
        """
        if one.span in self._by_span:
            known = self._entities[self._by_span[one.span]]
            known.learn(one)
            return known
        entity = self._overlapping(one) or self._with_same_name(one)
        if entity is None and (one.is_pronoun or _may_repeat(one)):
            entity = self._taken_up(one, speakers, other_than, named)
        return self._place(one, entity)

    def as_surname(self, one: Description) -> Description:
        """`one`, or the person whom its bare noun names: "Fischer" where the article has a Joschka Fischer.

        Any function before the name stays: "Außenminister Fischer". A genitive is no given name: "Fischers
        Erklärung".
        """
        words = one.span.of(self._article.text).split()
        if one.anonymity is Anonymity.NAMED:
            possessed = len(one.name) > 1 and one.name[0].endswith("s") and self._named_in_full(one.name[0])
            return replace(one, name=(one.name[0].removesuffix("s"),)) if possessed else one
        if not words or not all(word[0].isupper() for word in words):
            return one
        if one.is_definite or one.count is not None or not self._named_in_full(words[-1]):
            return one
        return replace(one, kind=SourceKind.PERSON, anonymity=Anonymity.NAMED, name=(words[-1],), gender="")

    def _named_in_full(self, surname: str) -> bool:
        found = (self._entities[number].best for number in self._by_name.get(plain(surname), ()))
        return any(
            best.kind is SourceKind.PERSON and len(best.name) > 1 and plain(best.name[-1]) == plain(surname)
            for best in found
        )

    def is_doubtful(self, mention: Span) -> bool:
        """Whether the pronoun or noun at `mention` may as well stand for somebody else."""
        return mention in self._doubtful

    def _place(self, one: Description, entity: Entity | None) -> Entity:
        if entity is None:
            entity = Entity(one)
            number = len(self._entities)
            self._entities.append(entity)
        else:
            number = self._by_span[entity.described[0].span]
            entity.add(one)
        self._by_span[one.span] = number
        insort(self._log, (one.span.start, one.span.end, number))
        for word in _keys(one):
            if number not in self._by_name[word][-1:]:
                self._by_name[word].append(number)
        return entity

    def _mentioned_before(self, place: int, reach: int) -> list[Entity]:
        """The last entities mentioned in the `reach` characters before `place`, latest first."""
        begin, end = bisect_left(self._log, (place - reach, 0, 0)), bisect_left(self._log, (place, 0, 0))
        mentioned = (number for _, finish, number in reversed(self._log[begin:end]) if finish <= place)
        numbers = islice(_distinct(mentioned), _MOST_CANDIDATES)
        return [self._entities[number] for number in numbers]

    def _overlapping(self, one: Description) -> Entity | None:
        """A name noted inside the mention: "Frank Biermann" in "Frank Biermann, Vorsitzender der …"."""
        if one.kind is not SourceKind.PERSON or one.anonymity is not Anonymity.NAMED:
            return None
        begin = bisect_left(self._log, (one.span.start - _LONGEST_MENTION, 0, 0))
        for start, end, number in self._log[begin:]:
            if start >= one.span.end:
                break
            entity = self._entities[number]
            if end > one.span.start and entity.kind is SourceKind.PERSON:
                return entity
        return None

    def _with_same_name(self, one: Description) -> Entity | None:
        if not one.name or one.anonymity is not Anonymity.NAMED:
            return None
        words = {plain(word) for word in one.name}
        numbers = {
            number for word in {*_keys(one), plain(one.name[0])} for number in self._by_name.get(word, ())
        }
        entities = (self._entities[number] for number in sorted(numbers))
        alike = [
            entity
            for entity in entities
            if entity.best.anonymity is Anonymity.NAMED and _same_name(one, words, entity)
        ]
        if len(one.name) == 1 and sum(entity.kind is SourceKind.PERSON for entity in alike) > 1:
            self._doubtful.add(one.span)  # a surname that two of them have
        return max(alike, key=lambda entity: _last_place(entity, one.span.start), default=None)

    def _taken_up(
        self,
        one: Description,
        speakers: Sequence[Entity],
        other_than: Sequence[Entity],
        named: Description | None,
    ) -> Entity | None:
        """Whom the words before `one`, or somebody who learnt it, let it stand for; None for nobody."""
        here = named is not None and named.span.overlaps(one.span)
        elsewhere = None
        if named is not None and not here and named.anonymity is Anonymity.NAMED:
            elsewhere = self.resolve(named, speakers=speakers, other_than=())
        reach = _PRONOUN_REACH if one.is_pronoun else _NOUN_REACH
        candidates = [e for e in self._mentioned_before(one.span.start, reach) if e not in other_than]
        if elsewhere is not None and elsewhere not in (*candidates, *other_than):
            candidates.append(elsewhere)
        persons = (e for e in candidates if e.kind is SourceKind.PERSON)
        agreeing = tuple(e for e in persons if one.gender and e.gender == one.gender)
        choice = self._judge.choose(
            one, candidates, Scene(self._article, speakers[-_LAST_SPEAKERS:], agreeing, elsewhere, here)
        )
        if choice.number is None:
            return None
        if choice.chance < _SURE:
            self._doubtful.add(one.span)
        return candidates[choice.number]


def _distinct(numbers: Iterable[int]) -> Iterator[int]:
    seen = set()
    for number in numbers:
        if number not in seen:
            seen.add(number)
            yield number


def _may_repeat(one: Description) -> bool:
    return one.is_definite and one.anonymity is not Anonymity.NAMED and one.count is None


def _last_place(entity: Entity, before: int) -> int:
    last = entity.last_before(before)
    return last.end if last else -1


def _keys(one: Description) -> set[str]:
    """The words a name is found by: a person's surname, every word of others."""
    if one.kind is SourceKind.PERSON:
        return {plain(word) for word in one.name[-1:]}
    words = {plain(word) for word in (*one.name, *one.known_as.split())}
    return words | {_without_bund(word) for word in words}


def _without_bund(word: str) -> str:
    """ "kartellamt" for "bundeskartellamt"; "bundestag" stays."""
    rest = word.removeprefix("bundes")
    return rest if len(rest) >= _SHORTEST_BODY else word


def _same_name(one: Description, words: set[str], entity: Entity) -> bool:
    best = entity.best
    if one.kind is SourceKind.PERSON and entity.kind is SourceKind.PERSON:
        surname = plain(best.name[-1]) if best.name else ""
        if surname == plain(one.name[0]) and len(best.name) > 1:
            return True  # "Trump Probleme": a known surname with a noun of the clause behind it
        return surname == plain(one.name[-1]) and not _different_people(one, entity)
    if words == entity.names or (one.known_as and one.known_as == best.known_as):
        return True
    own, other = ({_without_bund(word) for word in names} for names in (words, entity.names))
    contained = own <= other or other <= own
    both_or_none = (one.kind is SourceKind.PERSON) == (entity.kind is SourceKind.PERSON)
    return contained and both_or_none and not (one.is_guess or best.is_guess)


def _different_people(one: Description, entity: Entity) -> bool:
    """Two full names with one surname, or a woman and a man."""
    best = entity.best
    if len(one.name) > 1 and len(best.name) > 1 and one.name[0] != best.name[0]:
        return True
    return bool(one.gender and entity.gender and one.gender in "mf" and one.gender != entity.gender)
