"""Writes compound files (MS-CFB), as far as a small Outlook message needs them."""

from __future__ import annotations

import struct
from collections.abc import Mapping

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_LARGE = 4096  # what is smaller would have to go into the mini stream


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """A file with these streams in its root; each is padded, for no stream is small here."""
    names = sorted(streams, key=lambda name: (len(name), name.upper()))
    sectors: list[bytes] = []
    chains: list[list[int]] = []
    starts: dict[str, tuple[int, int]] = {}
    for name in names:
        data = streams[name].ljust(_LARGE, b"\x00")
        first = len(sectors)
        sectors += [data[at : at + _SECTOR].ljust(_SECTOR, b"\x00") for at in range(0, len(data), _SECTOR)]
        chains.append(list(range(first, len(sectors))))
        starts[name] = (first, len(data))
    directory = _directory(names, starts)
    first_directory = len(sectors)
    sectors += [directory[at : at + _SECTOR] for at in range(0, len(directory), _SECTOR)]
    chains.append(list(range(first_directory, len(sectors))))
    return _with_table(sectors, chains, first_directory)


def _directory(names: list[str], starts: Mapping[str, tuple[int, int]]) -> bytes:
    """The root, whose children hang on one another to the right."""
    entries = [_entry("Root Entry", kind=5, child=1 if names else _FREE, right=_FREE, start=_END, size=0)]
    for number, name in enumerate(names, start=1):
        right = number + 1 if number < len(names) else _FREE
        entries.append(
            _entry(name, kind=2, child=_FREE, right=right, start=starts[name][0], size=starts[name][1])
        )
    entries += [bytes(64) + struct.pack("<HBBIII", 0, 0, 0, _FREE, _FREE, _FREE) + bytes(48)] * (
        -len(entries) % 4
    )
    return b"".join(entries)


def _entry(name: str, *, kind: int, child: int, right: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le") + b"\x00\x00"
    head = written.ljust(64, b"\x00") + struct.pack("<HBBIII", len(written), kind, 1, _FREE, right, child)
    return head + bytes(16) + bytes(4) + bytes(16) + struct.pack("<IQ", start, size)


def _with_table(sectors: list[bytes], chains: list[list[int]], first_directory: int) -> bytes:
    count = 1
    while count * _SECTOR // 4 < len(sectors) + count:
        count += 1
    table = [_FREE] * (count * _SECTOR // 4)
    for chain in chains:
        for place, following in zip(chain, [*chain[1:], _END], strict=True):
            table[place] = following
    places = range(len(sectors), len(sectors) + count)
    for place in places:
        table[place] = _FAT
    packed = struct.pack(f"<{len(table)}I", *table)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header += bytes(6) + struct.pack("<IIIIIIIII", 0, count, first_directory, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *places, *[_FREE] * (109 - count))
    return header + b"".join(sectors) + packed
