"""German words put back into their basic form, the nominative: "Bayerischer Rundfunk", "ein Beamter"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from provenance_reader.analysis.lexicon import Lexicon

# Adjectives that are part of a name; "Osnabrücker" and other places in -er never change.
_ADJECTIVE = re.compile(
    r"^([A-ZÄÖÜ][a-zäöüß]*(?:isch|lich|eutsch|ig|al|iert)"
    r"|Neu|Alt|Weiß|Rot|Grün|Schwarz|Blau|Hoh|Groß|Klein|Frei|Oberst|Link|Vereint|Vereinigt|Allgemein)(e|en|er|es|em)$"
)
_PLACE = re.compile(r"^[A-ZÄÖÜ][\w-]+er$")
_ENDING = {"m": "er", "f": "e", "n": "es", "p": "e"}
_GENITIVE = re.compile(r"^(.*?[^\Ws])(?:es|s)$")
_NO_GENITIVE = re.compile(r"(?:us|is|ss|x|z|fonds)$")  # "Focus", "Haus"
_FEMININE = re.compile(
    r"(?:ung|heit|keit|schaft|ion|ur|ei|anz|enz|tät|ik|bank|post|welle|presse|liga|union)$"
)
_NEUTER = re.compile(r"(?:ium|ment|blatt|amt|institut|haus|werk|zentrum|gericht|komitee|kreuz|büro|archiv)$")
_MASCULINE_ARTICLES = ("dem", "des", "den", "einem", "einen", "eines")


def basic_name(words: str, article: str, lexicon: Lexicon) -> str:
    """A name as it stands behind `article` (in lower case, "" for none) without it: "Weißes Haus"."""
    parts = words.split()
    adjectives = _count(parts, _ADJECTIVE)
    noun = adjectives + _count(parts[adjectives:], _PLACE)
    if article == "des":
        parts[noun] = without_genitive(parts[noun], lexicon)
    ending = _ending(parts[0], parts[noun], article, lexicon) if adjectives else ""
    if ending:
        parts[:adjectives] = [_ADJECTIVE.sub(rf"\g<1>{ending}", word) for word in parts[:adjectives]]
    return " ".join(parts)


def _count(parts: Sequence[str], pattern: re.Pattern[str]) -> int:
    """How many words match at the beginning, each before one in capitals."""
    pairs = takewhile(lambda two: pattern.match(two[0]) and two[1][0].isupper(), pairwise(parts))
    return sum(1 for _ in pairs)


def without_genitive(noun: str, lexicon: Lexicon) -> str:
    """ "Tageblatt" for "Tageblatts"; nouns that end so by themselves stay: "Focus"."""
    if _NO_GENITIVE.search(noun) or noun.lower() in lexicon.nouns:
        return noun
    return _GENITIVE.sub(r"\1", noun)


def singular(noun: str, article: str, lexicon: Lexicon, *, strong: bool) -> str:
    """The nominative of a person's noun behind `article`: "Diplomat" for "Diplomaten".

    That of an adjective is `strong` behind "ein" and alone ("Beamter"), and not behind "der" ("Beamte").
    """
    key, lower = lexicon.person_key(noun), noun.lower()
    adjective = key.removesuffix("r") in lexicon.nouns and key.removesuffix("r") + "r" in lexicon.nouns
    stem = key.removesuffix("r") if adjective else key
    if article not in _MASCULINE_ARTICLES or not stem or not lower.endswith((stem + "n", stem + "en")):
        return noun
    basic = noun[: lower.rfind(stem) + len(stem)]
    return basic + "r" if strong and adjective else basic


def _ending(adjective: str, noun: str, article: str, lexicon: Lexicon) -> str:
    """The ending of an adjective in the nominative without an article; "" where the gender is not known."""
    weak = adjective.endswith("en")
    if article == "den" and weak:
        return _ENDING["m"]
    if article in ("die", "der") and weak:
        return _ENDING["f"]
    if article == "der" and adjective.endswith("e"):
        return _ENDING["m"]
    if article == "das":
        return _ENDING["n"]
    gender = _gender(noun, lexicon)
    if article in ("dem", "des") or (not article and adjective.endswith("em")):
        return _ENDING[gender] if gender in ("m", "n") else ""
    if not article and (weak or (adjective.endswith("er") and gender == "f")):
        return _ENDING["f"]
    return ""


def _gender(noun: str, lexicon: Lexicon) -> str:
    entry = lexicon.noun(noun)
    lower = noun.lower()
    if entry is not None and entry.gender in ("m", "f", "n"):
        return entry.gender
    return "f" if _FEMININE.search(lower) else "n" if _NEUTER.search(lower) else "m"
