"""E-books and e-papers (.epub): what the spine names, each document with a text as one article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata
from provenance_reader.importers.encoding import declared_encoding, decode
from provenance_reader.importers.html_page.dates import iso_date
from provenance_reader.importers.importer import Entry, OriginalFile
from provenance_reader.importers.xml_tree import (
    as_html,
    attribute,
    children,
    descendants,
    find,
    local_name,
    parse_xml,
    text_of,
)
from provenance_reader.importers.zip_archive import ZipArchive, is_zip, member_path

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND = b"mimetypeapplication/epub+zip"
_CONTAINER = "META-INF/container.xml"
_MOST_CHAPTERS = 2000
_FEWEST_WORDS = 30
_HEADING = re.compile(r"<h[1-3][^>]{0,500}>(.{1,1000}?)</h[1-3]>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]{0,5000}>")
_HEAD = re.compile(r"<head[\s>].*?</head>", re.IGNORECASE | re.DOTALL)
# The number that leads to a note and the arrow that leads back are no words of the text.
_MARKS_OF_NOTES = frozenset({"noteref", "backlink", "doc-noteref", "doc-backlink"})
_PAGES = ("application/xhtml+xml", "text/html")


@dataclass(frozen=True, slots=True)
class _Chapter:
    """One document of the spine: `path` in the archive, and its markup."""

    path: str
    data: bytes
    html: str

    @property
    def title(self) -> str:
        found = _HEADING.search(self.html)
        return _unescaped(_TAG.sub(" ", found[1])) if found else ""

    @property
    def words(self) -> int:
        return len(_TAG.sub(" ", _HEAD.sub(" ", self.html)).split())


class Epub:
    media_type = "application/epub+zip"
    suffixes = frozenset({".epub"})
    limit = 200_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return is_zip(file.data) and (_KIND in file.data[:200] or _CONTAINER.encode() in file.data)

    def entries(self, file: OriginalFile) -> Sequence[Entry]:
        archive = ZipArchive(file)
        book = _book(archive, file.name)
        package = parse_xml(archive.read(book), file.name)
        paths = list(_spine(package, book))
        if len(paths) > _MOST_CHAPTERS:
            raise ReaderProblem(ProblemKind.TOO_COMPLEX, file.name, f"{_MOST_CHAPTERS} chapters")
        if _is_protected(archive, paths):
            raise ReaderProblem(ProblemKind.ENCRYPTED, file.name)
        chapters = [_chapter(path, archive.read(path)) for path in paths if path in archive.names]
        chapters = [one for one in chapters if one.words >= _FEWEST_WORDS]
        facts = find(package, "metadata")
        alone = len(chapters) == 1
        return [self._entry(file, one, _metadata(facts, one, alone=alone)) for one in chapters]

    def _entry(self, file: OriginalFile, chapter: _Chapter, metadata: Metadata) -> Entry:
        def read() -> Document:
            from provenance_reader.importers.html_page.fragment import add_markup

            builder = DocumentBuilder()
            html = _in_html_syntax(chapter)
            title = metadata.title
            notices = add_markup(builder, html, name=file.name, title=title, base=None, place=chapter.path)
            return builder.document(file, self.media_type, metadata, notices)

        return Entry(metadata.title or chapter.path, read)


def _book(archive: ZipArchive, name: str) -> str:
    """The package document that the container names."""
    container = parse_xml(archive.read(_CONTAINER), name)
    for one in descendants(container, "rootfile"):
        path = member_path("", one.get("full-path") or "")
        if path in archive.names:
            return path or ""
    raise ReaderProblem(ProblemKind.BROKEN, name, "EPUB")


def _spine(package: _Element, book: str) -> Iterator[str]:
    """The members in the order of reading, without the table of contents."""
    items = {one.get("id"): one for one in descendants(package, "item")}
    for reference in descendants(package, "itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or reference.get("linear") == "no":
            continue
        path = member_path(book, item.get("href") or "")
        if path and "nav" not in (item.get("properties") or "").split():
            yield path


def _is_protected(archive: ZipArchive, paths: Sequence[str]) -> bool:
    """Whether a chapter is encrypted; fonts often are, which hides no text."""
    rights = archive.read_if_there("META-INF/encryption.xml")
    if rights is None:
        return False
    encrypted = {
        one.get("URI") for one in descendants(parse_xml(rights, "encryption.xml"), "CipherReference")
    }
    return bool(encrypted & set(paths))


def _chapter(path: str, data: bytes) -> _Chapter:
    return _Chapter(path, data, decode(data, declared_encoding(data)).text)


def _metadata(facts: _Element | None, chapter: _Chapter, *, alone: bool) -> Metadata:
    """What the book says of itself holds for its only article, not for each of several."""
    said: dict[str, list[str]] = {}
    for one in facts if facts is not None else ():
        said.setdefault(local_name(one), []).append(text_of(one))
    modified = next(
        (text_of(one) for one in children(facts, "meta") if one.get("property") == "dcterms:modified"), None
    )
    first = {name: values[0] for name, values in said.items() if values[0]}
    return Metadata(
        title=first.get("title") if alone else chapter.title or None,
        outlet=first.get("publisher"),
        authors=tuple(said.get("creator", ())) if alone else (),
        published=iso_date(first.get("date")),
        updated=iso_date(modified),
        url=first.get("source"),
    )


def _in_html_syntax(chapter: _Chapter) -> str:
    """XHTML closes elements in ways that mean something else in HTML; what is no XML is taken for HTML."""
    try:
        page = parse_xml(chapter.data, chapter.path)
    except ReaderProblem as problem:
        if problem.kind is not ProblemKind.BROKEN:
            raise
        return chapter.html
    for link in list(descendants(page, "a")):
        if {*attribute(link, "type").split(), *attribute(link, "role").split()} & _MARKS_OF_NOTES:
            link.clear(keep_tail=True)  # type: ignore[call-arg]
    return as_html(page)


def _unescaped(text: str) -> str:
    import html

    return html.unescape(text)
