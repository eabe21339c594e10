#!/usr/bin/env python3
"""Writes one article as a file of each format into resources/samples/formats, for the self-test.

A sample that is there stays as it is: archives written anew would differ by their clocks alone.
To be run by the virtual environment of the tests; resources/samples/formats is made by nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]

from fakes.original_articles import HARBOUR  # noqa: E402
from fakes.original_files import SEVERAL, SINGLE  # noqa: E402

FOLDER = ROOT / "resources" / "samples" / "formats"


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for former in FOLDER.iterdir():
        if former.name not in {*SINGLE, *SEVERAL}:
            former.unlink()
    writers = {**SINGLE, **{name: lambda one, write=write: write([one]) for name, write in SEVERAL.items()}}
    for name, write in writers.items():
        if not (FOLDER / name).exists():
            (FOLDER / name).write_bytes(write(HARBOUR))


if __name__ == "__main__":
    main()
