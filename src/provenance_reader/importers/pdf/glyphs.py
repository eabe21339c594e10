"""What PDFium finds on the pages of a file: pieces of text and where they stand."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
from pypdfium2 import raw

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.pdf.link_areas import LinkAreas
from provenance_reader.importers.pdf.links import Link, extended

MOST_PAGES = 300
_MOST_GLYPHS_A_PAGE = 200_000
_FEWEST_LETTERS = 20  # a page with fewer is a picture
_EM = 1 / 1.2  # of a line's height
_WORD_GAP = 0.15  # em, from here on there is a space
_PIECE_GAP = 0.8  # em, from here on it may be another column
_HYPHENS = "\x02\ufffe"  # PDFium's marks for a hyphen at the end of a line
_QUARTER = math.pi / 2
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_font_name = ctypes.create_string_buffer(256)


@dataclass(slots=True)
class Piece:
    """Glyphs of one line without a wide gap; points from the top left of the page as it is read.

    `first_bold` and `last_bold` tell of its first and last glyph.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    first_bold: bool = False
    last_bold: bool = False
    links: list[Link] = field(default_factory=list)

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def em(self) -> float:
        return self.height * _EM

    def beside(self, other: Piece) -> bool:
        """Whether the two stand in one line."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared > 0.5 * min(self.height, other.height)


@dataclass(frozen=True, slots=True)
class Page:
    """`number` counts from 1; `bare`: there is something on it, but hardly any text."""

    number: int
    height: float
    pieces: list[Piece]
    bare: bool


@dataclass(frozen=True, slots=True)
class Pages:
    """`count` is how many the file has; not all of them may have been read."""

    pages: list[Page]
    metadata: dict[str, str]
    count: int


def read_pages(file: OriginalFile) -> Pages:
    """Raises ReaderProblem where the file is broken or wants a password."""
    try:
        document = pypdfium2.PdfDocument(file.data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        kind = ProblemKind.ENCRYPTED if locked else ProblemKind.BROKEN
        raise ReaderProblem(kind, file.name, "PDF") from error
    try:
        count = len(document) if file.all_pages else min(len(document), MOST_PAGES)
        pages = [_page(document, number) for number in range(1, count + 1)]
        return Pages(pages, document.get_metadata_dict(skip_empty=True), len(document))
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, number: int) -> Page:
    """A page that cannot be loaded counts as one without text."""
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return Page(number, 0, [], bare=True)
    width, height = page.get_width(), page.get_height()
    text = page.get_textpage()
    turned = _direction(text)
    if (turned - page.get_rotation() // 90) % 2:  # a viewer shows it on its side
        width, height = height, width
    pieces = list(_pieces(text, turned, (width, height), LinkAreas(document, page)))
    readable = sum(one.isalnum() for piece in pieces for one in piece.text)
    bare = readable < _FEWEST_LETTERS and raw.FPDFPage_CountObjects(page.raw) > 0
    text.close()
    page.close()
    return Page(number, height, pieces, bare)


def _direction(text: pypdfium2.PdfTextPage) -> int:
    """In which direction most of the text runs, in quarter turns of the clock."""
    count = text.count_chars()
    angles = (raw.FPDFText_GetCharAngle(text.raw, at) for at in range(0, count, max(1, count // 50)))
    turns = Counter(round(angle / _QUARTER) % 4 for angle in angles if angle >= 0)
    return turns.most_common(1)[0][0] if turns else 0


def _pieces(
    text: pypdfium2.PdfTextPage, turned: int, size: tuple[float, float], areas: LinkAreas
) -> Iterator[Piece]:
    piece: Piece | None = None
    last, space = 0, False
    for at, sign, box in _glyphs(text):
        if sign.isspace():
            space = True
            continue
        left, top, right, bottom = _upright(box, turned, size)
        glyph = Piece(sign, left, top, right, bottom)
        if piece is not None and _continues(piece, glyph):
            gap = glyph.left - piece.right
            piece.text += " " + sign if space or gap > _WORD_GAP * piece.em else sign
            piece.right = max(piece.right, right)
            piece.top, piece.bottom = min(piece.top, top), max(piece.bottom, bottom)
        else:
            if piece is not None:
                piece.last_bold = _is_bold(text, last)
                yield piece
            angle = raw.FPDFText_GetCharAngle(text.raw, at)
            piece = glyph if round(angle / _QUARTER, 1) % 4 == turned else None
            glyph.first_bold = _is_bold(text, at)
        if piece is not None:
            extended(piece.links, len(piece.text) - 1, len(piece.text), areas.address(box))
        last, space = at, False
    if piece is not None:
        piece.last_bold = _is_bold(text, last)
        yield piece


def _is_bold(text: pypdfium2.PdfTextPage, at: int) -> bool:
    """Whether the font of a glyph calls itself bold."""
    raw.FPDFText_GetFontInfo(text.raw, at, _font_name, len(_font_name), None)
    return _BOLD.search(_font_name.value) is not None


def _glyphs(text: pypdfium2.PdfTextPage) -> Iterator[tuple[int, str, tuple[float, float, float, float]]]:
    """Index, sign and box (left, bottom, right, top in PDF's own space) of everything visible."""
    handle, box = text.raw, raw.FS_RECTF()
    for at in range(min(text.count_chars(), _MOST_GLYPHS_A_PAGE)):
        code = raw.FPDFText_GetUnicode(handle, at)
        sign = chr(code) if 0 < code < 0x11_0000 else " "
        if sign in _HYPHENS:
            sign = "\N{HYPHEN}"
        if sign.isspace() or not sign.isprintable():
            yield at, " ", (0, 0, 0, 0)
        elif raw.FPDFText_GetLooseCharBox(handle, at, box) and box.top > box.bottom:
            yield at, sign, (box.left, box.bottom, box.right, box.top)


def _upright(
    box: tuple[float, float, float, float], turned: int, size: tuple[float, float]
) -> tuple[float, float, float, float]:
    """Left, top, right, bottom on the page as it is read, whose size this is."""
    left, low, right, high = box
    width, height = size
    if turned == 0:
        return left, height - high, right, height - low
    if turned == 1:
        return width - high, height - right, width - low, height - left
    if turned == 2:
        return width - right, low, width - left, high
    return low, left, high, right


def _continues(piece: Piece, glyph: Piece) -> bool:
    gap = glyph.left - piece.right
    return -piece.em < gap <= _PIECE_GAP * piece.em and piece.beside(glyph)
