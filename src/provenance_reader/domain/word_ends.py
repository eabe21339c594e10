"""Moves the ends of spans of text from word to word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import Enum
from functools import lru_cache

from provenance_reader.domain.span import Span, merged

# A number, an abbreviation and a word with a hyphen are one word, a mark for itself is one, too.
_WORD = re.compile(r"\w+(?:[-‐–’'./,]\w+)*|[^\w\s]")


class End(Enum):
    FIRST = "first"
    LAST = "last"


Content = tuple[Span, ...]


def end_of(content: Content, part: int, end: End) -> int:
    """Where one end of a part of the content stands, in code points."""
    return content[part].start if end is End.FIRST else content[part].end


def moved(text: str, content: Content, part: int, end: End, to: int) -> Content:
    """With one end of a part at the edge of a word nearest to `to`.

    A part keeps a word at least, and ends at its neighbours; parts that come to touch are one.
    """
    edges = _edges(text, end)
    at = bisect_left(edges, to)
    near = edges[max(0, at - 1) : at + 1]
    allowed = [edge for edge in near if _is_allowed(content, part, end, edge)]
    return _with_end(content, part, end, min(allowed, key=lambda edge: abs(edge - to), default=None))


def stepped(text: str, content: Content, part: int, end: End, by: int) -> Content:
    """With one end of a part one word further (`by` is 1) or back (-1); the same where that cannot be."""
    edges, now = _edges(text, end), end_of(content, part, end)
    at = bisect_right(edges, now) if by > 0 else bisect_left(edges, now) - 1
    edge = edges[at] if 0 <= at < len(edges) else None
    is_allowed = edge is not None and _is_allowed(content, part, end, edge)
    return _with_end(content, part, end, edge if is_allowed else None)


def word_at_end(text: str, content: Content, part: int, end: End) -> str:
    """The first word of a part, or its last."""
    words = [match.group() for match in _WORD.finditer(content[part].of(text))] or [""]
    return words[0] if end is End.FIRST else words[-1]


def _is_allowed(content: Content, part: int, end: End, edge: int) -> bool:
    before = content[part - 1].end if part > 0 else 0
    after = content[part + 1].start if part + 1 < len(content) else None
    if end is End.FIRST:
        return before <= edge < content[part].end
    return content[part].start < edge and (after is None or edge <= after)


def _with_end(content: Content, part: int, end: End, edge: int | None) -> Content:
    if edge is None:
        return content
    start, last = content[part]
    changed = Span(edge, last) if end is End.FIRST else Span(start, edge)
    return merged((*content[:part], changed, *content[part + 1 :]))


def _edges(text: str, end: End) -> list[int]:
    firsts, lasts = _words(text)
    return firsts if end is End.FIRST else lasts


@lru_cache(maxsize=2)
def _words(text: str) -> tuple[list[int], list[int]]:
    """Where the words begin, and where they end; asked again while an end is dragged."""
    places = [match.span() for match in _WORD.finditer(text)]
    return [start for start, _ in places], [end for _, end in places]
