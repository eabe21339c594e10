"""Parts a graph into columns and orders each, so that few edges cross: the steps of Sugiyama's method.

Knows nothing of Qt. The crossings are minimised by the library fast-sugiyama (MIT), which ends the process
when it meets a circle or an edge from a node to itself; it is only given graphs that have none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_MOST_COLUMNS = 4
# A column this much higher than a column is wide, for each column, is parted.
_STEEPEST = 0.9
# So many edges of those that were moved there share a lane, or their ways would fill the picture.
_MOST_IN_LANE = 7

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lane:
    """Where the edges between two nodes pass a column; edges of several pairs share one line."""

    pairs: tuple[Pair, ...]


Slot = int | Lane


@dataclass(frozen=True, slots=True)
class Layering:
    """The columns from left to right, each from top to bottom.

    `lanes` holds the pairs of nodes that are tied, from left to right, and the lane of each.
    """

    columns: tuple[tuple[Slot, ...], ...]
    lanes: Mapping[Pair, Lane]


def turned_forward(count: int, edges: Sequence[Pair]) -> tuple[Pair, ...]:
    """The edges without a circle: one that leads back is turned, those between two nodes are one."""
    order = _depth_first(count, edges)
    forward = ((a, b) if order[a] < order[b] else (b, a) for a, b in edges if a != b)
    return tuple(dict.fromkeys(forward))


def layered(heights: Sequence[float], edges: Sequence[Pair], column_width: float) -> Layering:
    """Every node must be reached from node 0."""
    pairs = turned_forward(len(heights), edges)
    former = _ranks(_depth_first(len(heights), pairs), pairs)
    ranks = _spread(former, pairs, heights, column_width)
    lanes = {pair: Lane((pair,)) for pair in pairs}
    for column in range(2, max(ranks) + 1):
        moved = [pair for pair in pairs if ranks[pair[1]] == column != former[pair[1]]]
        for first in range(0, len(moved), _MOST_IN_LANE):
            shared = Lane(tuple(moved[first : first + _MOST_IN_LANE]))
            lanes |= dict.fromkeys(shared.pairs, shared)
    return Layering(_ordered(ranks, lanes), lanes)


def _depth_first(count: int, edges: Sequence[Pair]) -> list[int]:
    """The place of each node in an order in which only edges that close a circle lead back."""
    following: dict[int, list[int]] = defaultdict(list)
    for start, end in edges:
        following[start].append(end)
    left: list[int] = []
    entered: set[int] = set()
    for root in range(count):
        path = [] if root in entered else [(root, 0)]
        entered.add(root)
        while path:
            node, at = path.pop()
            after = following[node]
            fresh = next((i for i in range(at, len(after)) if after[i] not in entered), None)
            if fresh is None:
                left.append(node)
            else:
                path += [(node, fresh + 1), (after[fresh], 0)]
                entered.add(after[fresh])
    places = {node: place for place, node in enumerate(reversed(left))}
    return [places[node] for node in range(count)]


def _ranks(order: list[int], pairs: Sequence[Pair]) -> list[int]:
    """The length of the longest way from the left."""
    ranks = [0] * len(order)
    for start, end in sorted(pairs, key=lambda pair: order[pair[0]]):
        ranks[end] = max(ranks[end], ranks[start] + 1)
    return ranks


def _spread(
    ranks: list[int], pairs: Sequence[Pair], heights: Sequence[float], column_width: float
) -> list[int]:
    """Move those that only the article knows to columns farther right, where theirs would be too high."""
    degree: dict[int, int] = defaultdict(int)
    for pair in pairs:
        for node in pair:
            degree[node] += 1
    movable = [end for start, end in pairs if start == 0 and degree[end] == 1 and ranks[end] == 1]
    whole = sum(heights[node] for node, rank in enumerate(ranks) if rank == 1)
    fixed = max(ranks)
    if whole <= fixed * column_width * _STEEPEST:
        return ranks
    columns = next(
        (
            number
            for number in range(fixed, _MOST_COLUMNS)
            if sum(heights[1:]) <= number * number * column_width * _STEEPEST
        ),
        max(fixed, _MOST_COLUMNS),
    )
    return _balanced(ranks, movable, heights, columns)


def _balanced(ranks: list[int], movable: list[int], heights: Sequence[float], columns: int) -> list[int]:
    """Each of `movable` in the column that is lowest so far."""
    load = [0.0] * (columns + 1)
    for node, rank in enumerate(ranks):
        if node not in movable:
            load[rank] += heights[node]
    spread = list(ranks)
    for node in movable:
        chosen = min(range(1, columns + 1), key=lambda column: (load[column], column))
        spread[node] = chosen
        load[chosen] += heights[node]
    return spread


def _ordered(ranks: list[int], lanes: Mapping[Pair, Lane]) -> tuple[tuple[Slot, ...], ...]:
    slots: list[Slot] = list(range(len(ranks)))
    column_of = list(ranks)
    numbers_of: dict[tuple[int, Lane], int] = {}
    steps: dict[Pair, None] = {}
    for (start, end), lane in lanes.items():
        last = start
        for column in range(ranks[start] + 1, ranks[end]):
            number = numbers_of.setdefault((column, lane), len(slots))
            if number == len(slots):
                slots.append(lane)
                column_of.append(column)
            steps[last, number] = None
            last = number
        steps[last, end] = None
    across = _across(list(steps))
    columns: list[list[int]] = [[] for _ in range(max(column_of) + 1)]
    for number, column in enumerate(column_of):
        columns[column].append(number)
    for numbers in columns:
        numbers.sort(key=lambda number: (across.get(number, 0.0), number))
    return tuple(tuple(slots[number] for number in numbers) for numbers in columns)


def _across(steps: list[Pair]) -> dict[int, float]:
    """The place of each node along its column, by the library; `steps` lead from column to column."""
    from fast_sugiyama import from_edges  # takes a twentieth of a second, and only a map needs it

    layouts = from_edges(
        steps,
        vertex_spacing=10,
        dummy_vertices=False,
        ranking_type="up",
        crossing_minimization="barycenter",
        transpose=True,
    )
    return {int(number): across for positions, *_ in layouts for number, (across, _) in positions}
