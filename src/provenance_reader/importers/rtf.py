"""Rich text (.rtf): RTF 1.9, as far as it is text, style, link, footnote or who wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import Metadata
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.rtf_codepages import codepage_of_charset, known_codepage
from provenance_reader.importers.word_document import (
    Paragraph,
    ParagraphWalk,
    Style,
    style_named,
    word_document,
)

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+"
)
_DEEPEST = 5000
_HYPERLINK = re.compile(r"\bHYPERLINK\s+\"([^\"]{1,4000})\"")
_SIGNS = {
    "tab": "\t",
    "line": " ",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
_PARAGRAPH_ENDS = frozenset({"par", "sect", "page", "row", "cell", "nestcell", "column"})
_LEFT_OUT = frozenset(
    word
    for line in (
        "colortbl filetbl listtable listoverridetable revtbl rsidtbl pict object header headerl headerr",
        "headerf footer footerl footerr footerf annotation atnid atnauthor xe tc txe rxe pntext listtext",
        "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn subject keywords operator category comment doccomm",
        "company manager template creatim revtim printim buptim nonesttables shpinst do private mmath",
    )
    for word in line.split()
)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds until the group ends; `collects` says where its text goes when it is no text of the file."""

    collects: str = "text"
    font: int | None = None
    skipped_after_unicode: int = 1
    hidden: bool = False
    at_end: Callable[[], None] | None = None


class Rtf:
    media_type = "application/rtf"
    suffixes = frozenset({".rtf"})
    limit = 50_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return file.data.startswith(b"{\\rtf")

    def read(self, file: OriginalFile) -> Document:
        from provenance_reader.importers.html_page.authors import people

        reading = _Reading(file)
        paragraphs = reading.paragraphs()
        title, author = (reading.collected.get(name, "").strip() for name in ("title", "author"))
        metadata = Metadata(title=title or None, authors=people(author))
        return word_document(file, self.media_type, paragraphs, metadata)


def read_rich_text(file: OriginalFile, media_type: str, metadata: Metadata) -> Document:
    """Rich text inside of something that knows title and author; raises ReaderProblem."""
    return word_document(file, media_type, _Reading(file).paragraphs(), metadata)


@dataclass
class _Reading:
    """One pass over the tokens. Footnotes come after the text they belong to."""

    _file: OriginalFile
    collected: dict[str, str] = field(default_factory=dict)
    _walk: ParagraphWalk = field(default_factory=ParagraphWalk)
    _group: _Group = _Group()
    _groups: list[_Group] = field(default_factory=list)
    _codepage: str = "cp1252"
    _fonts: dict[int, str] = field(default_factory=dict)
    _styles: dict[int, Style] = field(default_factory=dict)
    _style: Style = Style.PLAIN
    _style_number: int = 0
    _bytes: bytearray = field(default_factory=bytearray)
    _skip: int = 0
    _page: int = 1
    _number: int = 0
    _starred: bool = False

    def paragraphs(self) -> list[Paragraph]:
        """Raises ReaderProblem where the file ends too early or nests too deep."""
        text = self._file.data.decode("latin-1")
        self._begin_paragraph("paragraph")
        position = 0
        while found := _TOKEN.match(text, position):
            position = found.end()
            if found[1] == "bin":
                position += max(0, int(found[2] or 0))
            else:
                self._take(*found.groups())
            if found[5] and not self._groups:
                break
        if self._groups:
            raise ReaderProblem(ProblemKind.BROKEN, self._file.name, "RTF")
        self._end_paragraph()
        notes = [one for one in self._walk.finished if one.place.startswith("footnote")]
        return [one for one in self._walk.finished if not one.place.startswith("footnote")] + notes

    def _take(
        self,
        word: str | None,
        number: str | None,
        hexadecimal: str | None,
        symbol: str | None,
        brace: str | None,
        plain: str | None,
    ) -> None:
        if word:
            self._word(word, None if number is None else int(number))
        elif hexadecimal:
            self._add_bytes(bytes.fromhex(hexadecimal))
        elif symbol:
            self._symbol(symbol)
        elif brace:
            self._open() if brace == "{" else self._close()
        elif plain:
            self._add_bytes(plain.encode("latin-1"))

    def _open(self) -> None:
        self._flush()
        if len(self._groups) == _DEEPEST:
            raise ReaderProblem(ProblemKind.TOO_COMPLEX, self._file.name, f"{_DEEPEST} groups")
        self._groups.append(self._group)
        self._group = replace(self._group, at_end=None)
        self._skip = 0

    def _close(self) -> None:
        self._flush()
        if self._group.at_end:
            self._group.at_end()
        self._group = self._groups.pop() if self._groups else self._group
        self._skip = 0

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if word == "u":
            self._add_unicode(number or 0)
            return
        self._flush()
        self._skip = 0
        if self._destination(word) or self._group.collects == "nothing":
            return
        if starred:
            self._group = replace(self._group, collects="nothing")
        elif self._group.collects == "stylesheet" and word == "s":
            self._style_number = number or 0
        elif word in _PARAGRAPH_ENDS:
            self._break_paragraph(word)
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        else:
            self._property(word, number)

    def _destination(self, word: str) -> bool:
        """Whether `word` begins a group whose text is not simply text."""
        if word in _LEFT_OUT:
            self._group = replace(self._group, collects="nothing")
        elif self._group.collects == "nothing":
            return False
        elif word in ("title", "author", "fonttbl", "stylesheet", "fldinst", "info"):
            self.collected[word] = ""
            self._group = replace(self._group, collects=word)
        elif word == "fldrslt":
            address = _HYPERLINK.search(self.collected.pop("fldinst", ""))
            self._walk.begin_link(address[1] if address else None)
            self._group = replace(self._group, at_end=self._walk.end_link)
        elif word == "footnote" and self._group.collects == "text":
            self._begin_paragraph("footnote")
            self._group = replace(self._group, at_end=self._walk.end)
        else:
            return False
        return True

    def _property(self, word: str, number: int | None) -> None:
        if word == "ansicpg":
            self._codepage = known_codepage(number) or self._codepage
        elif word == "f":
            self._group = replace(self._group, font=number)
        elif word == "fcharset" and self._group.collects == "fonttbl" and self._group.font is not None:
            self._fonts[self._group.font] = codepage_of_charset(number or 0) or self._codepage
        elif word == "uc":
            self._group = replace(self._group, skipped_after_unicode=max(0, number or 0))
        elif word in ("v", "deleted"):
            self._group = replace(self._group, hidden=number != 0)
        elif word == "plain":
            self._group = replace(self._group, hidden=False)
        elif word in ("pard", "s", "ls", "outlinelevel") and self._group.collects == "text":
            self._set_style(word, number or 0)

    def _set_style(self, word: str, number: int) -> None:
        if word == "pard":
            self._style = Style.PLAIN
        elif word == "s":
            self._style = self._styles.get(number, Style.PLAIN)
        elif self._style is Style.PLAIN:
            heading = Style.HEADING if number else Style.FIRST_HEADING
            self._style = Style.LIST_ITEM if word == "ls" else heading
        if self._walk.current is not None:
            self._walk.current.style = self._style

    def _symbol(self, symbol: str) -> None:
        self._flush()
        if symbol == "*":
            self._starred = True
        elif symbol in "\r\n":
            self._break_paragraph("par")
        elif symbol in _SYMBOLS:
            self._add(_SYMBOLS[symbol])

    def _add_unicode(self, number: int) -> None:
        self._flush()
        self._add(chr(number % 0x10000))
        self._skip = self._group.skipped_after_unicode

    def _add_bytes(self, data: bytes) -> None:
        """Bytes are decoded together: one sign of an Asian codepage may be two escapes."""
        skipped = min(self._skip, len(data))
        self._skip -= skipped
        self._bytes += data[skipped:]

    def _flush(self) -> None:
        if self._bytes:
            codepage = self._fonts.get(self._group.font or 0, self._codepage)
            text = self._bytes.decode(codepage, errors="replace")
            self._bytes.clear()
            self._add(text)

    def _add(self, text: str) -> None:
        collects = self._group.collects
        if collects == "text":
            if not self._group.hidden:
                self._walk.add(text)
        elif collects == "stylesheet":
            self._styles[self._style_number] = style_named(text.rstrip(";"))
        elif collects in self.collected:
            self.collected[collects] += text

    def _begin_paragraph(self, place: str) -> None:
        self._number += 1
        self._walk.begin(Paragraph(f"{place} {self._number}", self._style, self._page))

    def _end_paragraph(self) -> None:
        current = self._walk.current
        if current is not None:
            current.runs = [replace(run, text=_paired(run.text)) for run in current.runs]
            self._walk.end()

    def _break_paragraph(self, word: str) -> None:
        if self._group.collects != "text" or self._walk.current is None:
            return
        place = self._walk.current.place.split()[0]
        self._end_paragraph()
        self._page += word == "page"
        self._begin_paragraph(place)


def _paired(text: str) -> str:
    """Signs beyond 65,535 come as two halves."""
    return text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")
