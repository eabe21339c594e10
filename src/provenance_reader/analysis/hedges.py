"""The author's words of distance in a statement: adverbs of doubt and the sollen of hearsay."""

from __future__ import annotations

from provenance_reader.analysis.attributions import Attribution
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.tokens import tokenize
from provenance_reader.domain.span import Span, merged
from provenance_reader.domain.statement import Form, Hedge, HedgeKind

_HEARSAY = (Form.EVIDENTIAL, Form.FREE_INDIRECT)


class HedgeFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self._adverbs = lexicon.words("hedges", "adverb")
        self._sollen = lexicon.words("verbs", "evidential")

    def find(self, text: str, attribution: Attribution) -> tuple[Hedge, ...]:
        """Hedges in the frame, and in the content unless it is a quotation: there they are the speaker's."""
        spans: list[Span] = [*attribution.frame]
        if attribution.form is not Form.DIRECT:
            spans += attribution.content
        found: list[Hedge] = []
        for span in merged(spans):
            for token in tokenize(text, span):
                if token.lower in self._adverbs:
                    found.append(Hedge(token.span, HedgeKind.ADVERB))
                elif token.lower in self._sollen and attribution.form in _HEARSAY:
                    found.append(Hedge(token.span, HedgeKind.EVIDENTIAL_SOLLEN))
        return tuple(found)
