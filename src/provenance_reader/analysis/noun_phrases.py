"""Noun phrases by closed word classes and capital letters: German writes every noun with one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon, SourceNoun
from provenance_reader.analysis.tokens import Token, is_acronym
from provenance_reader.domain.source import SourceKind

_FEMININE = re.compile(r"(ung|heit|keit|schaft|ion|tät|erei|enz|anz|ik|ur|sprecherin|erin|zeitung)$")
_ADJECTIVE = re.compile(r"^[^\W\d_]+(e|en|er|es|em)$")
_PARTICIPLE = re.compile(r"(te|ten|ter|ene|enen|ener|nde|nden|nder|vertraute|vertrauten|nahe)$")
_NAME_PARTICLES = frozenset("von van de der den di da del la le zu ibn bin al el und".split()) - {"und"}
_ATTRIBUTE_PREPOSITIONS = frozenset("von vom aus für beim bei".split())
_GENITIVES = frozenset(
    "der des eines einer dieses dieser seines seiner ihres ihrer deren dessen zweier dreier".split()
)
_SECOND_DETERMINERS = frozenset(
    "beide beiden beider anderen andere weiteren weitere vielen mehreren paar".split()
)
_PERSON_TITLES = frozenset({"Herr", "Frau", "Dr", "Prof", "Professor", "Papst", "König", "Pfarrer", "Sir"})
_OPENING_QUOTES = frozenset('„“"»«‚›')


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Token numbers `[start, end)` of its sentence; `head` is the noun or pronoun that decides."""

    start: int
    end: int
    head: int
    determiner: str
    adjective: str
    preposition: str
    is_pronoun: bool
    is_name: bool
    coordinated: bool = False


class NounPhraseReader:
    """Finds noun phrases in sentences of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        words = lexicon.words
        self._nominative = words("determiners", "nominative")
        self._determiners = self._nominative | words("determiners", "oblique")
        self._personal = words("pronouns", "personal")
        self._prepositions = words("particles", "prepositions")
        self._not_adjectives = (
            self._determiners
            | self._prepositions
            | self._personal
            | words("particles", "subordinators")
            | words("particles", "coordinators")
            | words("verbs", "auxiliaries")
            | words("verbs", "modals")
            | words("pronouns", "relative")
            | words("pronouns", "first_person")
        )
        self._masculine_acronyms = words("sources", "masculine_acronyms")
        self._openers = words("particles", "sentence_adverbs")
        self._times = (
            words("calendar", "weekdays") | words("calendar", "months") | words("calendar", "times_of_day")
        )

    def phrases(self, sentence: Sentence) -> tuple[NounPhrase, ...]:
        """All noun phrases of the sentence, in order, none inside another."""
        return tuple(self._scan(sentence.tokens))

    def _scan(self, tokens: tuple[Token, ...]) -> Iterator[NounPhrase]:
        position = 0
        while position < len(tokens):
            preposition = ""
            if tokens[position].lower in self._prepositions:
                preposition = tokens[position].lower
            phrase = self.at(tokens, position + bool(preposition), preposition)
            if phrase is None:
                position += 1
            else:
                yield phrase
                position = phrase.end

    def at(self, tokens: tuple[Token, ...], start: int, preposition: str = "") -> NounPhrase | None:
        """The longest noun phrase that begins at token `start`, or None."""
        if start >= len(tokens):
            return None
        if tokens[start].lower in self._personal:
            return NounPhrase(start, start + 1, start, "", "", preposition, is_pronoun=True, is_name=False)
        core = self._core(tokens, start)
        if core is None:
            return None
        first, head, end, determiner, adjective = core
        is_name = self._is_name(tokens, first, head + 1, determiner)
        end = self._attributes(tokens, head, end, is_name=is_name)
        return NounPhrase(
            start, end, head, determiner, adjective, preposition, is_pronoun=False, is_name=is_name
        )

    def _core(self, tokens: tuple[Token, ...], start: int) -> tuple[int, int, int, str, str] | None:
        """(first noun, head, end, determiner, last adjective) of determiner, adjectives and nouns."""
        position, determiner, adjective = start, "", ""
        while position < len(tokens) and self._determines(tokens[position], determiner):
            determiner = determiner or tokens[position].lower
            position += 1
        qualified = position < len(tokens) and tokens[position].lower in {"nicht", "namentlich"}
        position, adjective = self._premodifiers(tokens, position, bool(determiner) or qualified)
        first = position
        head = -1
        while position < len(tokens):
            token = tokens[position]
            if self._quoted_name(tokens, position) and (head >= 0 or determiner):
                position = self._quoted_name(tokens, position)
                head = position - 2
            elif head >= 0 and self._ends_name(tokens, first, position):
                break
            elif token.is_word and token.is_capitalised and not self._closes(token, position, start):
                head = position
                position += 1
            elif head >= 0 and self._joins_names(tokens, position):
                position += 1
            elif (
                token.text == "."
                and head >= 0
                and len(tokens[head].text) <= 4
                and self._more(tokens, position)
            ):
                position += 1
            elif token.text == "&" and head >= 0 and self._more(tokens, position):
                position += 1
            else:
                break
        if head < 0:
            return self._bare_pronoun(tokens, start, determiner)
        return first, head, position, determiner, adjective

    def _determines(self, token: Token, determiner: str) -> bool:
        """Whether the token goes on a row of determiners: "die beiden", "diese drei", "410 000"."""
        if not determiner:
            return token.lower in self._determiners or self._is_number(token)
        partitive = determiner in {"eines", "einer"} and token.lower in {"der", "dieser"}
        return partitive or self._is_number(token) or token.lower in _SECOND_DETERMINERS

    def _bare_pronoun(
        self, tokens: tuple[Token, ...], start: int, determiner: str
    ) -> tuple[int, int, int, str, str] | None:
        """A determiner that stands for a noun: "zwei von ihnen", "einer der Insider", "beide"."""
        if determiner not in {
            "einer",
            "eine",
            "beide",
            "zwei",
            "mehrere",
            "viele",
            "einige",
            "manche",
            "andere",
        }:
            return None
        following = tokens[start + 1].lower if start + 1 < len(tokens) else ""
        if determiner not in {"beide", "viele", "einige", "manche", "andere"} and following not in {
            "der",
            "von",
            "davon",
        }:
            return None
        return start, start, start + 1, determiner, ""

    def _premodifiers(
        self, tokens: tuple[Token, ...], position: int, after_determiner: bool
    ) -> tuple[int, str]:
        """Skip adjectives, adverbs before them and whole participle groups ("mit dem Fall befasste")."""
        adjective = ""
        start = position
        while position < len(tokens) and position - start < 9:
            token = tokens[position]
            if token.text == "," and adjective and self._is_adjective(tokens, position + 1):
                position += 1
            elif (
                token.lower in {"und", "oder", "sowie"}
                and adjective
                and self._is_adjective(tokens, position + 1)
            ):
                position += 1
            elif self._is_adjective(tokens, position) and not (token.is_capitalised and position > 0):
                adjective = token.lower
                position += 1
            elif after_determiner and self._group_end(tokens, position):
                position = self._group_end(tokens, position)
                adjective = tokens[position - 1].lower
            elif (
                after_determiner
                and token.is_word
                and not token.is_capitalised
                and token.lower not in self._not_adjectives
                and any(self._is_adjective(tokens, position + ahead) for ahead in (1, 2))
            ):
                position += 1
            else:
                break
        if position < len(tokens) and tokens[position].is_word and tokens[position].is_capitalised:
            return position, adjective
        if position < len(tokens) and tokens[position].text in _OPENING_QUOTES:
            return position, adjective
        return start, ""

    def _group_end(self, tokens: tuple[Token, ...], position: int) -> int:
        """The end of "mit den Gesprächen vertraute": a preposition, a phrase and a participle; or 0."""
        if tokens[position].lower not in self._prepositions:
            return 0
        for end in range(position + 2, min(position + 8, len(tokens) - 1)):
            token = tokens[end]
            if token.text in ".,;:":
                return 0
            if (
                not token.is_capitalised
                and _PARTICIPLE.search(token.lower)
                and token.lower not in self._not_adjectives
                and tokens[end + 1].is_word
                and tokens[end + 1].is_capitalised
            ):
                return end + 1
        return 0

    def _attributes(self, tokens: tuple[Token, ...], head: int, end: int, *, is_name: bool) -> int:
        """Extend over brackets, genitives and prepositional attributes that belong to the head."""
        while end < len(tokens):
            token = tokens[end]
            if token.text in "([" and (close := self._short_bracket(tokens, end)):
                end = close
            elif token.lower in _GENITIVES and not is_name and (inner := self._core(tokens, end)):
                if self._lexicon_kind(tokens[inner[1]]) is SourceKind.OUTLET and not self._takes_outlet(
                    tokens[head]
                ):
                    break
                head, end = inner[1], inner[2]
                is_name = self._is_name(tokens, inner[0], inner[1] + 1, inner[3]) and token.lower != "der"
            elif (
                token.lower in _ATTRIBUTE_PREPOSITIONS
                and not is_name
                and (inner := self._core(tokens, end + 1))
            ):
                if tokens[inner[1]].lower in self._times:
                    break
                head, end = inner[1], inner[2]
                is_name = False
            else:
                break
        return end

    def _takes_outlet(self, head: Token) -> bool:
        """Nouns that stand with the outlet they belong to: "ein Bericht der Zeitung"."""
        entry = self._lexicon.noun(head.text)
        return entry is not None and entry.kind is not SourceKind.PERSON or head.lower.endswith("in")

    def _short_bracket(self, tokens: tuple[Token, ...], position: int) -> int:
        for end in range(position + 1, min(position + 6, len(tokens))):
            if tokens[end].text in ")]":
                return end + 1
        return 0

    def _quoted_name(self, tokens: tuple[Token, ...], position: int) -> int:
        """The end of a short quoted title such as „Küstenkurier“ at `position`, or 0."""
        if tokens[position].text not in _OPENING_QUOTES or position + 2 >= len(tokens):
            return 0
        if not tokens[position + 1].is_capitalised:
            return 0
        for end in range(position + 2, min(position + 6, len(tokens))):
            if not tokens[end].text[0].isalnum():
                return end + 1 if tokens[end].text in '“”"«»‘’‹›' else 0
        return 0

    def _is_adjective(self, tokens: tuple[Token, ...], position: int) -> bool:
        if position >= len(tokens):
            return False
        token = tokens[position]
        return bool(
            token.is_word
            and token.lower not in self._not_adjectives
            and (not token.is_capitalised or position == 0)
            and _ADJECTIVE.match(token.lower)
            and token.lower not in self._lexicon.verb_forms
        )

    def _is_number(self, token: Token) -> bool:
        return token.lower in self._lexicon.numbers or token.is_number

    def _closes(self, token: Token, position: int, start: int) -> bool:
        """Capitalised words that cannot stand inside a noun phrase: days, and sentence openers."""
        if token.lower in self._times:
            return True
        return position == start and (
            token.lower in self._not_adjectives
            or (position == 0 and (token.lower in self._openers or token.lower in self._lexicon.verb_forms))
        )

    def _ends_name(self, tokens: tuple[Token, ...], first: int, position: int) -> bool:
        """Whether given name and surname stand complete before a noun of its own: "Putin Gespräche mit …"."""
        if position - first < 2 or not self._lexicon.gender_of(tokens[position - 2].text):
            return False
        if not tokens[position].is_word or self._lexicon.gender_of(tokens[position - 1].text):
            return False
        following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
        return following in self._prepositions | self._determiners

    def _joins_names(self, tokens: tuple[Token, ...], position: int) -> bool:
        """Whether a lower-case particle stands between two parts of a name: Ursula von der Leyen."""
        if tokens[position].lower not in _NAME_PARTICLES or not self._lexicon.gender_of(
            tokens[position - 1].text
        ):
            if tokens[position - 1].lower not in _NAME_PARTICLES or not self._more(tokens, position):
                return False
        for ahead in range(position + 1, min(position + 3, len(tokens))):
            if tokens[ahead].is_capitalised:
                return True
            if tokens[ahead].lower not in _NAME_PARTICLES:
                return False
        return False

    def _more(self, tokens: tuple[Token, ...], position: int) -> bool:
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        return following is not None and following.is_word and following.is_capitalised

    def _is_name(self, tokens: tuple[Token, ...], first: int, end: int, determiner: str) -> bool:
        """Whether the nouns end in a proper name of a person."""
        words = [token.text for token in tokens[first:end] if token.is_word]
        if any(self._lexicon.gender_of(word) for word in words[:-1]):
            return True
        if len(words) == 1 and not determiner:
            return self._lexicon.noun(words[0]) is None
        if len(words) >= 2 and self._is_person_noun(words[0]) and not self._lexicon.noun(words[-1]):
            return not is_acronym(words[-1]) and not self.is_known_name(words[1:])
        return len(words) >= 2 and words[0] in _PERSON_TITLES

    def _is_person_noun(self, word: str) -> bool:
        entry = self._lexicon.noun(word)
        return entry is not None and entry.kind is SourceKind.PERSON and entry.gender != "p"

    def _lexicon_kind(self, token: Token) -> SourceKind | None:
        entry = self._lexicon.noun(token.text)
        return entry.kind if entry else None

    def noun(self, sentence: Sentence, phrase: NounPhrase) -> SourceNoun | None:
        return self._lexicon.noun(sentence.tokens[phrase.head].text)

    def speaker_noun(self, sentence: Sentence, phrase: NounPhrase) -> SourceNoun | None:
        """The first noun of the phrase, if it is one of a source: "Präsidentin" in "die Präsidentin des Rats"."""
        for token in sentence.tokens[phrase.start : phrase.end]:
            if token.is_word and token.is_capitalised and token.lower not in self._determiners:
                entry = self._lexicon.noun(token.text)
                if entry or token.start >= sentence.tokens[phrase.head].start:
                    return entry
        return None

    def _is_compared(self, before: tuple[Token, ...]) -> bool:
        """Whether "als" stands before the phrase inside its clause: "bezeichnete es als Fehler"."""
        words = [token for token in before if token.text not in _OPENING_QUOTES]
        return len(words) > 1 and words[-1].lower in {"als", "wie"} and words[-2].is_word

    def is_known_name(self, words: list[str]) -> bool:
        """Whether `words` begin with the name of an outlet, agency or body, inflected or not."""
        return self._lexicon.named_kind(words) is not None

    def medium(self, words: list[str]) -> bool:
        """Whether `words` begin with the name of an outlet or agency."""
        return self._lexicon.named_kind(words) in (SourceKind.OUTLET, SourceKind.AGENCY)

    def can_be_subject(self, sentence: Sentence, phrase: NounPhrase) -> bool:
        """Whether the phrase's form allows the nominative."""
        if phrase.preposition:
            return False
        if phrase.is_pronoun:
            return True
        head = sentence.tokens[phrase.head]
        if head.lower in self._times or self._is_compared(sentence.tokens[: phrase.start]):
            return False
        if phrase.determiner in self._determiners - self._nominative - {"einer"}:
            return False
        if phrase.determiner == "der":
            if phrase.adjective.endswith(("en", "em")) and not phrase.is_name:
                return False
            if is_acronym(head.text):
                return head.lower in self._masculine_acronyms
            entry = self._lexicon.noun(head.text)
            feminine = entry.gender in "fp" if entry else bool(_FEMININE.search(head.lower))
            first = sentence.tokens[phrase.start + 1].lower if phrase.end - phrase.start > 2 else ""
            return not feminine or bool(self._lexicon.noun(first) and self._lexicon.nouns.get(first))
        return True
