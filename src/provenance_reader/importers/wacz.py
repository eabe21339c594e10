"""Web archives in a ZIP (.wacz): WARC files, and a list of the pages that were meant to be kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import Entry, OriginalFile
from provenance_reader.importers.warc import ArchivedPage, archived_pages, page_entry
from provenance_reader.importers.zip_archive import ZipArchive, is_zip

_PAGES = "pages/pages.jsonl"
_MOST_LISTED = 10_000
_LONGEST_LINE = 1_000_000


class Wacz:
    media_type = "application/wacz"
    suffixes = frozenset({".wacz"})
    limit = 200_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return is_zip(file.data) and b"datapackage.json" in file.data and b"archive/" in file.data

    def entries(self, file: OriginalFile) -> Sequence[Entry]:
        archive = ZipArchive(file)
        records = [name for name in sorted(archive.names) if name.startswith("archive/") and ".warc" in name]
        stored = [page for name in records for page in archived_pages(replace(file, data=archive.read(name)))]
        if not records:
            raise ReaderProblem(ProblemKind.BROKEN, file.name, "WACZ")
        listed = list(_listed(archive.read_if_there(_PAGES) or b"", stored))
        return [
            Entry(title or page.title, page_entry(file, page, self.media_type).read)
            for page, title in listed or [(page, "") for page in stored]
        ]


def _listed(lines: bytes, stored: Sequence[ArchivedPage]) -> Iterator[tuple[ArchivedPage, str]]:
    """The stored pages that the list names, with the titles it gives them."""
    import json

    by_address = {page.address: page for page in stored}
    for line in lines.splitlines()[:_MOST_LISTED]:
        try:
            fields = json.loads(line[:_LONGEST_LINE])
        except (ValueError, RecursionError):
            continue
        page = by_address.pop(str(fields.get("url")), None) if isinstance(fields, dict) else None
        if page:
            title = fields.get("title")
            yield page, title if isinstance(title, str) else ""
