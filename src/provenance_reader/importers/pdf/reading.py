"""Reads a PDF page by page and puts its paragraphs together to a Document."""

from __future__ import annotations

from collections.abc import Sequence

from provenance_reader.domain.document import BlockKind, Document, Location, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.pdf.glyphs import Page, Pages, read_pages
from provenance_reader.importers.pdf.layout import columns
from provenance_reader.importers.pdf.links import runs
from provenance_reader.importers.pdf.margins import printed_address, without_margins
from provenance_reader.importers.pdf.metadata import authors, headline, published
from provenance_reader.importers.pdf.paragraphs import (
    LIST_MARK,
    Paragraph,
    continued,
    ends_sentence,
    paragraphs,
)

_MOST_CHARACTERS = 20_000_000
_HEADING = 1.15  # times the size of the text
_SMALL_PRINT = 0.85  # times the size of the text: captions, notes, imprints
_LONGEST_HEADING = 250
_LONGEST_BOLD = 120


def read_pdf(file: OriginalFile, media_type: str) -> Document:
    """Raises ReaderProblem where the file is broken or locked, or holds pictures of pages alone."""
    read = read_pages(file)
    bare = [page.number for page in read.pages if page.bare]
    if bare and len(bare) == len(read.pages):
        raise ReaderProblem(ProblemKind.NO_TEXT_LAYER, file.name, "PDF")
    found = _paragraphs(read.pages)
    if not found:
        raise ReaderProblem(ProblemKind.NO_ARTICLE, file.name)
    usual = _usual_size(found)
    bold_is_usual = 2 * sum(len(one.text) for one in found if one.bold) > sum(len(one.text) for one in found)
    title = headline(found, read.metadata, usual)
    first_page = "\n".join(one.text for one in found if one.page == found[0].page)
    builder = DocumentBuilder()
    length = 0
    for paragraph in found:
        length += len(paragraph.text)
        if paragraph is not title and length <= _MOST_CHARACTERS:
            location = Location(page=paragraph.page, box=paragraph.box)
            kind = _kind(paragraph, usual, bold_is_usual)
            small = paragraph.size < _SMALL_PRINT * usual
            builder.add(runs(paragraph.text, paragraph.links), kind=kind, location=location, doubtful=small)
    metadata = Metadata(
        title=title.text if title else None,
        authors=authors(first_page, read.metadata),
        published=published(first_page, read.metadata),
        url=printed_address(read.pages),
    )
    notices = _notices(read, bare, cut=length > _MOST_CHARACTERS)
    return builder.document(file, media_type, metadata, notices)


def _paragraphs(pages: Sequence[Page]) -> list[Paragraph]:
    kept = without_margins(pages)
    return continued(
        paragraphs(page.number, column)
        for page, pieces in zip(pages, kept, strict=True)
        for column in columns(pieces)
    )


def _usual_size(found: Sequence[Paragraph]) -> float:
    """The size in which most of the text is set."""
    ordered = sorted(found, key=lambda one: one.size)
    half = sum(len(one.text) for one in found) / 2
    for paragraph in ordered:
        half -= len(paragraph.text)
        if half <= 0:
            return paragraph.size
    return ordered[-1].size


def _kind(paragraph: Paragraph, usual: float, bold_is_usual: bool) -> BlockKind:
    if LIST_MARK.match(paragraph.text):
        return BlockKind.LIST_ITEM
    large = paragraph.size >= _HEADING * usual and len(paragraph.text) <= _LONGEST_HEADING
    heading = large or (not bold_is_usual and _is_bold_heading(paragraph))
    return BlockKind.HEADING if heading else BlockKind.PARAGRAPH


def _is_bold_heading(paragraph: Paragraph) -> bool:
    return paragraph.bold and len(paragraph.text) <= _LONGEST_BOLD and not ends_sentence(paragraph.text)


def _notices(read: Pages, bare: Sequence[int], *, cut: bool) -> list[Notice]:
    notices = []
    if read.count > len(read.pages):
        notices.append(Notice(NoticeKind.PAGES_LEFT, f"{len(read.pages)}/{read.count}"))
    if bare:
        notices.append(Notice(NoticeKind.NO_TEXT_LAYER, ", ".join(map(str, bare))))
    if cut:
        notices.append(Notice(NoticeKind.CUT_AT_LIMIT))
    return notices
