"""What a start loads before the text of the article is on screen: all of it is waited for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from provenance_reader.application.resources import resource

# Tells the modules that are there when the text has just been painted, then goes on.
WATCHED_START = """
import sys
from provenance_reader.__main__ import main
from provenance_reader.gui.observation import Timings

note = Timings._note

def noted(timings, event):
    if event == "text_shown" and timings._times[event] is None:
        print(*sys.modules)
        sys.stdout.flush()
    note(timings, event)

Timings._note = noted
sys.exit(main(sys.argv[1:]))
"""
# What comes when it is asked for, or once there is a text.
LATE = (
    "analysis",
    "exporters",
    "application.analyze_files",
    "application.licences",
    "application.self_test",
    "domain.source_map",
    "gui.commands.command_dialog",
    "gui.commands.keys_dialog",
    "gui.dialogs",
    "gui.documents.contents_dialog",
    "gui.map.map_pane",
    "gui.printing",
    "gui.review.chain_editor",
    "gui.review.lost_dialog",
    "gui.review.note_dialog",
    "gui.review.source_dialogs",
)
LATE_OF_OTHERS = (
    *("html", "http", "email", "jsonschema", "lxml", "numpy", "onnxruntime", "ssl", "tokenizers"),
    *("PySide6.QtPrintSupport", "PySide6.QtSvg", "trafilatura", "unittest", "xml"),
)
# Each takes about a millisecond. Who needs more for the text of an article raises this on purpose.
MOST_OF_OURS = 179


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("start")
    arguments = ["open", resource("samples", "faehrverbindung-de.txt"), "--timings", folder / "timings.json"]
    home = {"PROVENANCE_READER_HOME": str(folder / "home")}
    done = subprocess.run(
        [sys.executable, "-c", WATCHED_START, *map(str, arguments)],
        env={**os.environ, **home},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return set(done.stdout.split())


def test_the_text_waits_for_nothing_that_is_needed_later(loaded: set[str]) -> None:
    late = {*(f"provenance_reader.{name}" for name in LATE), *LATE_OF_OTHERS}
    assert "provenance_reader.gui.reading.article_sheet" in loaded
    assert {one for one in loaded if any(_belongs(one, name) for name in late)} == set()


def test_the_text_waits_for_few_modules(loaded: set[str]) -> None:
    ours = sorted(one for one in loaded if _belongs(one, "provenance_reader"))
    assert len(ours) <= MOST_OF_OURS, ours


def test_every_module_that_is_to_come_late_exists() -> None:
    package = Path(sys.modules["provenance_reader"].__path__[0])
    for name in LATE:
        place = package.joinpath(*name.split("."))
        assert place.is_dir() or place.with_suffix(".py").is_file(), name


def _belongs(module: str, package: str) -> bool:
    return module == package or module.startswith(f"{package}.")
