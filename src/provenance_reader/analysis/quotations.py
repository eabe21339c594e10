"""Stretches between quotation marks, of every style German texts use, nested ones included."""

from __future__ import annotations

from dataclasses import dataclass

from provenance_reader.domain.span import Span

# What may close an opening mark. German ends „ with “, but typists mix it with ” and ".
_CLOSERS = {
    "„": '“”"‟',
    "“": '”"',
    "”": "”",
    "»": "«",
    "«": "»",
    "‚": "‘’'",
    "‘": "’'",
    "›": "‹",
    "‹": "›",
    '"': '"“”',
    "'": "'’",
}
_MARKS = frozenset(_CLOSERS) | {"’", "‟"}
_APOSTROPHES = frozenset("'’‘")
_MOST_OPEN = 20  # marks left open at a time; what is older is stray
_BEFORE_OPENING = frozenset("([{–—-/:=") | _MARKS


@dataclass(frozen=True, slots=True)
class Quotation:
    """`span` holds the marks, `inner` what stands between them; `depth` is 0 outside any other."""

    span: Span
    inner: Span
    depth: int


def find_quotations(text: str, block: Span) -> tuple[Quotation, ...]:
    """The quotations of one block in text order, outer before inner.

    A mark that nothing closes is dropped, unless it begins the block or follows a colon: then the
    quotation goes on in the next block, as newspapers print speeches, and is taken to the block's end.
    """
    found, left_open = _paired(text, block, frozenset())
    begun = [place for place in left_open[:1] if _goes_on(text, place, block)]
    stray = frozenset(left_open) - frozenset(begun)
    if stray:
        found, _ = _paired(text, block, stray)
    for opener in begun:
        found = [q if q.span.start < opener else _deeper(q) for q in found]
        found.append(Quotation(Span(opener, block.end), Span(opener + 1, block.end), 0))
    return tuple(sorted((q for q in found if q.inner.length > 0), key=lambda q: (q.span.start, -q.span.end)))


def _paired(text: str, block: Span, stray: frozenset[int]) -> tuple[list[Quotation], list[int]]:
    """The quotations of marks that pair, `stray` ones left out, and the places of marks left open."""
    found: list[Quotation] = []
    open_marks: list[int] = []
    for place in range(block.start, block.end):
        mark = text[place]
        if mark not in _MARKS or place in stray or _is_apostrophe(text, place, block):
            continue
        opener = _closed_by(text, place, block, open_marks)
        if opener is not None:
            del open_marks[open_marks.index(opener) :]
            found.append(Quotation(Span(opener, place + 1), Span(opener + 1, place), len(open_marks)))
        elif mark in _CLOSERS and _can_open(text, place, block):
            open_marks = [*open_marks, place][-_MOST_OPEN:]
    return found, open_marks


def _goes_on(text: str, opener: int, block: Span) -> bool:
    """Whether an unclosed mark begins a speech that goes on in the next block."""
    before = text[block.start : opener].rstrip()
    return not before or before.endswith(":")


def _deeper(quotation: Quotation) -> Quotation:
    return Quotation(quotation.span, quotation.inner, max(quotation.depth, 1))


def _is_apostrophe(text: str, place: int, block: Span) -> bool:
    if text[place] not in _APOSTROPHES:
        return False
    before = text[place - 1] if place > block.start else " "
    after = text[place + 1] if place + 1 < block.end else " "
    return before.isalnum() and after.isalnum()


def _closed_by(text: str, place: int, block: Span, open_marks: list[int]) -> int | None:
    """The opening mark that the mark at `place` closes: the innermost that it can."""
    if place == block.start or text[place - 1].isspace():
        return None
    for opener in reversed(open_marks):
        if text[place] in _CLOSERS[text[opener]]:
            return opener
    return None


def _can_open(text: str, place: int, block: Span) -> bool:
    after = text[place + 1] if place + 1 < block.end else " "
    before = text[place - 1] if place > block.start else " "
    return not after.isspace() and (before.isspace() or before in _BEFORE_OPENING)
