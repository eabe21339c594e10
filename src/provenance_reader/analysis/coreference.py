"""Mentions to entities: one source for "Kreml-Sprecher Dmitri Peskow", "Peskow", "der Sprecher" and "er"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from provenance_reader.analysis.source_mentions import Description
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

_FAR = 900  # characters between a pronoun and the last mention it may still stand for
_MEDIA = (SourceKind.OUTLET, SourceKind.AGENCY)
_BODIES = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT)


@dataclass
class Entity:
    """One source under construction. `described` are its mentions in text order of their finding."""

    described: list[Description] = field(default_factory=list)

    @property
    def mentions(self) -> tuple[Span, ...]:
        return tuple(sorted({d.span for d in self.described}))

    @property
    def best(self) -> Description:
        """The mention that says most: named before role, the longer name, the earlier place."""
        return max(
            (d for d in self.described if not d.is_pronoun),
            default=self.described[0],
            key=lambda d: (
                d.anonymity is Anonymity.NAMED,
                d.anonymity is Anonymity.ROLE,
                len(d.name),
                d.span.length if d.anonymity is not Anonymity.NAMED or len(d.name) > 1 else 0,
                -d.span.start,
            ),
        )

    @property
    def gender(self) -> str:
        return next((d.gender for d in self.described if d.gender and not d.is_pronoun), "") or next(
            (d.gender for d in self.described if d.gender), ""
        )

    @property
    def kind(self) -> SourceKind:
        return self.best.kind

    def roles(self) -> set[str]:
        return {d.role for d in self.described if d.role}

    def names(self) -> set[str]:
        return {_plain(word) for d in self.described for word in d.name}

    def last_before(self, place: int) -> int:
        """Where the entity was last mentioned before `place`; -1 where it was not."""
        return max((d.span.end for d in self.described if d.span.end <= place), default=-1)


class EntityBook:
    """Entities found so far. `introduce` adds what the article names before anybody quotes it.

    `anaphors` are nouns that may take up anybody of their kind ("der Politiker", "das Unternehmen").
    """

    def __init__(self, anaphors: Collection[str]) -> None:
        self._anaphors = anaphors
        self._entities: list[Entity] = []
        self._by_span: dict[Span, Entity] = {}

    def introduce(self, described: Iterable[Description]) -> None:
        """Note every name the article mentions, so that roles and pronouns find it."""
        for one in described:
            self._place(one, self._with_same_name(one) or self._new())

    def resolve(
        self, one: Description, *, speakers: Sequence[Entity], other_than: Sequence[Entity]
    ) -> Entity:
        """The entity that `one` stands for.

        `speakers` are those attributed so far, latest last; `other_than` those it cannot be, because they
        stand in the same frame or chain.
        """
        known = self._by_span.get(one.span)
        if known is not None:
            return known
        candidates = [e for e in self._entities if e not in other_than]
        entity = (
            self._overlapping(one, candidates)
            or self._with_same_name(one)
            or (self._antecedent(one, candidates, speakers) if one.is_pronoun else None)
            or (self._with_same_role(one, candidates, speakers) if self._may_repeat(one) else None)
            or self._new()
        )
        return self._place(one, entity)

    def _place(self, one: Description, entity: Entity) -> Entity:
        entity.described.append(one)
        self._by_span[one.span] = entity
        return entity

    def _new(self) -> Entity:
        entity = Entity()
        self._entities.append(entity)
        return entity

    def _overlapping(self, one: Description, candidates: Sequence[Entity]) -> Entity | None:
        """A name noted inside the mention: "Frank Biermann" in "Frank Biermann, Vorsitzender der …"."""
        if one.kind not in (SourceKind.PERSON,) or one.anonymity is not Anonymity.NAMED:
            return None
        return next(
            (
                e
                for e in candidates
                if any(one.span.overlaps(d.span) and d.kind is one.kind for d in e.described)
            ),
            None,
        )

    def _with_same_name(self, one: Description) -> Entity | None:
        if not one.name or one.anonymity is not Anonymity.NAMED:
            return None
        words = {_plain(word) for word in one.name}
        last = _plain(one.name[-1])
        for entity in reversed(self._entities):
            if not entity.described or entity.best.anonymity is not Anonymity.NAMED:
                continue
            names = entity.names()
            if one.kind is SourceKind.PERSON and entity.kind is SourceKind.PERSON:
                full = _plain(entity.best.name[-1]) if entity.best.name else ""
                if last == full and not self._different_people(one, entity):
                    return entity
            elif words <= names or names <= words:
                persons = (one.kind is SourceKind.PERSON, entity.kind is SourceKind.PERSON)
                if (
                    persons[0] == persons[1] and not (one.is_guess or entity.best.is_guess)
                ) or words == names:
                    return entity
        return None

    def _different_people(self, one: Description, entity: Entity) -> bool:
        """Two full names with one surname, or a woman and a man."""
        best = entity.best
        if len(one.name) > 1 and len(best.name) > 1 and one.name[0] != best.name[0]:
            return True
        return bool(one.gender and entity.gender and one.gender in "mf" and one.gender != entity.gender)

    def _antecedent(
        self, one: Description, candidates: Sequence[Entity], speakers: Sequence[Entity]
    ) -> Entity | None:
        """The latest person of the right gender; who spoke last is preferred to who was only named."""
        place = one.span.start
        fitting = [
            e
            for e in candidates
            if self._can_be(one, e) and e.last_before(place) >= 0 and place - e.last_before(place) < _FAR
        ]
        if not fitting:
            return None

        def salience(entity: Entity) -> float:
            distance = place - entity.last_before(place)
            return -distance + (250 if entity in speakers[-2:] else 0)

        return max(fitting, key=salience)

    def _can_be(self, one: Description, entity: Entity) -> bool:
        if not entity.described:
            return False
        if entity.kind is SourceKind.PERSON:
            return not entity.gender or not one.gender or entity.gender == one.gender
        if one.gender == "f" and entity.kind in (SourceKind.GROUP, *_BODIES):
            return entity.gender in ("p", "f")
        return one.gender == "m" and entity.gender == "m" and entity.kind in _BODIES

    def _may_repeat(self, one: Description) -> bool:
        return one.is_definite and one.anonymity is not Anonymity.NAMED and one.count is None

    def _with_same_role(
        self, one: Description, candidates: Sequence[Entity], speakers: Sequence[Entity]
    ) -> Entity | None:
        """ "der Minister" is the latest minister; "das Unternehmen" the latest company that fits."""
        place = one.span.start
        earlier = [e for e in candidates if e.last_before(place) >= 0]
        same = [
            e for e in earlier if any(_same_role(one.role, role) for role in e.roles()) and _agrees(one, e)
        ]
        if same:
            return max(same, key=lambda e: e.last_before(place))
        if one.affiliation or (one.is_office and one.role not in self._anaphors):
            return None
        if one.kind is SourceKind.PERSON:
            near = [e for e in earlier if e.kind is SourceKind.PERSON and _agrees(one, e)]
            near = [e for e in near if place - e.last_before(place) < _FAR] or near[:0]
            return max(near, key=lambda e: (e in speakers[-3:], e.last_before(place)), default=None)
        if one.kind is SourceKind.DOCUMENT:
            return None
        kinds = _MEDIA if one.kind in _MEDIA else (one.kind,)
        near = [e for e in speakers[-4:] if e in earlier and e.kind in kinds] or [
            e for e in earlier if e.kind in kinds and e.best.anonymity is Anonymity.NAMED
        ]
        return max(near, key=lambda e: e.last_before(place), default=None)


def _same_role(one: str, other: str) -> bool:
    return bool(one) and bool(other) and (one.endswith(other) or other.endswith(one))


def _agrees(one: Description, entity: Entity) -> bool:
    return not one.gender or not entity.gender or one.gender == entity.gender


def _plain(word: str) -> str:
    """A name's word without the genitive ending."""
    lower = word.lower().strip("’'")
    return lower[:-1] if lower.endswith("s") and len(lower) > 3 else lower
