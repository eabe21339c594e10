#!/usr/bin/env python3
"""Writes what the bundles of Windows and macOS say of themselves, and the script of the Windows installer.

installer_files.py FOLDER    version.txt, provenance_reader.iss and Info.plist in FOLDER
"""

from __future__ import annotations

import plistlib
import re
import sys
from pathlib import Path
from string import Template

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "packaging"))

from file_types import FILE_TYPES, FileType  # noqa: E402

IDENTIFIER = "org.provenance_reader.ProvenanceReader"
_TOO_GENERAL = {"gz", "json", "xml"}  # Windows would offer the program for each of them


def main() -> None:
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    (target / "version.txt").write_text(version_resource(program_version()), "utf-8", newline="\n")
    # Inno Setup takes a script for UTF-8 where it begins with a byte order mark.
    (target / "provenance_reader.iss").write_text(inno_setup(program_version()), "utf-8-sig", newline="\r\n")
    (target / "Info.plist").write_bytes(plistlib.dumps(info_plist(program_version()), sort_keys=False))


def program_version() -> str:
    text = (ROOT / "src" / "provenance_reader" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"', text, re.MULTILINE)
    assert found is not None
    return found[1]


def version_resource(version: str) -> str:
    """PyInstaller reads it as an expression of Python."""
    numbers = (*map(int, re.findall(r"\d+", version)[:3]), 0)
    template = (ROOT / "packaging" / "windows" / "version.txt").read_text(encoding="utf-8")
    return Template(template).substitute(version=version, numbers=numbers)


def inno_setup(version: str) -> str:
    endings = [ending for one in FILE_TYPES for ending in one.endings if ending not in _TOO_GENERAL]
    template = (ROOT / "packaging" / "windows" / "provenance_reader.iss").read_text(encoding="utf-8")
    return Template(template).substitute(
        version=version,
        open_with="\n".join(map(_open_with, endings)),
        supported="\n".join(map(_supported, endings)),
    )


def _open_with(ending: str) -> str:
    key = rf'Subkey: "Software\Classes\.{ending}\OpenWithProgids"'
    value = 'ValueType: string; ValueName: "ProvenanceReader.Article"; ValueData: ""'
    return f"Root: HKA; {key}; {value}; Flags: uninsdeletevalue"


def _supported(ending: str) -> str:
    key = r'Subkey: "Software\Classes\Applications\provenance-reader.exe\SupportedTypes"'
    return f'Root: HKA; {key}; ValueType: string; ValueName: ".{ending}"; ValueData: ""'


def info_plist(version: str) -> dict[str, object]:
    return {
        "CFBundleName": "Provenance Reader",
        "CFBundleDisplayName": "Provenance Reader",
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["de", "en"],
        "LSApplicationCategoryType": "public.app-category.news",
        "LSMinimumSystemVersion": "13.0",  # of Qt 6.11
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The authors of Provenance Reader, Apache License 2.0",
        "CFBundleDocumentTypes": [_document_type(one) for one in FILE_TYPES],
        "UTImportedTypeDeclarations": [_declaration(one) for one in FILE_TYPES if one.is_ours_to_declare],
    }


def _document_type(one: FileType) -> dict[str, object]:
    """A viewer that is offered, and takes no type of file away from another program."""
    return {
        "CFBundleTypeName": one.name,
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": [one.identifier],
    }


def _declaration(one: FileType) -> dict[str, object]:
    return {
        "UTTypeIdentifier": one.identifier,
        "UTTypeDescription": one.name,
        "UTTypeConformsTo": ["public.data", "public.content"],
        "UTTypeTagSpecification": {
            "public.filename-extension": list(one.endings),
            "public.mime-type": [one.media_type],
        },
    }


if __name__ == "__main__":
    main()
