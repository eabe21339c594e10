"""Mentions to entities: one source for "Kreml-Sprecher Dmitri Peskow", "Peskow", "der Sprecher" and "er"."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.entities import Entity, plain
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

# Characters back to the last mention of whom a pronoun, and a noun of a function, may still stand for.
_PRONOUN_REACH = 900
_ROLE_REACH = 8000
_LONGEST_MENTION = 300  # characters
# Characters of distance that having spoken last, being a person, and having a name outweigh.
_SPOKE_LAST, _PERSON, _NAMED = 350, 400, 100
_CLOSE = 400  # characters that the next candidate must lie behind; of closer pairs every second is wrong
_MEDIA = (SourceKind.OUTLET, SourceKind.AGENCY)
_ORGANISED = (SourceKind.ORGANISATION, *_MEDIA)
_BODIES = (*_ORGANISED, SourceKind.DOCUMENT)


class EntityBook:
    """Entities found so far. `introduce` adds what the article names before anybody quotes it.

    `anaphors` are nouns that may take up anybody of their kind ("der Politiker", "das Unternehmen");
    only `anaphors_of_known` take up a body that the lexicon knows by name, and of compounds for bodies only
    those that end in `anaphoric_compounds`.
    """

    def __init__(
        self,
        anaphors: Collection[str],
        anaphors_of_known: Collection[str],
        anaphoric_compounds: Collection[str],
    ) -> None:
        self._anaphors = anaphors
        self._anaphors_of_known = anaphors_of_known
        self._anaphoric_compounds = anaphoric_compounds
        self._entities: list[Entity] = []
        self._by_span: dict[Span, int] = {}
        self._doubtful: set[Span] = set()
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        self._log: list[
            tuple[int, int, int]
        ] = []  # (start, end, entity number) of every mention, in text order

    def introduce(self, described: Iterable[Description]) -> None:
        """Note every name the article mentions, so that roles and pronouns find it."""
        for one in described:
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
            return self._entities[self._by_span[one.span]]
        entity = self._overlapping(one) or self._with_same_name(one)
        if entity is None and named is not None and _may_name(named, one):
            entity = self.resolve(named, speakers=speakers, other_than=())
        elif entity is None and one.is_pronoun:
            entity = self._antecedent(one, speakers, other_than)
        elif entity is None and self._may_repeat(one):
            entity = self._with_same_role(one, speakers, other_than)
        return self._place(one, entity)

    def is_doubtful(self, mention: Span) -> bool:
        """Whether the pronoun at `mention` may as well stand for somebody else."""
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
        """Entities with a mention that begins in the `reach` characters before `place`, latest first."""
        begin, end = bisect_left(self._log, (place - reach, 0, 0)), bisect_left(self._log, (place, 0, 0))
        numbers = dict.fromkeys(
            number for _, finish, number in reversed(self._log[begin:end]) if finish <= place
        )
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
        for number in sorted(numbers, reverse=True):
            entity = self._entities[number]
            if entity.best.anonymity is Anonymity.NAMED and _same_name(one, words, entity):
                return entity
        return None

    def _antecedent(
        self, one: Description, speakers: Sequence[Entity], other_than: Sequence[Entity]
    ) -> Entity | None:
        """The latest person of the right gender; who spoke last is preferred to who was only named.

        A body or a document is taken up only where no person can be.
        """
        place = one.span.start
        fitting = [
            entity
            for entity in self._mentioned_before(place, _PRONOUN_REACH)
            if entity not in other_than and _can_be(one, entity)
        ]
        spoke_last = speakers[-2:]

        def salience(entity: Entity) -> int:
            weight = _SPOKE_LAST if entity in spoke_last else 0
            if entity.kind is SourceKind.PERSON:
                weight += _PERSON
                weight += _NAMED if entity.best.anonymity is Anonymity.NAMED else 0
            return entity.last_before(place) + weight

        ranked = sorted(fitting, key=salience, reverse=True)
        if len(ranked) > 1 and salience(ranked[0]) - salience(ranked[1]) < _CLOSE:
            self._doubtful.add(one.span)
        return ranked[0] if ranked else None

    def _may_repeat(self, one: Description) -> bool:
        return one.is_definite and one.anonymity is not Anonymity.NAMED and one.count is None

    def _with_same_role(
        self, one: Description, speakers: Sequence[Entity], other_than: Sequence[Entity]
    ) -> Entity | None:
        """ "der Minister" is the latest minister; "das Unternehmen" the latest company that fits."""
        place = one.span.start
        earlier = [e for e in self._mentioned_before(place, _ROLE_REACH) if e not in other_than]
        for entity in earlier:
            if _agrees(one, entity) and any(_same_role(one.title, title) for title in entity.titles):
                return entity
        if one.kind is SourceKind.PERSON and not one.affiliation:
            return self._person_taken_up(one, earlier, speakers)
        if one.role not in self._anaphors and (one.affiliation or one.is_office):
            return None
        if one.kind is SourceKind.PERSON:
            return self._person_taken_up(one, earlier, speakers)
        if one.kind is SourceKind.DOCUMENT or (one.is_compound and one.role not in self._anaphoric_compounds):
            return None
        fitting = [e for e in earlier if e.kind is one.kind]
        if one.kind is SourceKind.ORGANISATION and one.role not in self._anaphors_of_known:
            fitting = [e for e in fitting if not e.best.known_as]
        spoke = [e for e in fitting if e in speakers[-4:]]
        named = [e for e in fitting if e.best.anonymity is Anonymity.NAMED]
        return next(iter(spoke or named), None)

    def _person_taken_up(
        self, one: Description, earlier: Sequence[Entity], speakers: Sequence[Entity]
    ) -> Entity | None:
        near = [
            e
            for e in earlier
            if e.kind is SourceKind.PERSON
            and _agrees(one, e)
            and one.span.start - e.last_before(one.span.start) < _PRONOUN_REACH
        ]
        if one.role not in self._anaphors:
            near = [e for e in near if not e.titles]
        spoke = [e for e in near if e in speakers[-3:]]
        return next(iter(spoke or near), None)


def _keys(one: Description) -> set[str]:
    """The words a name is found by: a person's surname, every word of others."""
    name = one.name[-1:] if one.kind is SourceKind.PERSON else (*one.name, *one.known_as.split())
    return {plain(word) for word in name}


def _same_name(one: Description, words: set[str], entity: Entity) -> bool:
    best = entity.best
    if one.kind is SourceKind.PERSON and entity.kind is SourceKind.PERSON:
        surname = plain(best.name[-1]) if best.name else ""
        if surname == plain(one.name[0]) and len(best.name) > 1:
            return True  # "Trump Probleme": a known surname with a noun of the clause behind it
        return surname == plain(one.name[-1]) and not _different_people(one, entity)
    if words == entity.names or (one.known_as and one.known_as == best.known_as):
        return True
    contained = words <= entity.names or entity.names <= words
    both_or_none = (one.kind is SourceKind.PERSON) == (entity.kind is SourceKind.PERSON)
    return contained and both_or_none and not (one.is_guess or best.is_guess)


def _different_people(one: Description, entity: Entity) -> bool:
    """Two full names with one surname, or a woman and a man."""
    best = entity.best
    if len(one.name) > 1 and len(best.name) > 1 and one.name[0] != best.name[0]:
        return True
    return bool(one.gender and entity.gender and one.gender in "mf" and one.gender != entity.gender)


def _can_be(one: Description, entity: Entity) -> bool:
    """Whether a pronoun's gender and number allow the entity."""
    if entity.kind is SourceKind.PERSON:
        return not entity.gender or not one.gender or entity.gender == one.gender
    if one.gender == "f" and entity.kind in (SourceKind.GROUP, *_BODIES):
        return entity.gender in ("p", "f")
    return one.gender == "m" and entity.gender == "m" and entity.kind in _BODIES


def _may_name(named: Description, one: Description) -> bool:
    """Whether a noun may stand for what is named elsewhere; of pronouns, gender and distance tell more."""
    if named.anonymity is not Anonymity.NAMED or one.anonymity is Anonymity.NAMED or one.is_pronoun:
        return False
    return named.kind is one.kind or (named.kind in _ORGANISED and one.kind in _ORGANISED)


def _same_role(one: str, other: str) -> bool:
    return bool(one) and bool(other) and (one.endswith(other) or other.endswith(one))


def _agrees(one: Description, entity: Entity) -> bool:
    return not one.gender or not entity.gender or one.gender == entity.gender
