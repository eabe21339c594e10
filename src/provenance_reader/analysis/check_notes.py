"""Clauses in which an author says that what somebody claims is not confirmed."""

from __future__ import annotations

import re

_CHECK = r"\b(?:(?:über|nach)?prüfen|verifizieren)\b"
_CHECKED = r"\b(?:(?:über|nach|ge)prüft|verifiziert|bestätigt)\b"
_ANGABEN = (
    r"\w*(?:angaben|aussagen|berichte|darstellungen|informationen|meldungen|behauptungen|vorwürfe|gerüchte)"
)
_ANGABE = (
    r"\w*(?:angabe|aussage|bericht|darstellung|meldung|behauptung|vorwurf|gerücht|echtheit|videos?|aufnahmen)"
)
_THE = r"(?:die|der|das|den|diese[rnms]?|solche[rn]?|deren|dessen|ihre[rn]?|seine[rn]?|beide[rn]?)"
SEVERAL_CLAIMS = re.compile(rf"\b{_THE}\s+(?:\w+\s+)?{_ANGABEN}\b")
CLAIM = rf"\b(?:{_THE}\s+(?:\w+\s+)?(?:{_ANGABEN}|{_ANGABE})|das|dies|ob)\b"
_NOT = re.compile(r"\b(?:nicht|niemand|kaum|keine?[rnms]?)\b")
# Of each of these all patterns are found somewhere in the clause of a note.
_NOTES = (
    (r"\b(?:lässt|lassen|ließ|ließen)\b", r"\bsich\b", rf"{_CHECK}|\b(?:bestätigen|belegen)\b", CLAIM),
    (r"\b(?:kann|können|konnten?)\b", _CHECK, CLAIM),
    (r"\b(?:kann|können|konnten?)\b", _CHECKED, r"\bwerden\b", rf"{CLAIM}|^die\b"),
    (
        r"\b(?:ist|sind|war|waren|wurden?|bleib\w+|blieb\w*)\b",
        rf"{_CHECKED}|\b\w+prüfbar\b|\bverifizierbar\b",
        CLAIM,
    ),
    (r"\b(?:bestätigung|überprüfung|verifi\w+ung)\b", r"\b(?:möglich|gab|gibt|lag|liegt|stand|steht)\b"),
    (r"\b(?:belege|beweise|nachweise)\b", r"\b(?:legten?|legt|nannten?|gab|gibt|fehlten?|lieferten?)\b"),
)
_UNCHECKED = re.compile(
    r"\b(?:ist|sind|war|waren|bleib\w+|blieb\w*)\b.*\b(?:unbestätigt|unbelegt|ungeprüft)\b"
)


def says_unconfirmed(words: str) -> bool:
    """Whether a clause in lower case says so: "die Angaben ließen sich nicht überprüfen"."""
    said = any(all(re.search(part, words) for part in parts) for parts in _NOTES)
    return (said and _NOT.search(words) is not None) or _UNCHECKED.search(words) is not None
