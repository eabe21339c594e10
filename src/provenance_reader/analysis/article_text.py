"""A document's text cut into paragraphs, sentences, segments and quotations: what every detector reads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from provenance_reader.analysis.quotations import Quotation, find_quotations
from provenance_reader.analysis.sentences import SentenceRules, split_sentences
from provenance_reader.analysis.tokens import Token, tokenize
from provenance_reader.domain.document import Document
from provenance_reader.domain.span import Span

_SEPARATORS = frozenset(",;:–—-")
_OPENING_BRACKETS = frozenset("([")
_CLOSING_BRACKETS = frozenset(")]")
_DEEPEST = 4
_SHORTEST_SPEECH = 25  # characters; what is shorter holds no frame of its own
_LONGEST_INLINE_BRACKET = 4
_LONGEST_INLINE_QUOTATION = 2
_QUOTATIONS_BACK = 8


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a sentence between two separators: token numbers `[start, end)` of the sentence."""

    start: int
    end: int
    is_quotation: bool = False
    is_bracketed: bool = False
    separator: str = ""  # the mark before it


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. `segments` cover its words in order; `quotations` are those that begin in it.

    `depth` counts the quotations around it: a sentence inside a quotation is read on its own too.
    """

    span: Span
    paragraph: int
    depth: int
    tokens: tuple[Token, ...]
    segments: tuple[Segment, ...]
    quotations: tuple[Quotation, ...]

    def span_of(self, start: int, end: int) -> Span:
        """The span of the tokens `[start, end)`."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def segment_at(self, token: int) -> int:
        """The number of the segment that holds the token, or the last one before it."""
        for number, segment in enumerate(self.segments):
            if token < segment.end:
                return number
        return len(self.segments) - 1


@dataclass(frozen=True)
class ArticleText:
    """`sentences` in text order, those inside a quotation after the one around it."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    def paragraph_at(self, place: int) -> int:
        """The number of the paragraph that holds the character, or of the one before it."""
        return bisect_right(self.paragraphs, place, key=lambda p: p.start) - 1

    def sentence_at(self, place: int) -> Sentence | None:
        """The sentence that holds the character, or the one before it; quotations belong to those around."""
        number = bisect_right(self._outer_sentences, place, key=lambda s: s.span.start) - 1
        return self._outer_sentences[number] if number >= 0 else None

    @cached_property
    def _outer_sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for sentence in self.sentences if not sentence.depth)

    def quotation_at(self, place: int) -> Quotation | None:
        """The innermost quotation that holds the character; not one with many others inside before it."""
        number = bisect_right(self.quotations, place, key=lambda q: q.span.start)
        near = self.quotations[max(0, number - _QUOTATIONS_BACK) : number]
        return next((q for q in reversed(near) if place < q.span.end), None)


def read_article(document: Document, rules: SentenceRules, clause_verbs: Collection[str]) -> ArticleText:
    """Cut the document's blocks (or its whole text, where it has none) down to segments.

    "und" before one of `clause_verbs` (lower case) begins a segment: "X stritt das ab und nannte es falsch".
    """
    paragraphs = tuple(block.span for block in document.blocks) or (Span(0, len(document.text)),)
    sentences: list[Sentence] = []
    quotations: list[Quotation] = []
    for number, paragraph in enumerate(paragraphs):
        inside = find_quotations(document.text, paragraph)
        quotations += inside
        sentences += _sentences(document.text, paragraph, number, inside, _Rules(rules, clause_verbs), 0)
    return ArticleText(document.text, paragraphs, tuple(sentences), tuple(quotations))


@dataclass(frozen=True, slots=True)
class _Rules:
    sentences: SentenceRules
    clause_verbs: Collection[str]


def _sentences(
    text: str, stretch: Span, paragraph: int, inside: Sequence[Quotation], rules: _Rules, depth: int
) -> Iterator[Sentence]:
    for span in split_sentences(text, stretch, [q for q in inside if q.depth == depth], rules.sentences):
        tokens = tokenize(text, span)
        own = tuple(q for q in inside if span.start <= q.span.start < span.end)
        if not any(token.is_word or token.is_number for token in tokens):
            continue
        segments = _segments(tokens, [q for q in own if q.depth == depth], rules.clause_verbs)
        yield Sentence(span, paragraph, depth, tokens, segments, own)
        for quotation in own:
            if quotation.depth == depth and depth < _DEEPEST and quotation.inner.length >= _SHORTEST_SPEECH:
                deeper = [q for q in own if quotation.inner.contains(q.span)]
                yield from _sentences(text, quotation.inner, paragraph, deeper, rules, depth + 1)


def _segments(
    tokens: Sequence[Token], quotations: Sequence[Quotation], clause_verbs: Collection[str]
) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    start, separator, bracketed = 0, "", False
    position = 0

    def close(end: int, *, quotation: bool = False) -> None:
        if end > start:
            segments.append(Segment(start, end, quotation, bracketed, separator))

    while position < len(tokens):
        token = tokens[position]
        quotation_end = _quotation_end(tokens, position, quotations)
        bracket_end = _bracket_end(tokens, position) if token.text in _OPENING_BRACKETS else None
        if quotation_end is not None:
            if _stands_alone(tokens, position, quotation_end, at_start=position == start):
                close(position)
                start = position
                close(quotation_end, quotation=True)
                start, separator = quotation_end, ""
            position = quotation_end
        elif bracket_end is not None and bracket_end - position - 2 <= _LONGEST_INLINE_BRACKET:
            position = bracket_end
        elif token.text in _SEPARATORS or token.text in _OPENING_BRACKETS | _CLOSING_BRACKETS:
            close(position)
            start, separator = position + 1, token.text
            bracketed = token.text in _OPENING_BRACKETS or (bracketed and token.text in _SEPARATORS)
            position += 1
        elif position > start and _joins_clauses(tokens, position, clause_verbs):
            close(position)
            start, separator = position + 1, token.lower
            position += 1
        else:
            position += 1
    close(len(tokens))
    return tuple(segments)


def _joins_clauses(tokens: Sequence[Token], position: int, clause_verbs: Collection[str]) -> bool:
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return (
        tokens[position].lower in {"und", "sowie"}
        and following is not None
        and following.lower in clause_verbs
        and not following.is_capitalised
    )


def _quotation_end(tokens: Sequence[Token], position: int, quotations: Sequence[Quotation]) -> int | None:
    """The number after the last token of the quotation that begins at `position`."""
    for quotation in quotations:
        if quotation.span.start == tokens[position].start:
            end = position
            while end < len(tokens) and tokens[end].start < quotation.span.end:
                end += 1
            return end
    return None


def _bracket_end(tokens: Sequence[Token], position: int) -> int | None:
    for end in range(position + 1, len(tokens)):
        if tokens[end].text in _CLOSING_BRACKETS:
            return end + 1
    return None


def _stands_alone(tokens: Sequence[Token], start: int, end: int, *, at_start: bool) -> bool:
    """Whether a quotation is an utterance of its own and not a name or a word inside a clause."""
    words = sum(token.is_word for token in tokens[start:end])
    ends_like_sentence = end - 2 > start and tokens[end - 2].text in ".!?…"
    before_comma = start == 0 and end < len(tokens) and tokens[end].text == ","
    if words <= _LONGEST_INLINE_QUOTATION and not (ends_like_sentence or before_comma):
        return False
    follows_separator = at_start
    precedes_separator = end == len(tokens) or tokens[end].text in _SEPARATORS or tokens[end].text in ".!?"
    return follows_separator and (precedes_separator or ends_like_sentence or start == 0)
