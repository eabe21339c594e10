"""What a statement says, cut where its reader would cut it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.lexicon import Lexicon
from provenance_reader.analysis.quotations import Quotation
from provenance_reader.domain.span import Span, merged, subtracted
from provenance_reader.domain.statement import Form, Statement

_BEFORE = " \t\n\r\N{NO-BREAK SPACE},;:.!?…–—)]"
"""Marks that nothing said begins with."""
_BEHIND = " \t\n\r\N{NO-BREAK SPACE},;:–—(["
"""Marks that nothing said ends with."""
_BETWEEN = " \N{NO-BREAK SPACE}.,!?…"
"""What may stand between the last word said and the mark that closes it."""
_BRACKETS = ("()", "[]")
_WORD_BEFORE = re.compile(r"\b(?P<word>\w+)[ \N{NO-BREAK SPACE}]\Z")
_LONGEST_BEFORE = 12


class ReadableContents:
    """Contents without dangling marks, with quotations and brackets whole, and with their "dass"."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._conjunctions = lexicon.words("particles", "claim_conjunctions")
        self._according = lexicon.words("particles", "relative_claims")

    def of(self, article: ArticleText, told: Statement) -> Statement:
        """The statement with its content made readable; the frame gives and takes what the content does."""
        content = merged(_whole(article, span, told.content) for span in told.content)
        if not content:
            return told
        if told.form is not Form.DIRECT:
            content = merged(self._with_conjunction(article.text, span) for span in content)
        first, opener = self._without_wonach(article.text, content[0])
        content = (first, *content[1:])
        if content == told.content:
            return told
        return replace(told, content=content, frame=merged((*subtracted(told.frame, content), *opener)))

    def _with_conjunction(self, text: str, span: Span) -> Span:
        found = _WORD_BEFORE.search(text, max(0, span.start - _LONGEST_BEFORE), span.start)
        return Span(found.start(), span.end) if found and found["word"] in self._conjunctions else span

    def _without_wonach(self, text: str, span: Span) -> tuple[Span, tuple[Span, ...]]:
        """What is said, and the "wonach" of "Berichte, wonach …", which is the frame's as a comma is."""
        word = span.of(text).split(maxsplit=1)[0]
        opener = Span(span.start, span.start + len(word))
        left = _trimmed(text, Span(opener.end, span.end))
        return (left, (opener,)) if word in self._according and left.length else (span, ())


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text).rstrip(_BEHIND)
    return Span(span.start + len(words) - len(words.lstrip(_BEFORE)), span.start + len(words))


def _whole(article: ArticleText, span: Span, content: Sequence[Span]) -> Span:
    """The part of a content with the quotations and brackets whole that it shares a border with."""
    span = _trimmed(article.text, span)
    around = article.quotation_at(span.start)
    if around and not _is_told(around, content):
        span = _from_its_opening(article.text, span, around)
    number = bisect_left(article.quotations, span.start, key=lambda quotation: quotation.span.start)
    while number < len(article.quotations) and article.quotations[number].span.start < span.end:
        if not _is_told(article.quotations[number], content):
            span = _to_its_closing(article.text, span, article.quotations[number])
        number += 1
    for pair in _BRACKETS:
        span = _bracketed(article.text, span, *pair)
    return _trimmed(article.text, span)


def _is_told(quotation: Quotation, content: Sequence[Span]) -> bool:
    """Whether both its marks are in the content, perhaps in two parts of it."""
    opening, closing = quotation.span.start, quotation.span.end - 1
    return all(any(part.start <= mark < part.end for part in content) for mark in (opening, closing))


def _from_its_opening(text: str, span: Span, quotation: Quotation) -> Span:
    """With the opening mark of a quotation that ends within, or without its closing one."""
    if not quotation.span.start < span.start < quotation.span.end <= span.end:
        return span
    if quotation.inner.end <= span.start:
        return Span(quotation.span.end, span.end)
    if not text[quotation.inner.start : span.start].strip():
        return Span(quotation.span.start, span.end)
    return Span(span.start, quotation.inner.end) if quotation.span.end == span.end else span


def _to_its_closing(text: str, span: Span, quotation: Quotation) -> Span:
    """With the closing mark of a quotation that begins within, or without its opening one."""
    if quotation.span.end <= span.end:
        return span
    if not text[quotation.inner.start : span.end].strip():
        return Span(span.start, quotation.span.start)
    if not text[span.end : quotation.inner.end].strip(_BETWEEN):
        return Span(span.start, quotation.span.end)
    return Span(quotation.inner.start, span.end) if quotation.span.start == span.start else span


def _bracketed(text: str, span: Span, opening: str, closing: str) -> Span:
    words = span.of(text)
    missing = words.count(opening) - words.count(closing)
    if missing > 0 and text.startswith(closing, span.end):
        return Span(span.start, span.end + 1)
    if missing < 0 and text.endswith(opening, 0, span.start):
        return Span(span.start - 1, span.end)
    return Span(span.start, span.end - 1) if missing < 0 and words.endswith(closing) else span
