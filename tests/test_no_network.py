"""Nothing phones home: the program works where there is no network, and never asks for one."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance_reader.application.bootstrap import start

# Every use of a socket, by Python's own word, is refused and told; Qt's network module is not there.
PROGRAM = """
import sys
from pathlib import Path

asked = []
def deny(event, arguments):
    if event.startswith("socket."):
        asked.append(event)
        raise PermissionError(event)
sys.addaudithook(deny)
sys.modules["PySide6.QtNetwork"] = None

from provenance_reader.__main__ import main

status = main(sys.argv[1:])
maps = Path("/proc/self/maps")
if maps.exists() and "Qt6Network" in maps.read_text():
    asked.append("libQt6Network")
print("asked for:", *asked, file=sys.stderr)
sys.exit(status)
"""
# Under these a library keeps silent that would not at a user's.
_SILENCING = {"CI", "GITHUB_ACTIONS", "TF_BUILD", "ORT_RUNNING_UNIT_TESTS", "ORT_DISABLE_TELEMETRY"}
PAGE = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Hafen gesperrt</title>
<link rel="stylesheet" href="{url}/a.css"><link rel="icon" href="{url}/a.ico"><base href="{url}/">
<script src="{url}/a.js"></script><meta http-equiv="refresh" content="0; url={url}/next"></head><body>
<article><h1>Hafen gesperrt</h1><img src="{url}/a.png" srcset="{url}/b.png 2x">
<p>Der Hafen von Lüttenort bleibt bis zum Herbst für alle Schiffe gesperrt, sagte die Leiterin Ada Brink am
Montag. Die Kaimauer sei unterspült, wie zuerst der <a href="{url}/bericht">„Küstenkurier“</a> berichtete.</p>
<p>Das Amt wies den Vorwurf zurück, es habe seit Jahren davon gewusst, und kündigte ein Gutachten an.</p>
<iframe src="{url}/frame"></iframe><object data="{url}/a.svg"></object></article></body></html>"""


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """Listens to whether anybody comes."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


@pytest.fixture
def page(server: socket.socket, tmp_path: Path) -> Path:
    path = tmp_path / "hafen.html"
    path.write_text(PAGE.format(url=f"http://127.0.0.1:{server.getsockname()[1]}"), encoding="utf-8")
    return path


def run(home: Path, *arguments: str | Path) -> str:
    """What the program says on standard error."""
    user = home.with_name("user")
    user.mkdir()
    environment = {
        **{name: value for name, value in os.environ.items() if name not in _SILENCING},
        "PROVENANCE_READER_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(user),
        "XDG_CACHE_HOME": str(user / "cache"),
        "XDG_CONFIG_HOME": str(user / "config"),
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    left = [path for path in user.rglob("*") if path.is_file() and "fontconfig" not in path.parts]
    assert left == []  # no number by which a library would know the machine again
    return done.stderr


def visited(server: socket.socket) -> bool:
    try:
        server.accept()
    except BlockingIOError:
        return False
    return True


def test_opening_analysing_and_keeping_ask_for_no_network(
    server: socket.socket, page: Path, tmp_path: Path
) -> None:
    said = run(tmp_path / "home", "open", page, "--screenshot", tmp_path / "window.png")
    assert said.splitlines()[-1].strip() == "asked for:"
    assert (tmp_path / "window.png").stat().st_size > 10_000
    assert not visited(server)
    program = start(tmp_path / "home")
    [article] = program.articles.list()
    assert article.statement_count > 0
    assert program.articles.load(article.id).document.links  # the addresses are kept, and left alone
    program.close()


def test_exporting_asks_for_no_network(server: socket.socket, page: Path, tmp_path: Path) -> None:
    said = run(tmp_path / "home", "analyze", page, "--output", tmp_path / "out")
    assert said.splitlines()[-1].strip() == "asked for:"
    assert json.loads((tmp_path / "out" / "hafen.json").read_bytes())["statements"]
    assert not visited(server)


def test_an_attempt_would_be_noticed(server: socket.socket) -> None:
    with socket.create_connection(server.getsockname()):
        assert visited(server)
