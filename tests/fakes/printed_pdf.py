"""A PDF read back: its words, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium

from provenance_reader.gui.printing.sheet import Sheet


@dataclass(frozen=True)
class Letter:
    """In points from the top left corner of the page."""

    sign: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class PrintedPage:
    """`text` is the column of the article, `notes` that beside it, both without any space.

    `letters` are all of the page, head and foot too.
    """

    width: float
    height: float
    whole: str
    text: str
    notes: str
    letters: tuple[Letter, ...]
    letters_of_text: tuple[Letter, ...]


def read_pages(path: Path) -> list[PrintedPage]:
    with pdfium.PdfDocument(path) as document:
        return [_read(page) for page in document]


def squeezed(words: str) -> str:
    """Without spaces and line ends, which depend on where lines are broken."""
    return "".join(words.split())


def _read(page: pdfium.PdfPage) -> PrintedPage:
    width, height = page.get_size()
    sheet = Sheet(width, height)
    words = page.get_textpage()
    letters = []
    for at in range(words.count_chars()):
        sign = words.get_text_range(at, 1)
        if sign.strip():
            left, bottom, right, top = words.get_charbox(at)
            letters.append(Letter(sign, left, height - top, right, height - bottom))
    between = (sheet.notes_left + sheet.left + sheet.text_width) / 2
    inside = [one for one in letters if sheet.top - 10 < one.top < sheet.bottom + 5]
    text = tuple(one for one in inside if one.right < between)
    return PrintedPage(
        width,
        height,
        words.get_text_range(),
        "".join(one.sign for one in text),
        "".join(one.sign for one in inside if one.left > between),
        tuple(letters),
        text,
    )
