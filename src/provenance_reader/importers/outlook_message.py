"""A mail as Outlook saves it (.msg): MS-OXMSG, a compound file of properties."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import Metadata
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.mail_body import MailBody, read_body, without_footer

if TYPE_CHECKING:
    from oxmsg import Message

COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROPERTIES = "__properties_version1.0".encode("utf-16-le")
_HTML = 0x1013
_RICH_TEXT = 0x1009
_TRANSPORT_HEADERS = 0x007D
_SENDER = 0x0C1A
_LARGEST_HEADERS = 256 * 1024
_MOST_STREAMS = 20_000


class OutlookMessage:
    media_type = "application/vnd.ms-outlook"
    suffixes = frozenset({".msg"})
    limit = 50_000_000

    def recognises(self, file: OriginalFile) -> bool:
        """Other compound files exist; a broken one may have lost the names of its parts."""
        named = _PROPERTIES in file.data or file.suffix in self.suffixes
        return file.data.startswith(COMPOUND_FILE) and named

    def read(self, file: OriginalFile) -> Document:
        try:
            message = _loaded(file)
            headers, body, rich_text = _headers(message), _body(message), _rich_text(message)
            protected = "SMIME" in message.message_class.upper()
        except ReaderProblem:
            raise
        except Exception as error:  # two libraries deep, a damaged file can fail in any way
            raise ReaderProblem(ProblemKind.BROKEN, file.name, "MSG") from error
        if protected and not body.page and not body.text.strip():
            raise ReaderProblem(ProblemKind.ENCRYPTED, file.name)
        if rich_text and not body.page:
            try:
                return _read_rich_text(file, self.media_type, headers, rich_text)
            except ReaderProblem:
                if not body.text.strip():
                    raise
        return read_body(file, self.media_type, headers, body)


def _read_rich_text(file: OriginalFile, media_type: str, headers: Metadata, packed: bytes) -> Document:
    from provenance_reader.importers.compressed_rtf import unpacked
    from provenance_reader.importers.rtf import read_rich_text

    try:
        inner = replace(file, data=unpacked(packed))
    except ValueError as error:
        raise ReaderProblem(ProblemKind.BROKEN, file.name, "MSG, RTF") from error
    return without_footer(read_rich_text(inner, media_type, headers))


def _loaded(file: OriginalFile) -> Message:
    from olefile import OleFileIO
    from oxmsg import Message

    with OleFileIO(file.data) as compound:
        streams = compound.listdir()
        # Directory entries may share one long chain of sectors, and the library reads every stream whole.
        total = sum(compound.get_size(stream) for stream in streams[:_MOST_STREAMS])
    if len(streams) > _MOST_STREAMS or total > 2 * len(file.data):
        raise ReaderProblem(ProblemKind.TOO_COMPLEX, file.name, "MSG")
    return Message.load(io.BytesIO(file.data))


def _headers(message: Message) -> Metadata:
    """What the mail's own headers say; one that was never sent has only properties."""
    from email.parser import HeaderParser

    from provenance_reader.importers.mail_headers import envelope

    transport = (message.properties.str_prop_value(_TRANSPORT_HEADERS) or "")[:_LARGEST_HEADERS]
    headers = HeaderParser().parsestr(transport)
    if "Subject" in headers:
        return envelope(headers)
    sender = (message.properties.str_prop_value(_SENDER) or "").strip("\x00 ")
    sent = message.sent_date
    return Metadata(
        title=message.subject.strip("\x00 ") or None,
        authors=(sender,) if sender else (),
        published=sent.isoformat(timespec="seconds") if sent and sent.year >= 1900 else None,
    )


def _rich_text(message: Message) -> bytes | None:
    """The body with its links, where Outlook kept no page of it; still compressed."""
    return message.properties.binary_prop_value(_RICH_TEXT)


def _body(message: Message) -> MailBody:
    page = message.properties.binary_prop_value(_HTML)
    charset = message.properties.body_encoding
    if page is None and (html := message.properties.str_prop_value(_HTML)):
        page, charset = html.encode(errors="replace"), "utf-8"
    text = (message.body or "").replace("\x00", "")
    return MailBody(page or None, text.encode(errors="replace"), charset if page else "utf-8")
