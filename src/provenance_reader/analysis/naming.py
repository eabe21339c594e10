"""The name a source is shown under: the article's own words in their basic form, the nominative."""

from __future__ import annotations

import re

from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.source import Anonymity, SourceKind

_QUOTED = re.compile(r"[„“\"»«‚]([^„“”\"»«‘’]{2,60})[“”\"»«‘’]")
_FIRST_WORD = re.compile(r"^([^\W\d_]+)\s+(.*)$", re.DOTALL)
_ADJECTIVES = re.compile(r"^((?:[a-zäöüß]+(?:e|en|em|er|es)\s+)+)(.*)$", re.DOTALL)
_ENDING = re.compile(r"(?:en|em|er|es|e)$")
_FUNCTION = re.compile(r"[A-ZÄÖÜ][\w.-]+")
_GENITIVE_NOUN = re.compile(r"^([\w-]*?[^\Ws])(es|s)\b")
_WEAK_FEMININE = re.compile(r"^([A-ZÄÖÜ][a-zäöüß]+e)n (?=[A-ZÄÖÜ])")  # der „Badischen Zeitung“
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
    known = lexicon.names.get(described.name)
    if known:
        return " ".join(described.name)
    if described.kind is SourceKind.GROUP and described.anonymity is Anonymity.NAMED:
        return words
    if described.name and described.anonymity is Anonymity.ROLE:
        return " ".join(described.name)  # the first part of "Polizeiangaben"
    quoted = _QUOTED.search(words)
    if described.kind in (SourceKind.OUTLET, SourceKind.AGENCY) and quoted:
        return (
            _WEAK_FEMININE.sub(r"\1 ", quoted.group(1))
            if words.lower().startswith("der ")
            else quoted.group(1)
        )
    return _nominative(words, described, lexicon) or words


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
        gender = described.gender if described.gender in "mfn" and described.gender else ""
        gender = gender or _GENDER_BY_ARTICLE.get(lower, "m")
        article = "eine" if gender == "f" else "ein"
        return f"{article} {_inflected(rest, _STRONG_ENDING[gender], genitive=lower == 'eines')}"
    if lower in {"der", "die", "das", "dem", "den", "des"} and rest:
        return _without_article(rest, lower, described.gender, lexicon)
    counted = lower in lexicon.numbers or lower in {"mehrere", "mehreren", "mehrerer", "einige", "einigen"}
    if counted and rest:
        number = {"mehreren": "mehrere", "mehrerer": "mehrere", "einigen": "einige"}.get(lower, lower)
        return f"{number} {_plural(rest, lexicon)}"
    return _plural(words, lexicon) if described.gender == "p" else words


def _without_article(rest: str, article: str, gender: str, lexicon: Lexicon) -> str:
    """The bare noun; where adjectives stand before it they keep their article: "der frühere Chef"."""
    genitive = article == "des"
    if not _ADJECTIVES.match(rest):
        return _plural(rest, lexicon) if gender == "p" else _inflected(rest, "", genitive=genitive)
    gender = gender or _GENDER_BY_ARTICLE.get(article, "")
    if not gender:
        return rest
    ending = "en" if gender == "p" else "e"
    return f"{_ARTICLE[gender]} {_inflected(rest, ending, genitive=genitive)}"


def _plural(words: str, lexicon: Lexicon) -> str:
    """ "nicht genannten Quellen" without an article becomes "nicht genannte Quellen"."""

    def nominative(found: re.Match[str]) -> str:
        word = found.group(0)
        key = lexicon.noun_key(word)
        return word[:-1] if lexicon.noun(word) and word.lower().endswith(key + "n") else word

    return _CAPITAL.sub(nominative, _inflected(words, "e", genitive=False))


def _inflected(words: str, ending: str, *, genitive: bool) -> str:
    """`words` with `ending` on the last adjective before the noun, and the noun out of the genitive."""
    adjectives = _leading_adjectives(words)
    before, noun = " ".join(adjectives), words[len(" ".join(adjectives)) :].lstrip()
    if adjectives and ending:
        before = " ".join(_ENDING.sub(ending, word) if _is_inflected(word) else word for word in adjectives)
    if genitive:
        noun = _GENITIVE_NOUN.sub(r"\1", noun)
    return f"{before} {noun}".strip()


def _leading_adjectives(words: str) -> list[str]:
    """The lower-case words before the noun, where the last of them agrees with it."""
    found: list[str] = []
    for word in words.split():
        if not word[0].islower():
            break
        found.append(word)
    return found if found and _is_inflected(found[-1]) else []


def _is_inflected(word: str) -> bool:
    return len(word) > 4 and bool(_ENDING.search(word)) and word not in {"namentlich", "weiteren"}


def _split_first(words: str) -> tuple[str, str]:
    found = _FIRST_WORD.match(words)
    return (found.group(1), found.group(2)) if found else (words, "")
