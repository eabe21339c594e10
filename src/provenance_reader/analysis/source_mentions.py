"""What the words of one mention say of a source: kind, anonymity, count, affiliation, name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from provenance_reader.analysis.lexicon import Lexicon, SourceNoun
from provenance_reader.analysis.tokens import Token, tokenize
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

_ATTRIBUTE_STARTS = frozenset("der des eines einer von vom aus beim bei dieser".split())
_INDEFINITE = frozenset("ein eine einer eines einem einen".split())
_NAME_PARTICLES = frozenset("von van de der den di da del la le zu ibn bin al el du".split())
_NOT_NAMES = frozenset({"Herr", "Frau", "Dr", "Prof"})
_AFFILIATION = re.compile(
    r"(?:aus|in|im|vom|von|mit)\s+(?:dem|der|den|des)?\s*(?:Umfeld|Umkreis|Kreisen|Reihen)?\s*(?:des|der|von)?\s*"
)


@dataclass(frozen=True, slots=True)
class Description:
    """`name` holds the words of a proper name; `role` the noun of the function or type, lower case.

    `gender` is m, f, n, p (plural) or "" where the words do not tell.
    """

    span: Span
    kind: SourceKind
    anonymity: Anonymity
    name: tuple[str, ...] = ()
    role: str = ""
    gender: str = ""
    count: int | None = None
    affiliation: str | None = None
    is_pronoun: bool = False
    is_definite: bool = False


class MentionReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        words = lexicon.words
        self._pronouns = words("pronouns", "personal") | {"ihm", "ihr", "ihn", "dieser", "diese", "letzterer"}
        self._determiners = words("determiners", "nominative") | words("determiners", "oblique")
        self._prepositions = words("particles", "prepositions")
        self._unnamed = words("anonymity", "unnamed")
        self._identified = tuple(words("anonymity", "role_when_indefinite"))

    def read(self, text: str, span: Span, following: str = "") -> Description:
        """Describe the mention at `span`; `following` is what stands behind it, up to the sentence's end."""
        tokens = tokenize(text, span)
        lower = [token.lower for token in tokens]
        if len(tokens) == 1 and lower[0] in self._pronouns:
            return self._pronoun(span, lower[0])
        described = self._with_name(span, tokens) or self._with_noun(span, tokens)
        return self._qualified(described, tokens, following)

    def _pronoun(self, span: Span, word: str) -> Description:
        gender = {"er": "m", "ihm": "m", "ihn": "m", "dieser": "m", "letzterer": "m", "sie": "f", "diese": "f"}
        return Description(
            span, SourceKind.PERSON, Anonymity.UNNAMED, gender=gender.get(word, ""), is_pronoun=True
        )

    def _with_name(self, span: Span, tokens: tuple[Token, ...]) -> Description | None:
        """A mention that holds a proper name: of a person, else of an outlet, agency or body."""
        words = [token.text for token in tokens]
        role = self._first_noun(tokens)
        definite = bool(words) and words[0].lower() in self._determiners
        person = self._person_name(words)
        if person:
            gender = next((g for w in person if (g := self._lexicon.given_names.get(w))), "")
            gender = gender or (role[1].gender if role and role[1].gender in "mf" else "")
            noun = role[0] if role and role[1].kind is SourceKind.PERSON else ""
            kind = SourceKind.GROUP if self._joins_persons(words) else SourceKind.PERSON
            return Description(span, kind, Anonymity.NAMED, person, noun, gender, is_definite=definite)
        for start in range(len(words)):
            kind_of_name = self._lexicon.named_kind(words[start:])
            if kind_of_name and not (role and self._precedes(tokens, role[0], start)):
                return Description(
                    span, kind_of_name, Anonymity.NAMED, self._name_at(words, start), gender="", is_definite=definite
                )
        compound = self._compound_name(words)
        if compound and role and role[1].kind in (SourceKind.OUTLET, SourceKind.DOCUMENT):
            return Description(span, compound[1], Anonymity.NAMED, (compound[0],), is_definite=definite)
        return None

    def _precedes(self, tokens: tuple[Token, ...], role: str, start: int) -> bool:
        """Whether a noun before the name is what the mention is about: "ein Sprecher der EU"."""
        entry = self._lexicon.nouns.get(role)
        own = [i for i, token in enumerate(tokens) if token.lower.endswith(role)]
        if not own or own[0] >= start or entry is None:
            return False
        between = {token.lower for token in tokens[own[0] + 1 : start]}
        reports = entry.kind is SourceKind.OUTLET or role in {"bericht", "berichte", "berichten", "artikel"}
        return bool(between & _ATTRIBUTE_STARTS) and not reports

    def _joins_persons(self, words: list[str]) -> bool:
        if "und" not in words:
            return False
        place = words.index("und")
        return bool(self._person_name(words[:place]) or words[:place]) and bool(self._person_name(words[place + 1 :]))

    def _name_at(self, words: list[str], start: int) -> tuple[str, ...]:
        for length in range(4, 0, -1):
            stretch = words[start : start + length]
            if len(stretch) == length and self._lexicon.named_kind(stretch):
                plain = (*stretch[:-1], stretch[-1].removesuffix("s"))
                known = tuple(stretch) if tuple(stretch) in self._lexicon.names else plain
                if known in self._lexicon.names:
                    return known
        return (words[start],)

    def _compound_name(self, words: list[str]) -> tuple[str, SourceKind] | None:
        for word in words:
            first, hyphen, _ = word.partition("-")
            kind = self._lexicon.named_kind([first]) if hyphen else None
            if kind in (SourceKind.OUTLET, SourceKind.AGENCY):
                return first, kind
        return None

    def _person_name(self, words: list[str]) -> tuple[str, ...]:
        """A given name with what follows it, or a lone capitalised word that no lexicon knows."""
        for start, word in enumerate(words):
            if word in self._lexicon.given_names and start + 1 < len(words):
                name = [word]
                for following in words[start + 1 :]:
                    if following[0].isupper() and following[0].isalpha() and following not in _NOT_NAMES:
                        name.append(following)
                    elif following.lower() in _NAME_PARTICLES and name[-1] in self._lexicon.given_names:
                        name.append(following)
                    elif following.lower() in _NAME_PARTICLES and name[-1].lower() in _NAME_PARTICLES:
                        name.append(following)
                    else:
                        break
                if len(name) > 1:
                    return tuple(name)
        capital = [w for w in words if w[0].isalpha() and w[0].isupper() and w.lower() not in self._determiners]
        titled = [w for w in capital if w not in _NOT_NAMES]
        if len(words) == len(capital) and titled and not any(self._known(w) for w in titled):
            return tuple(titled)
        if len(titled) >= 2 and self._is_person_noun(titled[0]) and not any(self._known(w) for w in titled[1:]):
            following = words[words.index(titled[0]) + 1 :]
            if following and following[0] == titled[1]:
                return tuple(titled[1:])
        return ()

    def _known(self, word: str) -> bool:
        return (
            self._lexicon.noun(word) is not None
            or self._lexicon.named_kind([word]) is not None
            or (word.isupper() and len(word) > 1)
        )

    def _is_person_noun(self, word: str) -> bool:
        entry = self._lexicon.noun(word)
        return entry is not None and entry.kind is SourceKind.PERSON

    def _first_noun(self, tokens: tuple[Token, ...]) -> tuple[str, SourceNoun] | None:
        for token in tokens:
            if token.is_word and (token.is_capitalised or token is tokens[0]):
                entry = self._lexicon.noun(token.text)
                if entry:
                    return self._noun_key(token.text), entry
        return None

    def _noun_key(self, word: str) -> str:
        lower = word.lower().rsplit("-", 1)[-1]
        return next((lower[i:] for i in range(len(lower) - 1) if lower[i:] in self._lexicon.nouns), lower)

    def _with_noun(self, span: Span, tokens: tuple[Token, ...]) -> Description:
        definite = tokens[0].lower in self._determiners - _INDEFINITE
        role = self._first_noun(tokens)
        capital = [t for t in tokens if t.is_word and t.is_capitalised and t.lower not in self._determiners]
        if role is None:
            return self._unknown_noun(span, tokens, capital, definite=definite)
        key, entry = role
        anonymity = entry.anonymity
        kind = entry.kind
        own = next(i for i, t in enumerate(tokens) if self._noun_key(t.text) == key)
        if kind in (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.DOCUMENT, SourceKind.AGENCY):
            word = tokens[own].text
            proper = self._has_proper_part(tokens, own)
            if proper or (kind is SourceKind.ORGANISATION and (len(word) > len(key) + 2)):
                anonymity = Anonymity.NAMED if anonymity is Anonymity.ROLE else anonymity
            if kind is SourceKind.DOCUMENT and not proper:
                anonymity = entry.anonymity
        name = tuple(t.text for t in capital) if anonymity is Anonymity.NAMED else ()
        if any(t.text.isupper() and len(t.text) > 1 for t in capital) and kind is SourceKind.ORGANISATION:
            anonymity = Anonymity.NAMED
            name = tuple(t.text for t in capital)
        return Description(span, kind, anonymity, name, key, entry.gender, is_definite=definite)

    def _has_proper_part(self, tokens: tuple[Token, ...], own: int) -> bool:
        """Whether a name stands with the noun: "Reederei Lührs", "das Amt für …", "Studie der RWTH"."""
        return any(
            t.is_word and t.is_capitalised and i != own and not self._is_person_noun(t.text)
            for i, t in enumerate(tokens)
            if i > own or (i < own and i > 0 and t.is_capitalised)
        )

    def _unknown_noun(
        self, span: Span, tokens: tuple[Token, ...], capital: list[Token], *, definite: bool
    ) -> Description:
        words = tuple(t.text for t in capital)
        first = tokens[0].lower
        if not words:
            return Description(span, SourceKind.UNKNOWN, Anonymity.UNNAMED)
        if any(word.isupper() and len(word) > 1 for word in words):
            return Description(span, SourceKind.ORGANISATION, Anonymity.NAMED, words, is_definite=definite)
        role = words[0].lower()
        if first in _INDEFINITE:
            gender = "f" if first in {"eine", "einer"} else "m"
            return Description(span, SourceKind.PERSON, Anonymity.UNNAMED, role=role, gender=gender)
        if first in {"der", "dem", "den"} and len(words) == 1:
            return Description(span, SourceKind.PERSON, Anonymity.ROLE, role=role, gender="m", is_definite=True)
        if first == "die" and words[-1].endswith("in"):
            return Description(span, SourceKind.PERSON, Anonymity.ROLE, role=role, gender="f", is_definite=True)
        plural = words[0].endswith(("en", "er", "e", "n")) and first not in {"das", "dem"}
        if plural and len(words) == 1:
            return Description(span, SourceKind.GROUP, Anonymity.ROLE, role=role, gender="p", is_definite=definite)
        return Description(span, SourceKind.ORGANISATION, Anonymity.NAMED, words, is_definite=definite)

    def _qualified(self, described: Description, tokens: tuple[Token, ...], following: str) -> Description:
        """Add what adjectives, numbers and a following clause say: how many, how near, why unnamed."""
        lower = [token.lower for token in tokens]
        count = next((self._lexicon.numbers[w] for w in lower[:2] if w in self._lexicon.numbers), None)
        if count is None and tokens[0].is_number and tokens[0].text.isdigit():
            count = int(tokens[0].text)
        described = replace(described, count=count)
        if described.anonymity is Anonymity.NAMED:
            return described
        if described.kind in (SourceKind.PERSON, SourceKind.GROUP):
            several = count is not None and count > 1 or lower[0] in {"mehrere", "mehreren", "einige", "weitere"}
            if several:
                described = replace(described, kind=SourceKind.GROUP, gender="p", anonymity=Anonymity.UNNAMED)
            elif lower[0] in _INDEFINITE and not described.role.endswith(self._identified):
                described = replace(described, anonymity=Anonymity.UNNAMED)
            if any(word in self._unnamed for word in lower) or self._says_unnamed(following):
                described = replace(described, anonymity=Anonymity.UNNAMED)
        return replace(described, affiliation=self._affiliation(tokens, described, following))

    def _says_unnamed(self, following: str) -> bool:
        if not re.match(r"\s*,\s*(der|die|das|dessen|deren)\b", following):
            return False
        clause = following[:160].lower()
        return bool(re.search(r"anonym|ungenannt|namentlich|namen nicht|nicht genannt|vertraut|vertraulich", clause))

    def _affiliation(self, tokens: tuple[Token, ...], described: Description, following: str) -> str | None:
        """The body a source belongs to, in the article's words: Kreml-Sprecher, Quellen aus dem Kreml."""
        for i, token in enumerate(tokens):
            first, hyphen, last = token.text.partition("-")
            if hyphen and self._lexicon.noun(last):
                return first
            if token.lower in _ATTRIBUTE_STARTS and i > 0:
                words = [t.text for t in tokens[i + 1 :]]
                while words and words[0].lower() in self._determiners:
                    words = words[1:]
                if words and words[0][0].isupper():
                    return " ".join(words)
        if described.anonymity is Anonymity.UNNAMED and following:
            near = re.match(r"\s*,\s*(?:die|der)\s+(?:mit|aus|zu|in)\s+(?:dem|der|den)\s+([A-ZÄÖÜ][\w-]+)", following)
            return near.group(1) if near else None
        return None
