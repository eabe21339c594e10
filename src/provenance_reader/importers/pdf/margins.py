"""Leaves out what pages repeat at their edges: running heads, page numbers, imprints."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from provenance_reader.importers.pdf.glyphs import Page, Piece

_EDGE = 0.12  # of the page's height
_MOST_ROWS = 3  # at each edge
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:(?:seite|page|s\.|p\.)\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:von|of|/)\s*\d{1,4})?", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]*[^\s….]")  # one that was too long for the page is cut
_SHARE = 0.3  # of the pages; left and right ones may differ


def without_margins(pages: Sequence[Page]) -> list[list[Piece]]:
    """The pieces of each page without those at its edges that return on others, whatever their numbers."""
    edges = [_edge_rows(page) for page in pages]
    counts = Counter(key for rows in edges for key in {_key(row) for row in rows})
    fewest = max(2, _SHARE * len(pages))
    kept = []
    for page, rows in zip(pages, edges, strict=True):
        dropped = {
            id(piece)
            for row in rows
            if counts[_key(row)] >= fewest or _PAGE_NUMBER.fullmatch(_text(row)) or _printed_address(row)
            for piece in row
        }
        kept.append([piece for piece in page.pieces if id(piece) not in dropped])
    return kept


def printed_address(pages: Sequence[Page]) -> str | None:
    """The address that a browser put at the edge of a page that it printed."""
    rows = (row for page in pages for row in _edge_rows(page))
    return next(filter(None, map(_printed_address, rows)), None)


def _printed_address(row: Sequence[Piece]) -> str | None:
    """It stands beside the title, the time or the number of the page; alone, it may be of the article."""
    addresses = (piece.text for piece in row if len(row) > 1 and _ADDRESS.fullmatch(piece.text))
    return next(addresses, None)


def _edge_rows(page: Page) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    for piece in sorted(page.pieces, key=lambda one: one.top + one.bottom):
        if rows and rows[-1][0].beside(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.left)
    head = [row for row in rows[:_MOST_ROWS] if row[0].bottom < _EDGE * page.height]
    foot = [row for row in rows[len(head) :][-_MOST_ROWS:] if row[0].top > (1 - _EDGE) * page.height]
    return head + foot


def _text(row: Sequence[Piece]) -> str:
    return " ".join(piece.text for piece in row)


def _key(row: Sequence[Piece]) -> str:
    return _DIGITS.sub("#", _text(row).casefold())
