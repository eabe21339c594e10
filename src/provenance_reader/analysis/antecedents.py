"""Whom a pronoun or a noun with the definite article takes up: the sources before it, weighed."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.entities import Entity
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.source import Anonymity, SourceKind

_MEDIA = (SourceKind.OUTLET, SourceKind.AGENCY)
_LATELY = 4  # speakers
_LEAD = 400  # characters at the article's beginning, where it says whom it is about
_FAR = 100  # characters that count as one step


class AnaphorKind(StrEnum):
    PRONOUN = "pronoun"
    PERSON = "person"  # der Minister
    BODY = "body"  # das Unternehmen, der Bericht, die Ermittler


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an anaphor stands: who spoke before, latest last, and what somebody learnt of it.

    `learnt` is whom they think it stands for; `is_named_here` that no other words name it better.
    """

    article: ArticleText
    speakers: Sequence[Entity]
    learnt: Entity | None = None
    is_named_here: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The number of the candidate that is taken up, or None; and how likely it is the right answer."""

    number: int | None
    chance: float


class AntecedentJudge(Protocol):
    def choose(self, one: Description, candidates: Sequence[Entity], scene: Scene) -> Choice:
        """Whom of `candidates`, all mentioned before it or named by `scene`, the anaphor `one` takes up."""


# What speaks for an earlier source being the one that is taken up, and for nobody being it. Fitted on the
# annotated training articles, by maximum likelihood of the annotated source among its rivals.
WEIGHTS: Mapping[AnaphorKind, Mapping[str, float]] = {
    AnaphorKind.PRONOUN: {
        "a document": -1.0,
        "a group": 1.5,
        "a lexicon knows its name": -0.4,
        "a medium": -0.5,
        "a person": 0.4,
        "another noun": -0.4,
        "gender agrees": 2.3,
        "gender differs": -0.8,
        "has a name": 1.3,
        "in the lead": 0.8,
        "learnt": 0.8,
        "no lexicon knows it": -0.3,
        "nobody": 0.9,
        "nobody: learnt to be somebody": -0.5,
        "only a pronoun": -0.4,
        "only named later": -0.8,
        "same kind": 0.4,
        "same paragraph": 2.2,
        "spoke": -0.1,
        "spoke last": 0.7,
        "spoke lately": 0.2,
        "steps back": -0.5,
        "times named": -0.6,
    },
    AnaphorKind.PERSON: {
        "a document": -0.3,
        "a group": 0.2,
        "a lexicon knows its name": -0.5,
        "a medium": -0.5,
        "a person": 0.4,
        "another noun": -0.3,
        "gender agrees": 1.7,
        "gender differs": -0.7,
        "has a name": 0.3,
        "in the lead": 0.5,
        "learnt": 0.4,
        "no lexicon knows it": 0.3,
        "nobody": 2.1,
        "nobody: a compound": 0.8,
        "nobody: a noun for anybody": 0.2,
        "nobody: an office": 0.1,
        "nobody: learnt to be itself": 0.6,
        "nobody: learnt to be somebody": -0.7,
        "nobody: of something": 0.7,
        "noun for anybody": -0.2,
        "noun for anybody of its kind": 1.4,
        "noun in its name": 0.6,
        "only named later": -0.9,
        "same kind": 0.4,
        "same noun": 1.9,
        "same paragraph": 1.1,
        "spoke": -0.7,
        "spoke last": 1.3,
        "spoke lately": 0.1,
        "steps back": -0.3,
        "times named": -0.1,
    },
    AnaphorKind.BODY: {
        "a document": 0.4,
        "a group": 0.6,
        "a lexicon knows its name": -0.2,
        "a medium": 0.8,
        "a person": 0.3,
        "gender agrees": -0.5,
        "gender differs": -0.2,
        "has a name": 0.5,
        "in the lead": 0.4,
        "learnt": 0.4,
        "no lexicon knows it": 0.1,
        "nobody": 3.1,
        "nobody: a compound": 1.7,
        "nobody: a document": -2.1,
        "nobody: a noun for anybody": -0.9,
        "nobody: an office": 1.1,
        "nobody: learnt to be itself": 0.4,
        "nobody: learnt to be somebody": -1.3,
        "nobody: of something": 0.4,
        "noun for anybody": 0.9,
        "noun for anybody of its kind": 0.9,
        "noun for known bodies": -1.0,
        "noun in its name": 2.3,
        "only a pronoun": -0.1,
        "same kind": 2.3,
        "same noun": 2.4,
        "same paragraph": 0.7,
        "spoke": 0.4,
        "spoke last": 0.4,
        "spoke lately": 0.5,
        "steps back": -0.4,
        "times named": -0.5,
    },
}


class WeighedAntecedents:
    """Judges by WEIGHTS."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._takes_up_anybody = lexicon.words("sources", "anaphors")
        self._takes_up_known = lexicon.words("sources", "anaphors_of_known")
        self._compounds = lexicon.words("sources", "anaphoric_compounds")

    def choose(self, one: Description, candidates: Sequence[Entity], scene: Scene) -> Choice:
        """See AntecedentJudge."""
        weights = WEIGHTS[kind_of(one)]
        alternatives = [
            *(self.signs(one, each, scene) for each in candidates),
            self.signs_of_nobody(one, scene),
        ]
        scores = [
            sum(weights.get(name, 0.0) * value for name, value in each.items()) for each in alternatives
        ]
        best = max(range(len(scores)), key=lambda n: scores[n])
        chance = 1 / sum(math.exp(score - scores[best]) for score in scores)
        return Choice(best if best < len(candidates) else None, chance)

    def signs(self, one: Description, entity: Entity, scene: Scene) -> Mapping[str, float]:
        """What WEIGHTS weighs of a candidate, by name."""
        place, last = one.span.start, entity.last_before(one.span.start)
        before = entity.times_before(place)
        alike = any(_same_noun(one.title, title) for title in entity.titles)
        anybody = one.role in self._takes_up_anybody
        known = bool(entity.best.known_as)
        return {
            "steps back": math.log2(1 + (place - last) / _FAR) if before else 0,
            "same paragraph": last > 0 and _paragraph(scene, place) == _paragraph(scene, last - 1),
            "times named": math.log2(1 + before),
            "spoke last": bool(scene.speakers) and entity is scene.speakers[-1],
            "spoke lately": entity in scene.speakers[-_LATELY:],
            "spoke": entity in scene.speakers,
            "in the lead": before > 0 and entity.begins < _LEAD,
            "has a name": entity.best.anonymity is Anonymity.NAMED,
            "no lexicon knows it": entity.best.is_guess,
            "a lexicon knows its name": known,
            "only a pronoun": entity.best.is_pronoun,
            "gender agrees": bool(one.gender) and one.gender == entity.gender,
            "gender differs": bool(one.gender and entity.gender) and one.gender != entity.gender,
            "a person": entity.kind is SourceKind.PERSON,
            "a group": entity.kind is SourceKind.GROUP,
            "a medium": entity.kind in _MEDIA,
            "a document": entity.kind is SourceKind.DOCUMENT,
            "same kind": entity.kind is one.kind,
            "same noun": alike,
            "another noun": bool(entity.titles) and not alike,
            "noun in its name": bool(one.role) and any(one.role in word for word in entity.names),
            "noun for anybody": anybody,
            "noun for anybody of its kind": anybody and entity.kind is one.kind,
            "noun for known bodies": known and one.role in self._takes_up_known,
            "learnt": entity is scene.learnt,
            "only named later": not before,
        }

    def signs_of_nobody(self, one: Description, scene: Scene) -> Mapping[str, float]:
        """What WEIGHTS weighs of the anaphor standing for itself, by name."""
        return {
            "nobody": 1,
            "nobody: an office": one.is_office,
            "nobody: of something": bool(one.affiliation),
            "nobody: a compound": one.is_compound and one.role not in self._compounds,
            "nobody: a noun for anybody": one.role in self._takes_up_anybody,
            "nobody: a document": one.kind is SourceKind.DOCUMENT,
            "nobody: learnt to be somebody": scene.learnt is not None,
            "nobody: learnt to be itself": scene.is_named_here,
        }


def kind_of(one: Description) -> AnaphorKind:
    if one.is_pronoun:
        return AnaphorKind.PRONOUN
    return AnaphorKind.PERSON if one.kind is SourceKind.PERSON else AnaphorKind.BODY


def _same_noun(one: str, other: str) -> bool:
    return bool(one) and bool(other) and (one.endswith(other) or other.endswith(one))


def _paragraph(scene: Scene, place: int) -> int:
    return scene.article.paragraph_at(place)
