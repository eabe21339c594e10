"""What the words of one mention say of a source: kind, anonymity, name, function."""

from __future__ import annotations

import re
from dataclasses import replace

from provenance_reader.analysis.circumstances import POSSESSIVE, Circumstances
from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.lexicon import Lexicon, SourceNoun
from provenance_reader.analysis.person_names import CAPITAL_ADJECTIVE, PersonNames
from provenance_reader.analysis.premodifiers import Premodifiers
from provenance_reader.analysis.tokens import Token, is_acronym, tokenize
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span

_OWN = re.compile(r"^(sein|ihr)(e|en|em|er|es)?$")
_QUOTED = re.compile(r"[„“\"»«‚]([^„“”\"»«‘’]{2,60})[“”\"«»‘’]")
_BODY_COMPOUND = re.compile(
    r"(ministerium|ministeriums|amt|amtes|amts|kanzlei|gericht|gerichts|hof|hofs|bank)$"
)
_NAMED_PREFIX = re.compile(r"^(bundes|landes|reichs|eu-|us-|un-)")
_GENERIC_OUTLET = re.compile(r"^(tages|wochen|fernseh|nachrichten|radio|fach|sonntags|online|regional|lokal)")
_FEMININE_ARTICLES = ("die", "eine", "einer")
_NAMEABLE = (SourceKind.ORGANISATION, SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT)


class MentionReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._persons = PersonNames(lexicon)
        self._premodifiers = Premodifiers(lexicon)
        self._circumstances = Circumstances(lexicon)
        words = lexicon.words
        self._pronouns = words("pronouns", "personal") | words("pronouns", "anaphoric")
        self._adverbs = words("particles", "sentence_adverbs")
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
        self._prepositions = words("particles", "prepositions")
        self._statements = tuple(words("sources", "statements"))

    def read(self, text: str, span: Span, following: str = "") -> Description:
        """Describe the mention at `span`; `following` is what stands behind it, up to the paragraph's end."""
        tokens = tokenize(text, span)
        if len(tokens) == 1 and tokens[0].lower in self._pronouns:
            return self._pronoun(span, tokens[0].lower)
        if len(tokens) == 1 and tokens[0].lower in self._adverbs:
            return Description(span, SourceKind.UNKNOWN, Anonymity.UNNAMED)  # "Offiziell heißt es"
        if self._is_possessed_statement(tokens):
            return self._possessor(span, tokens[0].lower)
        described = (
            self._statement_compound(span, tokens)
            or self._with_name(span, tokens, following)
            or self._with_quoted_name(text, span, tokens)
            or self._with_noun(span, tokens)
        )
        definite = tokens[0].lower in self._definite
        return self._circumstances.added_to(replace(described, is_definite=definite), tokens, following)

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
        if len(self._lexicon.known_name(list(person))) > 1:
            person = ()  # "Vereinten Nationen" has the form of a person's name
        if person and role and self._is_of_the_noun(tokens, role, person):
            person = ()
        elif not person and role and role[1].kind is SourceKind.PERSON:
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
                affiliation=self._circumstances.affiliation(
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

    def _is_of_the_noun(
        self, tokens: tuple[Token, ...], role: tuple[str, SourceNoun], person: tuple[str, ...]
    ) -> bool:
        """Whether the name tells whose the noun is: "ein Berater von Präsident Holt", "ein Kollege Holts".

        What stands between them, with the name, is no more than its title; "der Präsident von Kamerun Paul
        Biya" is named.
        """
        words = [token.text for token in tokens]
        if person[0] not in words:
            return False
        name, noun = words.index(person[0]), self._place_of(tokens, role[0])
        if noun >= name:
            return False
        between = tokens[noun + 1 : name]
        if not between:
            owner = len(person) == 1 and person[0].endswith("s")
            return owner and tokens[0].lower in self._indefinite
        titles = [self._lexicon.noun(token.text) for token in between[1:] if token.is_capitalised]
        persons = all(title is not None and title.kind is SourceKind.PERSON for title in titles)
        return between[0].lower in self._attribute_starts and persons

    def _place_of(self, tokens: tuple[Token, ...], key: str) -> int:
        """The number of the token that a noun of the lexicon is."""
        return next(
            i for i, t in enumerate(tokens) if t.is_capitalised and self._lexicon.noun_key(t.text) == key
        )

    def _is_about_noun(self, tokens: tuple[Token, ...], role: tuple[str, SourceNoun], start: int) -> bool:
        """Whether a noun before the name is the source: "ein Sprecher der EU", not "ein Bericht der EU"."""
        place = self._place_of(tokens, role[0])
        if place >= start:
            name = self._lexicon.known_name([t.text for t in tokens[start:]])
            return place >= start + len(name) and role[1].kind is SourceKind.PERSON
        between = {token.lower for token in tokens[place + 1 : start]}
        if role[1].kind in (SourceKind.OUTLET, SourceKind.AGENCY):
            return False
        if role[0] in {"bericht", "berichte", "berichten", "meldung", "artikel"}:
            return self._lexicon.named_kind([t.text for t in tokens[start:]]) is SourceKind.ORGANISATION
        return bool(between & (self._attribute_starts | self._prepositions))

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
        # Marks alone may hold somebody's words as well as a medium's name.
        is_guess = role is None and quoted.start() == 0
        return Description(span, kind, Anonymity.NAMED, name, role=role[0] if role else "", is_guess=is_guess)

    def _leading_noun(self, tokens: tuple[Token, ...]) -> tuple[str, SourceNoun] | None:
        """The first noun, or the one right behind it in an apposition; an attribute is not the source."""
        for i, token in enumerate(tokens):
            if i < self._noun_start(tokens) or not token.is_word or not token.is_capitalised:
                continue
            if token.lower in self._determiners:
                continue
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            before_noun = following is not None and following.is_word and following.is_capitalised
            entry = self._lexicon.noun(token.text)
            if entry and not (before_noun and CAPITAL_ADJECTIVE.match(token.text)):
                return self._lexicon.noun_key(token.text), entry
            if not before_noun:
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
            # "einem Beamten" has the form of a plural
            entry = self._lexicon.nouns.get(self._lexicon.person_key(key), entry)
        elif entry.kind is SourceKind.PERSON and _is_plural_by_article(tokens, key, entry):
            entry = replace(entry, kind=SourceKind.GROUP, gender="p")
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
        place = self._place_of(tokens, key)
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
        if first in self._indefinite or POSSESSIVE.match(first):
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


def _is_plural_by_article(tokens: tuple[Token, ...], key: str, entry: SourceNoun) -> bool:
    """ "die Fischer": a masculine noun whose plural has no ending of its own."""
    return tokens[0].lower == "die" and entry.gender == "m" and key.endswith(("er", "el", "en"))


def _gender(tokens: tuple[Token, ...], key: str, entry: SourceNoun) -> str:
    """The noun's gender; that of a nominalised adjective shows in its article: "die Vorsitzende"."""
    if entry.kind is SourceKind.PERSON and key.endswith("e") and tokens[0].lower in _FEMININE_ARTICLES:
        return "f"
    return entry.gender


def _is_part_of_name(before: tuple[Token, ...]) -> bool:
    """Whether a capitalised adjective stands right before the noun: "die Deutsche Postgewerkschaft"."""
    return len(before) > 1 and bool(CAPITAL_ADJECTIVE.match(before[-1].text))
