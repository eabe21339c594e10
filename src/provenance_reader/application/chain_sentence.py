"""A statement's chain as one plain sentence, German or English, for the eye and the ear.

The article's names are put in only where they need no inflection: as a subject, or as an object where
German does not tell it from a subject.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping

from provenance_reader.domain.chain import Stance
from provenance_reader.domain.chain_end import ChainEnd, chain_end
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.statement import Statement

# Singular and plural; English is "reports it", German "gibt das an".
_VERBS: Mapping[str, Mapping[Stance, tuple[str, str]]] = {
    "de": {
        Stance.REPORT: ("gibt das an", "geben das an"),
        Stance.ASSERT: ("versichert das", "versichern das"),
        Stance.ALLEGE: ("behauptet das", "behaupten das"),
        Stance.CONFIRM: ("bestätigt das", "bestätigen das"),
        Stance.CONCEDE: ("räumt das ein", "räumen das ein"),
        Stance.DENY: ("bestreitet das", "bestreiten das"),
        Stance.NOT_CONFIRM: ("bestätigt das nicht", "bestätigen das nicht"),
        Stance.SPECULATE: ("vermutet das", "vermuten das"),
        Stance.DEMAND: ("verlangt oder kündigt das an", "verlangen oder kündigen das an"),
        Stance.EVALUATE: ("urteilt so", "urteilen so"),
    },
    "en": {
        Stance.REPORT: ("says so", "say so"),
        Stance.ASSERT: ("asserts it", "assert it"),
        Stance.ALLEGE: ("alleges it", "allege it"),
        Stance.CONFIRM: ("confirms it", "confirm it"),
        Stance.CONCEDE: ("concedes it", "concede it"),
        Stance.DENY: ("denies it", "deny it"),
        Stance.NOT_CONFIRM: ("does not confirm it", "do not confirm it"),
        Stance.SPECULATE: ("supposes it", "suppose it"),
        Stance.DEMAND: ("demands or announces it", "demand or announce it"),
        Stance.EVALUATE: ("judges so", "judge so"),
    },
}
_ENDS: Mapping[str, Mapping[ChainEnd, str]] = {
    "de": {
        ChainEnd.CIRCULAR: "; die Kette führt damit im Kreis",
        ChainEnd.UNNAMED: "; wer das ist, sagt der Artikel nicht",
        ChainEnd.ROLE: "; einen Namen nennt der Artikel nicht",
    },
    "en": {
        ChainEnd.CIRCULAR: "; so the chain runs in a circle",
        ChainEnd.UNNAMED: "; the article does not say who that is",
        ChainEnd.ROLE: "; the article gives no name",
    },
}
_ONE = re.compile(r"eine?[rs]?\b|de[rs]\b|die\b|das\b", re.IGNORECASE)
# An article or adjective that tells the object from the subject in German: "ein", "der", "hoher".
_INFLECTED = re.compile(r"(ein|der|dieser|jener|[a-zäöüß]+er)\s", re.IGNORECASE)
_SAYS_SO = re.compile(r"nicht\s+genannt|ungenannt|anonym|unbekannt|unnamed", re.IGNORECASE)


def chain_sentence(
    statement: Statement, sources: Mapping[str, Source], language: str, outlet: str | None = None
) -> str:
    """In `language` ("de", otherwise English); `outlet` published the article."""
    tongue = "de" if language == "de" else "en"
    chain = [sources[link.source] for link in statement.chain]
    end = chain_end(statement, sources, outlet)
    if end is ChainEnd.NOTHING:
        return _from_nobody(chain[:-1], tongue)
    origin, stance = chain[-1], statement.chain[-1].stance
    steps = [_step(one, other, tongue) for one, other in itertools.pairwise(chain)]
    if not steps or stance is not Stance.REPORT:
        steps.append(f"{_name(origin)} {_VERBS[tongue][stance][_is_plural(origin)]}")
    ending = _ENDS[tongue].get(end, "")
    if end is ChainEnd.UNNAMED and _SAYS_SO.search(origin.name):
        ending = ""
    return _row(steps, tongue) + ending + "."


def _from_nobody(outer: list[Source], tongue: str) -> str:
    if not outer:
        return {
            "de": "Der Artikel lässt offen, von wem das kommt.",
            "en": "The article leaves open from whom this comes.",
        }[tongue]
    steps = [_step(one, other, tongue) for one, other in itertools.pairwise(outer)]
    last, many = outer[-1], _is_plural(outer[-1])
    if tongue == "de":
        steps.append(f"{_name(last)} {'geben' if many else 'gibt'} das wieder")
        return f"{_row(steps, tongue)}; von wem es kommt, lässt der Artikel offen."
    steps.append(f"{_name(last)} {'pass' if many else 'passes'} it on")
    return f"{_row(steps, tongue)}; the article leaves open from whom it comes."


def _step(one: Source, other: Source, tongue: str) -> str:
    """How `one` has it from `other`."""
    many = _is_plural(one)
    if tongue == "en":
        return f"{_name(one)} {'cite' if many else 'cites'} {_name(other)}"
    if _has_plain_object(other):
        return f"{_name(one)} {'berufen' if many else 'beruft'} sich auf {_name(other)}"
    says = "sagen" if _is_plural(other) else "sagt"
    return f"{_name(one)} {'geben' if many else 'gibt'} wieder, was {_name(other)} {says}"


def _row(steps: list[str], tongue: str) -> str:
    words = {"de": ", und ", "en": ", and "}[tongue].join(steps)
    return words[:1].upper() + words[1:]


def _name(source: Source) -> str:
    """With the function or the place it belongs to, as far as the name does not say them."""
    name = " ".join(source.name.split())
    if source.anonymity is Anonymity.NAMED:
        function = " ".join((source.function or "").split())
        return name if function.casefold() in name.casefold() else f"{function} {name}"
    belongs = " ".join((source.affiliation or "").split())
    return name if belongs.casefold() in name.casefold() else f"{name} ({belongs})"


def _is_plural(source: Source) -> bool:
    if source.anonymity is Anonymity.NAMED or source.count == 1 or _ONE.match(source.name):
        return False
    if source.count is not None or source.kind is SourceKind.GROUP:
        return True
    return source.anonymity is Anonymity.UNNAMED and source.name.endswith(("e", "en"))


def _has_plain_object(source: Source) -> bool:
    """Whether German says the name as an object as it says it as a subject."""
    if source.anonymity is Anonymity.NAMED:
        return not _INFLECTED.match(_name(source))
    if _is_plural(source) or source.name.casefold().startswith("eine "):
        return True
    return source.kind is not SourceKind.PERSON and not _INFLECTED.match(source.name)
