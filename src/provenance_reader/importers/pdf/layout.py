"""From pieces of text on a page to its columns, in the order in which they are read, and their lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from provenance_reader.importers.pdf.glyphs import Piece
from provenance_reader.importers.pdf.links import Link, together

# So many lines side by side make two columns; fewer are a line with a wide gap.
_FEWEST_BESIDE = 3
_NARROWEST = 4  # em
_MOST_PIECES = 5000
_FAR = float("inf")


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    first_bold: bool
    last_bold: bool
    links: tuple[Link, ...]

    @property
    def bold(self) -> bool:
        return self.first_bold and self.last_bold

    @property
    def em(self) -> float:
        return self.size / 1.2


def columns(pieces: Sequence[Piece]) -> list[list[Line]]:
    """Each column's lines from top to bottom; what stands across all columns is one of its own."""
    ordered = sorted(pieces, key=lambda piece: (piece.top, piece.left))
    parts = _split(ordered) if len(ordered) <= _MOST_PIECES else [ordered]
    return [lines(part) for part in parts]


def lines(pieces: Sequence[Piece]) -> list[Line]:
    """What stands side by side is one line, from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (one.top + one.bottom, one.left)):
        if rows and rows[-1][0].beside(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_line(row) for row in rows]


def _line(row: list[Piece]) -> Line:
    row.sort(key=lambda piece: piece.left)
    longest = max(row, key=lambda piece: len(piece.text))
    text = " ".join(piece.text for piece in row)
    places = accumulate((len(piece.text) + 1 for piece in row), initial=0)
    return Line(
        text,
        row[0].left,
        min(piece.top for piece in row),
        max(piece.right for piece in row),
        max(piece.bottom for piece in row),
        longest.height,
        row[0].first_bold,
        row[-1].last_bold,
        together(list(zip(places, [piece.links for piece in row], strict=False)), text),
    )


@dataclass(frozen=True, slots=True)
class _Gap:
    """The empty space between a piece and its neighbour to the right."""

    left: float
    right: float
    owner: Piece


def _split(pieces: list[Piece]) -> list[list[Piece]]:
    """`pieces`, from top to bottom, cut along a gutter wherever columns stand on both sides of it."""
    gaps = _gaps(pieces)
    gutter = _gutter(gaps)
    if gutter is None:
        return [pieces]
    parts: list[list[Piece]] = [[]]
    for across, zone in _zones(pieces, gutter):
        owners = {id(piece) for piece in zone}
        beside = sum(gap.left < gutter < gap.right and id(gap.owner) in owners for gap in gaps)
        left = [piece for piece in zone if piece.right <= gutter]
        right = [piece for piece in zone if piece.right > gutter]
        if across or beside < _FEWEST_BESIDE or min(_width(left), _width(right)) < _NARROWEST:
            parts[-1] += zone
        else:
            parts += [left, right, []]
    found = [part for part in parts if part]
    return found if len(found) == 1 else [small for part in found for small in _split(part)]


def _width(pieces: list[Piece]) -> float:
    """In em; the marks of a list are no column."""
    em = max(piece.em for piece in pieces)
    return (max(piece.right for piece in pieces) - min(piece.left for piece in pieces)) / em


def _gaps(pieces: list[Piece]) -> list[_Gap]:
    nearest: dict[int, tuple[Piece, float]] = {}
    for number, piece in enumerate(pieces):
        for other in pieces[number + 1 :]:
            if other.top > piece.bottom - 0.25 * piece.height:
                break
            first, second = (piece, other) if piece.left < other.left else (other, piece)
            if second.left > first.right and second.left < nearest.get(id(first), (first, _FAR))[1]:
                nearest[id(first)] = (first, second.left)
    return [_Gap(first.right, right, first) for first, right in nearest.values()]


def _gutter(gaps: list[_Gap]) -> float | None:
    """Where most gaps lie above each other, just left of what follows them."""
    places = sorted({round(gap.right) for gap in gaps})
    votes = [(sum(gap.left < place - 0.6 < gap.right for gap in gaps), place) for place in places]
    most, place = max(votes, default=(0, 0))
    return place - 0.6 if most >= _FEWEST_BESIDE else None


def _zones(pieces: list[Piece], gutter: float) -> Iterator[tuple[bool, list[Piece]]]:
    """Runs of pieces down the page, by turns those in lines that reach across the gutter and the others."""
    crossing = [piece for piece in pieces if piece.left < gutter < piece.right]
    across = {id(piece) for piece in pieces if any(piece.beside(one) for one in crossing)}
    down = sorted(pieces, key=lambda piece: piece.top + piece.bottom)
    for reaches, run in groupby(down, key=lambda piece: id(piece) in across):
        yield reaches, list(run)
