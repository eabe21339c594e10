"""Chooses the importer of a file, by its content and then by its suffix."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from provenance_reader.domain.document import Document, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.html_page.page import HtmlPage
from provenance_reader.importers.importer import Importer, OriginalFile
from provenance_reader.importers.markdown import Markdown
from provenance_reader.importers.original_file import megabytes, read_original
from provenance_reader.importers.plain_text import PlainText
from provenance_reader.importers.signatures import binary_format, document_format

# In this order: the first that recognises the content reads it. A new format is one file and one entry here.
_IMPORTERS: tuple[Importer, ...] = (HtmlPage(), Markdown(), PlainText())
# Suffixes that promise something else than what any importer reads; others promise nothing we know of.
_OTHER_SUFFIXES = frozenset(
    suffix
    for group in (
        ".pdf .docx .doc .odt .rtf .epub .eml .msg .mhtml .mht .xml .json .warc .webarchive .zip .gz",
        ".png .jpg .jpeg .gif .webp .svg .bmp .tif .tiff .mp3 .mp4 .exe",
    )
    for suffix in group.split()
)


def import_file(path: Path) -> Document:
    """The article in the file at `path`; raises ReaderProblem for everything that goes wrong."""
    file = read_original(path, max(importer.limit for importer in _IMPORTERS))
    try:
        return _read(file)
    except UnicodeDecodeError as error:
        raise ReaderProblem(ProblemKind.UNDECODABLE, str(path)) from error
    except ReaderProblem as problem:
        raise ReaderProblem(problem.kind, str(path), problem.detail) from problem


def _read(file: OriginalFile) -> Document:
    importer = next((one for one in _IMPORTERS if one.recognises(file)), None)
    if importer is None:
        raise _refusal(file)
    if len(file.data) > importer.limit:
        raise ReaderProblem(ProblemKind.TOO_LARGE, file.name, megabytes(importer.limit))
    document = importer.read(file)
    if _disagrees(file.suffix, importer):
        notice = Notice(NoticeKind.SUFFIX_DISAGREES, f"{file.suffix}, {importer.media_type}")
        document = replace(document, notices=(notice, *document.notices))
    return document


def _disagrees(suffix: str, importer: Importer) -> bool:
    known = _OTHER_SUFFIXES.union(*(one.suffixes for one in _IMPORTERS))
    return suffix in known and suffix not in importer.suffixes


def _refusal(file: OriginalFile) -> ReaderProblem:
    document = document_format(file.data)
    if document:
        return ReaderProblem(ProblemKind.UNSUPPORTED_FORMAT, file.name, document)
    return ReaderProblem(ProblemKind.NOT_TEXT, file.name, binary_format(file.data) or "")
