"""A web page as Safari saves it (.webarchive): a property list with the page and its parts."""

from __future__ import annotations

import struct
from typing import Any

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import OriginalFile

_BINARY = b"bplist00"
_DAMAGED = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    OverflowError,
    AttributeError,
    RecursionError,
    struct.error,
)
_HEAD = 4096


class Webarchive:
    media_type = "application/x-webarchive"
    suffixes = frozenset({".webarchive"})
    limit = 100_000_000

    def recognises(self, file: OriginalFile) -> bool:
        if file.data.startswith(_BINARY):
            return True
        head = file.data[:_HEAD]
        return b"<plist" in head and b"WebMainResource" in head

    def read(self, file: OriginalFile) -> Document:
        from provenance_reader.importers.html_page.reading import read_page

        page = _main_resource(file)
        data, kind = page.get("WebResourceData"), page.get("WebResourceMIMEType")
        if (
            not isinstance(data, bytes)
            or not data
            or kind not in (None, "text/html", "application/xhtml+xml")
        ):
            raise ReaderProblem(ProblemKind.NO_ARTICLE, file.name)
        return read_page(
            OriginalFile(file.name, data, ".html"),
            self.media_type,
            address=_text(page.get("WebResourceURL")),
            charset=_text(page.get("WebResourceTextEncodingName")),
        )


def _main_resource(file: OriginalFile) -> dict[str, Any]:
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        archive = plistlib.loads(file.data)
    except (*_DAMAGED, ExpatError) as error:
        raise ReaderProblem(ProblemKind.BROKEN, file.name, "property list") from error
    page = archive.get("WebMainResource") if isinstance(archive, dict) else None
    if not isinstance(page, dict):
        raise ReaderProblem(ProblemKind.NO_ARTICLE, file.name)
    return page


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
