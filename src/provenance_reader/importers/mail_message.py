"""A mail as MIME writes it: its parts, bounded, and the article in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.errors import CloseBoundaryNotFoundDefect
from email.message import Message
from email.parser import BytesParser

from provenance_reader.domain.document import Document, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.mail_body import MailBody, read_body
from provenance_reader.importers.mail_headers import envelope

_LARGEST_HEADERS = 256 * 1024
_MOST_PARTS = 200
_DEEPEST = 20
_HEADERS_END = re.compile(rb"\r?\n\r?\n|\r\r")
_NESTING = re.compile(rb"boundary\s*=|message/rfc822", re.IGNORECASE)


def parse_mail(data: bytes, name: str) -> Message:
    """Raises ReaderProblem for a mail that is built to keep a parser busy; `name` is the file's."""
    end = _HEADERS_END.search(data, 0, _LARGEST_HEADERS)
    if not end and len(data) > _LARGEST_HEADERS:
        raise ReaderProblem(ProblemKind.TOO_LARGE, name, f"{_LARGEST_HEADERS // 1024} KB")
    # Each open boundary is compared with every line, and nested parts are nested calls.
    if sum(1 for _ in _NESTING.finditer(data)) > _MOST_PARTS:
        raise ReaderProblem(ProblemKind.TOO_COMPLEX, name, f"{_MOST_PARTS} parts")
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(data)
    except (RecursionError, ValueError) as error:
        raise ReaderProblem(ProblemKind.BROKEN, name, "MIME") from error
    return message


def mail_parts(message: Message, name: str, *, most: int = _MOST_PARTS) -> Iterator[Message]:
    """The parts that hold something themselves, in their order; raises ReaderProblem beyond the limits."""
    waiting = [(message, 0)]
    seen = 0
    while waiting:
        part, depth = waiting.pop()
        seen += 1
        if seen > most or depth > _DEEPEST:
            raise ReaderProblem(ProblemKind.TOO_COMPLEX, name, f"{most} parts, {_DEEPEST} levels")
        payload = part.get_payload()
        if isinstance(payload, list):
            waiting += [(one, depth + 1) for one in reversed(payload) if isinstance(one, Message)]
        else:
            yield part


def read_mail(message: Message, file: OriginalFile, media_type: str) -> Document:
    """The article in the mail: its HTML where it has one, else its text."""
    pages: list[Message] = []
    texts: list[Message] = []
    encrypted = False
    for part in mail_parts(message, file.name):
        kind = part.get_content_type()
        encrypted |= kind in (
            "application/pgp-encrypted",
            "application/pkcs7-mime",
            "application/x-pkcs7-mime",
        )
        if part.get_content_disposition() == "attachment":
            continue
        if kind == "text/html":
            pages.append(part)
        elif kind == "text/plain":
            texts.append(part)
    if encrypted:
        raise ReaderProblem(ProblemKind.ENCRYPTED, file.name)
    body = MailBody(
        page=content(pages[0]) if pages else None,
        text=b"\n\n".join(map(content, texts)),
        charset=(pages or texts or [message])[0].get_content_charset(),
    )
    document = read_body(file, media_type, envelope(message), body)
    return replace(document, notices=(*shortcomings(message), *document.notices))


def shortcomings(message: Message) -> tuple[Notice, ...]:
    """Whether the mail ends before it says that it does."""
    unfinished = any(
        isinstance(defect, CloseBoundaryNotFoundDefect) for part in message.walk() for defect in part.defects
    )
    return (Notice(NoticeKind.ENDS_EARLY),) if unfinished else ()


def content(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""
