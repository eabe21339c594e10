#!/usr/bin/env python3
"""What is in a built bundle: `check` compares it with the allow list and limits, `report` weighs its parts.

To be run by the virtual environment that built it, whose PyInstaller reads the archive of modules.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections import Counter
from fnmatch import fnmatchcase
from pathlib import Path

ALLOWED = Path(__file__).with_name("bundle_contents.toml")
MB = 1_000_000
MOST_UNPACKED, MOST_PACKED = 260 * MB, 95 * MB
_LIBRARY = re.compile(r"\.(so|dll|pyd|dylib)\b", re.IGNORECASE)
_HASH = re.compile(r"-[0-9a-f]{8}(?=[.-])")  # that auditwheel and its like write into names


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("command", choices=("check", "report"))
    options.add_argument("bundle", type=Path, help="the folder that PyInstaller made")
    options.add_argument("archive", type=Path, nargs="?", help="the folder, packed")
    chosen = options.parse_args()
    if chosen.command == "report":
        report(chosen.bundle)
        if chosen.archive is not None:
            print(f"{chosen.archive.stat().st_size / MB:8.1f} MB  packed")
    wrong = too_large(chosen.bundle, chosen.archive)
    if chosen.command == "check":
        wrong += strangers(chosen.bundle)
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def strangers(bundle: Path) -> list[str]:
    """A line for everything in `bundle` that the allow list does not name."""
    allowed = tomllib.loads(ALLOWED.read_text(encoding="utf-8"))
    found = {"modules": python_packages(bundle), "libraries": native_libraries(bundle)}
    lines = []
    for kind, names in found.items():
        expected = [*allowed.get(kind, []), *allowed.get(sys.platform, {}).get(kind, [])]
        lines += [
            f"not allowed in the bundle: {name}" for name in sorted(names) if not _matches(name, expected)
        ]
    everything = [path.name for path in bundle.rglob("*")]
    lines += [
        f"must never be in the bundle: {name}"
        for name in sorted({*everything, *found["modules"]})
        if _matches(name, allowed["never"])
    ]
    return lines


def python_packages(bundle: Path) -> set[str]:
    """The top-level names of all modules that the bundle can import, those of the standard library aside."""
    from PyInstaller.archive.readers import CArchiveReader

    [program, *_] = [path for path in bundle.glob("provenance-reader*") if path.is_file()]
    archive = CArchiveReader(str(program))
    names = {name.partition(".")[0] for name in archive.open_embedded_archive("PYZ.pyz").toc}
    return {name for name in names if name not in sys.stdlib_module_names}


def native_libraries(bundle: Path) -> set[str]:
    """The names of the binaries without versions and hashes, those of the standard library aside."""
    files = (path.name for path in bundle.rglob("*") if not path.is_symlink())
    names = {_HASH.sub("", name).partition(".")[0] for name in files if _LIBRARY.search(name)}
    return {name for name in names if name not in sys.stdlib_module_names}


def too_large(bundle: Path, archive: Path | None) -> list[str]:
    sizes = [("unpacked", unpacked_size(bundle), MOST_UNPACKED)]
    if archive is not None:
        sizes.append(("packed", archive.stat().st_size, MOST_PACKED))
    return [
        f"{name}: {size / MB:.1f} MB, more than {most // MB}" for name, size, most in sizes if size > most
    ]


def unpacked_size(bundle: Path) -> int:
    return sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file() and not path.is_symlink())


def report(bundle: Path) -> None:
    """Each part of the bundle with its share, and the single files, heaviest first."""
    parts: Counter[str] = Counter()
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    for path in files:
        parts[_part(path.relative_to(bundle))] += path.stat().st_size
    total = sum(parts.values())
    print(f"{total / MB:8.1f} MB  unpacked, {len(files)} files")
    for name, size in parts.most_common():
        if size >= MB / 2:
            print(f"{size / MB:8.1f} MB  {size / total:5.1%}  {name}")
    print("heaviest files")
    for path in sorted(files, key=lambda one: one.stat().st_size, reverse=True)[:15]:
        print(f"{path.stat().st_size / MB:8.1f} MB  {path.relative_to(bundle)}")


def _part(path: Path) -> str:
    inner = path.parts[1:] if path.parts[0] == "_internal" else path.parts
    if len(inner) == 1:
        return (
            "modules of Python, in the program" if path.parts[0] != "_internal" else "libraries, Python's own"
        )
    if inner[0] in ("PySide6", "shiboken6"):
        return "ICU, for Qt" if inner[-1].startswith("libicu") else "PySide6 and Qt"
    return "/".join(inner[: 2 if inner[0] == "resources" else 1])


def _matches(name: str, patterns: list[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


if __name__ == "__main__":
    sys.exit(main())
