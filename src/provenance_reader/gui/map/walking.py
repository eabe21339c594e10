"""Where an arrow key leads from one box to the next."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from provenance_reader.gui.map.placement import Box


class Direction(Enum):
    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


# How much a step to the side counts against one in the direction of the key.
_ASIDE = 2.0


def neighbour(boxes: Sequence[Box], start: Box, direction: Direction) -> int | None:
    """The place of the nearest box that begins beyond `start`; None where there is none.

    Up and down stay in the column, as far as it has another.
    """
    across, down = direction.value
    nearest: tuple[float, int] | None = None
    for place, box in enumerate(boxes):
        sideways = (box.x + box.width / 2) - (start.x + start.width / 2)
        along = box.middle - start.middle
        ahead, aside = (sideways * across, along) if across else (along * down, sideways)
        beyond = min(start.width, box.width) / 2 if across else 1.0
        if ahead < beyond:
            continue
        distance = ahead + _ASIDE * abs(aside)
        if nearest is None or (distance, place) < nearest:
            nearest = (distance, place)
    return None if nearest is None else nearest[1]
