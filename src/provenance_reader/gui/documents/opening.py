"""Opens articles one after another: text first, then its statements, then into the library."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from provenance_reader.application.bootstrap import Program
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.article import Article
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.domain.progress import Cancelled
from provenance_reader.gui.background import Background, Job

T = TypeVar("T")


class Opening(QObject):
    """Files wait in a row; an article of the library is loaded at once.

    Signals carry a Path, Document, Analysis, Exception or ArticleSummary: `reading` again and again while a
    file takes its time, `text_read` or `reading_stopped` (by the user), then perhaps `first_seen` with what
    is found at once, then `analysing` with the steps done and their number, `analysed` or `analysis_stopped`
    (Cancelled, or what went wrong), then `kept` or `not_kept`; `failed` for what could not be opened at all,
    `all_done` when the row is empty.
    """

    reading = Signal(object)
    reading_stopped = Signal()
    text_read = Signal(object)
    first_seen = Signal(object, object)
    analysing = Signal(object, int, int)
    analysed = Signal(object, object)
    analysis_stopped = Signal(object, object)
    kept = Signal(object)
    not_kept = Signal(object)
    failed = Signal(object)
    all_done = Signal()

    def __init__(self, program: Program, background: Background) -> None:
        super().__init__()
        self._program = program
        self._background = background
        self._waiting: deque[Path] = deque()
        self._busy = False
        self._cancelled = False
        self._job: Job | None = None

    def open_files(self, paths: Iterable[Path]) -> None:
        self._waiting.extend(paths)
        if not self._busy:
            self._next()

    def open_kept(self, article_id: int, title: str) -> None:
        """Load an article from the library; `title` stands for it where that fails.

        Where a former engine analysed it, it is analysed anew.
        """
        self._background.ask_library(
            lambda: self._load(article_id),
            done=lambda loaded: self._show_kept(*loaded),
            failed=lambda failure: self.failed.emit(_about(failure, title)),
        )

    def analyse(self, document: Document) -> None:
        """Find the statements of a document that is shown already, and keep it."""
        self._busy = True
        self._cancelled = False
        self._analyse(document)

    def cancel(self) -> None:
        """Stop the reading or analysis under way, or the one that is about to begin."""
        self._cancelled = True
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        self._busy = bool(self._waiting)
        if not self._waiting:
            self.all_done.emit()
            return
        path = self._waiting.popleft()
        self._job = self._background.run(
            lambda job: self._program.open_article.read(path, job),
            done=self._look_up,
            failed=self._give_up,
            progressed=lambda seconds, most: self.reading.emit(path) if 0 < seconds < most else None,
        )

    def _give_up(self, failure: Exception) -> None:
        self._job = None
        if isinstance(failure, Cancelled):
            self.reading_stopped.emit()
        else:
            self.failed.emit(failure)
        self._next()

    def _look_up(self, document: Document) -> None:
        self._job = None
        self._cancelled = False
        self.text_read.emit(document)
        self._background.ask_library(
            lambda: self._program.open_article.stored(document),
            done=lambda article: self._reuse(document, article),
            failed=lambda _: self._analyse(document),  # keeping it will fail again, and then say so
        )

    def _reuse(self, document: Document, article: Article | None) -> None:
        if article is None:
            self._analyse(document)
            return
        self.analysed.emit(document, article.analysis)
        self._was_kept(article)

    def _analyse(self, document: Document) -> None:
        first_look = self._program.open_article.first_look
        self._work_on(document, first_look, lambda first: self._read_closely(document, first))

    def _read_closely(self, document: Document, first: Analysis | None) -> None:
        if first is not None:
            self.first_seen.emit(document, first)
        analyze = self._program.open_article.analyze
        self._work_on(document, analyze, lambda analysis: self._keep(document, analysis))

    def _work_on(
        self, document: Document, work: Callable[[Document, Job], T], done: Callable[[T], None]
    ) -> None:
        self._job = self._background.run(
            lambda job: work(document, job),
            done=done,
            failed=lambda failure: self._stop(document, failure),
            progressed=lambda step, total: self.analysing.emit(document, step, total),
        )
        if self._cancelled:
            self._job.cancel()

    def _stop(self, document: Document, failure: Exception) -> None:
        self._job = None
        self.analysis_stopped.emit(document, failure)
        self._next()

    def _keep(self, document: Document, analysis: Analysis) -> None:
        self._job = None
        self.analysed.emit(document, analysis)
        self._background.ask_library(
            lambda: self._program.open_article.keep(document, analysis),
            done=self._was_kept,
            failed=self._was_not_kept,
        )

    def _was_kept(self, article: Article) -> None:
        self.kept.emit(article.summary)
        self._next()

    def _was_not_kept(self, failure: Exception) -> None:
        self.not_kept.emit(failure)
        self._next()

    def _load(self, article_id: int) -> tuple[Article, bool]:
        """A kept article, and whether its analysis still holds."""
        article = self._program.articles.load(article_id)
        return article, self._program.open_article.stored(article.document) is not None

    def _show_kept(self, article: Article, holds: bool) -> None:
        self.text_read.emit(article.document)
        if not holds:
            self.analyse(article.document)
            return
        self.analysed.emit(article.document, article.analysis)
        self.kept.emit(article.summary)


def _about(failure: Exception, title: str) -> Exception:
    return ReaderProblem(failure.kind, title) if isinstance(failure, ReaderProblem) else failure
