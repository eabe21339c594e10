"""One mail in a file of its own (.eml)."""

from __future__ import annotations

import re

from provenance_reader.domain.document import Document
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.signatures import document_format

_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,40}:[ \t]")


class Eml:
    media_type = "message/rfc822"
    suffixes = frozenset({".eml"})
    limit = 50_000_000

    def recognises(self, file: OriginalFile) -> bool:
        """A header at its start makes no mail of a text, unless its suffix says so."""
        by_suffix = file.suffix in self.suffixes and _HEADER.match(file.data)
        return document_format(file.data) == "e-mail" or bool(by_suffix)

    def read(self, file: OriginalFile) -> Document:
        from provenance_reader.importers.mail_message import parse_mail, read_mail  # brings email

        return read_mail(parse_mail(file.data, file.name), file, self.media_type)
