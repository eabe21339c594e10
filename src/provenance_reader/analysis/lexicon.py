"""The words of one language, read from the files of resources/lexicons/<language>/."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from provenance_reader.analysis.verb_forms import VerbForm, forms_of, speech_verb
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import Anonymity, SourceKind

_PLURALS = ("n", "e", "en", "innen")
_ENDINGS = (
    "",
    "n",
    "e",
    "s",
    "en",
    "es",
    "innen",
)  # the least is cut first: Kreisen is of Kreise, not of Kreis
_SHORTEST_COMPOUND = 3  # letters before the noun a compound ends in: Hofrat, but not the name Jorat
_LONGEST_NAME = 4  # words


@dataclass(frozen=True, slots=True)
class SourcePhrase:
    """Fixed words that attach a source ("unter Berufung auf"); `words` in lower case.

    `is_alone` for those that name nobody: "dem Vernehmen nach".
    """

    words: tuple[str, ...]
    follows: bool
    is_alone: bool
    rests_on: bool
    stance: Stance


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """What a noun at the head of a source tells. `gender` is m, f, n, or p for a plural."""

    kind: SourceKind
    anonymity: Anonymity
    gender: str
    whole: bool


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name by any of its spellings: how it is shown, and what it is the name of."""

    display: str
    kind: SourceKind


@dataclass(frozen=True)
class Words:
    """A closed class by section and name: words("verbs", "modals")."""

    classes: dict[tuple[str, str], frozenset[str]]

    def __call__(self, section: str, name: str) -> frozenset[str]:
        return self.classes[section, name]


@dataclass(frozen=True)
class Lexicon:
    """Everything the rules know of a language. Keys are in lower case unless they are names."""

    verb_forms: dict[str, tuple[VerbForm, ...]]
    phrases: tuple[SourcePhrase, ...]
    nouns: dict[str, SourceNoun]
    names: dict[tuple[str, ...], KnownName]
    given_names: dict[str, str]
    words: Words
    numbers: dict[str, int]
    calendar: dict[str, dict[str, int]]  # by class: months from 1, weekdays from 0
    contractions: dict[str, str]
    subjunctives: frozenset[str]

    def noun(self, word: str) -> SourceNoun | None:
        """The entry for `word`, inflected or not, or for the noun its compound ends in.

        A plural of a person's noun is a group.
        """
        key, ending = self._noun_form(word)
        entry = self.nouns.get(key)
        if entry and ending in _PLURALS and entry.kind is SourceKind.PERSON:
            return replace(entry, kind=SourceKind.GROUP, gender="p")
        return entry

    def noun_key(self, word: str) -> str:
        """The lexicon's own form of the noun that `word` is or ends in; `word` in lower case if none."""
        return self._noun_form(word)[0] or word.lower().rsplit("-", 1)[-1]

    def person_key(self, word: str) -> str:
        """The lexicon's form of the noun for one person: "experte" for "Experten"; "" if there is none."""
        key = self.noun_key(word)
        forms = (key, key.removesuffix("n"), key.removesuffix("en"), key + "r")
        persons = (form for form in forms if form in self.nouns)
        return next((form for form in persons if self.nouns[form].kind is SourceKind.PERSON), "")

    def _noun_form(self, word: str) -> tuple[str, str]:
        """(key, ending): whole words before ends of compounds, uninflected before inflected."""
        lower = word.lower().rsplit("-", 1)[-1]
        stems = [(lower.removesuffix(e), e) for e in _ENDINGS if lower.endswith(e)]
        for stem, ending in stems:
            if stem in self.nouns:
                return stem, ending
        for stem, ending in stems:
            for start in range(_SHORTEST_COMPOUND, len(stem) - 2):
                entry = self.nouns.get(stem[start:])
                if entry and not entry.whole:
                    return stem[start:], ending
        return "", ""

    def is_subjunctive(self, word: str) -> bool:
        """Whether a word in lower case has the form of the reporting subjunctive: "sei", "kommentiere"."""
        return word in self.subjunctives or word.endswith("iere")

    def gender_of(self, given_name: str) -> str:
        """m or f for a given name, hyphenated ones by their first part; "" for any other word."""
        return self.given_names.get(given_name) or self.given_names.get(given_name.partition("-")[0], "")

    def named_kind(self, words: list[str]) -> SourceKind | None:
        """The kind of the longest known name that `words` begin with, inflected or not."""
        known = self.names.get(self.known_name(words))
        return known.kind if known else None

    def known_name(self, words: list[str]) -> tuple[str, ...]:
        """The longest known name that `words` begin with, in the lexicon's spelling; () if there is none."""
        for length in range(min(len(words), _LONGEST_NAME), 0, -1):
            plain = (*words[: length - 1], words[length - 1].removesuffix("s"))
            for name in (tuple(words[:length]), plain):
                if name in self.names:
                    return name
        return ()


def load_lexicon(folder: Path) -> Lexicon:
    """Read every file of `folder`. Raises OSError or ValueError where the installation is damaged."""
    grammar: dict[str, Any] = {
        section: entries
        for name in ("grammar.toml", "denials.toml")
        for section, entries in tomllib.loads((folder / name).read_text(encoding="utf-8")).items()
    }
    words = Words(
        {
            (section, name): frozenset(word.partition("=")[0] for word in value.split())
            for section, entries in grammar.items()
            for name, value in entries.items()
        }
    )
    stems = {infinitive.removesuffix("n").removesuffix("e") for infinitive in words("verbs", "infinitives")}
    verb_forms = _verb_forms(folder / "speech_verbs.tsv")
    return Lexicon(
        verb_forms=verb_forms,
        phrases=tuple(sorted(_phrases(folder / "source_phrases.tsv"), key=lambda p: -len(p.words))),
        nouns=dict(_nouns(folder / "source_nouns.tsv")),
        names=_names(folder),
        given_names=dict(_given_names(folder / "given_names.tsv")),
        words=words,
        numbers=_numbers(grammar["numbers"]["words"]),
        calendar={
            name: _numbers(grammar["calendar"][name]) for name in ("months", "seasons", "weekdays", "days")
        },
        contractions=dict(pair.split("=") for pair in grammar["particles"]["contractions"].split()),
        subjunctives=frozenset(
            words("verbs", "subjunctive") | {stem + "e" for stem in stems} | _speech_subjunctives(verb_forms)
        )
        - words("determiners", "nominative"),
    )


def _numbers(pairs: str) -> dict[str, int]:
    return {word: int(value) for word, value in (pair.split("=") for pair in pairs.split())}


def _rows(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def _verb_forms(path: Path) -> dict[str, tuple[VerbForm, ...]]:
    found: defaultdict[str, list[VerbForm]] = defaultdict(list)
    for entry, parts, stance, complements in _rows(path):
        verb = speech_verb(entry, Stance(stance), frozenset(complements.split()))
        for word, form in forms_of(verb, parts):
            found[word].append(form)
    # The verb with most words of its own wins: "davon ausgehen" before "gehen".
    return {
        word: tuple(sorted(forms, key=lambda f: (-len(f.verb.companions), -len(f.verb.particle))))
        for word, forms in found.items()
    }


def _speech_subjunctives(verb_forms: dict[str, tuple[VerbForm, ...]]) -> set[str]:
    return {word for word, forms in verb_forms.items() if any(form.subjunctive for form in forms)}


def _phrases(path: Path) -> Iterator[SourcePhrase]:
    for words, position, role, stance in _rows(path):
        yield SourcePhrase(
            tuple(words.lower().split()),
            position == "after",
            position == "alone",
            role == "rests-on",
            Stance(stance),
        )


def _nouns(path: Path) -> Iterator[tuple[str, SourceNoun]]:
    for noun, kind, anonymity, gender, *whole in _rows(path):
        yield noun, SourceNoun(SourceKind(kind), Anonymity(anonymity), gender, bool(whole))


def _names(folder: Path) -> dict[tuple[str, ...], KnownName]:
    files = {
        "outlets.txt": SourceKind.OUTLET,
        "agencies.txt": SourceKind.AGENCY,
        "bodies.txt": SourceKind.ORGANISATION,
    }
    found: dict[tuple[str, ...], KnownName] = {}
    for name, kind in files.items():
        for (line,) in _rows(folder / name):
            display, *others = line.split(" | ")
            for spelling in (display, *others):
                found[tuple(spelling.split())] = KnownName(display, kind)
    return found


def _given_names(path: Path) -> Iterator[tuple[str, str]]:
    return ((name, gender) for name, gender in _rows(path))
