"""What stands around the noun of a source: how many they are, how near to whom, why without a name."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.tokens import Token
from provenance_reader.domain.source import Anonymity, SourceKind

POSSESSIVE = re.compile(r"^((sein|ihr)(e|en|em|er|es)?|dessen|deren)$")
_RELATIVE_CLAUSE = re.compile(r"\s*,\s*(der|die|das|dessen|deren)\b")
_CLAUSE_LENGTH = 160  # characters of a following clause that are looked at
_NEARNESS = re.compile(r"\s*,\s*(?:die|der)\s+(?:mit|aus|zu|in)\s+(?:dem|der|den)\s+([A-ZÄÖÜ][\w-]+)")
_WITHHELD = re.compile(
    r"namen (?:[\w-]+ ){0,5}nicht|namentlich nicht"
    r"|nicht (?:namentlich |mit namen |näher |weiter )?(?:genannt|zitiert|bezeichnet|benannt)"
    r"|unerkannt|nicht befugt|nicht (?:öffentlich|mit (?:der presse|medien|journalisten)) (?:sprechen|reden)"
)
_GENITIVE = re.compile(r"(?<=[^\Ws])(es|s)$")
_MANY = frozenset({"viele", "vielen", "wenige", "wenigen", "einige", "einigen", "manche", "alle", "allen"})


class Circumstances:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        words = lexicon.words
        self._determiners = (
            words("determiners", "nominative") | words("determiners", "oblique") | lexicon.numbers.keys()
        )
        self._indefinite = words("determiners", "indefinite")
        self._attribute_starts = words("determiners", "genitive") | words(
            "particles", "attribute_prepositions"
        )
        self._unnamed = words("anonymity", "unnamed")
        self._identified = tuple(words("anonymity", "role_when_indefinite"))

    def added_to(self, described: Description, tokens: tuple[Token, ...], following: str) -> Description:
        """Add what adjectives, numbers and a following clause say: how many, how near, why unnamed."""
        lower = [token.lower for token in tokens]
        if described.anonymity is Anonymity.NAMED:
            return described
        count = next((self._lexicon.numbers[w] for w in lower[:2] if w in self._lexicon.numbers), None)
        if count is None and tokens[0].text.isdigit():
            count = int(tokens[0].text)
        described = replace(
            described, count=count, affiliation=self.affiliation(tokens) or self._near(following)
        )
        if described.kind not in (SourceKind.PERSON, SourceKind.GROUP):
            return described
        bare = tokens[0].lower not in self._determiners and not POSSESSIVE.match(lower[0])
        if (
            (bare or not _MANY.isdisjoint(lower[:2]))
            and described.kind is SourceKind.PERSON
            and described.gender == "m"
        ):
            described = replace(described, kind=SourceKind.GROUP, gender="p")
        several = (count is not None and count > 1) or lower[0] in {"mehrere", "mehreren", "mehrerer"}
        if several:
            described = replace(described, kind=SourceKind.GROUP, gender="p", anonymity=Anonymity.UNNAMED)
        elif lower[0] in self._indefinite and not described.role.endswith(self._identified):
            described = replace(described, anonymity=Anonymity.UNNAMED)
        withheld = any(word in self._unnamed for word in lower) or _WITHHELD.search(" ".join(lower))
        if withheld or self._says_unnamed(following):
            described = replace(described, anonymity=Anonymity.UNNAMED, is_withheld=True)
        return described

    def _says_unnamed(self, following: str) -> bool:
        if not _RELATIVE_CLAUSE.match(following):
            return False
        clause = following[:_CLAUSE_LENGTH].lower()
        unnamed = any(word in self._unnamed for word in re.findall(r"\w+", clause))
        return unnamed or _WITHHELD.search(clause) is not None

    def _near(self, following: str) -> str | None:
        near = _NEARNESS.match(following)
        return near.group(1) if near else None

    def affiliation(self, tokens: tuple[Token, ...]) -> str | None:
        """The body a source belongs to, in the article's words: Kreml-Sprecher, Quellen aus dem Kreml."""
        for i, token in enumerate(tokens):
            first, hyphen, last = token.text.partition("-")
            if hyphen and first[:1].isupper() and self._lexicon.noun(last):
                return first
            after_noun = i > 0 and tokens[i - 1].is_word and tokens[i - 1].is_capitalised
            if token.lower in self._attribute_starts and after_noun:
                words = [t.text for t in takewhile(lambda t: t.text != ",", tokens[i + 1 :])]
                genitive = "des" in (token.lower, words[0].lower() if words else "")
                while words and words[0].lower() in self._determiners:
                    words = words[1:]
                if genitive and words:
                    words[0] = _GENITIVE.sub("", words[0])
                if words and words[0][0].isupper():
                    return " ".join(words)
        return None
