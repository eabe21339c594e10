"""The author's words of distance in a statement: adverbs of doubt, hearsay, subjunctives, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from provenance_reader.analysis.attributions import Attribution
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.tokens import Token, tokenize
from provenance_reader.domain.source import SourceKind
from provenance_reader.domain.span import Span, merged
from provenance_reader.domain.statement import Form, Hedge, HedgeKind

_HEARSAY = (Form.EVIDENTIAL, Form.FREE_INDIRECT)
_CLAUSE_ENDS = frozenset(".:;!?")
_DASS = frozenset({"dass", "daß"})
_QUOTED = re.compile(r"[„“\"»«‚›]([^„“”\"»«‚‘’‹›\n]{2,60})[“”\"«»‘’‹›]")
_WORD_BEFORE = re.compile(r"([\w-]+)\s*$")
_LONGEST_SCARE_QUOTE = 3  # words
_OF_PEOPLE = (SourceKind.PERSON, SourceKind.GROUP)
_NAMING = frozenset({"als", "namens", "genannt", "genannte", "genannten"})


class HedgeFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        words = lexicon.words
        self._lexicon = lexicon
        self._adverbs = words("hedges", "adverb")
        self._unconfirmed = words("hedges", "unconfirmed")
        self._confirmed = words("hedges", "confirmed")
        self._so_called = words("hedges", "so_called")
        self._sollen = words("verbs", "evidential")
        self._wollen = words("verbs", "evidential_wollen")
        self._perfect = words("verbs", "perfect_infinitives")
        self._conditional = words("verbs", "conditional")
        self._before_adjectives = words("particles", "coordinators") | words("determiners", "nominative")
        self._phrases = {phrase.words for phrase in lexicon.phrases if not phrase.rests_on}

    def find(self, text: str, attribution: Attribution) -> tuple[Hedge, ...]:
        """Hedges in the frame, and in the content unless it is a quotation: there they are the speaker's."""
        spans: list[Span] = [*attribution.frame]
        if attribution.form is not Form.DIRECT:
            spans += attribution.content
        found = [
            *(hedge for span in merged(spans) for hedge in self._words(text, span, attribution.form)),
            *(hedge for span in merged(spans) for hedge in self._called_so(text, span)),
            *self._doubted_function(text, attribution),
            *self._subjunctive(text, attribution),
        ]
        return tuple(sorted(set(found), key=lambda hedge: hedge.span))

    def _words(self, text: str, span: Span, form: Form) -> Iterator[Hedge]:
        tokens = tokenize(text, span)
        quoted = _quoted(text, [span])
        for position, token in enumerate(tokens):
            if any(token.span.overlaps(one) for one in quoted):
                continue
            kind = self._kind(tokens, position, form)
            if kind is not None:
                yield Hedge(token.span, kind)
            elif token.lower in self._confirmed and position and tokens[position - 1].lower == "nicht":
                yield Hedge(Span(tokens[position - 1].start, token.end), HedgeKind.UNCONFIRMED)

    def _kind(self, tokens: Sequence[Token], position: int, form: Form) -> HedgeKind | None:
        word = tokens[position].lower
        if word in self._adverbs:
            return HedgeKind.ADVERB
        if word in self._unconfirmed:
            return HedgeKind.UNCONFIRMED
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

    def _called_so(self, text: str, span: Span) -> Iterator[Hedge]:
        """ "der selbsternannte „Retter“": the marks of others may be those of the speaker, or of a name."""
        for quoted in _QUOTED.finditer(text, span.start, span.end):
            before = _WORD_BEFORE.search(text, span.start, quoted.start())
            short = len(quoted.group(1).split()) <= _LONGEST_SCARE_QUOTE
            if short and before and before.group(1).lower() in self._so_called:
                yield Hedge(Span(*quoted.span()), HedgeKind.SCARE_QUOTES)

    def _doubted_function(self, text: str, attribution: Attribution) -> Iterator[Hedge]:
        """ "ein namenloser „Ex-Abteilungsleiter“ der Behörde": what a source is said to be."""
        for mention in (link.mention for link in attribution.links if link.mention):
            for quoted in _QUOTED.finditer(text, mention.start, mention.end):
                noun = self._lexicon.noun(quoted.group(1)) if " " not in quoted.group(1) else None
                before = _WORD_BEFORE.search(text, mention.start, quoted.start())
                named = before is None or before.group(1).lower() in _NAMING or before.group(1)[0].isupper()
                if noun is not None and noun.kind in _OF_PEOPLE and not named:
                    yield Hedge(Span(*quoted.span()), HedgeKind.SCARE_QUOTES)

    def _subjunctive(self, text: str, attribution: Attribution) -> Iterator[Hedge]:
        """The first subjunctive where German asks for none: behind "dass", and behind "laut" and its like.

        Without either ("Sie sagte, das Boot sei alt") it is but the form of indirect speech.
        """
        if attribution.form is not Form.INDIRECT or not self._may_be_indicative(text, attribution):
            return
        quoted = _quoted(text, attribution.content)
        tokens = [token for span in attribution.content for token in tokenize(text, span)]
        for before, token in zip([None, *tokens], tokens, strict=False):
            real = self._lexicon.is_subjunctive(token.lower) and token.lower not in self._conditional
            # "die humane und würdige Behandlung"
            attributive = before is not None and before.lower in self._before_adjectives
            inside = token.is_capitalised or any(token.span.overlaps(one) for one in quoted)
            if real and not attributive and not inside:
                yield Hedge(token.span, HedgeKind.SUBJUNCTIVE)
                return

    def _may_be_indicative(self, text: str, attribution: Attribution) -> bool:
        first = attribution.content[0].of(text).split(maxsplit=1)[0].lower()
        cues = [span.of(text).lower() for link in attribution.links for span in link.cue]
        return first in _DASS or any(tuple(cue.split()) in self._phrases for cue in cues)


def _quoted(text: str, spans: Iterable[Span]) -> list[Span]:
    return [Span(*one.span()) for span in spans for one in _QUOTED.finditer(text, *span)]
