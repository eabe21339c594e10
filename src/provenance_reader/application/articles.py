"""The articles the user has opened: list, reopen, remove."""

from __future__ import annotations

from provenance_reader.domain.article import Article, ArticleSummary
from provenance_reader.library import articles, documents
from provenance_reader.library.database import Database


class Articles:
    """Every method belongs on the library's thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self) -> tuple[ArticleSummary, ...]:
        """Without the trash, the last opened first."""
        with self._database.reading() as connection:
            return documents.summaries(connection)

    def load(self, article_id: int) -> Article:
        """Open a kept article again; raises ReaderProblem(NOT_FOUND).

        Its analysis may be a former engine's; then OpenArticle.stored() of its document is None.
        """
        with self._database.writing() as connection:
            documents.mark_opened(connection, article_id)
            return articles.load(connection, article_id)

    def remove(self, article_id: int) -> None:
        """Put an article into the trash; raises ReaderProblem(NOT_FOUND)."""
        with self._database.writing() as connection:
            documents.trash(connection, article_id)

    def restore(self, article_id: int) -> None:
        """Take an article out of the trash; raises ReaderProblem(NOT_FOUND)."""
        with self._database.writing() as connection:
            documents.restore(connection, article_id)
