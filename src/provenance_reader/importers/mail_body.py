"""The article in the body of a mail, however the mail was packed; newsletters lose their footer."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata, web_address
from provenance_reader.importers.encoding import declared_encoding, decode
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.plain_text import add_text

_FOOTER = re.compile(
    "|".join(
        (
            r"\babmelden\b|\babbestellen\b|newsletter (?:nicht mehr|verwalten)",
            r"\bunsubscribe\b|manage your (?:preferences|subscription)",
            r"diese (?:e-)?mail wurde (?:an|verschickt)|this e?-?mail was sent to",
            r"im browser (?:ansehen|anzeigen|öffnen)|view (?:this e?-?mail )?in (?:your )?browser",
        )
    ),
    re.IGNORECASE,
)
_LONGEST_FOOTER_LINE = 400
_FOOTER_SHARE = 0.5
_LETTER_SHARE = 0.8
_SIGNATURE = re.compile(r"^-- \r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MailBody:
    """`charset` is what the mail says about the page, or about the text where there is no page."""

    page: bytes | None
    text: bytes
    charset: str | None = None


def read_body(file: OriginalFile, media_type: str, envelope: Metadata, body: MailBody) -> Document:
    """Raises ReaderProblem; what the envelope says goes before what the page says of itself."""
    if body.page:
        document = _page(file, media_type, envelope, body.page, body.charset)
    else:
        decoded = decode(body.text, body.charset)
        text = _SIGNATURE.split(decoded.text, maxsplit=1)[0]
        builder = DocumentBuilder()
        add_text(builder, text, name=file.name, title=envelope.title)
        document = builder.document(file, media_type, envelope, decoded.notices)
    return without_footer(document)


def without_footer(document: Document) -> Document:
    """Without what stands from the first line on, in the second half, that tells how to unsubscribe."""
    blocks = document.blocks
    for number, block in enumerate(blocks):
        line = block.span.of(document.text)
        late = block.span.start >= _FOOTER_SHARE * len(document.text)
        if number and late and len(line) <= _LONGEST_FOOTER_LINE and _FOOTER.search(line):
            end = blocks[number - 1].span.end
            links = tuple(link for link in document.links if link.span.end <= end)
            return replace(document, text=document.text[:end], blocks=blocks[:number], links=links)
    return document


def _page(
    file: OriginalFile, media_type: str, envelope: Metadata, page: bytes, charset: str | None
) -> Document:
    """A page that is hardly more than its article is a letter: then nothing of it is left out."""
    from provenance_reader.importers.html_page.fragment import add_markup
    from provenance_reader.importers.html_page.reading import read_page

    builder = DocumentBuilder()
    decoded = decode(page, declared_encoding(page) or charset)
    notices = add_markup(builder, decoded.text, name=file.name, title=envelope.title, base=None)
    document = builder.document(file, media_type, envelope, (*decoded.notices, *notices))
    try:
        article = read_page(OriginalFile(file.name, page, ".html"), media_type, charset=charset)
    except ReaderProblem as problem:
        if problem.kind is not ProblemKind.NO_ARTICLE:
            raise
    else:
        if len(article.text) < _LETTER_SHARE * len(document.text):
            document = article
    return replace(
        document,
        title=canonical_line(envelope.title or "") or document.title,
        outlet=canonical_line(envelope.outlet or "") or document.outlet,
        authors=document.authors or envelope.authors,
        published=document.published or envelope.published,
        url=document.url or web_address(envelope.url),
    )
