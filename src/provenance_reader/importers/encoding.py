"""Bytes to text: BOM, NUL pattern, strict UTF-8 or what is declared, and Windows-1252 in the end."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from provenance_reader.domain.document import Notice, NoticeKind

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,500}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})"
    rb"|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
# What browsers understand; Python's other codecs (zip, rot13, utf-7 …) are no encodings of an article.
_KNOWN = re.compile(
    r"utf-8|cp(125[0-8]|437|850|852|866|874|932|949)|iso8859-\d+|koi8-[ru]|mac-(roman|cyrillic)"
    r"|gb2312|gbk|gb18030|big5|shift_jis|euc_(jp|kr)|iso2022_jp"
)
# Read like browsers do.
_WESTERN = ("ascii", "iso8859-1")
_WIDE = ("utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-32-be", "utf-32")
# Few damaged places among many good ones are a damaged UTF-8 file, not another encoding.
_GOOD_FOR_EACH_DAMAGED = 10


# What becomes such a character is written in another encoding; a stray one of the first kind says nothing.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LARGEST_CONTROL_SHARE = 0.01
_UNUSED = re.compile("[\x7f-\x84\x86-\x9f]")
_SPACE = re.compile(r"[ \t\r\n]")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class DecodedText:
    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def declared_encoding(data: bytes) -> str | None:
    """The encoding an HTML or XML file names in its first bytes, as it is written there."""
    found = _DECLARED.search(data[:_SAMPLE])
    return (found[1] or found[2]).decode("ascii") if found else None


def decode(data: bytes, declared: str | None = None) -> DecodedText:
    """`data` as text; raises UnicodeDecodeError when it is text in no encoding we know.

    Valid UTF-8 beyond ASCII is believed over a declaration: other encodings do not produce it by chance,
    and programs that save pages re-encode them without touching the declaration.
    """
    wide = _marked_or_wide(data)
    if wide:
        return wide
    name = _known(declared)
    wrong = (Notice(NoticeKind.DECLARED_ENCODING_WRONG, declared or ""),) if declared else ()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if data.isascii() and name and name != "utf-8":
            return DecodedText(data.decode(name), name)
        return DecodedText(text, "utf-8", () if name in (None, "utf-8") else wrong)
    if name and name != "utf-8":
        try:
            return DecodedText(data.decode(name), name)
        except UnicodeDecodeError:
            pass
    return _guessed(data, wrong)


def named_encoding(name: str) -> str | None:
    """The codec of an encoding somebody names, or None where an article cannot be written in that."""
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        return None
    if codec in _WESTERN:
        return "cp1252"
    return codec if codec in _WIDE or _KNOWN.fullmatch(codec) else None


def in_utf8(data: bytes, encoding: str) -> bytes:
    """`data`, written in `encoding`, in marked UTF-8, which goes before whatever it says of itself.

    Raises UnicodeDecodeError where it holds what no text in that encoding does.
    """
    text = data.decode(encoding).removeprefix("\ufeff")
    if not _reads_like_text(text, encoding):
        raise UnicodeDecodeError(encoding, data, 0, len(data), "no text is written like this")
    return codecs.BOM_UTF8 + text.encode("utf-8", errors="surrogatepass")


def _reads_like_text(text: str, encoding: str) -> bool:
    if len(_CONTROLS.findall(text)) > len(text) * _LARGEST_CONTROL_SHARE:
        return False
    if encoding.startswith("utf"):
        return len(text) <= _LONGEST_WORD or _SPACE.search(text) is not None
    return _UNUSED.search(text) is None


def _marked_or_wide(data: bytes) -> DecodedText | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return DecodedText(data[len(mark) :].decode(name), name)
    guessed = _wide_by_nul(data[:_SAMPLE])
    if guessed:
        return DecodedText(data.decode(guessed), guessed, (Notice(NoticeKind.ENCODING_GUESSED, guessed),))
    return None


def _wide_by_nul(sample: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: most of its text has NUL in the same bytes of every unit."""
    sample = sample[: len(sample) // 4 * 4]
    if not sample:
        return None
    share = [sample[place::4].count(0) / (len(sample) // 4) for place in range(4)]
    mostly, hardly = [value > 0.7 for value in share], [value < 0.1 for value in share]
    if mostly[1] and mostly[2] and mostly[3] and hardly[0]:
        return "utf-32-le"
    if mostly[0] and mostly[1] and mostly[2] and hardly[3]:
        return "utf-32-be"
    if mostly[1] and mostly[3] and hardly[0] and hardly[2]:
        return "utf-16-le"
    if mostly[0] and mostly[2] and hardly[1] and hardly[3]:
        return "utf-16-be"
    return None


def _known(declared: str | None) -> str | None:
    """The codec browsers take for a declared name, or None for an unknown one."""
    try:
        name = codecs.lookup(declared or "").name
    except LookupError:
        return None
    if name in _WESTERN:
        return "cp1252"
    if name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        return "utf-8"  # a declaration that could be read byte by byte is not in UTF-16
    return name if _KNOWN.fullmatch(name) else None


def _guessed(data: bytes, wrong: tuple[Notice, ...]) -> DecodedText:
    repaired = data.decode("utf-8", errors="replace")
    damaged = repaired.count("\ufffd")
    good = len(repaired) - len(repaired.encode("ascii", errors="ignore")) - damaged
    if good >= damaged * _GOOD_FOR_EACH_DAMAGED:
        return DecodedText(repaired, "utf-8", (Notice(NoticeKind.ENCODING_GUESSED, "utf-8"),))
    text = data.decode("cp1252")
    return DecodedText(text, "cp1252", (*wrong, Notice(NoticeKind.ENCODING_GUESSED, "cp1252")))
