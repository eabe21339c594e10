#!/usr/bin/env python3
"""Opens hostile files with `provenance-reader analyze`, one after another, and says what became of each.

A file passes when it was refused with one sentence and the exit status 2, or read without harm (0), within
20 seconds and a little and 1.5 GB.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests"
MOST_SECONDS = 23  # those of a file, and the program's own start
MOST_MEMORY = 1_500_000_000


@dataclass(frozen=True)
class Outcome:
    status: int
    seconds: float
    memory: int
    sentences: list[str]

    @property
    def passed(self) -> bool:
        told = bool(self.sentences) and all(line.endswith((".", ")")) for line in self.sentences)
        return self.status == (2 if told else 0) and self.seconds < MOST_SECONDS and self.memory < MOST_MEMORY


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to leave the files")
    keep = parser.parse_args().keep
    with tempfile.TemporaryDirectory() as name:
        failed = sum(not _report(path, opened(path)) for path in written(keep or Path(name)))
    print(f"{failed} failed")
    return 1 if failed else 0


def written(folder: Path) -> list[Path]:
    """The hostile files, made by a process of their own: what makes them is as large as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    code = (
        "import sys, pathlib; from fakes import hostile_files; hostile_files.write(pathlib.Path(sys.argv[1]))"
    )
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    subprocess.run([sys.executable, "-c", code, str(folder)], env=environment, check=True)
    files = sorted(folder.iterdir())
    sys.path.insert(0, str(TESTS))
    from fakes import hostile_files

    return files + list(hostile_files.write_what_is_no_file(folder))


def _report(path: Path, outcome: Outcome) -> bool:
    said = " ".join(outcome.sentences)
    print(
        f"{' ' if outcome.passed else '!'} {outcome.status} {outcome.seconds:5.1f} s "
        f"{outcome.memory / 1e6:5.0f} MB {said.replace(f'{path.parent}/', '') or path.name}",
        flush=True,
    )
    return outcome.passed


def opened(path: Path) -> Outcome:
    """What `analyze` says of one file; memory is the largest of the program and its worker."""
    with tempfile.TemporaryDirectory() as output:
        arguments = ["analyze", "--language", "en", str(path), "--output", output]
        started = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-m", "provenance_reader", *arguments], stderr=subprocess.PIPE
        )
        assert process.stderr is not None
        lines = process.stderr.read().decode(errors="replace").splitlines()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    sentences = [line for line in lines if not line.startswith("[")]  # without what is counted
    return Outcome(process.returncode, time.monotonic() - started, usage.ru_maxrss * 1024, sentences)


if __name__ == "__main__":
    sys.exit(main())
