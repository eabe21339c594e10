"""The author's words of distance in a statement: adverbs of doubt, the sollen and wollen of hearsay."""

from __future__ import annotations

from collections.abc import Sequence

from provenance_reader.analysis.attributions import Attribution
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.tokens import Token, tokenize
from provenance_reader.domain.span import Span, merged
from provenance_reader.domain.statement import Form, Hedge, HedgeKind

_HEARSAY = (Form.EVIDENTIAL, Form.FREE_INDIRECT)
_CLAUSE_ENDS = frozenset(".:;!?")


class HedgeFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self._adverbs = lexicon.words("hedges", "adverb")
        self._sollen = lexicon.words("verbs", "evidential")
        self._wollen = lexicon.words("verbs", "evidential_wollen")
        self._perfect = lexicon.words("verbs", "perfect_infinitives")

    def find(self, text: str, attribution: Attribution) -> tuple[Hedge, ...]:
        """Hedges in the frame, and in the content unless it is a quotation: there they are the speaker's."""
        spans: list[Span] = [*attribution.frame]
        if attribution.form is not Form.DIRECT:
            spans += attribution.content
        found: list[Hedge] = []
        for span in merged(spans):
            tokens = tokenize(text, span)
            for position, token in enumerate(tokens):
                kind = self._kind(tokens, position, attribution.form)
                if kind is not None:
                    found.append(Hedge(token.span, kind))
        return tuple(found)

    def _kind(self, tokens: Sequence[Token], position: int, form: Form) -> HedgeKind | None:
        word = tokens[position].lower
        if word in self._adverbs:
            return HedgeKind.ADVERB
        if word in self._sollen and (form in _HEARSAY or self._is_of_the_past(tokens, position)):
            return HedgeKind.EVIDENTIAL_SOLLEN
        if word in self._wollen and self._is_of_the_past(tokens, position):
            return HedgeKind.EVIDENTIAL_WOLLEN
        return None

    def _is_of_the_past(self, tokens: Sequence[Token], position: int) -> bool:
        """ "soll Geld genommen haben", "gehört haben will": what is meant is done and cannot be a plan."""
        if position > 1 and tokens[position - 1].lower in self._perfect:
            return True
        for number in range(position + 1, len(tokens)):
            if tokens[number].text in _CLAUSE_ENDS:
                return False
            if tokens[number].lower in self._perfect:
                closing = number + 1 == len(tokens) or not tokens[number + 1].is_word
                return closing and tokens[number - 1].lower.endswith(("t", "en", "an"))
        return False
