"""Read, analyse and keep one article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from provenance_reader.application.import_process import Contents, Files
from provenance_reader.application.pasted_text import Pasted, read_pasted
from provenance_reader.application.resources import resource
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.article import Article
from provenance_reader.domain.document import Document, NoticeKind
from provenance_reader.domain.import_choices import AS_IT_IS, ImportChoices
from provenance_reader.domain.progress import Progress, SilentProgress
from provenance_reader.library import articles, documents
from provenance_reader.library.database import Database

if TYPE_CHECKING:
    from provenance_reader.analysis.engine import Engine

_SILENT = SilentProgress()


class OpenArticle:
    """`stored`, `chosen_encoding` and `keep` belong on the library's thread, the others on any other."""

    def __init__(self, files: Files, engine: Callable[[], Engine], database: Database) -> None:
        self._files = files
        self._engine = engine
        self._database = database

    def sample(self) -> Path:
        """The article that comes with the program."""
        return resource("samples", "faehrverbindung-de.txt")

    def read(self, path: Path, progress: Progress = _SILENT, choices: ImportChoices = AS_IT_IS) -> Document:
        """Import a file and nothing else; raises ReaderProblem, and Cancelled when `progress` does.

        `progress` counts seconds, up to those after which reading is given up.
        """
        return self._files.read(path, progress, choices)

    def look_into(
        self, path: Path, progress: Progress = _SILENT, choices: ImportChoices = AS_IT_IS
    ) -> Contents:
        """Like `read`, and what else the file holds; where there is a choice, none has to be readable."""
        return self._files.look_into(path, progress, choices)

    def read_pasted(self, pasted: Pasted, progress: Progress = _SILENT) -> Document:
        """An article that is in no file; raises like `read`."""
        return read_pasted(pasted, self._files, progress)

    def stored(self, document: Document) -> Article | None:
        """The article as it was kept, now opened again and out of the trash.

        None unless it was read exactly like this and analysed by the current engine.
        """
        with self._database.writing() as connection:
            article_id = documents.find_content(connection, document)
            if article_id is None:
                return None
            article = articles.load(connection, article_id)
            if not self._is_current(article, document):
                return None
            return articles.keep(connection, document, article.analysis)

    def chosen_encoding(self, document: Document) -> str | None:
        """The encoding in which the user has read this file before, where `document` was read otherwise."""
        if _encoding(document) is not None:
            return None
        with self._database.reading() as connection:
            article_id = documents.find_original(connection, document.original)
            return None if article_id is None else _encoding(documents.load(connection, article_id))

    def first_look(self, document: Document, progress: Progress = _SILENT) -> Analysis | None:
        """What is found at once, where the whole analysis takes longer; not to be kept.

        Raises Cancelled when `progress` does.
        """
        return self._engine().first_look(document, progress)

    def analyze(self, document: Document, progress: Progress = _SILENT) -> Analysis:
        """Find the statements; raises Cancelled when `progress` does."""
        return self._engine().analyze(document, progress)

    def keep(self, document: Document, analysis: Analysis) -> Article:
        """Put both into the library, as opened now: the same file or the same content is one article."""
        with self._database.writing() as connection:
            return articles.keep(connection, document, analysis)

    def _is_current(self, article: Article, document: Document) -> bool:
        same_reading = replace(article.document, original=document.original) == document
        return same_reading and article.analysis.engine == self._engine().name_for(document.language)


def _encoding(document: Document) -> str | None:
    chosen = (notice.detail for notice in document.notices if notice.kind is NoticeKind.ENCODING_CHOSEN)
    return next(chosen, None)
