"""Web archives (.warc, .warc.gz): the pages among all that a crawler or a browser stored. ISO 28500."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import web_address
from provenance_reader.importers.importer import Entry, OriginalFile, megabytes

_PAGES = ("text/html", "application/xhtml+xml")
_LARGEST_PAGE = 50_000_000
_LARGEST_TOTAL = 200_000_000
_MOST_RECORDS = 100_000
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{1,300})", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 65_536
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """One page, its address and what its server said of its encoding."""

    address: str
    content: bytes
    charset: str | None

    @property
    def title(self) -> str:
        import html

        found = _TITLE.search(self.content[:_HEAD])
        return html.unescape(found[1].decode("utf-8", errors="replace")) if found else self.address


class Warc:
    media_type = "application/warc"
    suffixes = frozenset({".warc", ".gz"})
    limit = 200_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return file.data.startswith(b"WARC/") or _is_packed_archive(file.data)

    def entries(self, file: OriginalFile) -> Iterator[Entry]:
        return (page_entry(file, page, self.media_type) for page in archived_pages(file))


def page_entry(file: OriginalFile, page: ArchivedPage, media_type: str) -> Entry:
    def read() -> Document:
        from provenance_reader.importers.html_page.reading import read_page

        inner = OriginalFile(file.name, page.content, ".html")
        return read_page(inner, media_type, address=page.address, charset=page.charset)

    return Entry(page.title, read)


def archived_pages(file: OriginalFile) -> Iterator[ArchivedPage]:
    """The pages that servers answered with, in their order, each address once; raises ReaderProblem."""
    addresses: set[str] = set()
    total = 0
    for page in _pages(file):
        total += len(page.content)
        if total > _LARGEST_TOTAL:
            raise ReaderProblem(ProblemKind.TOO_LARGE, file.name, megabytes(_LARGEST_TOTAL))
        if page.address not in addresses:
            addresses.add(page.address)
            yield page


def _pages(file: OriginalFile) -> Iterator[ArchivedPage]:
    """A broken end costs what stands in it; a broken archive without any whole page is BROKEN."""
    from warcio.archiveiterator import ArchiveIterator

    found = False
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(file.data))):
            if number == _MOST_RECORDS:
                raise ReaderProblem(ProblemKind.TOO_COMPLEX, file.name, f"{_MOST_RECORDS} records")
            page = _page(record, file.name)
            if page:
                found = True
                yield page
    except ReaderProblem:
        raise
    except Exception as error:  # the library raises what its parsers raise
        if not found:
            raise ReaderProblem(ProblemKind.BROKEN, file.name, "WARC") from error


def _page(record: Any, name: str) -> ArchivedPage | None:
    address = web_address((record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>"))
    if record.rec_type not in ("response", "resource") or not address:
        return None
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() not in ("200", "203"):
        return None
    declared = (headers or record.rec_headers).get_header("Content-Type") or ""
    if declared.partition(";")[0].strip().lower() not in _PAGES:
        return None
    content = record.content_stream().read(_LARGEST_PAGE + 1)
    if len(content) > _LARGEST_PAGE:
        raise ReaderProblem(ProblemKind.TOO_LARGE, name, megabytes(_LARGEST_PAGE))
    if record.raw_stream.limit > 0 and not record.raw_stream.read(1):
        raise EOFError  # the record says it is longer
    charset = _CHARSET.search(declared)
    return ArchivedPage(address, content, charset[1] if charset else None)


def _is_packed_archive(data: bytes) -> bool:
    """Whether the first kilobytes of a gzip file begin a record."""
    if not data.startswith(_GZIP):
        return False
    import zlib

    try:
        return zlib.decompressobj(31).decompress(data[:4096], 16).startswith(b"WARC/")
    except zlib.error:
        return False
