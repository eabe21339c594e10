"""Words and punctuation marks with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance_reader.domain.span import Span

_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*"  # 17.000  3,5  20:15  63-Jährige
    r"|[^\W_]+(?:[-‐‑'’&/*:.](?=[^\W_])[^\W_]+)*[-‐]?"  # Kreml-Sprecher  z.B  Leser:innen  Polizei-
    r"|[^\w\s]|_"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark. `start` and `end` count code points of the document's text."""

    text: str
    start: int
    end: int
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter: "29-Jährige" is a word."""
        return any(character.isalpha() for character in self.text)

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit() and not self.is_word

    @property
    def is_capitalised(self) -> bool:
        """Whether it is written as a noun; a compound is by its last part: "ifo-Experte"."""
        return self.text[0].isupper() or self.text.rpartition("-")[2][:1].isupper()

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def is_acronym(word: str) -> bool:
    """SPD, VfB, BaFin, WHO: short, without a hyphen, more than a third capitals; not McArthur."""
    capitals = sum(c.isupper() for c in word)
    return 2 <= len(word) <= 8 and word.isalpha() and capitals >= 2 and 3 * capitals > len(word)


def tokenize(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of `text` inside `span`; white space belongs to none."""
    return tuple(
        Token(found.group(), found.start(), found.end(), found.group().lower())
        for found in _TOKEN.finditer(text, span.start, span.end)
    )
