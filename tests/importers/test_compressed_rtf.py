"""The examples of MS-OXRTFCP, and what no Outlook would write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.original_files import compressed_rtf
from provenance_reader.importers.compressed_rtf import unpacked

HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0"
)
REPEATED = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def test_the_examples_of_the_specification() -> None:
    assert unpacked(HELLO) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert unpacked(REPEATED) == b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"


def test_what_is_not_compressed() -> None:
    assert unpacked(b"\x10\0\0\0\4\0\0\0MELA\0\0\0\0{\\b}more") == b"{\\b}"


@given(st.binary(max_size=9000))
def test_every_text_comes_back(data: bytes) -> None:
    assert unpacked(compressed_rtf(data)) == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no header"),
        (HELLO[:15], "no header"),
        (HELLO[:-1], "no compressed rich text"),
        (HELLO[:20] + b"x" + HELLO[21:], "no compressed rich text"),
        (HELLO[:8] + b"what" + HELLO[12:], "no compressed rich text"),
        (b"\xff\xff\xff\x7f" * 2 + HELLO[8:], "2147483647 bytes"),
    ],
)
def test_what_is_damaged_or_lies_about_its_size(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        unpacked(data)


@given(st.binary(max_size=300))
def test_any_tokens_end(content: bytes) -> None:
    import zlib

    checksum = zlib.crc32(content, 0xFFFFFFFF) ^ 0xFFFFFFFF
    head = (len(content) + 12).to_bytes(4, "little") + b"\xe8\x03\0\0LZFu" + checksum.to_bytes(4, "little")
    try:
        assert len(unpacked(head + content)) <= 1000
    except ValueError:
        return
