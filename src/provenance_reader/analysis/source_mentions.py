"""What the words of one mention say of a source: kind, anonymity, count, affiliation, name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import takewhile

from provenance_reader.analysis.lexicon import Lexicon, SourceNoun
from provenance_reader.analysis.person_names import PersonNames
from provenance_reader.analysis.premodifiers import Premodifiers
from provenance_reader.analysis.tokens import Token, is_acronym, tokenize
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

_POSSESSIVE = re.compile(r"^(sein|ihr|dess|der)(e|en|em|er|es)?$")
_OWN = re.compile(r"^(sein|ihr)(e|en|em|er|es)?$")
_QUOTED = re.compile(r"[„“\"»«‚]([^„“”\"»«‘’]{2,60})[“”\"«»‘’]")
_RELATIVE_CLAUSE = re.compile(r"\s*,\s*(der|die|das|dessen|deren)\b")
_CLAUSE_LENGTH = 160  # characters of a following clause that are looked at
_NEARNESS = re.compile(r"\s*,\s*(?:die|der)\s+(?:mit|aus|zu|in)\s+(?:dem|der|den)\s+([A-ZÄÖÜ][\w-]+)")
_BODY_COMPOUND = re.compile(
    r"(ministerium|ministeriums|amt|amtes|amts|kanzlei|gericht|gerichts|hof|hofs|bank)$"
)
_NAMED_PREFIX = re.compile(r"^(bundes|landes|reichs|eu-|us-|un-)")
_GENERIC_OUTLET = re.compile(r"^(tages|wochen|fernseh|nachrichten|radio|fach|sonntags|online|regional|lokal)")
_GENITIVE = re.compile(r"(?<=[^\Ws])(es|s)$")
_CAPITAL_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]*(isch|lich|eutsch|ig|al)(e|en|er|es|em)$")
_MANY = frozenset({"viele", "vielen", "wenige", "wenigen", "einige", "einigen", "manche", "alle", "allen"})
_FEMININE_ARTICLES = ("die", "eine", "einer")
_NAMEABLE = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Description:
    """`name` holds the words of a proper name; `role` the noun of the function or type, lower case.

    `function` is that noun as written. `gender` is m, f, n, p (plural) or "" where the words do not tell.
    """

    span: Span
    kind: SourceKind
    anonymity: Anonymity
    name: tuple[str, ...] = ()
    role: str = ""
    function: str = ""
    gender: str = ""
    count: int | None = None
    affiliation: str | None = None
    learnt: Anonymity | None = None  # what a network says of the mention, beside the words
    is_withheld: bool = False  # the text says that it does not give the name
    is_pronoun: bool = False
    is_definite: bool = False
    is_guess: bool = False  # no lexicon knows the noun
    known_as: str = ""  # the name as the lexicon shows it, if it has it
    is_office: bool = False  # the lexicon knows what the noun stands for
    is_compound: bool = False  # the lexicon knows only what the noun ends in: Kreissparkassenverband

    @property
    def title(self) -> str:
        """The whole noun of the function without its ending: bundespräsident in "des Bundespräsidenten"."""
        place = self.function.lower().rfind(self.role)
        return self.function[: place + len(self.role)].lower() if place > 0 else self.role


class MentionReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._persons = PersonNames(lexicon)
        self._premodifiers = Premodifiers(lexicon)
        words = lexicon.words
        self._pronouns = words("pronouns", "personal") | words("pronouns", "anaphoric")
        self._masculine = words("pronouns", "masculine")
        self._feminine = words("pronouns", "feminine")
        self._determiners = (
            words("determiners", "nominative") | words("determiners", "oblique") | lexicon.numbers.keys()
        )
        self._indefinite = words("determiners", "indefinite")
        self._definite = words("determiners", "pointing") | {"des"}
        self._singular = self._indefinite | {"dem", "des"}
        self._attribute_starts = words("determiners", "genitive") | words(
            "particles", "attribute_prepositions"
        )
        self._unnamed = words("anonymity", "unnamed")
        self._identified = tuple(words("anonymity", "role_when_indefinite"))
        self._statements = tuple(words("sources", "statements"))

    def read(self, text: str, span: Span, following: str = "") -> Description:
        """Describe the mention at `span`; `following` is what stands behind it, up to the paragraph's end."""
        tokens = tokenize(text, span)
        if len(tokens) == 1 and tokens[0].lower in self._pronouns:
            return self._pronoun(span, tokens[0].lower)
        if self._is_possessed_statement(tokens):
            return self._possessor(span, tokens[0].lower)
        described = (
            self._statement_compound(span, tokens)
            or self._with_name(span, tokens, following)
            or self._with_quoted_name(text, span, tokens)
            or self._with_noun(span, tokens)
        )
        definite = tokens[0].lower in self._definite
        return self._qualified(replace(described, is_definite=definite), tokens, following)

    def _pronoun(self, span: Span, word: str) -> Description:
        gender = "m" if word in self._masculine else "f" if word in self._feminine else ""
        return Description(span, SourceKind.PERSON, Anonymity.UNNAMED, gender=gender, is_pronoun=True)

    def _is_possessed_statement(self, tokens: tuple[Token, ...]) -> bool:
        """ "ihrer Einschätzung", "seine Angaben": the source is whom the possessive stands for."""
        nouns = [token.lower for token in tokens[1:] if token.is_word and token.is_capitalised]
        return bool(_OWN.match(tokens[0].lower)) and bool(nouns) and nouns[0] in self._statements

    def _possessor(self, span: Span, word: str) -> Description:
        gender = "f" if word.startswith("ihr") else "m"
        return Description(span, SourceKind.PERSON, Anonymity.UNNAMED, gender=gender, is_pronoun=True)

    def _statement_compound(self, span: Span, tokens: tuple[Token, ...]) -> Description | None:
        """ "Polizeiangaben", "WAZ-Informationen": the source is the compound's first part."""
        word = tokens[-1].lower
        ending = next((e for e in self._statements if word.endswith(e) and word != e), None)
        if ending is None or any(t.lower in self._attribute_starts for t in tokens[:-1]):
            return None
        first = tokens[-1].text[: -len(ending)].rstrip("-")
        kind = self._lexicon.named_kind([first])
        if kind or is_acronym(first):
            return Description(span, kind or SourceKind.ORGANISATION, Anonymity.NAMED, (first,))
        noun = self._lexicon.noun(first)
        if noun is None:
            return None
        role = self._lexicon.noun_key(first)
        basic = first[: first.lower().rfind(role) + len(role)]  # "Gericht" in "Gerichtsangaben"
        return Description(span, noun.kind, noun.anonymity, (basic,), role=role, gender=noun.gender)

    def _with_name(self, span: Span, tokens: tuple[Token, ...], following: str) -> Description | None:
        """A mention that holds the proper name of a person, or of a known outlet, agency or body."""
        words = [token.text for token in tokens]
        role = self._leading_noun(tokens)
        own = self._persons.joint(words)
        if own:
            return Description(span, SourceKind.GROUP, Anonymity.NAMED, own, gender="p")
        person = self._persons.find(words)
        if not person and role and role[1].kind is SourceKind.PERSON:
            person = self._persons.apposition(following)
        if person:
            noun = role if role and role[1].kind is SourceKind.PERSON else None
            gender = self._persons.gender(person) or (_gender(tokens, *noun) if noun else "")
            gender = gender if gender in ("m", "f") else ""
            return Description(
                span,
                SourceKind.PERSON,
                Anonymity.NAMED,
                person,
                role=noun[0] if noun else "",
                function=self._function(tokens, noun[0]) if noun else "",
                gender=gender,
                affiliation=self._affiliation(
                    tokens[: words.index(person[0])] if person[0] in words else tokens
                ),
            )
        for start in range(len(words)):
            kind = self._lexicon.named_kind(words[start:])
            if kind and not (role and self._is_about_noun(tokens, role, start)):
                name = self._lexicon.known_name(words[start:])
                known_as = self._lexicon.names[name].display
                return Description(span, kind, Anonymity.NAMED, name, known_as=known_as)
            first, hyphen, _ = words[start].partition("-")
            medium = self._lexicon.named_kind([first]) if hyphen else None
            reports = role is None or role[1].kind in (SourceKind.OUTLET, SourceKind.DOCUMENT)
            if medium in (SourceKind.OUTLET, SourceKind.AGENCY) and reports:
                return Description(span, medium, Anonymity.NAMED, (first,))
        return None

    def _is_about_noun(self, tokens: tuple[Token, ...], role: tuple[str, SourceNoun], start: int) -> bool:
        """Whether a noun before the name is the source: "ein Sprecher der EU", not "ein Bericht der EU"."""
        place = next(
            i
            for i, token in enumerate(tokens)
            if token.is_capitalised and self._lexicon.noun_key(token.text) == role[0]
        )
        if place >= start:
            name = self._lexicon.known_name([t.text for t in tokens[start:]])
            return place >= start + len(name) and role[1].kind is SourceKind.PERSON
        between = {token.lower for token in tokens[place + 1 : start]}
        if role[1].kind in (SourceKind.OUTLET, SourceKind.AGENCY):
            return False
        if role[0] in {"bericht", "berichte", "berichten", "meldung", "artikel"}:
            return self._lexicon.named_kind([t.text for t in tokens[start:]]) is SourceKind.ORGANISATION
        return bool(between & self._attribute_starts)

    def _with_quoted_name(self, text: str, span: Span, tokens: tuple[Token, ...]) -> Description | None:
        """ "der „Netzeitung“", "das Portal „Ynet“": what stands in quotation marks is the name."""
        quoted = _QUOTED.search(span.of(text))
        if quoted is None:
            return None
        name = tuple(quoted.group(1).split())
        role = self._leading_noun(tuple(t for t in tokens if t.end <= span.start + quoted.start()))
        if role and role[1].kind is SourceKind.PERSON:
            return None
        kind = role[1].kind if role else SourceKind.OUTLET
        if kind is SourceKind.DOCUMENT:
            kind = SourceKind.OUTLET if role and role[0] in {"bericht", "berichten", "artikel"} else kind
        return Description(span, kind, Anonymity.NAMED, name, role=role[0] if role else "")

    def _leading_noun(self, tokens: tuple[Token, ...]) -> tuple[str, SourceNoun] | None:
        """The first noun, or the one right behind it in an apposition; an attribute is not the source."""
        for i, token in enumerate(tokens):
            if i < self._noun_start(tokens) or not token.is_word or not token.is_capitalised:
                continue
            if token.lower in self._determiners:
                continue
            entry = self._lexicon.noun(token.text)
            if entry:
                return self._lexicon.noun_key(token.text), entry
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            if following is None or not (following.is_word and following.is_capitalised):
                return None
        return None

    def _noun_start(self, tokens: tuple[Token, ...]) -> int:
        """Where the noun stands behind article and adjectives: behind "zwei mit dem Vorgang vertraute"."""
        start = 0
        while start < len(tokens) and tokens[start].lower in self._determiners:
            start += 1
        return self._premodifiers.skip(tokens, start, after_determiner=start > 0)[0]

    def _function(self, tokens: tuple[Token, ...], key: str) -> str:
        return next(
            (t.text for t in tokens if t.is_capitalised and self._lexicon.noun_key(t.text) == key), ""
        )

    def _with_noun(self, span: Span, tokens: tuple[Token, ...]) -> Description:
        role = self._leading_noun(tokens)
        capital = tuple(
            t for t in tokens if t.is_word and t.is_capitalised and t.lower not in self._determiners
        )
        if role is None:
            return self._with_unknown_noun(span, tokens, capital)
        key, entry = role
        if entry.kind is SourceKind.GROUP and tokens[0].lower in self._singular:
            entry = self._lexicon.nouns.get(key, entry)  # "einem Beamten" has the form of a plural
        anonymity = entry.anonymity
        if (
            entry.kind in _NAMEABLE
            and anonymity is Anonymity.ROLE
            and self._is_nameable(tokens, key, entry.kind)
        ):
            anonymity = Anonymity.NAMED
        name = tuple(t.text for t in capital) if anonymity is Anonymity.NAMED else ()
        return Description(
            span,
            entry.kind,
            anonymity,
            name,
            role=key,
            function=self._function(tokens, key) if entry.kind is SourceKind.PERSON else "",
            gender=_gender(tokens, key, entry),
            is_office=True,
            is_compound=not any(t.lower.startswith(key) for t in tokens),
        )

    def _is_nameable(self, tokens: tuple[Token, ...], key: str, kind: SourceKind) -> bool:
        """Whether noun and attributes identify one body: "Finanzministerium", "Reederei Lührs"."""
        place = next(
            i for i, t in enumerate(tokens) if t.is_capitalised and self._lexicon.noun_key(t.text) == key
        )
        word = tokens[place].text.lower()
        others = [
            (i, t)
            for i, t in enumerate(tokens)
            if i != place and t.is_capitalised and t.lower not in self._determiners
        ]
        attributes = [t for i, t in others if i > place]
        if kind in (SourceKind.OUTLET, SourceKind.AGENCY):
            own = len(word) > len(key) + 1 and not _GENERIC_OUTLET.match(word)
            return own or bool(others) or any(t.is_number for t in tokens[place + 1 :])
        if kind is SourceKind.DOCUMENT:
            return any(self._is_body(t) for t in attributes)
        if kind is SourceKind.ORGANISATION:
            if _NAMED_PREFIX.match(word) or (_BODY_COMPOUND.search(word) and len(word) > len(key) + 2):
                return True
            if is_acronym(tokens[place].text.partition("-")[0]) or _is_part_of_name(tokens[:place]):
                return True
        return any(self._lexicon.noun(t.text) is None or is_acronym(t.text) for t in attributes) or any(
            _NAMED_PREFIX.match(t.lower) or _BODY_COMPOUND.search(t.lower) for t in attributes
        )

    def _is_body(self, token: Token) -> bool:
        """Whether an attribute names who made a document: "Studie der RWTH", "Gutachten des Umweltamts"."""
        noun = self._lexicon.noun(token.text)
        if noun is not None and noun.kind is SourceKind.ORGANISATION:
            return (
                noun.anonymity is Anonymity.NAMED
                or len(token.text) > len(self._lexicon.noun_key(token.text)) + 3
            )
        return is_acronym(token.text) or self._lexicon.named_kind([token.text]) is not None

    def _with_unknown_noun(
        self, span: Span, tokens: tuple[Token, ...], capital: tuple[Token, ...]
    ) -> Description:
        """No lexicon knows the noun: article, ending and capitals decide."""
        words = tuple(t.text for t in capital)
        first = tokens[0].lower
        if not words:
            partitive = first in {"einer", "eine", "ein"}
            kind = SourceKind.PERSON if partitive else SourceKind.UNKNOWN
            return Description(span, kind, Anonymity.UNNAMED)
        role = words[0].lower()
        if first in self._indefinite or _POSSESSIVE.match(first):
            anonymity = Anonymity.UNNAMED if first in self._indefinite else Anonymity.ROLE
            gender = "f" if first in {"eine", "einer", "ihre", "seine"} else "m"
            return Description(
                span, SourceKind.PERSON, anonymity, role=role, function=words[0], gender=gender
            )
        if any(is_acronym(word) for word in words):
            return Description(span, SourceKind.ORGANISATION, Anonymity.NAMED, words)
        single = len(words) == 1
        if single and first in {"der", "dem", "den"}:
            return Description(
                span, SourceKind.PERSON, Anonymity.ROLE, role=role, function=words[0], gender="m"
            )
        if single and first == "die" and words[0].endswith("in"):
            return Description(
                span, SourceKind.PERSON, Anonymity.ROLE, role=role, function=words[0], gender="f"
            )
        plural = words[0].endswith(("en", "er", "e", "n"))
        if plural and first not in {"das", "dem", "der"} and (single or first not in {"die"}):
            return Description(
                span, SourceKind.GROUP, Anonymity.ROLE, role=role, function=words[0], gender="p"
            )
        return Description(span, SourceKind.ORGANISATION, Anonymity.NAMED, words, is_guess=True)

    def _qualified(self, described: Description, tokens: tuple[Token, ...], following: str) -> Description:
        """Add what adjectives, numbers and a following clause say: how many, how near, why unnamed."""
        lower = [token.lower for token in tokens]
        if described.anonymity is Anonymity.NAMED:
            return described
        count = next((self._lexicon.numbers[w] for w in lower[:2] if w in self._lexicon.numbers), None)
        if count is None and tokens[0].text.isdigit():
            count = int(tokens[0].text)
        described = replace(
            described, count=count, affiliation=self._affiliation(tokens) or self._near(following)
        )
        if described.kind not in (SourceKind.PERSON, SourceKind.GROUP):
            return described
        bare = tokens[0].lower not in self._determiners and not _POSSESSIVE.match(lower[0])
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
        if any(word in self._unnamed for word in lower) or self._says_unnamed(following):
            described = replace(described, anonymity=Anonymity.UNNAMED, is_withheld=True)
        return described

    def _says_unnamed(self, following: str) -> bool:
        if not _RELATIVE_CLAUSE.match(following):
            return False
        clause = following[:_CLAUSE_LENGTH].lower()
        return any(word in self._unnamed for word in re.findall(r"\w+", clause)) or "namen nicht" in clause

    def _near(self, following: str) -> str | None:
        near = _NEARNESS.match(following)
        return near.group(1) if near else None

    def _affiliation(self, tokens: tuple[Token, ...]) -> str | None:
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


def _gender(tokens: tuple[Token, ...], key: str, entry: SourceNoun) -> str:
    """The noun's gender; that of a nominalised adjective shows in its article: "die Vorsitzende"."""
    if entry.kind is SourceKind.PERSON and key.endswith("e") and tokens[0].lower in _FEMININE_ARTICLES:
        return "f"
    return entry.gender


def _is_part_of_name(before: tuple[Token, ...]) -> bool:
    """Whether a capitalised adjective stands right before the noun: "die Deutsche Postgewerkschaft"."""
    return len(before) > 1 and bool(_CAPITAL_ADJECTIVE.match(before[-1].text))
