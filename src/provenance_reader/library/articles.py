"""A document and its analysis together, as the reader knows an article."""

from __future__ import annotations

import sqlite3

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.article import Article
from provenance_reader.domain.document import Document
from provenance_reader.library import analyses, documents


def keep(connection: sqlite3.Connection, document: Document, analysis: Analysis) -> Article:
    article_id = documents.keep(connection, document)
    analyses.keep(connection, article_id, analysis)
    return Article(documents.summary(connection, article_id), document, analysis)


def load(connection: sqlite3.Connection, article_id: int) -> Article:
    """Raises ReaderProblem(NOT_FOUND)."""
    return Article(
        documents.summary(connection, article_id),
        documents.load(connection, article_id),
        analyses.load(connection, article_id),
    )
