"""Noun phrases by closed word classes and capital letters: German writes every noun with one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance_reader.analysis.article_text import Sentence
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.premodifiers import Premodifiers
from provenance_reader.analysis.tokens import Token, is_acronym
from provenance_reader.domain.source import SourceKind

_ADVERB = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]+(isch|lich|erweise|weise|mals|haft)$")  # "Politisch gesehen"
_OPENING_QUOTES = frozenset('„“"»«‚›')
_CLOSING_QUOTES = frozenset('“”"«»‘’‹›')
_LONGEST_BRACKET = _LONGEST_TITLE = 6  # tokens, marks included
_LONGEST_QUOTED_NOUN = 12  # "einer „Gefahr für Leib und Leben“"
_LONGEST_TITLE_ABBREVIATION = 4  # "Prof."


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Token numbers `[start, end)` of its sentence; `head` is the noun or pronoun that decides.

    Determiner, adjective and preposition are in lower case, "" where there is none.
    """

    start: int
    end: int
    head: int
    determiner: str = ""
    adjective: str = ""
    preposition: str = ""
    is_pronoun: bool = False
    is_name: bool = False
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class _Core:
    """Determiner, adjectives and nouns, without attributes behind them."""

    first_noun: int
    head: int
    end: int
    determiner: str
    adjective: str


class NounPhraseReader:
    """Finds noun phrases in sentences of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._lexicon = lexicon
        self._premodifiers = Premodifiers(lexicon)
        self._determiners = words("determiners", "nominative") | words("determiners", "oblique")
        self._second = words("determiners", "second")
        self._genitives = words("determiners", "genitive")
        self._personal = words("pronouns", "personal")
        self._lone = words("pronouns", "lone")
        self._partitive = words("pronouns", "partitive")
        self._prepositions = words("particles", "prepositions")
        self._attribute_prepositions = words("particles", "attribute_prepositions")
        self._participle_adverbs = words("particles", "participle_adverbs")
        self._openers = words("particles", "sentence_adverbs")
        self._name_particles = words("names", "particles")
        self._titles = words("names", "titles")
        self._times = (
            words("calendar", "weekdays") | words("calendar", "months") | words("calendar", "times_of_day")
        )

    def phrases(self, sentence: Sentence) -> tuple[NounPhrase, ...]:
        """All noun phrases of the sentence, in order, none inside another."""
        return tuple(self._scan(sentence.tokens))

    def at(self, tokens: Sequence[Token], start: int, preposition: str = "") -> NounPhrase | None:
        """The longest noun phrase that begins at token `start`, or None."""
        if start >= len(tokens):
            return None
        if tokens[start].lower in self._personal:
            return NounPhrase(start, start + 1, start, preposition=preposition, is_pronoun=True)
        core = self._core(tokens, start)
        if core is None:
            return None
        is_name = self._is_name(tokens, core)
        end = self._attributes(tokens, core, is_name=is_name)
        return NounPhrase(
            start,
            end,
            core.head,
            core.determiner,
            core.adjective,
            preposition,
            is_name=is_name,
            is_quoted=tokens[core.first_noun].text in _OPENING_QUOTES,
        )

    def _scan(self, tokens: Sequence[Token]) -> Iterator[NounPhrase]:
        position = 0
        while position < len(tokens):
            lower = tokens[position].lower
            preposition = lower if lower in self._prepositions else ""
            phrase = self.at(tokens, position + bool(preposition), preposition)
            if phrase is None:
                position += 1
            else:
                yield phrase
                position = phrase.end

    def _core(self, tokens: Sequence[Token], start: int) -> _Core | None:
        position, determiner = start, ""
        if self._is_possessor(tokens, start):
            position, determiner = start + 1, tokens[start].lower
        while position < len(tokens) and self._determines(tokens[position], determiner):
            determiner = determiner or tokens[position].lower
            position += 1
        qualified = position < len(tokens) and tokens[position].lower in self._participle_adverbs
        first, adjective = self._premodifiers.skip(
            tokens, position, after_determiner=bool(determiner) or qualified
        )
        head, end = self._nouns(tokens, first, start, bool(determiner))
        if head < 0:
            lone = self._stands_alone(tokens, start, determiner)
            return _Core(start, start, start + 1, determiner, "") if lone else None
        return _Core(first, head, end, determiner, adjective)

    def _is_possessor(self, tokens: Sequence[Token], start: int) -> bool:
        """Whether a name in the genitive stands for the article: "Putins mögliche Neigung"."""
        if start >= len(tokens):
            return False
        word = tokens[start]
        if not (word.is_word and word.is_capitalised and word.text.endswith("s") and len(word.text) > 3):
            return False
        return self._premodifiers.skip(tokens, start + 1, after_determiner=True)[0] > start + 1

    def _nouns(
        self, tokens: Sequence[Token], first: int, start: int, has_determiner: bool
    ) -> tuple[int, int]:
        """The last noun of a row of nouns and names, and the row's end; the noun is -1 if there is none."""
        head, position = -1, first
        while position < len(tokens):
            token = tokens[position]
            title_end = self._quoted_title(
                tokens, position, after_article=position == first and has_determiner
            )
            if title_end and (head >= 0 or has_determiner or position == start):
                head, position = title_end - 2, title_end
            elif head >= 0 and self._ends_name(tokens, first, position):
                break
            elif (
                token.is_word
                and token.is_capitalised
                and not self._closes(
                    token, position, start, is_first=not any(t.is_word for t in tokens[:position])
                )
            ):
                head = position
                position += 1
            elif head >= 0 and self._joins_nouns(tokens, position, head):
                position += 1
            else:
                break
        return head, position

    def _determines(self, token: Token, determiner: str) -> bool:
        """Whether the token goes on a row of determiners: "die beiden", "diese drei", "eines der"."""
        number = token.lower in self._lexicon.numbers or token.is_number
        if not determiner:
            return number or token.lower in self._determiners
        partitive = determiner in self._genitives and determiner.startswith("ein") and token.lower == "der"
        return partitive or number or token.lower in self._second

    def _stands_alone(self, tokens: Sequence[Token], start: int, determiner: str) -> bool:
        """Whether a determiner stands for a noun: "beide", "einer von ihnen", "zwei davon"."""
        following = tokens[start + 1].lower if start + 1 < len(tokens) else ""
        partitive = determiner in self._partitive and following in {"der", "von", "davon"}
        return determiner in self._lone or partitive

    def _attributes(self, tokens: Sequence[Token], core: _Core, *, is_name: bool) -> int:
        """The end of the phrase with the brackets, genitives and prepositional attributes behind it."""
        head, end = core.head, core.end
        while end < len(tokens):
            token = tokens[end]
            bracket = self._short_bracket(tokens, end)
            if bracket:
                end = bracket
                continue
            if is_name and token.lower != "für":  # "Landesanstalt für Umwelt"; no person's name goes on so
                break
            genitive = token.lower in self._genitives
            inner = None
            if genitive or token.lower in self._attribute_prepositions:
                inner = self._core(tokens, end if genitive else end + 1)
            if inner is None or not self._belongs(tokens, head, inner, genitive=genitive):
                break
            is_name = genitive and token.lower != "der" and self._is_name(tokens, inner)
            head, end = inner.head, inner.end
        return end

    def _belongs(self, tokens: Sequence[Token], head: int, inner: _Core, *, genitive: bool) -> bool:
        """Whether an attribute is one; "sagte die Ministerin der Zeitung" has an addressee instead."""
        if not genitive:
            return tokens[inner.head].lower not in self._times
        noun = self._lexicon.noun(tokens[inner.head].text)
        if noun is None or noun.kind is not SourceKind.OUTLET:
            return True
        own = self._lexicon.noun(tokens[head].text)
        return own is not None and own.kind is not SourceKind.PERSON

    def _short_bracket(self, tokens: Sequence[Token], position: int) -> int:
        """The end of "(CDU)" at `position`, or 0."""
        if tokens[position].text not in "([":
            return 0
        ends = range(position + 1, min(position + _LONGEST_BRACKET, len(tokens)))
        return next((end + 1 for end in ends if tokens[end].text in ")]"), 0)

    def _quoted_title(self, tokens: Sequence[Token], position: int, *, after_article: bool) -> int:
        """The end of a quoted title at `position`, or 0: a short one, or right behind an article any."""
        if tokens[position].text not in _OPENING_QUOTES or position + 2 >= len(tokens):
            return 0
        if not (tokens[position + 1].is_capitalised or after_article):
            return 0
        longest = _LONGEST_QUOTED_NOUN if after_article else _LONGEST_TITLE
        for end in range(position + 2, min(position + longest, len(tokens))):
            if not tokens[end].text[0].isalnum():
                return end + 1 if tokens[end].text in _CLOSING_QUOTES else 0
        return 0

    def _closes(self, token: Token, position: int, start: int, *, is_first: bool) -> bool:
        """Capitalised words that cannot stand inside a noun phrase: days, and sentence openers."""
        if token.lower in self._times:
            return True
        if position != start:
            return False
        adverb = _ADVERB.search(token.text) and self._lexicon.noun(token.text) is None
        opens = adverb or token.lower in self._openers or token.lower in self._lexicon.verb_forms
        return token.lower in self._premodifiers.never or bool(opens and is_first)

    def _ends_name(self, tokens: Sequence[Token], first: int, position: int) -> bool:
        """Whether given name and surname stand complete before a noun of its own: "Putin Gespräche mit …"."""
        if position - first < 2 or not self._lexicon.gender_of(tokens[position - 2].text):
            return False
        if not tokens[position].is_word or self._lexicon.gender_of(tokens[position - 1].text):
            return False
        following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
        return following in self._prepositions | self._determiners

    def _joins_nouns(self, tokens: Sequence[Token], position: int, head: int) -> bool:
        """Whether a particle, "&" or a title's full stop stands between two parts of a name."""
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        name_goes_on = following is not None and following.is_word and following.is_capitalised
        if tokens[position].text == ".":
            return name_goes_on and len(tokens[head].text) <= _LONGEST_TITLE_ABBREVIATION
        if tokens[position].text == "&":
            return name_goes_on
        if tokens[position].lower not in self._name_particles:
            return False
        before = tokens[position - 1]
        if before.lower in self._name_particles:
            return name_goes_on
        ahead = [t for t in tokens[position + 1 : position + 3] if t.lower not in self._name_particles]
        return bool(self._lexicon.gender_of(before.text)) and bool(ahead) and ahead[0].is_capitalised

    def _is_name(self, tokens: Sequence[Token], core: _Core) -> bool:
        """Whether the nouns end in a proper name of a person."""
        if tokens[core.first_noun].text in _OPENING_QUOTES:
            return False
        words = [token.text for token in tokens[core.first_noun : core.head + 1] if token.is_word]
        if any(self._lexicon.gender_of(word) for word in words[:-1]):
            return True
        if len(words) == 1 and not core.determiner and not core.adjective:
            return self._lexicon.noun(words[0]) is None
        if len(words) < 2:
            return False
        noun = self._lexicon.noun(words[0])
        if noun and noun.kind is SourceKind.PERSON and not self._lexicon.noun(words[-1]):
            return not is_acronym(words[-1]) and self._lexicon.named_kind(words[1:]) is None
        unknown = not any(
            self._lexicon.noun(w) or self._lexicon.named_kind([w]) or is_acronym(w) for w in words
        )
        bare = not core.determiner and not core.adjective and len(words) == 2 and unknown
        return bare or words[0].lower() in self._titles
