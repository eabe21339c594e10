"""A web page with all its parts in one file (.mhtml), as Chrome and old browsers save it: RFC 2557."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.signatures import document_format

if TYPE_CHECKING:
    from email.message import Message

_PAGE_MARK = re.compile(
    rb"(?im)^snapshot-content-location:|^x-mimeole:|^from:\s*<?saved by "
    rb"|multipart/related;[^:]{0,200}type=\"?text/html"
)
_PAGES = ("text/html", "application/xhtml+xml")
_HEAD = 4096
_MOST_PARTS = 5000  # every picture of the page is one


class Mhtml:
    media_type = "multipart/related"
    suffixes = frozenset({".mhtml", ".mht"})
    limit = 100_000_000

    def recognises(self, file: OriginalFile) -> bool:
        if document_format(file.data) != "e-mail":
            return False
        return file.suffix in self.suffixes or _is_saved_page(file.data[:_HEAD])

    def read(self, file: OriginalFile) -> Document:
        from provenance_reader.importers.html_page.reading import read_page
        from provenance_reader.importers.mail_headers import header
        from provenance_reader.importers.mail_message import content, parse_mail, shortcomings

        message = parse_mail(file.data, file.name)
        page = _main_page(message, file.name)
        inner = OriginalFile(file.name, content(page), ".html")
        address = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
        document = read_page(
            inner, self.media_type, address=address or None, charset=page.get_content_charset()
        )
        return replace(document, notices=(*shortcomings(message), *document.notices))


def _is_saved_page(head: bytes) -> bool:
    headers = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return bool(_PAGE_MARK.search(headers)) and not re.search(rb"(?im)^(received|message-id|to):", headers)


def _main_page(message: Message, name: str) -> Message:
    """The part that the message names as its root, else the first page."""
    from provenance_reader.importers.mail_message import mail_parts

    parts = mail_parts(message, name, most=_MOST_PARTS)
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    if not pages:
        raise ReaderProblem(ProblemKind.NO_ARTICLE, name)
    start = message.get_param("start")
    return next((page for page in pages if start and page.get("Content-ID") == start), pages[0])
