"""Chooses the importer of a file, by its content and then by its suffix, and reads its articles with it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from provenance_reader.domain.document import Document, Notice, NoticeKind, Original
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.import_choices import AS_IT_IS, ImportChoices
from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.docx import Docx
from provenance_reader.importers.eml import Eml
from provenance_reader.importers.encoding import in_utf8
from provenance_reader.importers.epub import Epub
from provenance_reader.importers.feed import ATOM, RSS
from provenance_reader.importers.gzipped import Gzipped
from provenance_reader.importers.html_page.page import HtmlPage
from provenance_reader.importers.importer import (
    MOST_ARTICLES,
    AnyImporter,
    Entry,
    OriginalFile,
    chosen,
    entries_of,
)
from provenance_reader.importers.markdown import Markdown
from provenance_reader.importers.mbox import Mbox
from provenance_reader.importers.mhtml import Mhtml
from provenance_reader.importers.newsml import NewsMl
from provenance_reader.importers.ninjs import Ninjs
from provenance_reader.importers.nitf import Nitf
from provenance_reader.importers.odt import Odt
from provenance_reader.importers.original_file import read_original
from provenance_reader.importers.outlook_message import OutlookMessage
from provenance_reader.importers.pdf.file import Pdf
from provenance_reader.importers.plain_text import PlainText
from provenance_reader.importers.rtf import Rtf
from provenance_reader.importers.schema_org import SchemaOrg
from provenance_reader.importers.signatures import binary_format, document_format
from provenance_reader.importers.wacz import Wacz
from provenance_reader.importers.warc import Warc
from provenance_reader.importers.webarchive import Webarchive
from provenance_reader.importers.where_from import where_from

# In this order: the first that recognises the content reads it. A new format is one file and one entry here.
_IN_PARTS: tuple[AnyImporter, ...] = (Webarchive(), Warc(), Mhtml(), Mbox(), Eml(), Rtf())
_IN_ONE_ENCODING: tuple[AnyImporter, ...] = (
    NewsMl(),
    Nitf(),
    RSS,
    ATOM,
    SchemaOrg(),
    Ninjs(),
    HtmlPage(),
    Markdown(),
    PlainText(),
)
_TEXTUAL = (*_IN_PARTS, *_IN_ONE_ENCODING)
_BINARY: tuple[AnyImporter, ...] = (Pdf(), OutlookMessage(), Docx(), Odt(), Epub(), Wacz())
_IMPORTERS: tuple[AnyImporter, ...] = (*_BINARY, *_TEXTUAL, Gzipped(_TEXTUAL))
_LARGEST_FILE = max(importer.limit for importer in _IMPORTERS)
# Suffixes that promise something else than what any importer reads; others promise nothing we know of.
_OTHER_SUFFIXES = frozenset(
    suffix
    for group in (
        ".doc .xml .json .zip",
        ".png .jpg .jpeg .gif .webp .svg .bmp .tif .tiff .mp3 .mp4 .exe",
    )
    for suffix in group.split()
)
_LONGEST_TITLE = 300
_MOST_TRIED = 20
T = TypeVar("T")


@dataclass(frozen=True)
class OpenedFile:
    """A file that was read once and whose articles are made one by one. Every method raises ReaderProblem."""

    _path: Path
    _original: Original
    _notices: tuple[Notice, ...]
    _entries: Sequence[Entry]

    @property
    def titles(self) -> tuple[str, ...]:
        """What the file calls its articles; a title may be empty where reading will find it."""
        return tuple(canonical_line(entry.title)[:_LONGEST_TITLE] for entry in self._entries)

    def read(self, number: int) -> Document:
        """The article with that number, from 1; there may be none, where the file has changed meanwhile."""
        if not 1 <= number <= len(self._entries):
            raise ReaderProblem(ProblemKind.NO_ARTICLE, str(self._path))
        document = _named(self._path, self._entries[number - 1].read)
        several = len(self._entries) > 1
        place = (Notice(NoticeKind.SEVERAL_ARTICLES, f"{number}/{len(self._entries)}"),) if several else ()
        return replace(
            document,
            original=replace(self._original, number=number),
            url=document.url or (None if several else where_from(self._path)),
            notices=(*self._notices, *place, *document.notices),
        )

    def first(self) -> Document:
        """The first article that can be read; raises what was wrong with the very first where none can."""
        problems: list[ReaderProblem] = []
        for number in range(1, min(len(self._entries), _MOST_TRIED) + 1):
            try:
                return self.read(number)
            except ReaderProblem as problem:
                problems.append(problem)
        raise problems[0]

    def each(self) -> Iterator[Document | ReaderProblem]:
        """All articles in their order, or what is wrong with one."""
        for number in range(1, len(self._entries) + 1):
            try:
                yield self.read(number)
            except ReaderProblem as problem:
                yield problem


def open_file(path: Path, choices: ImportChoices = AS_IT_IS) -> OpenedFile:
    """The file at `path`, of a format we read; raises ReaderProblem for everything that goes wrong.

    Which of its articles is chosen does not matter here.
    """
    file = replace(read_original(path, _LARGEST_FILE), all_pages=choices.all_pages)
    original = partial(Original, canonical_line(file.name), sha256=hashlib.sha256(file.data).hexdigest())
    notices: tuple[Notice, ...] = ()
    if choices.encoding is not None and _is_in_one_encoding(file):
        file = replace(file, data=_recoded(file, path, choices.encoding))
        notices = (Notice(NoticeKind.ENCODING_CHOSEN, choices.encoding),)
    importer, entries = _named(path, lambda: _opened(file))
    notices += _suffix_notices(file.suffix, importer)
    if len(entries) > MOST_ARTICLES:
        del entries[MOST_ARTICLES:]
        notices += (Notice(NoticeKind.ARTICLES_LEFT, str(MOST_ARTICLES)),)
    return OpenedFile(path, original(media_type=importer.media_type), notices, entries)


def import_file(path: Path) -> Document:
    """The article in the file at `path`, or its first one; raises ReaderProblem."""
    return open_file(path).first()


def _is_in_one_encoding(file: OriginalFile) -> bool:
    """Whether it is one text, or nothing that was recognised yet."""
    recognising = next((one for one in _IMPORTERS if one.recognises(file)), None)
    return recognising is None or recognising in _IN_ONE_ENCODING


def _recoded(file: OriginalFile, path: Path, encoding: str) -> bytes:
    try:
        return in_utf8(file.data, encoding)
    except UnicodeDecodeError as error:
        raise ReaderProblem(ProblemKind.WRONG_ENCODING, str(path), encoding) from error


def _opened(file: OriginalFile) -> tuple[AnyImporter, list[Entry]]:
    """What reads the file, and its articles with one more than we take where there are more."""
    importer = chosen(_IMPORTERS, file)
    if importer is None:
        raise _refusal(file)
    return importer, list(islice(entries_of(importer, file), MOST_ARTICLES + 1))


def _named(path: Path, act: Callable[[], T]) -> T:
    """What `act` returns; its problems concern the whole `path`, not only a name."""
    try:
        return act()
    except UnicodeDecodeError as error:
        raise ReaderProblem(ProblemKind.UNDECODABLE, str(path)) from error
    except ReaderProblem as problem:
        raise ReaderProblem(problem.kind, str(path), problem.detail) from problem


def _suffix_notices(suffix: str, importer: AnyImporter) -> tuple[Notice, ...]:
    known = _OTHER_SUFFIXES.union(*(one.suffixes for one in _IMPORTERS))
    if suffix not in known or suffix in importer.suffixes:
        return ()
    return (Notice(NoticeKind.SUFFIX_DISAGREES, f"{suffix}, {importer.media_type}"),)


def _refusal(file: OriginalFile) -> ReaderProblem:
    document = document_format(file.data)
    if document:
        return ReaderProblem(ProblemKind.UNSUPPORTED_FORMAT, file.name, document)
    return ReaderProblem(ProblemKind.NOT_TEXT, file.name, binary_format(file.data) or "")
