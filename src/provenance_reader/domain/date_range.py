"""When something happened, as precisely as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days from `first` to `last`, both included, on one or all of which it happened."""

    first: date
    last: date
