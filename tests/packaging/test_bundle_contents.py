"""A built bundle holds what the allow list names, and is small enough; the list says no where it must."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fakes.packaging_modules import PACKAGING, load

BUILT = PACKAGING.parent / "build" / "bundle"
contents = load("bundle_contents.py")


def test_the_built_bundle() -> None:
    bundle, python = BUILT / "dist" / "provenance-reader", BUILT / "venv" / "bin" / "python"
    if not bundle.is_dir() or not python.exists():
        pytest.skip("no bundle is built here; packaging/linux/bundle.sh builds and checks one")
    command = [python, PACKAGING / "bundle_contents.py", "check", bundle]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(contents, "python_packages", lambda bundle: {"provenance_reader"})
    monkeypatch.setattr(sys, "platform", "linux")
    (tmp_path / "_internal").mkdir()
    return tmp_path / "_internal"


@pytest.mark.parametrize(
    "name", ["libQt6Core.so.6", "libscipy_openblas64_-32a4b2a6.so", "etree.cpython-311-x86_64-linux-gnu.so"]
)
def test_what_is_allowed(bundle: Path, name: str) -> None:
    (bundle / name).write_bytes(b"")
    assert contents.strangers(bundle.parent) == []


@pytest.mark.parametrize(
    "name", ["libQt6Network.so.6", "libssl.so.3", "Qt6WebEngineCore.dll", "QtNetwork.abi3.so"]
)
def test_what_must_never_come_in(bundle: Path, name: str) -> None:
    (bundle / name).write_bytes(b"")
    assert f"must never be in the bundle: {name}" in contents.strangers(bundle.parent)


def test_a_stranger_is_named(bundle: Path) -> None:
    (bundle / "libsurprise.so.1").write_bytes(b"")
    assert contents.strangers(bundle.parent) == ["not allowed in the bundle: libsurprise"]


def test_the_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "packed.tar.xz"
    archive.write_bytes(b"12345")
    assert contents.too_large(tmp_path, archive) == []
    monkeypatch.setattr(contents, "MOST_PACKED", 4)
    [line] = contents.too_large(tmp_path, archive)
    assert line.startswith("packed: ")
