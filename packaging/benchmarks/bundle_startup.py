#!/usr/bin/env python3
"""Start-up of the built bundle without a screen, against a bundle of a bare window of the same build.

From the start of the process, its loading of Python and Qt included, to what is painted of an article of 600
words; every start has a new, empty home. Warm, the files are in the system's cache; cold, those of the bundle
are taken out of it before each start, and the system's own libraries stay. To be run after bundle.sh.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from startup import article_text, measure, median

ROOT = Path(__file__).resolve().parents[2]
MADE = ROOT / "build" / "bundle"
PROGRAM = MADE / "dist" / "provenance-reader"
BARE = MADE / "dist" / "bare-window"
GOALS = {"text_shown": 0.6, "statements_shown": 1.5, "memory": 350.0}
NAMES = {"text_shown": "text", "statements_shown": "statements", "analysis_shown": "read more closely"}


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--runs", type=int, default=10, help="of each (default: 10)")
    runs = options.parse_args().runs
    if not BARE.is_dir():
        build_bare_window()
    print(f"medians of {runs} runs; memory is the most that the window's process held")
    warm = compare(runs, cold=False)
    compare(runs, cold=True)
    missed = [key for key, most in GOALS.items() if median(warm, key) > most]
    for key in missed:
        print(f"missed: {key} {median(warm, key):.3f}, at most {GOALS[key]}", file=sys.stderr)
    return 1 if missed else 0


def compare(runs: int, *, cold: bool) -> list[dict[str, float]]:
    """Both programs by turns, so that a busy moment of the machine meets both; the first does not count."""
    bare, opened = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        article, timings = folder / "article.txt", folder / "timings.json"
        article.write_text(article_text(), encoding="utf-8")
        for number in range(runs + 1):
            home = folder / f"home-{number}"
            for results, bundle, arguments in (
                (bare, BARE, [timings]),
                (opened, PROGRAM, ["open", article, "--timings", timings]),
            ):
                if cold:
                    forget(bundle)
                results.append(measure([bundle / bundle.name, *arguments], timings, home))
    report(bare[1:], opened[1:], "cold" if cold else "warm")
    return opened[1:]


def report(bare: list[dict[str, float]], opened: list[dict[str, float]], state: str) -> None:
    window = median(bare, "window_shown")
    print(f"{state}  bare window        {window:6.3f} s           {median(bare, 'memory'):5.0f} MB")
    for key, name in NAMES.items():
        took = median(opened, key)
        print(f"{state}  {name:<18} {took:6.3f} s  {took / window:4.1f} x")
    print(f"{state}  after it                               {median(opened, 'memory'):5.0f} MB")


def forget(bundle: Path) -> None:
    """Have the system read the files of `bundle` from the disk the next time."""
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def build_bare_window() -> None:
    command = [MADE / "venv" / "bin" / "pyinstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--distpath", MADE / "dist", "--workpath", MADE / "work"]
    specification = ROOT / "packaging" / "benchmarks" / "bare_window.spec"
    environment = {**os.environ, "PYTHONPATH": str(specification.parent)}
    subprocess.run([*command, *folders, specification], env=environment, check=True)


if __name__ == "__main__":
    sys.exit(main())
