"""What the bundle keeps of all that PyInstaller collects."""

from __future__ import annotations

import pytest

from fakes.packaging_modules import load

parts = load("bundle_parts.py")
QT = "PySide6/Qt/lib"

ENTRIES = [
    ("PySide6/QtWidgets.abi3.so", "/w/QtWidgets.abi3.so", "EXTENSION"),
    (f"{QT}/libQt6Widgets.so.6", "/w/libQt6Widgets.so.6", "BINARY"),
    (f"{QT}/libQt6Core.so.6", "/w/libQt6Core.so.6", "BINARY"),
    (f"{QT}/libQt6Network.so.6", "/w/libQt6Network.so.6", "BINARY"),
    ("libQt6Core.so.6", f"{QT}/libQt6Core.so.6", "SYMLINK"),
    ("libQt6Network.so.6", f"{QT}/libQt6Network.so.6", "SYMLINK"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "/w/libqxcb.so", "BINARY"),
    ("PySide6/Qt/plugins/tls/libqopensslbackend.so", "/w/libqopensslbackend.so", "BINARY"),
    ("libxcb-cursor.so.0", "/usr/lib/libxcb-cursor.so.0", "BINARY"),
    ("libX11.so.6", "/usr/lib/libX11.so.6", "BINARY"),
    ("libgtk-3.so.0", "/usr/lib/libgtk-3.so.0", "BINARY"),
    ("pypdfium2_raw/libpdfium.so", "/w/libpdfium.so", "BINARY"),
    ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY"),
    ("numpy.libs/libblas-0a1b2c3d.so", "/w/libblas-0a1b2c3d.so", "BINARY"),
]
ASKED = {
    "/w/QtWidgets.abi3.so": ["libQt6Widgets.so.6", "libstdc++.so.6"],
    "/w/libQt6Widgets.so.6": ["libQt6Core.so.6"],
    "/w/libqxcb.so": ["libxcb-cursor.so.0", "libX11.so.6"],
    "/w/libqopensslbackend.so": ["libQt6Network.so.6"],
}


def chosen() -> list[tuple[str, str, str]]:
    result: list[tuple[str, str, str]] = parts.chosen(ENTRIES, lambda path: ASKED.get(path, []))
    return result


def test_what_is_kept_is_loaded_by_name_or_asked_for() -> None:
    assert sorted(entry[0] for entry in chosen()) == [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/QtWidgets.abi3.so",
        "libpython3.11.so.1.0",
        "libxcb-cursor.so.0",
        "pypdfium2_raw/libpdfium.so",
    ]


def test_links_follow_what_they_lead_to() -> None:
    assert [entry[0] for entry in parts.links(ENTRIES, chosen())] == ["libQt6Core.so.6"]


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("PySide6\\translations\\qtbase_en.qm", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6\\plugins\\tls\\qschannelbackend.dll", False),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/qml/QtQuick/qmldir", False),
        ("babel/locale-data/de.dat", True),
        ("babel/locale-data/fr.dat", False),
        ("libstdc++.so.6", False),
        ("resources/models/attribution/attribution.onnx", True),
    ],
)
def test_files_of_each_system(target: str, wanted: bool) -> None:
    assert parts.is_wanted(target) is wanted
