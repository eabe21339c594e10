"""What Windows and macOS are told of the program: the same as ever, and the same as its own dialog says."""

from __future__ import annotations

import ast
import plistlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from fakes.packaging_modules import PACKAGING, load
from provenance_reader import __version__
from provenance_reader.gui.documents import open_dialog

files = load("installer_files.py")
FILE_TYPES = sys.modules["file_types"].FILE_TYPES
REFERENCE = Path(__file__).resolve().parents[1] / "reference" / "packaging"
ENDINGS = {ending for one in FILE_TYPES for ending in one.endings}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installer")
    subprocess.run([sys.executable, PACKAGING / "installer_files.py", folder], check=True)
    return folder


@pytest.mark.parametrize("name", ["version.txt", "provenance_reader.iss", "Info.plist"])
def test_they_are_as_they_were_reviewed(written: Path, name: str) -> None:
    """After a change on purpose: packaging/installer_files.py tests/reference/packaging."""
    now = (written / name).read_text(encoding="utf-8-sig").replace(__version__, "VERSION")
    assert now == (REFERENCE / name).read_text(encoding="utf-8-sig").replace(__version__, "VERSION")


def test_what_the_open_dialog_offers_the_systems_know() -> None:
    assert {*open_dialog._ENDINGS, "nitf"} == ENDINGS  # the dialog's *.xml stands for agencies' files


def test_the_installer_offers_the_program_and_takes_no_type_away(written: Path) -> None:
    script = (written / "provenance_reader.iss").read_text(encoding="utf-8-sig")
    offered = set(re.findall(r'\\\.(\w+)\\OpenWithProgids"', script))
    assert offered == ENDINGS - {"gz", "json", "xml"}
    assert set(re.findall(r'SupportedTypes"; ValueType: string; ValueName: "\.(\w+)"', script)) == offered
    assert not re.search(r'Subkey: "Software\\Classes\\\.\w+"', script)  # which would be the default program
    assert "PrivilegesRequired=lowest" in script
    assert (written / "provenance_reader.iss").read_bytes().startswith(b"\xef\xbb\xbf")  # or ü is lost
    used = set(re.findall(r"\{cm:(\w+)", script)) - {"LaunchProgram"}
    for language in ("en", "de"):
        assert used <= set(re.findall(rf"^{language}\.(\w+)=", script, re.MULTILINE))


def test_the_version_resource_is_what_pyinstaller_evaluates(written: Path) -> None:
    text = (written / "version.txt").read_text(encoding="utf-8")
    tree = ast.parse(text, mode="eval")
    assert isinstance(tree.body, ast.Call)
    assert f"'{__version__}'" in text
    assert re.search(r"filevers=\(\d+, \d+, \d+, 0\)", text)


def test_macos_knows_each_type_once_and_is_told_what_it_does_not_know(written: Path) -> None:
    plist = plistlib.loads((written / "Info.plist").read_bytes())
    types = [kind for one in plist["CFBundleDocumentTypes"] for kind in one["LSItemContentTypes"]]
    assert len(types) == len(set(types)) == len(FILE_TYPES)
    assert {one["LSHandlerRank"] for one in plist["CFBundleDocumentTypes"]} == {"Alternate"}
    declared = {one["UTTypeIdentifier"] for one in plist["UTImportedTypeDeclarations"]}
    assert declared == {kind for kind in types if kind.startswith("org.provenance_reader.")}
    assert plist["CFBundleLocalizations"] == ["de", "en"]
    assert plist["CFBundleShortVersionString"] == __version__


def test_the_entitlements_are_one() -> None:
    plist = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert plist == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_icons_of_both_systems_hold_every_size(tmp_path: Path) -> None:
    icons = load("icons.py")
    picture = b"\x89PNG" + bytes(20)
    ico = icons.ico({16: picture, 256: picture})
    assert ico[:6] == b"\0\0\1\0\2\0"
    assert (ico[6], ico[22]) == (16, 0)  # 0 stands for 256
    assert ico[int.from_bytes(ico[18:22], "little") :].startswith(picture)
    icns = icons.icns({"ic07": picture})
    assert icns[:4] == b"icns"
    assert int.from_bytes(icns[4:8], "big") == len(icns)
    assert icns[8:12] == b"ic07"


def test_the_icons_are_drawn(tmp_path: Path) -> None:
    def draw(kind: str, target: Path) -> None:
        subprocess.run([sys.executable, PACKAGING / "icons.py", kind, target], check=True)

    draw("ico", tmp_path / "a.ico")
    draw("icns", tmp_path / "a.icns")
    draw("png", tmp_path / "hicolor")
    from PySide6.QtGui import QImage

    assert QImage(str(tmp_path / "a.ico")).size().width() in range(16, 257)
    assert len((tmp_path / "a.icns").read_bytes()) > 10_000
    sizes = {QImage(str(path)).width() for path in (tmp_path / "hicolor").rglob("*.png")}
    assert sizes == {16, 22, 24, 32, 48, 64, 128, 256, 512}


def test_the_recipe_is_one_for_all_systems() -> None:
    """The text of the .spec, which only PyInstaller can run: what must not change unseen."""
    tree = ast.parse((PACKAGING / "provenance_reader.spec").read_text(encoding="utf-8"))
    calls: dict[str, list[dict[str, str]]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            keywords = {one.arg or "": ast.unparse(one.value) for one in node.keywords}
            calls.setdefault(node.func.id, []).append(keywords)
    [program], [exe], [folder] = calls["Analysis"], calls["EXE"], calls["COLLECT"]
    assert program["excludes"] == "list(bundle_parts.EXCLUDED)"
    assert exe["upx"] == folder["upx"] == "False"
    assert exe["exclude_binaries"] == "True"  # a folder: a single file would unpack itself at every start
    assert "strip" not in exe
    assert "scripts" in ast.unparse(tree).partition("EXE(")[2].partition("exclude_binaries")[0]
    assert "startswith('pyi_rth_')" in ast.unparse(tree)  # one of them would load Qt where files are read
    assert "onefile" not in ast.unparse(tree)
    [names] = [ast.unparse(one.value) for one in tree.body if isinstance(one, ast.If) and "WINDOWS" in
               ast.unparse(one.test) for one in one.body if isinstance(one, ast.Assign)]  # fmt: skip
    assert names == (
        "[executable('provenance-reader', False), executable('provenance-reader-terminal', True)]"
    )
