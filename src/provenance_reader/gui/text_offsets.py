"""Code points, in which the program counts, and UTF-16 units, in which Qt counts."""

from __future__ import annotations

import re
from bisect import bisect_left

_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


class TextOffsets:
    """Converts positions in one text; a position between the two units of a pair belongs to its start."""

    def __init__(self, text: str) -> None:
        self._pairs = [match.start() for match in _TWO_UNITS.finditer(text)]
        self._pair_units = [start + before for before, start in enumerate(self._pairs)]

    def to_utf16(self, code_point: int) -> int:
        return code_point + bisect_left(self._pairs, code_point)

    def to_code_point(self, unit: int) -> int:
        return unit - bisect_left(self._pair_units, unit)
