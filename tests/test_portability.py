"""The program is for Windows and macOS, too: it takes nothing for granted that only POSIX or a locale has.

Whether names of modules exist elsewhere, mypy tells: packaging/linux/test.sh runs it for each system.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[1] / "src" / "provenance_reader"
MODULES = sorted(SOURCE.rglob("*.py"))

# The ways of one system, each in a module of its own that asks for it first.
OF_ONE_SYSTEM = {
    "application/local_socket.py": {"fcntl", "geteuid", "AF_UNIX"},  # named_pipe.py is Windows'
    "importers/confinement.py": {"resource", "geteuid", "CDLL"},
    "importers/where_from.py": {"getxattr", "listxattr", "CDLL"},
    "gui/observation.py": {"/proc", "CLOCK_BOOTTIME", "sysconf"},
}
POSIX_MODULES = {"fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "syslog", "posix"}
POSIX_NAMES = {
    *(
        "fork",
        "forkpty",
        "getuid",
        "geteuid",
        "getgid",
        "getpwuid",
        "setsid",
        "killpg",
        "mkfifo",
        "chown",
        "uname",
    ),
    *("getxattr", "listxattr", "sysconf", "posix_fadvise", "statvfs", "AF_UNIX", "CLOCK_BOOTTIME", "CDLL"),
    *("SIGKILL", "SIGALRM", "SIGSTOP", "SIGCONT", "SIGHUP", "SIGUSR1", "SIGPIPE"),
}
POSIX_PLACES = ("/tmp", "/proc", "/dev/", "/usr/", "/etc/", "/home/", "/var/", "~/")
TEXT_METHODS = {"read_text", "write_text"}


def place(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


def allowed(module: Path) -> set[str]:
    return OF_ONE_SYSTEM.get(place(module), set())


def posix_ways(tree: ast.AST, module: Path) -> Iterator[str]:
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name in POSIX_MODULES]
        elif isinstance(node, ast.ImportFrom) and node.module in POSIX_MODULES:
            names = [node.module or ""]
        elif isinstance(node, ast.Attribute) and node.attr in POSIX_NAMES:
            names = [node.attr]
        for name in names:
            if name not in allowed(module):
                yield f"line {getattr(node, 'lineno', 0)}: {name}"


def posix_places(tree: ast.AST, module: Path) -> Iterator[str]:
    documentation = {id(one) for one in _docstrings(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            found = [start for start in POSIX_PLACES if node.value.startswith(start)]
            if found and not any(node.value.startswith(one) for one in allowed(module)):
                yield f"line {node.lineno}: {node.value!r}"


def locale_encodings(tree: ast.AST, _: Path) -> Iterator[str]:
    """Text that is read or written in whatever encoding the system prefers."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        named = {keyword.arg for keyword in node.keywords}
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if (
            name in TEXT_METHODS
            and "encoding" not in named
            and len(node.args) < (2 if name == "write_text" else 1)
        ):
            yield f"line {node.lineno}: {name} without an encoding"
        if name == "open" and _is_text(node) and "encoding" not in named:
            yield f"line {node.lineno}: open without an encoding"
        switched_on = {
            one.arg
            for one in node.keywords
            if isinstance(one.value, ast.Constant) and one.value.value is True
        }
        if switched_on & {"text", "universal_newlines"} and "encoding" not in named:
            yield f"line {node.lineno}: a program's words in the system's encoding"


def shells_and_renames(tree: ast.AST, _: Path) -> Iterator[str]:
    """A shell differs everywhere, and os.rename refuses on Windows to replace a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if any(keyword.arg == "shell" for keyword in node.keywords):
                yield f"line {node.lineno}: a shell"
            is_attribute = isinstance(node.func, ast.Attribute)
            if is_attribute and node.func.attr == "rename":  # type: ignore[attr-defined]
                yield f"line {node.lineno}: rename, where replace is meant"


@pytest.mark.parametrize("rule", [posix_ways, posix_places, locale_encodings, shells_and_renames])
def test_no_module_assumes_this_system(rule: Callable[[ast.AST, Path], Iterator[str]]) -> None:
    found = [
        f"{place(module)}, {said}"
        for module in MODULES
        for said in rule(ast.parse(module.read_text(encoding="utf-8")), module)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (posix_ways, "import fcntl"),
        (posix_ways, "from pwd import getpwnam"),
        (posix_ways, "import os; os.fork()"),
        (posix_places, "home = '/home/ada'"),
        (locale_encodings, "path.read_text()"),
        (locale_encodings, "path.write_text('a')"),
        (locale_encodings, "open('a.txt', 'w')"),
        (locale_encodings, "run(['a'], text=True)"),
        (shells_and_renames, "run('ls', shell=True)"),
        (shells_and_renames, "path.rename(other)"),
    ],
)
def test_each_would_be_noticed(rule: Callable[[ast.AST, Path], Iterator[str]], source: str) -> None:
    assert list(rule(ast.parse(source), SOURCE / "new.py"))


def _is_text(call: ast.Call) -> bool:
    """Whether a call of open() asks for text, as far as its words tell."""
    is_method = isinstance(call.func, ast.Attribute)
    modes = (*call.args, *(one.value for one in call.keywords if one.arg == "mode"))
    written = [mode.value for mode in modes if isinstance(mode, ast.Constant) and isinstance(mode.value, str)]
    if is_method:
        return bool(written) and not any("b" in mode for mode in written) and written[-1][0] in "rwax"
    return not any("b" in mode for mode in written[1:] or written)


def _docstrings(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value
