"""The name a source is shown under: the article's own words in their basic form."""

from __future__ import annotations

import re

from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.source_mentions import Description
from provenance_reader.analysis.tokens import tokenize
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

_ARTICLES = frozenset("der die das dem den des".split())
_INDEFINITE = {"einem": "ein", "einen": "ein", "einer": "eine", "eines": "ein", "ein": "ein", "eine": "eine"}
_QUOTES = '„“”"»«‚‘’›‹'


def display_name(text: str, described: Description, lexicon: Lexicon) -> str:
    """What to call the source of `described`; never empty."""
    words = described.span.of(text)
    if described.kind is SourceKind.PERSON and described.anonymity is Anonymity.NAMED:
        return _person(words, described)
    if described.kind in (SourceKind.OUTLET, SourceKind.AGENCY) and described.name:
        return " ".join(described.name).strip(_QUOTES)
    return _basic_form(words, described, lexicon) or words


def _person(words: str, described: Description) -> str:
    """The function and the full name, without article and brackets: Kreml-Sprecher Dmitri Peskow."""
    name = " ".join(described.name)
    place = words.find(described.name[0])
    before = re.sub(r"^(der|die|das|dem|den|des)\s+", "", words[:place], flags=re.IGNORECASE).strip()
    if before and re.fullmatch(r"[A-ZÄÖÜ][\w.-]+", before):
        return f"{before} {name}"
    return name


def _basic_form(words: str, described: Description, lexicon: Lexicon) -> str:
    tokens = tokenize(words, Span(0, len(words)))
    if not tokens:
        return ""
    first = tokens[0].lower
    case = first
    if first in _ARTICLES:
        words = words[tokens[0].end :].lstrip()
    elif first in _INDEFINITE:
        feminine = first in {"einer", "eine"}
        words = ("eine" if feminine else "ein") + words[tokens[0].end :]
    elif tokens[0].is_capitalised and (
        first in lexicon.numbers or first in {"mehrere", "mehreren", "einige"}
    ):
        words = first + words[len(first) :]
    if described.gender == "p" or first in lexicon.numbers:
        words = _plural(words, lexicon)
    elif case in {"dem", "einem", "den", "einen"}:
        words = re.sub(
            r"\b([a-zäöüß]{3,})en (?=[A-ZÄÖÜ])", r"\1er " if case.startswith("e") else r"\1e ", words
        )
    if case in {"des", "eines"}:
        words = re.sub(r"^((?:ein )?[\w-]+?[^s])e?s\b", r"\1", words)
    return words.strip()


def _plural(words: str, lexicon: Lexicon) -> str:
    """ "zwei genannten Quellen" after a preposition becomes "zwei genannte Quellen"."""
    words = re.sub(r"\b([a-zäöüß]{4,})en (?=(?:[a-zäöüß]+ )*[A-ZÄÖÜ])", _strong_adjective, words)
    return re.sub(
        r"\b([A-ZÄÖÜ][\w-]*?)n\b(?! und)",
        lambda m: (
            m.group(1) if m.group(1).lower().endswith(("er", "kreise", "berichte", "el")) else m.group(0)
        ),
        words,
    )


def _strong_adjective(found: re.Match[str]) -> str:
    return found.group(0)[: -len("n ")] + " "
