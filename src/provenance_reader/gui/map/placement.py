"""Gives every node of a graph its box and every edge its way, from left to right, clear of each other.

Knows nothing of Qt. Nodes stand in columns that have their own stretch of the width, and edges pass a column
in a lane of its height: so no two nodes overlap, and no edge runs through one. Lengths are in pixels.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from provenance_reader.gui.map.layering import Lane, Pair, Slot, layered, turned_forward
from provenance_reader.gui.map.stacking import stacked


class Point(NamedTuple):
    x: float
    y: float


class Size(NamedTuple):
    width: float
    height: float


class Box(NamedTuple):
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


# A Bézier curve: where it begins, its two handles, where it ends.
Curve = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Route:
    """An edge's way from its start to its end, and the box of the label that lies on it."""

    curves: tuple[Curve, ...]
    label: Box


@dataclass(frozen=True, slots=True)
class Placement:
    """In the order in which nodes and edges were given; everything lies in `size` from the origin."""

    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]
    size: Size


_MARGIN = 24.0
_NODE_GAP, _LANE_GAP, _LANE = 16.0, 9.0, 11.0
_PORT_MARGIN = 8.0
# The straight ends of an edge: before its label, and from there to the tip of the arrow.
_LEAD, _TAIL = 4.0, 20.0
_LOOP = 26.0
# A bend gets wider with the height that it has to overcome.
_NARROWEST, _WIDEST, _BEND = 36.0, 110.0, 0.2


def placed(sizes: Sequence[Size], edges: Sequence[Pair], labels: Sequence[Size]) -> Placement:
    """`labels` are the sizes of the edges' labels. Every node must be reached from node 0.

    A node becomes higher where its edges need that.
    """
    return _Placing(sizes, edges, labels).placement()


class _Placing:
    def __init__(self, sizes: Sequence[Size], edges: Sequence[Pair], labels: Sequence[Size]) -> None:
        self._edges = edges
        self._labels = labels
        self._pitch = max((label.height for label in labels), default=0.0) + 3
        self._loops: dict[int, list[int]] = defaultdict(list)
        self._bundles: dict[Pair, list[int]] = defaultdict(list)
        forward = set(turned_forward(len(sizes), edges))
        for place, (start, end) in enumerate(edges):
            if start == end:
                self._loops[start].append(place)
            else:
                self._bundles[(start, end) if (start, end) in forward else (end, start)].append(place)
        self._sizes = [self._with_room(node, size) for node, size in enumerate(sizes)]
        widest = max(size.width for size in sizes) + _WIDEST
        layering = layered([size.height + _NODE_GAP for size in self._sizes], edges, widest)
        self._columns, self._lanes = layering.columns, layering.lanes
        self._column_of = {slot: at for at, column in enumerate(self._columns) for slot in column}
        middles = stacked(layering, self._height, _gap)
        self._middles = {place: middle + _MARGIN for place, middle in middles.items()}

    def placement(self) -> Placement:
        self._set_columns()
        self._boxes = [self._box(node) for node in range(len(self._sizes))]
        leaving = self._ports({pair[0]: [] for pair in self._bundles}, side=0)
        entering = self._ports({pair[1]: [] for pair in self._bundles}, side=1)
        routes = [
            self._loop(place) if start == end else self._route(place, leaving[place], entering[place])
            for place, (start, end) in enumerate(self._edges)
        ]
        bottom = max(box.bottom for box in self._boxes)
        lanes = (
            self._middles[column, slot] + self._height(slot) / 2
            for column, slots in enumerate(self._columns)
            for slot in slots
        )
        return Placement(tuple(self._boxes), tuple(routes), Size(self._width, max(bottom, *lanes) + _MARGIN))

    def _with_room(self, node: int, size: Size) -> Size:
        entering = sum(len(bundle) for pair, bundle in self._bundles.items() if pair[1] == node)
        ports = max(entering, 2 * len(self._loops[node]) + 1)
        return Size(size.width, max(size.height, ports * self._pitch + 2 * _PORT_MARGIN))

    def _height(self, slot: Slot) -> float:
        if isinstance(slot, Lane):
            return _LANE * (len(self._bundles[slot.pairs[0]]) if len(slot.pairs) == 1 else 1)
        return self._sizes[slot].height

    def _set_columns(self) -> None:
        """Where each column begins and ends, with the straight ends of the edges beside it."""
        nodes = [[slot for slot in column if not isinstance(slot, Lane)] for column in self._columns]
        self._left, self._from, self._until = [], [], []
        x = _MARGIN
        for column, standing in enumerate(nodes):
            if column:
                x += self._bend(column - 1)
                self._from.append(x)
                x += max(self._labels[place].width for place in self._entering(standing)) + _LEAD + _TAIL
            else:
                self._from.append(x)
            self._left.append(x)
            x += max(self._sizes[node].width for node in standing)
            loops = [self._labels[place].width for node in standing for place in self._loops[node]]
            x += max(loops) + _LOOP + _LEAD if loops else 0.0
            self._until.append(x)
        self._width = x + _MARGIN

    def _entering(self, nodes: list[int]) -> Iterator[int]:
        return (place for pair, bundle in self._bundles.items() if pair[1] in nodes for place in bundle)

    def _bend(self, column: int) -> float:
        """How wide the bends are that lead on from a column."""
        heights = [
            abs(self._middles[one] - self._middles[other])
            for pair in self._bundles
            for one, other in pairwise(self._way(pair))
            if one[0] == column
        ]
        return min(max(_NARROWEST, _BEND * max(heights, default=0.0)), _WIDEST)

    def _way(self, pair: Pair) -> list[tuple[int, Slot]]:
        start, end = self._column_of[pair[0]], self._column_of[pair[1]]
        lanes: list[tuple[int, Slot]] = [(column, self._lanes[pair]) for column in range(start + 1, end)]
        return [(start, pair[0]), *lanes, (end, pair[1])]

    def _box(self, node: int) -> Box:
        column, (width, height) = self._column_of[node], self._sizes[node]
        return Box(self._left[column], self._middles[column, node] - height / 2, width, height)

    def _ports(self, by_node: dict[int, list[tuple[float, int, int]]], side: int) -> dict[int, float]:
        """The height at which each edge meets its node on the left (0) or right (1) end of its way."""
        for pair, bundle in self._bundles.items():
            neighbour = self._way(pair)[1 if side == 0 else -2]
            sharing = self._lanes[pair].pairs
            leader = self._bundles[sharing[0]][0]
            for place in bundle:
                # Those that share a lane leave together: the first of them stands for all.
                standing = leader if side == 0 and len(sharing) > 1 else place
                by_node[pair[side]].append((self._middles[neighbour], standing, place))
        ports = {}
        for node, meeting in by_node.items():
            box = self._boxes[node]
            loops = 2 * len(self._loops[node]) * self._pitch if side == 0 else 0.0
            room = box.height - loops - 2 * _PORT_MARGIN
            order = sorted({(middle, leader) for middle, leader, _ in meeting})
            pitch = min(self._pitch, room / len(order))
            first = box.y + _PORT_MARGIN + room / 2 - pitch * (len(order) - 1) / 2
            for middle, leader, place in meeting:
                ports[place] = first + order.index((middle, leader)) * pitch
        return ports

    def _route(self, place: int, leaving: float, entering: float) -> Route:
        start, end = self._edges[place]
        turned = (start, end) not in self._bundles
        pair = (end, start) if turned else (start, end)
        (first, _), *lanes, (last, _) = self._way(pair)
        stretches = [(self._boxes[pair[0]].right, self._until[first], leaving)]
        alone = len(self._lanes[pair].pairs) == 1
        beside = self._bundles[pair].index(place) - (len(self._bundles[pair]) - 1) / 2 if alone else 0.0
        for column, lane in lanes:
            y = self._middles[column, lane] + beside * _LANE
            stretches.append((self._from[column], self._until[column], y))
        stretches.append((self._from[last], self._boxes[pair[1]].x, entering))
        curves = list(_curves(stretches))
        if turned:
            curves = [(d, c, b, a) for a, b, c, d in reversed(curves)]
        width, height = self._labels[place]
        label = Box(self._from[last] + _LEAD, entering - height / 2, width, height)
        return Route(tuple(curves), label)

    def _loop(self, place: int) -> Route:
        """Out of the right side of a node, and back into it below."""
        node = self._edges[place][0]
        box, number = self._boxes[node], self._loops[node].index(place)
        below = box.bottom - _PORT_MARGIN - 2 * number * self._pitch - self._pitch / 2
        above = below - self._pitch
        start, end = Point(box.right, above), Point(box.right, below)
        handles = Point(box.right + _LOOP, above), Point(box.right + _LOOP, below)
        width, height = self._labels[place]
        label = Box(box.right + _LOOP, (above + below - height) / 2, width, height)
        return Route(((start, *handles, end),), label)


def _gap(above: Slot, below: Slot) -> float:
    return _LANE_GAP if isinstance(above, Lane) or isinstance(below, Lane) else _NODE_GAP


def _curves(stretches: list[tuple[float, float, float]]) -> Iterator[Curve]:
    """The level stretches, each from one x to another at its y, and the bends between them."""
    for place, (start, end, y) in enumerate(stretches):
        if place:
            _, before, former = stretches[place - 1]
            middle = (before + start) / 2
            yield Point(before, former), Point(middle, former), Point(middle, y), Point(start, y)
        yield Point(start, y), Point(start, y), Point(end, y), Point(end, y)
