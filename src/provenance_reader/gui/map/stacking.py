"""Stacks what stands in each column so that edges run as straight as the room allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise

from provenance_reader.gui.map.layering import Layering, Slot

# A node, or a lane in one of the columns.
Place = tuple[int, Slot]
_SWEEPS = 24
# How strongly neighbours pull: bends in the middle of an edge are the worst.
_LANES, _LANE_AND_NODE, _NODES = 8.0, 3.0, 1.0


def stacked(
    layering: Layering, height: Callable[[Slot], float], gap: Callable[[Slot, Slot], float]
) -> dict[Place, float]:
    """The middle of each, from the top; in a column they keep their order and their gaps."""
    columns = [[(number, slot) for slot in column] for number, column in enumerate(layering.columns)]
    pulls = _pulls(layering)
    middles: dict[Place, float] = {}
    distances = []
    for column in columns:
        slots = [slot for _, slot in column]
        steps = [0.0, *((height(a) + height(b)) / 2 + gap(a, b) for a, b in pairwise(slots))]
        distances.append(steps)
        reached = 0.0
        for place, step in zip(column, steps, strict=True):
            reached += step
            middles[place] = reached
    for sweep in range(_SWEEPS):
        rightward = range(len(columns))
        for number in rightward if sweep % 2 == 0 else reversed(rightward):
            _settle(columns[number], distances[number], pulls, middles)
    top = min(middle - height(place[1]) / 2 for place, middle in middles.items())
    return {place: middle - top for place, middle in middles.items()}


def _pulls(layering: Layering) -> dict[Place, list[tuple[Place, float]]]:
    at = {slot: number for number, column in enumerate(layering.columns) for slot in column}
    pulls: dict[Place, list[tuple[Place, float]]] = defaultdict(list)
    for (start, end), lane in layering.lanes.items():
        lanes = [(column, lane) for column in range(at[start] + 1, at[end])]
        way: list[Place] = [(at[start], start), *lanes, (at[end], end)]
        for one, other in pairwise(way):
            ends = isinstance(one[1], int) + isinstance(other[1], int)
            pull = (_LANES, _LANE_AND_NODE, _NODES)[ends]
            pulls[one].append((other, pull))
            pulls[other].append((one, pull))
    return pulls


def _settle(
    column: list[Place],
    steps: list[float],
    pulls: dict[Place, list[tuple[Place, float]]],
    middles: dict[Place, float],
) -> None:
    """Move a column's places to where their neighbours pull them, as near as order and gaps allow."""
    wanted, weights = [], []
    for place in column:
        weight = sum(pull for _, pull in pulls[place])
        pulled = sum(middles[other] * pull for other, pull in pulls[place])
        wanted.append(pulled / weight if weight else middles[place])
        weights.append(weight or 1.0)
    middles.update(zip(column, _apart(wanted, weights, steps), strict=True))


def _apart(wanted: Sequence[float], weights: Sequence[float], steps: Sequence[float]) -> list[float]:
    """Nearest to `wanted` in the least squares, each at least its step behind the one before.

    Without the steps this is isotonic regression, done by pooling adjacent violators.
    """
    pools: list[tuple[float, float, int]] = []
    offsets, offset = [], 0.0
    for want, weight, step in zip(wanted, weights, steps, strict=True):
        offset += step
        offsets.append(offset)
        mean, heavy, many = want - offset, weight, 1
        while pools and pools[-1][0] >= mean:
            other, other_weight, others = pools.pop()
            mean = (mean * heavy + other * other_weight) / (heavy + other_weight)
            heavy, many = heavy + other_weight, many + others
        pools.append((mean, heavy, many))
    levels = [mean for mean, _, many in pools for _ in range(many)]
    return [level + offset for level, offset in zip(levels, offsets, strict=True)]
