"""Articles as schema.org describes them, in a JSON-LD file: NewsArticle and its kin with an articleBody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance_reader.domain.document import Document, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata
from provenance_reader.importers.encoding import decode
from provenance_reader.importers.html_page.dates import iso_date
from provenance_reader.importers.importer import Entry, OriginalFile
from provenance_reader.importers.plain_text import add_text
from provenance_reader.importers.signatures import document_format

if TYPE_CHECKING:
    from provenance_reader.importers.html_page.json_ld import ArticleData

_CONTEXT = re.compile(rb"\"@context\"\s*:[^}]{0,500}?schema\.org")
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|a|em|strong)[\s/>]", re.IGNORECASE)


class SchemaOrg:
    media_type = "application/ld+json"
    suffixes = frozenset({".jsonld", ".json"})
    limit = 20_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return document_format(file.data) == "JSON" and _CONTEXT.search(file.data) is not None

    def entries(self, file: OriginalFile) -> Sequence[Entry]:
        from provenance_reader.importers.html_page.json_ld import is_json, read_articles

        text = decode(file.data).text
        if not is_json(text):
            raise ReaderProblem(ProblemKind.BROKEN, file.name, "JSON-LD")
        found = [one for one in read_articles([text]) if one.body or one.description]
        articles = [one for one in found if one.body] or found
        return [self._entry(file, one) for one in articles]

    def _entry(self, file: OriginalFile, data: ArticleData) -> Entry:
        return Entry(data.headline or "", lambda: _document(file, self.media_type, data))


def _document(file: OriginalFile, media_type: str, data: ArticleData) -> Document:
    from provenance_reader.importers.html_page.authors import stated_authors
    from provenance_reader.importers.html_page.fragment import add_markup

    metadata = Metadata(
        title=data.headline,
        outlet=data.publisher,
        authors=stated_authors(data.authors, [data.publisher] if data.publisher else []),
        published=iso_date(data.published),
        updated=iso_date(data.modified),
        url=data.url,
    )
    body = data.body or data.description or ""
    builder = DocumentBuilder()
    notices: tuple[Notice, ...] = (
        *([Notice(NoticeKind.CORRECTION)] if data.corrected else []),
        *([] if data.body else [Notice(NoticeKind.EXCERPT_ONLY)]),
    )
    if _MARKUP.search(body):
        notices += add_markup(builder, body, name=file.name, title=data.headline, base=data.url)
    else:
        add_text(builder, body, name=file.name, title=data.headline)
    return builder.document(file, media_type, metadata, notices)
