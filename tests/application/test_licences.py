"""Every part that comes along has its licence among the resources, and none that would bind the program."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from provenance_reader import __version__
from provenance_reader.application.licences import licences, weights_licence

REQUIREMENTS = Path(__file__).resolve().parents[2] / "packaging" / "requirements.txt"
BUILDERS = {
    *(
        "altgraph",
        "macholib",
        "packaging",
        "pefile",
        "pyinstaller-hooks-contrib",
        "pywin32-ctypes",
        "setuptools",
    )
}
PINNED = re.findall(r"^([\w-]+)==([^\s;]+)", REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(("name", "version"), [pin for pin in PINNED if pin[0] not in BUILDERS])
def test_what_the_bundle_is_built_from_has_its_licence(name: str, version: str) -> None:
    """Otherwise: packaging/licences.py."""
    [licence] = [one for one in licences() if one.part == f"{name} {version}"]
    assert licence.terms
    head, terms, empty, *text = licence.text().split("\n")
    assert (head, terms, empty) == (licence.part, licence.terms, "")
    assert len("".join(text)) > 500


def test_the_program_python_qt_and_icu_have_theirs() -> None:
    parts = {one.part: one for one in licences()}
    assert parts[f"Provenance Reader {__version__}"].terms == "Apache-2.0"
    assert {"Python", "ICU", "PySide6_Essentials"} <= {part.partition(" ")[0] for part in parts}
    [qt] = [one for part, one in parts.items() if part.startswith("PySide6")]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text()
    assert "you may put others in their\nplace" in qt.text()


def test_no_part_binds_the_whole() -> None:
    binding = re.compile(r"\bA?GPL", re.IGNORECASE)
    bound = [one for one in licences() if binding.search(one.terms.replace("LGPL", ""))]
    assert [one.part.partition(" ")[0] for one in bound] == ["pyinstaller"]
    assert "with an exception" in bound[0].terms


def test_the_weights_have_theirs() -> None:
    assert weights_licence().terms == "CC BY 4.0, MIT"
    assert "Creative Commons Attribution 4.0" in weights_licence().text()
    assert "multilingual-e5-small" in weights_licence().text()
