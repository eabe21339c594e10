"""Which forms a German speech verb takes, so that the lexicon need only name the irregular ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from provenance_reader.domain.chain import Stance

_INSEPARABLE = re.compile(r"^(be|emp|ent|er|ge|miss|ver|zer|wider|unter|über|wieder(?=hol))(?=.{4})")
_DENTAL_STEM = re.compile(r"(t|d|[^aeiouäöülrh][mn]|[^aeiouäöü]h[mn])$")


class VerbShape(Enum):
    FINITE = auto()
    PARTICIPLE = auto()
    INFINITIVE = auto()


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """One verb of the lexicon. `companions` are words it needs elsewhere in its clause (lower case)."""

    lemma: str
    particle: str
    companions: tuple[str, ...]
    stance: Stance
    complements: frozenset[str]


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb; `joined` when its separable particle is part of the word."""

    verb: SpeechVerb
    shape: VerbShape
    joined: bool
    plural: bool
    subjunctive: bool = False


def speech_verb(entry: str, stance: Stance, complements: frozenset[str]) -> SpeechVerb:
    """The verb a lexicon entry such as "mit|teilen" or "davon+aus|gehen" stands for."""
    *companions, verb = entry.split("+")
    particle, _, simple = verb.rpartition("|")
    words = tuple(word.lower() for companion in companions for word in companion.split())
    return SpeechVerb(particle + simple, particle, words, stance, complements)


def forms_of(verb: SpeechVerb, parts: str) -> Iterator[tuple[str, VerbForm]]:
    """Every form of `verb` in lower case. `parts` are "present,preterite,participle" or "-"."""
    infinitive = verb.lemma.removeprefix(verb.particle)
    present, preterite, participle = _regular(infinitive) if parts == "-" else parts.split(",")
    stem = re.sub(r"e?n$", "", infinitive)
    if parts == "-" and infinitive.endswith(("eln", "ern")):
        stem = infinitive[:-1]
    past_plural = preterite + ("n" if preterite.endswith("e") else "en")
    finite = [
        (present, False, False),
        (infinitive, True, False),
        (preterite, False, False),
        (past_plural, True, False),
    ]
    if stem + "e" not in (preterite, present):
        finite.append((stem + "e", False, True))
    for form, plural, subjunctive in finite:
        if verb.particle:
            yield form, VerbForm(verb, VerbShape.FINITE, False, plural, subjunctive)
        yield verb.particle + form, VerbForm(verb, VerbShape.FINITE, True, plural, subjunctive)
    yield verb.particle + participle, VerbForm(verb, VerbShape.PARTICIPLE, True, False)
    yield verb.particle + infinitive, VerbForm(verb, VerbShape.INFINITIVE, True, False)
    if verb.particle:
        yield f"{verb.particle}zu{infinitive}", VerbForm(verb, VerbShape.INFINITIVE, True, False)


def _regular(infinitive: str) -> tuple[str, str, str]:
    stem = re.sub(r"e?n$", "", infinitive)
    if infinitive.endswith(("eln", "ern")):
        stem = infinitive[:-1]
    ending = "e" if _DENTAL_STEM.search(stem) else ""
    weak = stem + ending + "t"
    without_ge = infinitive.endswith("ieren") or _INSEPARABLE.match(infinitive)
    return weak, weak + "e", weak if without_ge else "ge" + weak
