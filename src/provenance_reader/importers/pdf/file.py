"""Recognises a PDF; what reads it comes when there is one."""

from __future__ import annotations

from provenance_reader.domain.document import Document
from provenance_reader.importers.importer import OriginalFile

_MARK = b"%PDF-"
_HEAD = 1024  # readers have always allowed something before the mark


class Pdf:
    media_type = "application/pdf"
    suffixes = frozenset({".pdf"})
    limit = 200_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return _MARK in file.data[:_HEAD]

    def read(self, file: OriginalFile) -> Document:
        from provenance_reader.importers.pdf.reading import read_pdf  # other formats do without PDFium

        return read_pdf(file, self.media_type)
