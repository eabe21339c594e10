"""Rich text as Outlook keeps it in its messages: MS-OXRTFCP, a window of 4096 bytes that begins filled."""

from __future__ import annotations

import struct
import zlib

_HEADER = struct.Struct("<IIII")  # packed size without itself, unpacked size, kind, checksum
_COMPRESSED, _PLAIN = 0x75465A4C, 0x414C454D  # LZFu, MELA
_UNCOUNTED = 4
_WINDOW = 4096
_SHORTEST = 2
_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans "
    rb"SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_LARGEST = 20_000_000


def unpacked(data: bytes) -> bytes:
    """The rich text in a property of a message; raises ValueError where it is damaged or too large."""
    if len(data) < _HEADER.size:
        raise ValueError("no header")
    size, plain_size, kind, checksum = _HEADER.unpack_from(data)
    content = data[_HEADER.size : size + _UNCOUNTED]
    if plain_size > _LARGEST:
        raise ValueError(f"{plain_size} bytes")
    if kind == _PLAIN:
        return content[:plain_size]
    if kind != _COMPRESSED or _checksum(content) != checksum:
        raise ValueError("no compressed rich text")
    return _written_out(content, plain_size)[:plain_size]


def _checksum(content: bytes) -> int:
    """CRC-32 without the inversions at its start and its end."""
    return zlib.crc32(content, 0xFFFFFFFF) ^ 0xFFFFFFFF


def _written_out(content: bytes, plain_size: int) -> bytes:
    """Eight tokens behind each byte of flags: a byte as it is, or twelve bits of place and four of length.

    The place is one in the window, which what was written runs through in a circle.
    """
    written = bytearray(_START)
    end = len(_START) + plain_size
    position = 0
    while position < len(content) and len(written) < end:
        flags, position = content[position], position + 1
        for bit in range(8):
            if not flags >> bit & 1:
                written += content[position : position + 1]
                position += 1
                continue
            token = int.from_bytes(content[position : position + 2], "big")
            position += 2
            back = (len(written) - (token >> 4)) % _WINDOW
            if back == 0 or position > len(content):  # the mark of the end, or an end without it
                return bytes(written[len(_START) :])
            _repeat(written, back, (token & 0xF) + _SHORTEST)
    return bytes(written[len(_START) :])


def _repeat(written: bytearray, back: int, length: int) -> None:
    """Append what stands `back` bytes before the end; it may run into what it appends."""
    if back > len(written):
        raise ValueError("before the start")
    for _ in range(length):
        written.append(written[-back])
