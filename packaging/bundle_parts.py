"""What goes into the bundle: of Qt the least a window of widgets needs, nothing that reaches a network.

PyInstaller collects every plugin of Qt and every library that one of them may load; here the plugins are
chosen, and of the libraries those are kept that something kept asks for.
"""

from __future__ import annotations

import compileall
import os
import py_compile
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

# As PyInstaller has it: path in the bundle, path it comes from (of a link: its target), kind.
Entry = tuple[str, str, str]

# A window on X11, Wayland, Windows, macOS and without a screen; input methods, the desktop's file dialogs.
QT_PLUGINS = (
    "platforms/(lib)?q(xcb|wayland|offscreen|windows|cocoa)",
    "platforminputcontexts/lib(compose|ibus)platforminputcontext",
    "platformthemes/libqxdgdesktopportal",
    "printsupport/",
    "wayland-shell-integration/libxdg-shell",
    "wayland-decoration-client/libbradient",
)
QT_TRANSLATIONS = "qtbase_(de|en)"
# Trafilatura asks babel only whether a language exists.
BABEL_LOCALES = "root|de|de_DE|en|en_GB|en_US"

# Belong to the system's own C++, graphics, fonts and printing: beside other versions of themselves, drivers
# and font settings break. Every desktop has them; the Debian package depends on them.
OF_THE_SYSTEM = re.compile(
    r"lib(stdc\+\+|gcc_s|fontconfig|freetype|expat|X11|X11-xcb|glib-2\.0|gthread-2\.0|dbus-1|cups|z|lzma|uuid)\.so",
    re.IGNORECASE,
)

# Never imported by the program, or only to reach a network.
EXCLUDED = (
    *("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL"),
    *("huggingface_hub", "fsspec", "httpx", "httpcore", "hf_xet", "yaml", "tqdm", "anyio", "h11", "click"),
    *(
        "ssl",
        "_ssl",
        "_hashlib",
        "_uuid",
        "tkinter",
        "unittest",
        "pydoc",
        "doctest",
        "lib2to3",
        "curses",
        "readline",
    ),
    *("setuptools", "pip", "pkg_resources", "packaging"),
    *("onnxruntime.quantization", "onnxruntime.transformers", "onnxruntime.tools", "onnxruntime.training"),
    *("google.protobuf", "flatbuffers", "onnx", "sympy", "scipy", "pandas", "matplotlib", "PIL"),
    *("numpy.f2py", "numpy.testing", "numpy._core._multiarray_tests"),
    *(
        "numpy.random",
        "numpy.fft",
        "numpy.polynomial",
        "multiprocessing.shared_memory",
        "multiprocessing.popen_fork",
    ),
    *("lxml.objectify", "lxml.isoschematron", "lxml.html.diff", "lxml.html._difflib", "tld.tests"),
)


def chosen(entries: Iterable[Entry], asks_for: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The binaries to keep; `asks_for` names the libraries that the binary at a path is linked with."""
    kept: dict[str, Entry] = {}
    candidates = [entry for entry in entries if entry[2] != "SYMLINK" and is_wanted(entry[0])]
    asked = [entry for entry in candidates if _stands_for_itself(entry)]
    by_name = {_name(entry[0]): entry for entry in candidates}
    while asked:
        entry = asked.pop()
        if entry[0] not in kept:
            kept[entry[0]] = entry
            asked += [by_name[name] for name in map(_name, asks_for(entry[1])) if name in by_name]
    return list(kept.values())


def unpacked_bindings() -> list[tuple[str, str]]:
    """Modules that Qt's bindings carry packed, now compiled, and the folder where they look for them.

    They would unpack and compile them at every start; told so by SBK_EMBED they unpack them for good.
    """
    environment = {**os.environ, "SBK_EMBED": "false"}
    subprocess.run([sys.executable, "-c", "import PySide6"], env=environment, check=True)
    found = find_spec("shiboken6")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("shiboken6")
    bindings = Path(found.origin).parent
    unpacked = bindings / "files.dir"
    as_it_is = py_compile.PycInvalidationMode.UNCHECKED_HASH  # the bundle holds no sources to compare with
    compileall.compile_dir(unpacked, quiet=1, legacy=True, invalidation_mode=as_it_is)
    compiled = sorted(unpacked.rglob("*.pyc"))
    return [
        (str(path), str(path.parent.relative_to(bindings.parent)))
        for path in compiled
        if path.parent.name != "__pycache__"
    ]


def linked_with(path: str) -> list[str]:
    """The libraries that the binary at `path` itself asks for; on Linux, PyInstaller tells theirs, too."""
    if not sys.platform.startswith("linux"):
        from PyInstaller.depend.bindepend import get_imports

        return [name for name, _ in get_imports(path)]
    said = subprocess.run(["objdump", "-p", path], capture_output=True, text=True, check=True).stdout
    return re.findall(r"^ +NEEDED +(\S+)$", said, re.MULTILINE)


def links(entries: Iterable[Entry], kept: Iterable[Entry]) -> list[Entry]:
    """The links among `entries` that lead to something kept."""
    targets = {_posix(entry[0]) for entry in kept}
    return [
        entry
        for entry in entries
        if entry[2] == "SYMLINK" and str(PurePosixPath(_posix(entry[0])).parent / _posix(entry[1])) in targets
    ]


def is_wanted(target: str) -> bool:
    """Whether the file at `target` may be in the bundle at all."""
    target = _posix(target)
    if OF_THE_SYSTEM.match(_name(target)):
        return False
    plugin = target.partition("plugins/")[2]
    if target.startswith("PySide6/") and plugin:
        return any(re.match(one, plugin) for one in QT_PLUGINS)
    if target.startswith("PySide6/") and "/translations/" in target:
        return bool(re.search(f"/{QT_TRANSLATIONS}\\.qm$", target))
    if target.startswith("babel/locale-data/"):
        return bool(re.fullmatch(BABEL_LOCALES, PurePosixPath(target).stem))
    return "/qml/" not in target


def _stands_for_itself(entry: Entry) -> bool:
    """Whether the program loads it by name, or Python or Qt does, and no other library has to ask for it."""
    target, _, kind = entry
    folder = PurePosixPath(_posix(target)).parent
    is_carried = folder.name.endswith(".libs") or (
        folder.parts[:1] == ("PySide6",) and "plugins" not in folder.parts
    )
    return kind == "EXTENSION" or (bool(folder.parts) and not is_carried) or "python3" in _name(target)


def _name(path: str) -> str:
    return PurePosixPath(_posix(path)).name.lower()


def _posix(path: str) -> str:
    return path.replace("\\", "/")
