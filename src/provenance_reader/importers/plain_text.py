"""Plain text: paragraphs by blank lines and by lines, hard wraps undone where the line lengths show them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from provenance_reader.domain.document import BlockKind, Document, Location
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata, Run
from provenance_reader.importers.encoding import decode
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.signatures import binary_format, document_format

_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028]")
_PARAGRAPH_MARK = re.compile(r"[\f\v\u2029]")
_LIST_MARK = re.compile(r"(?:[-–—*•‣▪◦·]|\(?\d{1,2}[.)])\s+\S")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'“”„»«’)\]]*$")
_WIDEST_WRAP = 130
_WRAPPED_SHARE = 0.6
_LONGEST_TITLE = 150
_MOST_LINES = 200_000
_BYLINE = re.compile(r"(?:von|by)\s", re.IGNORECASE)
# "Vor- und Nachteile" keeps its space; "Kreml-Sprecher", broken at its hyphen, has none.
_BROKEN_WORD = re.compile(r"[^\W\d_]-$")
_CONJUNCTION = re.compile(r"(?:und|oder|bzw|bis|sowie|noch|wie|als|and|or|to|et|ou|y|o|e|en|of|i)\b")
# Characters no text is written with; a stray one is no reason to refuse a file.
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\v\f\r\x1b")
_LARGEST_CONTROL_SHARE = 0.01


@dataclass(frozen=True, slots=True)
class _LineGroup:
    """Lines without a blank one between them; `number` is the 1-based number of the first."""

    number: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """`line` is the 1-based number of its first line; `alone`: it is one line between blank ones."""

    text: str
    line: int
    alone: bool


class PlainText:
    media_type = "text/plain"
    suffixes = frozenset({".txt", ".text", ".asc"})
    limit = 20_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return is_text(file.data)

    def read(self, file: OriginalFile) -> Document:
        """Every line in its order: nothing but white space and a title of its own leaves the text."""
        decoded = decode(file.data)
        paragraphs = _paragraphs(decoded.text, file.name)
        title = paragraphs[0].text if _starts_with_title(paragraphs) else None
        builder = DocumentBuilder()
        _add(builder, paragraphs[1 if title else 0 :])
        return builder.document(file, self.media_type, Metadata(title=title), decoded.notices)


def add_text(builder: DocumentBuilder, text: str, *, name: str, title: str | None) -> None:
    """Add the paragraphs of a text known to be an article, without a first one that repeats its title.

    `name` is the file that problems concern.
    """
    paragraphs = _paragraphs(text, name)
    repeats = paragraphs and title and paragraphs[0].text == canonical_line(title)
    _add(builder, paragraphs[1 if repeats else 0 :])


def is_text(data: bytes) -> bool:
    """Whether `data` is text, and not another format that happens to be written in characters."""
    if binary_format(data) or document_format(data):
        return False
    try:
        readable = decode(data).text.encode("utf-8")
    except UnicodeDecodeError:
        readable = data
    controls = len(readable) - len(readable.translate(None, _CONTROLS))
    return controls <= len(readable) * _LARGEST_CONTROL_SHARE


def _add(builder: DocumentBuilder, paragraphs: Sequence[_Paragraph]) -> None:
    for paragraph in paragraphs:
        location = Location(element=f"line {paragraph.line}")
        builder.add([Run(paragraph.text)], kind=_kind(paragraph), location=location)


def _paragraphs(text: str, name: str) -> list[_Paragraph]:
    if text.count("\n") > _MOST_LINES:
        raise ReaderProblem(ProblemKind.TOO_LARGE, name, f"{_MOST_LINES} lines")
    groups = list(_line_groups(text))
    width = _wrap_width(groups)
    return [
        _Paragraph(_joined(lines), number, alone=len(group.lines) == 1)
        for group in groups
        for number, lines in _unwrapped(group, width)
    ]


def _line_groups(text: str) -> Iterator[_LineGroup]:
    """The runs of lines between blank lines and paragraph marks."""
    number = 1
    for part in _PARAGRAPH_MARK.split(text):
        lines = [canonical_line(line) for line in _LINE_END.split(part)]
        for filled, run in groupby(enumerate(lines, number), key=lambda numbered: bool(numbered[1])):
            if filled:
                numbered = list(run)
                yield _LineGroup(numbered[0][0], tuple(line for _, line in numbered))
        number += len(lines) - 1


def _wrap_width(groups: Sequence[_LineGroup]) -> int | None:
    """The column at which a program broke the lines, or None where every line is a paragraph."""
    breaks = [pair for group in groups for pair in pairwise(group.lines)]
    width = max((len(line) for group in groups for line in group.lines if " " in line), default=0)
    if not breaks or width > _WIDEST_WRAP:
        return None
    wraps = sum(_is_wrap(line, following, width) for line, following in breaks)
    amid_sentence = sum(not _SENTENCE_END.search(line) for line, _ in breaks)
    wrapped = wraps >= _WRAPPED_SHARE * len(breaks) and 2 * amid_sentence >= len(breaks)
    return width if wrapped else None


def _is_wrap(line: str, following: str, width: int) -> bool:
    """Whether the line ended because the next word did not fit, or stops far out amid a sentence."""
    ended = bool(_SENTENCE_END.search(line))
    full = len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
    if _LIST_MARK.match(following):
        return full and not ended
    return full or (2 * len(line) > width and not ended)


def _unwrapped(group: _LineGroup, width: int | None) -> Iterator[tuple[int, list[str]]]:
    """The lines of each paragraph of `group`, with the number of the first."""
    first, lines = group.number, list(group.lines[:1])
    for number, (line, following) in enumerate(pairwise(group.lines), group.number + 1):
        if width is None or not _is_wrap(line, following, width):
            yield first, lines
            first, lines = number, []
        lines.append(following)
    yield first, lines


def _joined(lines: Sequence[str]) -> str:
    joints = [
        "" if _BROKEN_WORD.search(line) and not _CONJUNCTION.match(following) else " "
        for line, following in pairwise(lines)
    ]
    return "".join(piece for pair in zip(lines, [*joints, ""], strict=True) for piece in pair)


def _starts_with_title(paragraphs: Sequence[_Paragraph]) -> bool:
    if len(paragraphs) < 2 or not paragraphs[0].alone or _BYLINE.match(paragraphs[0].text):
        return False
    return _is_headline(paragraphs[0].text)


def _is_headline(text: str) -> bool:
    short = len(text) <= _LONGEST_TITLE and any(character.isalpha() for character in text)
    return short and not _SENTENCE_END.search(text) and not _LIST_MARK.match(text)


def _kind(paragraph: _Paragraph) -> BlockKind:
    if _LIST_MARK.match(paragraph.text):
        return BlockKind.LIST_ITEM
    return BlockKind.HEADING if paragraph.alone and _is_headline(paragraph.text) else BlockKind.PARAGRAPH
