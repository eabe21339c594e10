"""What the reader decides about an article, kept beside its analysis."""

from __future__ import annotations

from dataclasses import replace

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.review import ReviewLog
from provenance_reader.library import articles, documents, reviews
from provenance_reader.library.database import Database

# No engine's name: who opens the article again has it analysed anew.
_UNFINISHED = "unfinished"


class Reviews:
    """Every method belongs on the library's thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def log(self, document: Document) -> ReviewLog:
        """What was decided about the article before, by whatever engine it was analysed then.

        Asking makes no library where there is none.
        """
        if not self._database.is_there:
            return ReviewLog()
        with self._database.reading() as connection:
            article_id = documents.find(connection, document)
            return ReviewLog() if article_id is None else reviews.load(connection, article_id)

    def keep(self, document: Document, log: ReviewLog) -> None:
        """In one transaction; what is kept already stays, so that it may be tried again at any time.

        Raises ReaderProblem(NOT_FOUND) for an article that is not in the library.
        """
        with self._database.writing() as connection:
            article_id = documents.find(connection, document)
            if article_id is None:
                raise ReaderProblem(ProblemKind.NOT_FOUND, document.title or document.original.name)
            reviews.keep(connection, article_id, log)

    def keep_with_article(self, document: Document, analysis: Analysis, log: ReviewLog) -> None:
        """Like `keep`; an article that is not in the library is put there, to be analysed again.

        `analysis` is what was found of it so far.
        """
        with self._database.writing() as connection:
            article_id = documents.find(connection, document)
            if article_id is None:
                unfinished = replace(analysis, engine=_UNFINISHED)
                article_id = articles.keep(connection, document, unfinished).summary.id
            reviews.keep(connection, article_id, log)
