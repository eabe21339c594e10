"""Finds the files that come with the program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


def resource(*parts: str) -> Path:
    """The file or folder `parts` below resources/; raises FileNotFoundError when it is not there."""
    found = _folder().joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(found)
    return found


@cache
def _folder() -> Path:
    package = Path(__file__).resolve().parent.parent
    places = [
        package / "resources",  # a wheel holds them as package data
        package.parent.parent / "resources",  # the source tree, src/ beside resources/
    ]
    frozen = getattr(sys, "_MEIPASS", None)  # PyInstaller's folder of unpacked data
    if frozen:
        places.insert(0, Path(frozen) / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("resources")
