"""The child process as it is, with an importer that does what the name of the file says."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.import_choices import ImportChoices
from provenance_reader.importers import registry, worker
from provenance_reader.importers.registry import OpenedFile


def _chatter() -> None:
    print("a library says something")
    os.write(1, b"and not through Python")


def _report_networks() -> None:
    names = [line.split(":")[0].strip() for line in Path("/proc/self/net/dev").read_text().splitlines()[2:]]
    raise ReaderProblem(ProblemKind.BROKEN, "", ",".join(names))


DEEDS: dict[str, Callable[[], object]] = {
    "abort": os.abort,
    "chatter": _chatter,
    "connect": lambda: socket.create_connection(("127.0.0.1", 9)),
    "delete": lambda: Path(__file__).unlink(),
    "hang": lambda: time.sleep(600),
    "exit": lambda: os._exit(7),
    "look-up": lambda: socket.getaddrinfo("example.org", 80),
    "memory": lambda: bytearray(3_000_000_000),
    "mistake": lambda: {}["missing"],
    "networks": _report_networks,
    "run": lambda: subprocess.run(["true"], check=True),
    "segfault": lambda: ctypes.string_at(0),
    "system": lambda: os.system("true"),
    "write": lambda: Path("written").write_text("x"),
}


def open_file(path: Path, choices: ImportChoices) -> OpenedFile:
    if path.name in DEEDS:
        DEEDS[path.name]()
    return registry.open_file(path, choices)


if __name__ == "__main__":
    sys.stdout.flush()
    worker.open_file = open_file  # type: ignore[attr-defined]
    worker.serve()
