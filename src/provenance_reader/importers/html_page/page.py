"""Recognises a web page; what reads it comes when there is one."""

from __future__ import annotations

import re

from provenance_reader.domain.document import Document
from provenance_reader.importers.encoding import declared_encoding, decode
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.plain_text import is_text

_SPACE = r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->).){0,4000}-->\s*){0,20}"
_PAGE = re.compile(
    _SPACE + r"<(?:!doctype\s+html|html|head|body|title|meta|base|link)(?=[\s/>])", re.IGNORECASE | re.DOTALL
)
_FRAGMENT = re.compile(
    _SPACE + r"<(?:article|main|section|div|p|h[1-6])(?=[\s/>])", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<(?:!--|/?[a-z][a-z0-9]{0,15}[\s/>])", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:p|div|h[1-6])\s*>", re.IGNORECASE)
_FEWEST_CLOSED = 3
_HEAD = 65_536


class HtmlPage:
    media_type = "text/html"
    suffixes = frozenset({".html", ".htm", ".xhtml", ".xht"})
    limit = 50_000_000

    def recognises(self, file: OriginalFile) -> bool:
        """A page starts like one; a fragment without a head closes its tags, or says so by its suffix."""
        head = _decoded_head(file.data)
        if _PAGE.match(head):
            return True
        if _FRAGMENT.match(head) and len(_CLOSED.findall(head)) >= _FEWEST_CLOSED:
            return True
        return file.suffix in self.suffixes and bool(_TAG.search(head)) and is_text(file.data)

    def read(self, file: OriginalFile) -> Document:
        from provenance_reader.importers.html_page.reading import read_page  # other formats do without lxml

        return read_page(file, self.media_type)


def _decoded_head(data: bytes) -> str:
    head = data[:_HEAD]
    try:
        return decode(head, declared_encoding(head)).text.lstrip("\ufeff")
    except UnicodeDecodeError:
        return head.decode("latin-1")
