"""The encodings a file can be read in when the program finds the wrong one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance_reader.importers.encoding import named_encoding


class Script(StrEnum):
    """What an encoding is for."""

    ALL = "all"
    WESTERN = "western"
    CENTRAL = "central"
    TURKISH = "turkish"
    CYRILLIC = "cyrillic"


@dataclass(frozen=True, slots=True)
class Encoding:
    """`codec` is what the program calls it, `name` what people do."""

    codec: str
    name: str
    script: Script


OFFERED = (
    Encoding("utf-8", "UTF-8", Script.ALL),
    Encoding("utf-16-le", "UTF-16 LE", Script.ALL),
    Encoding("utf-16-be", "UTF-16 BE", Script.ALL),
    Encoding("cp1252", "Windows-1252", Script.WESTERN),
    Encoding("iso8859-15", "ISO-8859-15", Script.WESTERN),
    Encoding("mac-roman", "Mac Roman", Script.WESTERN),
    Encoding("cp850", "CP850 (DOS)", Script.WESTERN),
    Encoding("cp437", "CP437 (DOS)", Script.WESTERN),
    Encoding("cp1250", "Windows-1250", Script.CENTRAL),
    Encoding("iso8859-2", "ISO-8859-2", Script.CENTRAL),
    Encoding("cp852", "CP852 (DOS)", Script.CENTRAL),
    Encoding("cp1254", "Windows-1254", Script.TURKISH),
    Encoding("cp1251", "Windows-1251", Script.CYRILLIC),
    Encoding("koi8-r", "KOI8-R", Script.CYRILLIC),
)

# The media types of files that are one text, for which it can be chosen; others say it part by part.
IN_ONE_ENCODING = frozenset(
    {
        "text/plain",
        "text/markdown",
        "text/html",
        "application/rss+xml",
        "application/atom+xml",
        "application/vnd.iptc.g2.newsitem+xml",
        "application/nitf+xml",
        "application/json",
        "application/ld+json",
    }
)

__all__ = ["IN_ONE_ENCODING", "OFFERED", "Encoding", "Script", "encoding_name", "named_encoding"]


def encoding_name(codec: str) -> str:
    """What people call it."""
    return next((one.name for one in OFFERED if one.codec == codec), codec)
