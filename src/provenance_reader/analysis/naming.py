"""The name a source is shown under: the article's own words in their basic form, the nominative."""

from __future__ import annotations

import re

from provenance_reader.analysis.basic_forms import basic_name, singular, without_genitive
from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.source import Anonymity, SourceKind

_QUOTED = re.compile(r"[„“\"»«‚]([^„“”\"»«‘’]{2,60})[“”\"»«‘’]")
_FIRST_WORD = re.compile(r"^([^\W\d_]+)\s+(.*)$", re.DOTALL)
_ADJECTIVES = re.compile(r"^((?:[a-zäöüß]+(?:e|en|em|er|es)\s+)+)(.*)$", re.DOTALL)
_ENDING = re.compile(r"(?:en|em|er|es|e)$")
_FUNCTION = re.compile(r"[A-ZÄÖÜ][\w.-]+")
_NOUN = re.compile(r"(?<!\S)\S*[A-ZÄÖÜ„“\"»«‚›]")
_JOINTS = ("und", "oder", "sowie")
_NOT_FEMININE = ("einem", "einen", "eines")
_WEAK = ("der", "die", "das", "dem", "den", "des")  # an article behind which adjectives end in -e or -en
_CAPITAL = re.compile(r"\b[A-ZÄÖÜ][\w-]*n\b")
_ARTICLE = {"m": "der", "f": "die", "n": "das", "p": "die"}
_STRONG_ENDING = {"m": "er", "f": "e", "n": "es", "p": "e"}
_GENDER_BY_ARTICLE = {"den": "m", "einen": "m", "einer": "f", "eine": "f", "die": "f", "das": "n"}


def display_name(text: str, described: Description, lexicon: Lexicon) -> str:
    """What to call the source of `described`; never empty."""
    words = described.span.of(text)
    if described.kind is SourceKind.PERSON and described.anonymity is Anonymity.NAMED:
        return _person(words, described.name)
    if described.kind is SourceKind.UNKNOWN and not described.role:
        return words[0].lower() + words[1:]  # the cue alone: "es heißt", "dem Vernehmen nach"
    if described.name in lexicon.names:
        return _known(words, described, lexicon)
    if described.kind is SourceKind.GROUP and described.anonymity is Anonymity.NAMED:
        return words
    if described.name and described.anonymity is Anonymity.ROLE:
        return " ".join(described.name)  # the first part of "Polizeiangaben"
    quoted = _QUOTED.search(words)
    if described.kind in (SourceKind.OUTLET, SourceKind.AGENCY) and quoted:
        before = words[: quoted.start()].lower().split()
        return basic_name(quoted.group(1), before[-1] if before else "", lexicon)
    return _nominative(words, described, lexicon) or words


def _known(words: str, described: Description, lexicon: Lexicon) -> str:
    """The spelling that the article has, in the nominative: "Vereinte Nationen", and "UN" as it is."""
    name = " ".join(described.name)
    before = words[: words.find(name)].lower().split()
    return basic_name(name, before[-1] if before else "", lexicon)


def _person(words: str, name: tuple[str, ...]) -> str:
    """The function right before the full name, without article: Kreml-Sprecher Dmitri Peskow."""
    before = words[: words.find(name[0])].split() if name[0] in words else []
    function = before[-1:] if len(before) <= 2 and before and _FUNCTION.fullmatch(before[-1]) else []
    return " ".join([*function, *name])


def _nominative(words: str, described: Description, lexicon: Lexicon) -> str:
    first, rest = _split_first(words)
    lower = first.lower()
    partitive = rest.startswith(("der ", "von ", "dieser "))
    if lower in lexicon.words("determiners", "indefinite") and partitive:
        return f"{'eine' if lower == 'eine' else 'einer'} {rest}"
    if lower in lexicon.words("determiners", "indefinite") and rest:
        gender = (
            described.gender if described.gender in ("m", "f", "n") else _GENDER_BY_ARTICLE.get(lower, "m")
        )
        gender = "m" if gender == "f" and lower in _NOT_FEMININE else gender
        article = "eine" if gender == "f" else "ein"
        return f"{article} {_inflected(rest, _STRONG_ENDING[gender], lower, described, lexicon)}"
    if lower in {"der", "die", "das", "dem", "den", "des"} and rest:
        return _without_article(rest, lower, described, lexicon)
    counted = lower in lexicon.numbers or lower in {"mehrere", "mehreren", "mehrerer", "einige", "einigen"}
    if counted and rest:
        number = {"mehreren": "mehrere", "mehrerer": "mehrere", "einigen": "einige"}.get(lower, lower)
        return f"{number} {_plural(rest, 'e', described, lexicon)}"
    return (
        _plural(words, "e", described, lexicon) if described.gender == "p" else basic_name(words, "", lexicon)
    )


def _without_article(rest: str, article: str, described: Description, lexicon: Lexicon) -> str:
    """The bare noun; where adjectives stand before it they keep their article: "der frühere Chef"."""
    gender = described.gender
    if not _ADJECTIVES.match(rest):
        if gender == "p":
            return _plural(rest, "e", described, lexicon)
        if described.kind is SourceKind.PERSON:
            return _inflected(rest, "", article, described, lexicon)
        return basic_name(rest, article, lexicon)
    gender = gender or _GENDER_BY_ARTICLE.get(article, "")
    if not gender:
        return rest
    if gender == "p":
        return f"die {_plural(rest, 'en', described, lexicon)}"
    return f"{_ARTICLE[gender]} {_inflected(rest, 'e', article, described, lexicon)}"


def _plural(words: str, ending: str, described: Description, lexicon: Lexicon) -> str:
    """ "nicht genannten Quellen" without an article becomes "nicht genannte Quellen"."""

    def nominative(found: re.Match[str]) -> str:
        word = found.group(0)
        key = lexicon.noun_key(word)
        return word[:-1] if lexicon.noun(word) and word.lower().endswith(key + "n") else word

    return _CAPITAL.sub(nominative, _inflected(words, ending, "", described, lexicon))


def _inflected(words: str, ending: str, article: str, described: Description, lexicon: Lexicon) -> str:
    """`words` with `ending` on the adjectives right before the noun, and the noun in the nominative.

    "ein mit den Akten vertrauter Beamter", "der frühere Beamte".
    """
    first = re.search(rf"(?<!\S){re.escape(described.function)}", words) if described.function else None
    first = first or _NOUN.search(words)
    place = first.start() if first else len(words)
    adjectives, rest = words[:place].split(), words[place:]
    start = len(adjectives)
    while start and (adjectives[start - 1] in _JOINTS or _is_inflected(adjectives[start - 1].rstrip(","))):
        start -= 1
    if ending:
        adjectives[start:] = [_with_ending(word, ending) for word in adjectives[start:]]
    noun, space, attribute = rest.partition(" ")
    if described.kind is SourceKind.PERSON and described.gender != "p":
        noun = singular(noun, article, lexicon, strong=ending != "e" or article not in _WEAK)
    if article in ("des", "eines"):
        noun = without_genitive(noun, lexicon)
    return " ".join([*adjectives, f"{noun}{space}{attribute}"]).strip()


def _with_ending(word: str, ending: str) -> str:
    comma = "," if word.endswith(",") else ""
    return word if word in _JOINTS else _ENDING.sub(ending, word.rstrip(",")) + comma


def _is_inflected(word: str) -> bool:
    return len(word) > 4 and word[0].islower() and bool(_ENDING.search(word)) and word != "weiteren"


def _split_first(words: str) -> tuple[str, str]:
    found = _FIRST_WORD.match(words)
    return (found.group(1), found.group(2)) if found else (words, "")
