"""The one way in which text is normalised before offsets are counted on it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

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
    edges = [0, *accumulate(map(len, visible))]
    joined = "".join(visible)
    words = _Words(joined)
    line = canonical_line(joined)
    return line, [_trimmed(line, *words.place(left, right)) for left, right in pairwise(edges)]


class _Words:
    """The words of a text and where they stand in its canonical line."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]
        lengths = (len(unicodedata.normalize("NFC", text[start:end])) + 1 for start, end in found)
        self._offsets = [0, *accumulate(lengths)]

    def place(self, left: int, right: int) -> tuple[int, int]:
        """The words or parts of words in `[left, right)` of the text, as a range of the line."""
        first, last = bisect_right(self._ends, left), bisect_left(self._starts, right) - 1
        if left == right or first > last:
            return (0, 0)
        return self._offset(first, left), self._offset(last, right)

    def _offset(self, number: int, position: int) -> int:
        word = self._text[self._starts[number] : self._ends[number]]
        return self._offsets[number] + _inside(word, position - self._starts[number])


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


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    """The range without white space at its edges, which an accent that joins the word before leaves."""
    piece = line[start:end]
    start += len(piece) - len(piece.lstrip())
    return (start, end) if start < end else (0, 0)
