"""The one way in which text is normalised before offsets are counted on it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

# Soft hyphen, zero-width characters, bidi controls, variation of a byte order mark: nothing of them is seen.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"\S+")
_LONGEST_SPLIT_WORD = 1000


def canonical_line(text: str) -> str:
    """`text` as one line: NFC, without invisible characters and bidi controls, white space collapsed."""
    return unicodedata.normalize("NFC", " ".join(_visible(text).split()))


def canonical_runs(runs: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """`runs`, pieces of one paragraph, as one canonical line, and where each of them lies in it.

    The line is what `canonical_line` makes of the joined runs. White space at the edges of a run belongs to
    none; a run without a visible character gets an empty range.
    """
    visible = [_visible(run) for run in runs]
    edges = [0]
    for run in visible:
        edges.append(edges[-1] + len(run))
    joined = "".join(visible)
    words = [match.span() for match in _WORD.finditer(joined)]
    line: list[str] = []
    offsets: list[int] = []
    length = 0
    for start, end in words:
        word = unicodedata.normalize("NFC", joined[start:end])
        offsets.append(length)
        line.append(word)
        length += len(word) + 1
    starts = [start for start, _ in words]
    ends = [end for _, end in words]

    def place(left: int, right: int) -> tuple[int, int]:
        first, last = bisect_right(ends, left), bisect_left(starts, right) - 1
        if first > last or left == right:
            return (0, 0)
        begin = offsets[first] + _inside(joined[starts[first] : ends[first]], left - starts[first])
        finish = offsets[last] + _inside(joined[starts[last] : ends[last]], right - starts[last])
        return (begin, finish) if begin < finish else (0, 0)

    return " ".join(line), [place(left, right) for left, right in pairwise(edges)]


def _visible(text: str) -> str:
    text = _INVISIBLE.sub("", _CONTROL.sub(" ", text))
    return _LONE_SURROGATE.sub("\ufffd", text)


def _inside(word: str, offset: int) -> int:
    """Where `offset` in `word` lies after NFC; a very long decomposed word is never cut inside."""
    if offset <= 0:
        return 0
    if offset >= len(word) or len(word) > _LONGEST_SPLIT_WORD:
        return len(unicodedata.normalize("NFC", word))
    return len(unicodedata.normalize("NFC", word[:offset]))
