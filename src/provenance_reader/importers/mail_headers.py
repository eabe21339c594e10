"""Mail headers as a reader sees them, each cut before it is decoded: a long one costs gigabytes."""

from __future__ import annotations

import re
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.document_builder import Metadata

_LONGEST = 16_384
_REPLY = re.compile(r"(?:(?:re|aw|fwd?|wg|tr)(?:\[\d{1,2}\])?:\s*)+", re.IGNORECASE)
_BULK = ("List-Id", "List-Unsubscribe", "Feedback-ID")


def header(message: Message, name: str) -> str:
    """The first header of that name, decoded, on one line; empty where there is none."""
    values = (value for key, value in message.raw_items() if key.lower() == name.lower())
    raw = _unescaped(str(next(values, ""))[:_LONGEST])
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError):
        return canonical_line(raw)
    return canonical_line("".join(_decoded(piece, charset) for piece, charset in parts))


def envelope(message: Message) -> Metadata:
    """What the headers say. Who sends to a list sends as an outlet, everyone else in his own name."""
    sender = parseaddr(header(message, "From"))[0]
    bulk = any(name in message for name in _BULK)
    return Metadata(
        title=_REPLY.sub("", header(message, "Subject"), count=1) or None,
        outlet=sender if bulk else None,
        authors=() if bulk or not sender else (sender,),
        published=mail_date(header(message, "Date")),
        url=header(message, "Snapshot-Content-Location")
        or header(message, "Archived-At").strip("<>")
        or None,
    )


def mail_date(text: str) -> str | None:
    """A date as mails and RSS write it, as ISO 8601."""
    try:
        date: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    return date.isoformat() if date.year >= 1900 else None


def _unescaped(raw: str) -> str:
    """A header whose letters some sender left as they are, though only encoded words may hold them."""
    return _decoded(raw.encode("utf-8", "surrogateescape"), None)


def _decoded(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return piece.decode("cp1252", errors="replace")
