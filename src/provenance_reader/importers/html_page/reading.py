"""Reads a web page known to be one: metadata and the running text, each block with its element."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from provenance_reader.domain.document import Document, Location, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import DocumentBuilder, Run
from provenance_reader.importers.encoding import declared_encoding, decode
from provenance_reader.importers.html_page.candidates import candidates
from provenance_reader.importers.html_page.json_ld import ArticleData, read_article_data
from provenance_reader.importers.html_page.main_text import Hints, Opinion, above_text, main_text
from provenance_reader.importers.html_page.markup import HostileMarkup, Markup, clean_markup
from provenance_reader.importers.html_page.metadata import (
    descriptions,
    read_head,
    read_metadata,
    stated_titles,
)
from provenance_reader.importers.html_page.tree import PageTree, parse_page
from provenance_reader.importers.importer import OriginalFile

# trafilatura takes quadratic time: above this the structure of the page has to do without its opinion.
_MOST_ELEMENTS_FOR_OPINION = 10_000
MOST_ELEMENTS = 40_000
# Of an article that has to be paid for, hardly more than this is its beginning.
_EXCERPT_SHARE = 0.6
_EXCERPT_WORDS = 150


def read_page(
    file: OriginalFile, media_type: str, *, address: str | None = None, charset: str | None = None
) -> Document:
    """The article of the page in `file`; raises ReaderProblem where there is none or it costs too much.

    `address` and `charset` are what an archive around the page says of it, where the page itself is silent.
    """
    decoded = decode(file.data, declared_encoding(file.data) or charset)
    try:
        markup = clean_markup(decoded.text)
    except HostileMarkup as error:
        raise ReaderProblem(ProblemKind.TOO_LARGE, file.name, str(error)) from error
    tree = parse_page(markup.html)
    if tree is None:
        raise ReaderProblem(ProblemKind.NO_ARTICLE, file.name)
    if tree.size > MOST_ELEMENTS:
        raise ReaderProblem(ProblemKind.TOO_LARGE, file.name, f"{MOST_ELEMENTS} elements")
    notices = [*decoded.notices, *([Notice(NoticeKind.CUT_AT_LIMIT)] if tree.cut else [])]
    return _document(
        file, media_type, tree, replace(markup, saved_from=address or markup.saved_from), notices
    )


def _document(
    file: OriginalFile, media_type: str, tree: PageTree, markup: Markup, notices: Sequence[Notice]
) -> Document:
    head, data = read_head(tree.root), read_article_data(markup.json_ld)
    found = candidates(tree.root)
    parts = main_text(found, _opinion(tree), Hints(stated_titles(head, data), descriptions(head, data)))
    metadata = read_metadata(head, data, above_text(found, parts), markup.saved_from)
    base = head.base or metadata.url
    builder = DocumentBuilder()
    for part in parts:
        element = tree.path_of(part.candidate.element)
        builder.add(
            with_addresses(part.candidate.runs, base),
            kind=part.kind,
            location=Location(element=element),
            doubtful=part.doubtful,
        )
    words = sum(len(part.candidate.words) for part in parts)
    return builder.document(file, media_type, metadata, (*notices, *_stated(data, words)))


def _stated(data: ArticleData, words: int) -> Iterator[Notice]:
    """What the page says of its article, of which it shows so many words."""
    if data.corrected:
        yield Notice(NoticeKind.CORRECTION)
    if data.paid and words < (_EXCERPT_SHARE * data.word_count if data.word_count else _EXCERPT_WORDS):
        yield Notice(NoticeKind.EXCERPT_ONLY)


def _opinion(tree: PageTree) -> Opinion:
    if tree.size > _MOST_ELEMENTS_FOR_OPINION:
        return Opinion("")
    from trafilatura.core import bare_extraction

    try:
        extracted = bare_extraction(tree.root, include_comments=False, include_tables=False)
    except Exception:  # whatever breaks in there: the page can be read without its opinion
        return Opinion("")
    return Opinion(getattr(extracted, "text", None) or "")


def with_addresses(runs: Sequence[Run], base: str | None) -> Iterator[Run]:
    for run in runs:
        yield Run(run.text, _joined(base, run.url) if run.url is not None else None)


def _joined(base: str | None, address: str) -> str | None:
    """The whole address of a link; one within the page leads nowhere else and is none."""
    address = address.strip()
    if address.startswith("#"):
        return None
    try:
        return urljoin(base or "", address)
    except ValueError:
        return None
