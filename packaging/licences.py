#!/usr/bin/env python3
"""Gathers the licences of all that the bundle brings along into resources/licenses, a file for each part.

    licences.py                 of what is installed from requirements.txt, Python and Qt; to be committed
    licences.py system BUNDLE   of the libraries that the Debian system gave to this bundle, into the bundle

The first line of a file names the part and its version, the second its terms; then come the texts.
To be run by the virtual environment that builds the bundle.
"""

from __future__ import annotations

import platform
import re
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "licenses"
TEXTS = ROOT / "packaging" / "licence_texts"
REQUIREMENTS = ROOT / "packaging" / "requirements.txt"
# These build the bundle and are not in it.
BUILDERS = {
    *("altgraph", "macholib", "packaging", "pefile", "pyinstaller-hooks-contrib", "pywin32-ctypes"),
    "setuptools",
}
# Where a distribution holds no text, or not where the others do.
ELSEWHERE = {
    "onnxruntime": ["onnxruntime/LICENSE", "onnxruntime/ThirdPartyNotices.txt"],
    "PySide6_Essentials": [TEXTS / "Qt.txt", TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt"],
    "shiboken6": [TEXTS / "Qt.txt", TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt"],
    "tokenizers": [ROOT / "LICENSE"],  # the Apache License 2.0, too
}
TERMS = {
    "PySide6_Essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "tld": "LGPL-2.1-or-later",  # of three to choose from
    "pyinstaller": "GPL-2.0-or-later with an exception for what it builds; its start of the program",
}
_TEXT = re.compile(r"(licen[cs]e|copying|notice)|licenses/", re.IGNORECASE)
_NO_TEXT = re.compile(r"\.(py|pyc|html)$")


def main() -> None:
    if sys.argv[1:2] == ["system"]:
        gather_system(Path(sys.argv[2]))
        return
    FOLDER.mkdir(exist_ok=True)
    for name in required():
        try:
            found = distribution(name)
        except ModuleNotFoundError:  # of another system: what was gathered there is kept
            continue
        write(name, found.version, terms(name, found), texts(name, found))
    version = re.search(r'__version__ = "(.+)"', (ROOT / "src/provenance_reader/__init__.py").read_text())
    assert version is not None
    write("Provenance Reader", version[1], "Apache-2.0", [(ROOT / "LICENSE").read_text()])
    write("Python", platform.python_version(), "PSF-2.0", [(TEXTS / "Python.txt").read_text()])
    [icu] = [text for text in distribution("pypdfium2").files or () if text.name == "icu.txt"]
    write("ICU", "73", "Unicode-3.0", [icu.read_text()])


def required() -> list[str]:
    names = re.findall(r"^([\w-]+)==", REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE)
    return [name for name in names if name not in BUILDERS]


def terms(name: str, found: Distribution) -> str:
    """As the distribution itself says, in one of three places."""
    classifiers = [
        one.rpartition(" :: ")[2] for one in found.metadata.get_all("Classifier", []) if "License" in one
    ]
    said = TERMS.get(name) or found.metadata.get("License-Expression") or found.metadata.get("License")
    return " ".join((said or ", ".join(classifiers)).split())


def texts(name: str, found: Distribution) -> list[str]:
    if name in ELSEWHERE:
        paths = [Path(str(found.locate_file(path))) for path in ELSEWHERE[name]]
    else:
        listed = [path for path in found.files or () if ".dist-info" in str(path)]
        chosen = [path for path in listed if _TEXT.search(str(path)) and not _NO_TEXT.search(str(path))]
        paths = [Path(str(found.locate_file(path))) for path in sorted(chosen)]
    return list(dict.fromkeys(path.read_text(encoding="utf-8", errors="replace") for path in paths))


def gather_system(bundle: Path) -> None:
    """Each library that no wheel brought, by the Debian package it is from."""
    inner = bundle / "_internal"
    libraries = [path for path in inner.glob("lib*.so*") if not path.is_symlink()]
    for library in libraries:
        said = subprocess.run(["dpkg", "-S", f"*/{library.name}"], capture_output=True, text=True, check=True)
        package = said.stdout.partition(":")[0]
        version = subprocess.run(
            ["dpkg-query", "--show", "--showformat=${Version}", package],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        text = Path(f"/usr/share/doc/{package}/copyright").read_text(encoding="utf-8")
        write(package, version, "see below", [text], inner / "resources" / "licenses")


def write(name: str, version: str, said: str, found: Iterable[str], folder: Path = FOLDER) -> None:
    text = "\n\n".join(one.strip("\n") for one in found)
    if not text.strip() or not said:
        sys.exit(f"{name}: no licence was found")
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    (folder / f"{name.lower().replace(' ', '-')}.txt").write_text(
        f"{name} {version}\n{said}\n\n{lines}\n", "utf-8"
    )


if __name__ == "__main__":
    main()
