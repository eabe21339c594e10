#!/usr/bin/env python3
"""Damages files of every format at random and reads them, for a given time.

What makes an importer fail with anything but a ReaderProblem, crashes or hangs it, or makes it give a
document whose parts do not fit its text, is kept as a file, together with what went wrong. A kept file is a
test to be written.
"""

from __future__ import annotations

import argparse
import gzip
import io
import random
import re
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1] / "tests"
Change = Callable[[random.Random, bytes], bytes]

_NUMBER = re.compile(rb"\d+")
_TAG = re.compile(rb"<[^<>]{1,200}>")
_TOKENS = (
    *(
        b"<",
        b">",
        b"&",
        b'"',
        b"\0",
        b"\r\n\r\n",
        b"--",
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"&#0;",
        b"&#x110000;",
    ),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b"null",
        b"1e999",
        b"-1",
        b"99999999999999999999",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
    ),
    *(
        "\N{RIGHT-TO-LEFT OVERRIDE}".encode(),
        "\N{ZERO WIDTH JOINER}".encode(),
        b"\xed\xa0\x80",
        b"=?utf-8?b?",
    ),
    *(
        b"Content-Type: text/html; charset=utf-7\n",
        b"{\\rtf1",
        b"\\bin99999 ",
        b"\\u-1?",
        b"%PDF-",
        b"endstream",
    ),
    *(b"file:///etc/passwd", b"javascript:alert(1)", b"http://[", b"../../", b" " * 5000, b"a" * 5000),
)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"), metavar="FOLDER")
    chosen = parser.parse_args()
    sys.path.insert(0, str(TESTS))
    from fakes import fuzz_worker
    from provenance_reader.application.import_process import ImportProcess

    files = ImportProcess([sys.executable, fuzz_worker.__file__])
    try:
        kept = fuzz(files.read_each, chosen.seed, 60 * chosen.minutes, chosen.keep)
    finally:
        files.close()
    return 1 if kept else 0


def fuzz(read_each: Callable[[Path], object], seed: int, seconds: float, keep: Path) -> int:
    """How many failures were kept; the same failure is kept once."""
    from fakes.hostile_files import all_formats

    chance = random.Random(seed)
    seeds = sorted(all_formats().items())
    outcomes: Counter[str] = Counter()
    known: set[str] = set()
    end = time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as name:
        while time.monotonic() < end:
            form, data = chance.choice(seeds)
            path = Path(name) / form
            path.write_bytes(damaged(chance, data))
            failure = failure_of(read_each, path, outcomes)
            if failure and _place(failure) not in known:
                known.add(_place(failure))
                _keep(path, failure, keep, len(known))
    print(f"seed {seed}: {sum(outcomes.values())} files, {dict(outcomes)}, {len(known)} failures kept")
    return len(known)


def failure_of(read_each: Callable[[Path], object], path: Path, outcomes: Counter[str]) -> str | None:
    """What went wrong with a file, as a traceback or a sentence; None for a document or a clear problem."""
    from provenance_reader.domain.errors import ProblemKind, ReaderProblem

    for article in read_each(path):  # type: ignore[attr-defined]
        if not isinstance(article, ReaderProblem):
            outcomes["read"] += 1
            continue
        outcomes[str(article.kind)] += 1
        if article.kind in (ProblemKind.CRASHED, ProblemKind.TOO_SLOW):
            return str(article.__cause__) or str(article)
    return None


def damaged(chance: random.Random, data: bytes) -> bytes:
    """The file with some changes, inside its compression where it has any."""
    change = _changed
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.9:
        change = _member_changed
    elif data.startswith(b"\x1f\x8b") and chance.random() < 0.8:
        change = _unpacked_changed
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        data = change(chance, data)
    return data


def _changed(chance: random.Random, data: bytes) -> bytes:
    changes: tuple[Change, ...] = (_flip, _insert, _cut, _repeat, _shuffle, _renumber, _retag, _truncate)
    return chance.choice(changes)(chance, data)


def _member_changed(chance: random.Random, data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {one.filename: archive.read(one) for one in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        return _changed(chance, data)
    name = chance.choice(sorted(members))
    if chance.random() < 0.1:
        members[name + "x"] = members.pop(name)
    else:
        members[name] = _changed(chance, members[name])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for one, content in members.items():
            archive.writestr(one, content)
    return packed.getvalue()


def _unpacked_changed(chance: random.Random, data: bytes) -> bytes:
    try:
        return gzip.compress(_changed(chance, gzip.decompress(data)), 1)
    except (OSError, EOFError, zlib.error):
        return _changed(chance, data)


def _range(chance: random.Random, data: bytes) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((1, 4, 40, 400)))


def _flip(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(min(len(data), chance.choice((1, 3, 20)))):
        changed[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(changed)


def _insert(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_TOKENS) * chance.choice((1, 1, 1, 50)) + data[at:]


def _cut(chance: random.Random, data: bytes) -> bytes:
    start, end = _range(chance, data)
    return data[:start] + data[end:]


def _repeat(chance: random.Random, data: bytes) -> bytes:
    start, end = _range(chance, data)
    return data[:end] + data[start:end] * chance.choice((1, 10, 300)) + data[end:]


def _shuffle(chance: random.Random, data: bytes) -> bytes:
    (start, end), at = _range(chance, data), chance.randrange(len(data) + 1)
    return data[:at] + data[start:end] + data[at:]


def _renumber(chance: random.Random, data: bytes) -> bytes:
    numbers = list(_NUMBER.finditer(data))
    if not numbers:
        return data
    number = chance.choice(numbers)
    other = chance.choice((b"0", b"-1", b"1", b"65536", b"2147483648", b"9" * 30, b"1.5", b"\xd9\xa3"))
    return data[: number.start()] + other + data[number.end() :]


def _retag(chance: random.Random, data: bytes) -> bytes:
    """One tag in the place of another."""
    tags = list(_TAG.finditer(data))
    if not tags:
        return data
    old, new = chance.choice(tags), chance.choice(tags)
    return data[: old.start()] + new[0] * chance.choice((1, 1, 1, 500)) + data[old.end() :]


def _truncate(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _place(failure: str) -> str:
    """Where it went wrong: failures at one place are one."""
    lines = [line.strip() for line in failure.splitlines() if line.strip()]
    files = [line for line in lines if line.startswith("File ")]
    return f"{files[-1]} {lines[-1].split(':')[0]}" if files else lines[-1].rpartition("/")[2]


def _keep(path: Path, failure: str, folder: Path, number: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{int(time.time())}-{number}-{path.name}"
    (folder / name).write_bytes(path.read_bytes())
    (folder / f"{name}.txt").write_text(failure, encoding="utf-8")
    print(f"{folder / name}: {failure.strip().splitlines()[-1]}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
