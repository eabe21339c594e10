"""Gives each statement a lane in the margin, so that statements over the same words lie side by side."""

from __future__ import annotations

from collections.abc import Iterable

from provenance_reader.domain.segments import Segment


def lanes_of(segments: Iterable[Segment]) -> dict[str, int]:
    """The lane of each statement, 0 the nearest to the text; a statement keeps its lane to its end.

    The outermost statement of a place that is new there takes the first free lane.
    """
    lanes: dict[str, int] = {}
    last_segment: dict[str, Segment] = {}
    ordered = list(segments)
    for segment in ordered:
        for statement in segment.statements:
            last_segment[statement] = segment
    open_now: dict[int, str] = {}
    for segment in ordered:
        for statement in segment.statements:
            if statement not in lanes:
                lane = next(number for number in range(len(open_now) + 1) if number not in open_now)
                lanes[statement] = lane
                open_now[lane] = statement
        open_now = {lane: one for lane, one in open_now.items() if last_segment[one] is not segment}
    return lanes
