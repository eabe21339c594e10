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


OPEN_LIBRARY = """
from pathlib import Path
from provenance_reader.application.bootstrap import start

program = start(Path("home"))
assert program.articles.list() == ()
print(program.open_article.sample())
"""


def test_in_a_wheel(tmp_path: Path) -> None:
    [wheel] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)

    def python(*arguments: str) -> str:
        environment = {**os.environ, "PYTHONPATH": str(installed)}
        command = [sys.executable, "-P", *arguments]
        return subprocess.run(
            command, env=environment, cwd=tmp_path, check=True, capture_output=True, encoding="utf-8"
        ).stdout

    sample = python("-c", OPEN_LIBRARY).strip()
    assert Path(sample).is_relative_to(installed)
    analysis = json.loads(python("-m", "provenance_reader", "analyze", sample))
    assert analysis["document"]["language"] == "de"
