"""The program finds its files in the source tree and in an installed wheel."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from provenance_reader.application.resources import resource

ROOT = Path(__file__).parents[2]


def test_in_the_source_tree() -> None:
    assert resource("samples") == ROOT / "resources" / "samples"
    assert resource("schemas", "analysis-1.schema.json").is_file()


def test_what_is_missing_is_said() -> None:
    with pytest.raises(FileNotFoundError, match=r"nothing\.txt"):
        resource("samples", "nothing.txt")


def test_in_a_wheel(tmp_path: Path) -> None:
    [wheel] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    code = "from provenance_reader.application.bootstrap import *; print(start().open_article.sample())"
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    python = [sys.executable, "-P"]
    sample = subprocess.run(
        [*python, "-c", code], env=environment, cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout.strip()
    assert Path(sample).is_relative_to(installed)
    analysis = subprocess.run(
        [*python, "-m", "provenance_reader", "analyze", sample],
        env=environment,
        cwd=tmp_path,
        check=True,
        capture_output=True,
    ).stdout
    assert json.loads(analysis)["document"]["language"] == "de"
