"""A mailbox: one mail after another, each begun by a line "From …" (RFC 4155)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance_reader.domain.document import Document
from provenance_reader.importers.importer import Entry, OriginalFile

# A mail may have a line that begins with "From ": only before headers does it begin another mail.
_START = re.compile(rb"(?:\A|\r?\n\r?\n)From [^\r\n]{0,200}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,40}:)")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_HEADERS = 65_536


class Mbox:
    media_type = "application/mbox"
    suffixes = frozenset({".mbox", ".mbx"})
    limit = 200_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return _START.match(file.data) is not None

    def entries(self, file: OriginalFile) -> Iterator[Entry]:
        begin: int | None = None
        for found in _START.finditer(file.data):
            if begin is not None:
                yield self._entry(file, begin, found.start())
            begin = found.end()
        if begin is not None:
            yield self._entry(file, begin, len(file.data))

    def _entry(self, file: OriginalFile, begin: int, end: int) -> Entry:
        from email import policy
        from email.parser import BytesParser

        from provenance_reader.importers.mail_headers import header
        from provenance_reader.importers.mail_message import parse_mail, read_mail

        head = file.data[begin : min(end, begin + _HEADERS)]
        headers = BytesParser(policy=policy.compat32).parsebytes(head, headersonly=True)

        def read() -> Document:
            data = _QUOTED_FROM.sub(rb"\1", file.data[begin:end])
            mail = OriginalFile(file.name, data, ".eml")
            return read_mail(parse_mail(data, file.name), mail, self.media_type)

        return Entry(header(headers, "Subject"), read)
