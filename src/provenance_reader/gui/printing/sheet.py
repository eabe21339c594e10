"""Where things stand on a sheet of paper. All lengths are in points, from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass

_OUTER, _INNER = 40.0, 54.0  # right of the notes; left of the text, with room for the stripes
_TOP, _BOTTOM = 62.0, 50.0
_GUTTER = 18.0
_NOTES_SHARE = 0.34
# On paper smaller than A5 nothing would fit any more.
_LEAST_WIDTH, _LEAST_HEIGHT = 300.0, 300.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text on the left, its notes on the right, a line above and one below both."""

    width: float
    height: float

    def __post_init__(self) -> None:
        object.__setattr__(self, "width", max(self.width, _LEAST_WIDTH))
        object.__setattr__(self, "height", max(self.height, _LEAST_HEIGHT))

    @property
    def left(self) -> float:
        return _INNER

    @property
    def right(self) -> float:
        return self.width - _OUTER

    @property
    def top(self) -> float:
        return _TOP

    @property
    def bottom(self) -> float:
        return self.height - _BOTTOM

    @property
    def room(self) -> float:
        """The height that text and notes have."""
        return self.bottom - self.top

    @property
    def whole_width(self) -> float:
        return self.right - self.left

    @property
    def notes_width(self) -> float:
        return (self.whole_width - _GUTTER) * _NOTES_SHARE

    @property
    def notes_left(self) -> float:
        return self.right - self.notes_width

    @property
    def text_width(self) -> float:
        return self.whole_width - _GUTTER - self.notes_width

    @property
    def header_baseline(self) -> float:
        return _TOP * 0.55

    @property
    def footer_baseline(self) -> float:
        return self.height - _BOTTOM * 0.5
