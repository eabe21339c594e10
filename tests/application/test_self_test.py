"""The program's test of itself says what works, and does not keep silent about what doesn't."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from provenance_reader.application import self_test
from provenance_reader.application.bootstrap import start
from provenance_reader.application.resources import resource


def test_all_is_well_in_this_place(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PROVENANCE_READER_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "provenance_reader", "self-test"]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout
    assert all(line.startswith("ok      ") for line in lines)
    names = [line.removeprefix("ok      ").partition(":")[0] for line in lines]
    formats = [path.name for path in sorted(resource("samples", "formats").iterdir())]
    rest = ["network", "library", "language de", "language en", "window", "map", "PDF", "printer"]
    assert names == [*(f"format {name}" for name in formats), *rest]
    assert list(tmp_path.iterdir()) == []  # the user's library is left alone


def test_a_failure_is_told_and_the_rest_goes_on() -> None:
    def fail() -> str:
        raise self_test.Failed("no weights")

    said: list[str] = []
    checks = [self_test.Check("network", fail), self_test.Check("library", lambda: "kept")]
    assert not self_test.run_checks(checks, said.append)
    assert said[0] == "failed  network: Failed: no weights"
    assert said[-1] == "ok      library: kept"


def test_a_format_that_reads_differently_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (("a.txt", "Ein Hafen.\n\nEr liegt am Meer, sagte sie."), ("a.md", "Anders.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(self_test, "resource", lambda *_: tmp_path.joinpath(*_[2:]))
    program = start(tmp_path / "home")
    said: list[str] = []
    try:
        formats = [one for one in self_test.checks(program) if one.name.startswith("format")]
        assert not self_test.run_checks(formats, said.append)
    finally:
        program.close()
    assert [line for line in said if line.startswith("failed")] == [
        "failed  format a.md: Failed: another text: 'Anders.'"
    ]
