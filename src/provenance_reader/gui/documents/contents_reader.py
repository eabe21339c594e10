"""Reads the articles of a file for a list of them, those first that are looked at."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from provenance_reader.application.open_article import OpenArticle
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.domain.progress import Cancelled
from provenance_reader.gui.background import Background, Job
from provenance_reader.gui.documents.wanted import Wanted


class ContentsReader(QObject):
    """`read` carries an article's number, from 1, and the Document or what is wrong with it."""

    read = Signal(int, object)

    def __init__(self, background: Background, use: OpenArticle, articles: list[Wanted]) -> None:
        super().__init__()
        self._background = background
        self._use = use
        self._articles = articles
        self._left = deque(range(1, len(articles) + 1))
        self._first: deque[int] = deque()
        self._done: set[int] = set()
        self._job: Job | None = None
        self._stopped = False

    def start(self) -> None:
        self._next()

    def look_at(self, numbers: Iterable[int]) -> None:
        """Read these before the others."""
        self._first = deque(numbers)

    def stop(self) -> None:
        self._stopped = True
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        self._job = None
        number = next((one for one in self._numbers() if one not in self._done), None)
        if number is None or self._stopped:
            return
        self._done.add(number)
        article = self._articles[number - 1]
        self._job = self._background.run(
            lambda job: self._use.read(article.path, job, article.choices),
            done=lambda document: self._tell(number, document),
            failed=lambda failure: self._tell(number, failure),
        )

    def _numbers(self) -> Iterable[int]:
        for waiting in (self._first, self._left):
            while waiting:
                yield waiting.popleft()

    def _tell(self, number: int, result: Document | Exception) -> None:
        if self._stopped or isinstance(result, Cancelled):
            return
        if isinstance(result, Document | ReaderProblem):
            self.read.emit(number, result)
        self._next()
