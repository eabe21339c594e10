"""The encodings behind the numbers of RTF: code pages, and the character sets of fonts."""

from __future__ import annotations

import codecs
from collections.abc import Mapping

# The symbol fonts among the character sets (2) hold pictures, which no encoding makes letters of.
_OF_CHARSETS: Mapping[int, str] = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_NAMED_OTHERWISE = {10000: "mac_roman", 65001: "utf-8", 936: "gbk"}


def codepage_of_charset(number: int) -> str | None:
    return _OF_CHARSETS.get(number)


def known_codepage(number: int | None) -> str | None:
    """The codec of a Windows code page, or None for an unknown one."""
    name = _NAMED_OTHERWISE.get(number or 0, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
