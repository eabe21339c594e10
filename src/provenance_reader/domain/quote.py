"""Words of a text, remembered so that they are found again in another reading of it.

After the W3C Web Annotation Data Model: a TextQuoteSelector with the start of a TextPositionSelector.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from provenance_reader.domain.span import Span

_CONTEXT = 32
# Two wordings at least this alike (difflib's ratio, 0..1) are taken for the same words, edited meanwhile.
_ALIKE = 0.7
_SHORTEST_EDGE = 8
# Beyond this, words are found again only as they were: comparing costs the square of the length.
_LONGEST_EDITED = 4_000
_MOST_PLACES = 8


@dataclass(frozen=True, slots=True)
class Quote:
    """`exact` words with up to 32 code points around them, and where they began in the text."""

    exact: str
    prefix: str
    suffix: str
    start: int


def quote_of(text: str, span: Span) -> Quote:
    before, after = text[max(0, span.start - _CONTEXT) : span.start], text[span.end : span.end + _CONTEXT]
    return Quote(span.of(text), before, after, span.start)


def quotes_of(text: str, spans: tuple[Span, ...]) -> tuple[Quote, ...]:
    return tuple(quote_of(text, span) for span in spans)


def find_quote(text: str, quote: Quote) -> Span | None:
    """Where the quoted words are now; None where they, and words much like them, are not.

    Of several places the one with the same surroundings wins, then the one nearest to the former start.
    """
    there = Span(quote.start, quote.start + len(quote.exact))
    if quote_of(text, there) == quote:
        return there
    places = [Span(start, start + len(quote.exact)) for start in _occurrences(text, quote.exact)]
    return _best(text, quote, places) or _find_edited(text, quote)


def find_quotes(text: str, quotes: tuple[Quote, ...]) -> tuple[Span, ...] | None:
    """All of them in text order, or None where one is missing."""
    found = [find_quote(text, quote) for quote in quotes]
    places = sorted(span for span in found if span is not None)
    return tuple(places) if places and len(places) == len(found) else None


def _best(text: str, quote: Quote, places: list[Span]) -> Span | None:
    def rank(span: Span) -> tuple[int, int]:
        around = quote_of(text, span)
        return (
            -_same_end(around.prefix, quote.prefix) - _same_end(around.suffix[::-1], quote.suffix[::-1]),
            abs(span.start - quote.start),
        )

    return min(places, key=rank, default=None)


def _find_edited(text: str, quote: Quote) -> Span | None:
    """Words much like the quoted ones, between edges that are still there."""
    if len(quote.exact) > _LONGEST_EDITED:
        return None
    longest = 2 * len(quote.exact) + _CONTEXT
    places = [
        Span(start, end)
        for start in _starts(text, quote)
        for end in _ends(text, quote)
        if start < end <= start + longest
    ]
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(quote.exact)

    def likeness(span: Span) -> float:
        matcher.set_seq1(span.of(text))
        return matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0

    rated = [(likeness(span), -abs(span.start - quote.start), span) for span in places]
    best = max(rated, default=None)
    return best[2] if best is not None and best[0] >= _ALIKE else None


def _starts(text: str, quote: Quote) -> list[int]:
    after_prefix = [at + len(edge) for edge, at in _edges(text, quote.prefix, quote.start, from_end=True)]
    return [*after_prefix, *(at for _, at in _edges(text, quote.exact, quote.start, from_end=False))]


def _ends(text: str, quote: Quote) -> list[int]:
    end = quote.start + len(quote.exact)
    before_suffix = [at for _, at in _edges(text, quote.suffix, end, from_end=False)]
    return [
        *before_suffix,
        *(at + len(edge) for edge, at in _edges(text, quote.exact, end, from_end=True)),
    ]


def _edges(text: str, words: str, near: int, *, from_end: bool) -> list[tuple[str, int]]:
    """Where the longest part at one end of `words` occurs, with that part: the places nearest to `near`."""
    length = min(len(words), _CONTEXT)
    while length >= _SHORTEST_EDGE:
        edge = words[-length:] if from_end else words[:length]
        found = sorted(_occurrences(text, edge), key=lambda at: abs(at - near))
        if found:
            return [(edge, at) for at in found[:_MOST_PLACES]]
        length //= 2
    return []


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _same_end(one: str, other: str) -> int:
    length = 0
    for mine, yours in zip(reversed(one), reversed(other), strict=False):
        if mine != yours:
            break
        length += 1
    return length
