"""What may stand between article and noun: adjectives, their adverbs, participle groups."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.tokens import Token

_ADJECTIVE = re.compile(r"^[^\W\d_]+(e|en|er|es|em)$")
_PARTICIPLE = re.compile(r"(te|ten|ter|ene|enen|ener|nde|nden|nder|nahe)$")
_OPENING_QUOTES = frozenset('„“"»«‚›')
_LONGEST_GROUP = 8  # tokens: "mit den Verhandlungen über den Haushalt vertraute"
_ADVERBS_AHEAD = (1, 2)  # "namentlich nicht genannte"


class Premodifiers:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._lexicon = lexicon
        self._prepositions = words("particles", "prepositions")
        self._coordinators = words("particles", "coordinators")
        self.never = (
            words("determiners", "nominative")
            | words("determiners", "oblique")
            | self._prepositions
            | self._coordinators
            | words("particles", "subordinators")
            | words("pronouns", "personal")
            | words("pronouns", "relative")
            | words("pronouns", "first_person")
            | words("verbs", "auxiliaries")
            | words("verbs", "modals")
        )

    def skip(self, tokens: Sequence[Token], start: int, *, after_determiner: bool) -> tuple[int, str]:
        """Where the noun behind the premodifiers stands, and the last adjective; `start` if no noun comes."""
        position, adjective = start, ""
        while position < len(tokens) and position - start <= _LONGEST_GROUP:
            group_end = self._group_end(tokens, position) if after_determiner else 0
            if self._is_adjective(tokens, position, after_determiner=after_determiner):
                adjective = tokens[position].lower
                position += 1
            elif group_end:
                position = group_end
                adjective = tokens[position - 1].lower
            elif (adjective and self._joins_adjectives(tokens, position)) or (
                after_determiner and self._is_adverb(tokens, position)
            ):
                position += 1
            else:
                break
        found = position < len(tokens) and (
            (tokens[position].is_word and tokens[position].is_capitalised)
            or tokens[position].text in _OPENING_QUOTES
        )
        return (position, adjective) if found else (start, "")

    def _is_adjective(
        self, tokens: Sequence[Token], position: int, *, after_determiner: bool = False
    ) -> bool:
        """Whether the word has an adjective's ending and is no verb: "lauten" is one behind an article."""
        token = tokens[position] if position < len(tokens) else None
        if token is None or not token.is_word or token.lower in self.never:
            return False
        if token.is_capitalised and (position > 0 or self._lexicon.noun(token.text)):
            return False
        is_verb = token.lower in self._lexicon.verb_forms
        declined = after_determiner and token.lower.endswith("en")
        return bool(_ADJECTIVE.match(token.lower)) and (declined or not is_verb)

    def _joins_adjectives(self, tokens: Sequence[Token], position: int) -> bool:
        joins = tokens[position].text == "," or tokens[position].lower in self._coordinators
        return joins and self._is_adjective(tokens, position + 1)

    def _is_adverb(self, tokens: Sequence[Token], position: int) -> bool:
        token = tokens[position]
        if not token.is_word or token.is_capitalised or token.lower in self.never:
            return False
        return any(self._is_adjective(tokens, position + ahead) for ahead in _ADVERBS_AHEAD)

    def _group_end(self, tokens: Sequence[Token], position: int) -> int:
        """The end of "mit den Gesprächen vertraute": a preposition, a phrase and a participle; or 0."""
        if tokens[position].lower not in self._prepositions:
            return 0
        for end in range(position + 2, min(position + _LONGEST_GROUP, len(tokens) - 1)):
            token, following = tokens[end], tokens[end + 1]
            if token.text in ".,;:":
                return 0
            participle = not token.is_capitalised and _PARTICIPLE.search(token.lower)
            noun_follows = following.is_word and following.is_capitalised
            if participle and noun_follows and token.lower not in self.never:
                return end + 1
        return 0
