"""Sentences of one block, with offsets; nothing is cut inside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance_reader.analysis.quotations import Quotation
from provenance_reader.domain.span import Span

_END = re.compile(r"[.!?…]+[\"“”«»‘’‹›'\])]*(?=\s|$)|(?<=[.!?…])[\"“”«»‘’](?=\s|$)")
_LAST_WORD = re.compile(r"([^\s(„\"»]+)$")
_NEXT_WORD = re.compile(r"\s*[„“\"»«‚(\[–—-]*\s*([^\W_]+)")
_INITIAL = re.compile(r"^[^\W\d_]$")
_LONGEST_SENTENCE = 2000  # characters; what frames cost grows faster than the sentence
_ORDINAL = re.compile(r"^\d{1,4}$")


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """Words that change where a sentence ends, in lower case and without their full stop."""

    abbreviations: frozenset[str]
    # Capitalised, they begin a sentence even after a number with a full stop.
    openers: frozenset[str]


def split_sentences(
    text: str, block: Span, quotations: Sequence[Quotation], rules: SentenceRules
) -> tuple[Span, ...]:
    """The sentences of `block` in text order, none cut inside one of `quotations`."""
    outer = [quotation.span for quotation in quotations]
    cuts = [
        found.end()
        for found in _END.finditer(text, block.start, block.end)
        if not any(span.start < found.end() < span.end for span in outer)
        and _is_end(text, block, found.start(), found.end(), rules)
    ]
    sentences: list[Span] = []
    start = block.start
    for end in [*cuts, block.end]:
        stretch = text[start:end]
        left = start + len(stretch) - len(stretch.lstrip())
        right = start + len(stretch.rstrip())
        if left < right:
            sentences += _bounded(text, Span(left, right))
        start = end
    return tuple(sentences)


def _bounded(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence in pieces that end at white space, where it is longer than any that somebody writes."""
    start = sentence.start
    while sentence.end - start > _LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = cut if cut > start else start + _LONGEST_SENTENCE
        yield Span(start, cut)
        start = cut + (cut < sentence.end and text[cut] == " ")
    yield Span(start, sentence.end)


def _is_end(text: str, block: Span, mark: int, after: int, rules: SentenceRules) -> bool:
    following = _NEXT_WORD.match(text, after, block.end)
    if following is None:
        return True
    word = following.group(1)
    if not (word[0].isupper() or word[0].isdigit()):
        return False
    if text[mark] != ".":
        return True
    last = _LAST_WORD.search(text[block.start : mark])
    if last is None:
        return True
    before = last.group(1)
    if _ORDINAL.match(before):
        return word.lower() in rules.openers
    if before.lower() in rules.abbreviations:
        return False
    return not _INITIAL.match(before) or word.lower() in rules.openers
