"""Whom a pronoun or a noun with the definite article takes up: the sources before it, weighed."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.entities import Entity
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

_MEDIA = (SourceKind.OUTLET, SourceKind.AGENCY)
_LATELY = 4  # speakers
_LEAD = 400  # characters at the article's beginning, where it says whom it is about
_FAR = 100  # characters that count as one step
_OPENING = 2  # words of a sentence before the mention that opens it
_BESIDE = 25  # characters before a name in which an age belongs to it
_AGED = re.compile(r"(\d{1,3})-?[Jj]ährige")
_CLOSE = 10  # characters behind a name in which an age belongs to it
_PARTICIPLE = re.compile(r"(?:[^aeiouäöü]te|ene|lose|nde)$")
_BARE_AGE = re.compile(r"[(,]\s*(\d{1,3})(?=\)|,| Jahre)")


class AnaphorKind(StrEnum):
    PRONOUN = "pronoun"
    PERSON = "person"  # der Minister
    BODY = "body"  # das Unternehmen, der Bericht, die Ermittler


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an anaphor stands: who spoke before, latest last, and what somebody learnt of it.

    `of_its_gender` are the persons among the candidates who agree with it, latest first.
    `learnt` is whom they think it stands for; `is_named_here` that no other words name it better.
    """

    article: ArticleText
    speakers: Sequence[Entity]
    of_its_gender: tuple[Entity, ...] = ()
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
        "a document": -0.9,
        "a group": 0.6,
        "a medium": -0.6,
        "a person": 0.5,
        "a woman or a man": -1.8,
        "alone of its gender": 0.7,
        "anonymity as learnt": 0.3,
        "another noun": -0.4,
        "gender agrees": 1.9,
        "gender differs": -0.2,
        "has a name": 0.7,
        "in another's quotation": -0.3,
        "in the lead": 0.9,
        "kind as learnt": 0.5,
        "kind differs from learnt": -0.2,
        "learnt": 1.7,
        "nearest of its gender": 0.5,
        "no lexicon knows it": -0.4,
        "nobody": 1.4,
        "nobody: learnt to be as its words say": 1.5,
        "nobody: learnt to be itself": 1.0,
        "nobody: learnt to be somebody": -0.6,
        "nobody: learnt to have a name": -0.8,
        "one or many": -0.5,
        "only a pronoun": -1.0,
        "only named later": -1.2,
        "opens the sentence": 0.7,
        "opens the sentence before": 1.1,
        "same kind": 0.5,
        "same paragraph": 2.1,
        "same sentence": -0.2,
        "sentence before": 1.1,
        "spoke": 0.5,
        "spoke last": 0.3,
        "spoke lately": -0.5,
        "steps back": -0.3,
        "times named": -0.3,
    },
    AnaphorKind.PERSON: {
        "a document": -0.2,
        "a group": -0.7,
        "a lexicon knows its name": -0.9,
        "a medium": -1.3,
        "a person": 0.1,
        "a woman or a man": -2.1,
        "age agrees": 4.0,
        "alone of its gender": 0.6,
        "anonymity as learnt": 0.5,
        "anonymity differs from learnt": -0.8,
        "another noun": -0.5,
        "gender agrees": 1.3,
        "gender differs": 0.2,
        "has a name": 0.6,
        "in another's quotation": -1.1,
        "in the lead": 0.8,
        "kind as learnt": 0.4,
        "kind differs from learnt": -0.7,
        "learnt": 1.3,
        "nearest of its gender": 0.7,
        "no lexicon knows it": 0.3,
        "nobody": 3.0,
        "nobody: a compound": 0.8,
        "nobody: a noun for anybody": -0.3,
        "nobody: an age": -2.0,
        "nobody: an office": 0.4,
        "nobody: learnt to be as its words say": 0.4,
        "nobody: learnt to be itself": 1.5,
        "nobody: learnt to be somebody": -0.2,
        "nobody: learnt to have a name": 0.1,
        "nobody: of something": 0.7,
        "noun for anybody": 0.3,
        "noun for anybody of its kind": 1.0,
        "noun in its name": 1.3,
        "only a pronoun": -0.2,
        "only named later": -0.6,
        "opens the sentence": 1.0,
        "opens the sentence before": 0.4,
        "same kind": 0.1,
        "same noun": 2.4,
        "same paragraph": 1.4,
        "same sentence": -0.9,
        "same whole noun": 0.1,
        "sentence before": 0.7,
        "spoke last": 0.7,
        "spoke lately": -0.2,
        "times named": -0.2,
    },
    AnaphorKind.BODY: {
        "a document": 0.9,
        "a group": 0.1,
        "a lexicon knows its name": -0.6,
        "a medium": 0.7,
        "a person": -0.2,
        "a woman or a man": -0.1,
        "alone of its gender": 0.9,
        "anonymity as learnt": 0.2,
        "anonymity differs from learnt": -0.2,
        "another noun": -0.3,
        "gender agrees": -1.0,
        "gender differs": -0.3,
        "has a name": 0.1,
        "in another's quotation": -0.7,
        "in the lead": 0.6,
        "kind as learnt": 0.3,
        "kind differs from learnt": -0.3,
        "learnt": 0.9,
        "nearest of its gender": -0.2,
        "no lexicon knows it": -0.6,
        "nobody": 2.8,
        "nobody: a compound": 2.0,
        "nobody: a document": -1.5,
        "nobody: a noun for anybody": -1.0,
        "nobody: an office": 1.7,
        "nobody: learnt to be as its words say": -0.2,
        "nobody: learnt to be itself": 1.3,
        "nobody: learnt to be somebody": 0.2,
        "nobody: learnt to have a name": -0.3,
        "nobody: of something": 0.5,
        "noun for anybody": 1.0,
        "noun for anybody of its kind": 0.6,
        "noun for known bodies": -0.7,
        "noun in its name": 2.6,
        "one or many": 0.2,
        "only a pronoun": -0.3,
        "only named later": -0.5,
        "opens the sentence": 0.3,
        "opens the sentence before": 0.2,
        "same kind": 1.5,
        "same noun": 1.6,
        "same paragraph": 1.0,
        "same sentence": -0.7,
        "same whole noun": 1.4,
        "sentence before": 1.1,
        "spoke": -0.1,
        "spoke last": 0.1,
        "spoke lately": 0.6,
        "steps back": -0.1,
        "times named": -0.1,
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
        near = _Nearness(scene.article, one.span, last)
        alike = any(_same_noun(one.title, title) for title in entity.titles)
        anybody = self._may_be_anybody(one)
        known = bool(entity.best.known_as)
        age = _age(one)
        ages = _ages(scene.article.text, entity) if age else frozenset()
        return {
            "steps back": math.log2(1 + (place - last.end) / _FAR) if last else 0,
            "same paragraph": near.same_paragraph,
            "same sentence": near.same_sentence,
            "sentence before": near.sentence_before,
            "opens the sentence": near.same_sentence and near.opens_sentence,
            "opens the sentence before": near.sentence_before and near.opens_sentence,
            "in another's quotation": near.in_other_quotation,
            "age agrees": bool(age) and age in ages,
            "age differs": bool(age) and bool(ages) and age not in ages,
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
            "nearest of its gender": entity in scene.of_its_gender[:1],
            "alone of its gender": scene.of_its_gender == (entity,),
            "gender differs": bool(one.gender and entity.gender) and one.gender != entity.gender,
            "a woman or a man": {one.gender, entity.gender} == {"f", "m"}
            and entity.kind is SourceKind.PERSON,
            "one or many": one.gender == "p" and entity.gender in ("f", "m"),
            "a person": entity.kind is SourceKind.PERSON,
            "a group": entity.kind is SourceKind.GROUP,
            "a medium": entity.kind in _MEDIA,
            "a document": entity.kind is SourceKind.DOCUMENT,
            "same kind": entity.kind is one.kind,
            "kind as learnt": one.learnt_kind is not None and one.learnt_kind is entity.kind,
            "kind differs from learnt": one.learnt_kind is not None and one.learnt_kind is not entity.kind,
            "anonymity as learnt": one.learnt is not None and one.learnt is entity.anonymity,
            "anonymity differs from learnt": one.learnt is not None and one.learnt is not entity.anonymity,
            "same noun": alike,
            "same whole noun": bool(one.title) and one.title in entity.titles,
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
            "nobody: a noun for anybody": self._may_be_anybody(one),
            "nobody: a document": one.kind is SourceKind.DOCUMENT,
            "nobody: an age": bool(_age(one)),
            "nobody: learnt to have a name": one.learnt is Anonymity.NAMED,
            "nobody: learnt to be as its words say": one.learnt is one.anonymity,
            "nobody: learnt to be somebody": scene.learnt is not None,
            "nobody: learnt to be itself": scene.is_named_here,
        }

    def _may_be_anybody(self, one: Description) -> bool:
        """A noun that tells nobody apart: "die Forscherin", or by a participle "der Gescholtene"."""
        participle = one.kind is SourceKind.PERSON and not one.is_office and _PARTICIPLE.search(one.role)
        return bool(participle) or one.role in self._takes_up_anybody


def kind_of(one: Description) -> AnaphorKind:
    if one.is_pronoun:
        return AnaphorKind.PRONOUN
    return AnaphorKind.PERSON if one.kind is SourceKind.PERSON else AnaphorKind.BODY


def _same_noun(one: str, other: str) -> bool:
    return bool(one) and bool(other) and (one.endswith(other) or other.endswith(one))


class _Nearness:
    """Where the last mention of a candidate stands from an anaphor; all is false where there is none."""

    def __init__(self, article: ArticleText, anaphor: Span, last: Span | None) -> None:
        own = article.sentence_at(anaphor.start)
        theirs = article.sentence_at(last.start) if last else None
        before = article.sentence_at(own.span.start - 1) if own else None
        self.same_sentence = own is not None and theirs is own
        self.sentence_before = theirs is not None and not self.same_sentence and theirs is before
        self.same_paragraph = last is not None and (
            article.paragraph_at(anaphor.start) == article.paragraph_at(last.start)
        )
        opening = article.text[theirs.span.start : last.start] if last and theirs else None
        self.opens_sentence = opening is not None and len(opening.split()) <= _OPENING and "," not in opening
        quotation = article.quotation_at(last.start) if last else None
        self.in_other_quotation = quotation is not None and not quotation.span.contains(anaphor)


def _age(one: Description) -> str:
    """The number in "die 57-Jährige"; "" where the anaphor is no age."""
    found = _AGED.search(one.function)
    return found.group(1) if found else ""


def _ages(text: str, entity: Entity) -> frozenset[str]:
    """The ages that stand at the mentions of somebody: "Karl Huber (57)", "der 57-jährige Huber"."""
    found = set[str]()
    for span in entity.mentions:
        found.update(_AGED.findall(text[max(0, span.start - _BESIDE) : span.end]))
        behind = _BARE_AGE.search(text, span.start, span.end + _CLOSE)
        if behind:
            found.add(behind.group(1))
    return frozenset(found)
