"""Sentences without a frame that go on with what somebody says: subjunctive, "demnach", whole quotations."""

from __future__ import annotations

from provenance_reader.analysis.article_text import Segment, Sentence
from provenance_reader.analysis.check_notes import says_unconfirmed
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.domain.statement import Form


class ContinuationReader:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._is_subjunctive_form = lexicon.is_subjunctive
        self._subordinators = words("particles", "subordinators")
        self._relative = words("pronouns", "relative")
        self._anaphoric = words("particles", "anaphoric_frames")
        self._conditional = words("verbs", "conditional")
        self._distance = words("hedges", "distance")
        self._evidential = words("verbs", "evidential")
        self._first_person = words("pronouns", "first_person")

    def form(self, sentence: Sentence) -> Form | None:
        """How `sentence` continues the attribution before it; None where it is the author's own."""
        if sentence.segments and all(s.is_quotation for s in sentence.segments):
            return Form.DIRECT
        if self._is_subjunctive(sentence):
            return Form.INDIRECT_FREE_INDIRECT
        if any(t.lower in self._anaphoric for t in sentence.tokens[:6]):
            return Form.INDIRECT
        if any(t.lower in self._distance for t in sentence.tokens):
            return Form.FREE_INDIRECT
        return None

    def reports(self, sentence: Sentence) -> bool:
        """Whether the subjunctive is that of reported speech; "würde" may be the author's own."""
        return any(
            self._is_subjunctive_form(t.lower) and t.lower not in self._conditional and not t.is_capitalised
            for t in sentence.tokens
        )

    def is_hearsay(self, sentence: Sentence) -> bool:
        """ "Er soll Geld genommen haben": sollen with a perfect infinitive."""
        for segment in sentence.segments:
            tokens = sentence.tokens[segment.start : segment.end]
            words = [t.lower for t in tokens]
            ends_perfect = any(w in {"haben", "sein", "worden"} for w in words[-3:])
            if ends_perfect and any(w in self._evidential for w in words) and not segment.is_quotation:
                return True
        return False

    def _is_subjunctive(self, sentence: Sentence) -> bool:
        return any(self._main_clause_is(sentence, segment) for segment in sentence.segments)

    def _main_clause_is(self, sentence: Sentence, segment: Segment) -> bool:
        if segment.is_quotation:
            return False
        tokens = sentence.tokens[segment.start : segment.end]
        first = tokens[0].lower
        if first in self._subordinators or (segment.start > 0 and first in self._relative):
            return False
        if any(t.lower in self._first_person for t in tokens):
            return False
        if says_unconfirmed(" ".join(t.lower for t in tokens)) and any(t.lower == "ließen" for t in tokens):
            return False  # "Die Angaben ließen sich nicht überprüfen": an indicative
        return any(self._is_subjunctive_form(t.lower) and not t.is_capitalised for t in tokens[1:]) or (
            segment.start > 0 and self._is_subjunctive_form(tokens[0].lower)
        )
