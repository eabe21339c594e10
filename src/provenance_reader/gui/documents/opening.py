"""Opens articles one after another: text first, then its statements, then into the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from provenance_reader.application.bootstrap import Program
from provenance_reader.application.import_process import Contents
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.article import Article
from provenance_reader.domain.document import Document, Original
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.import_choices import AS_IT_IS, ImportChoices
from provenance_reader.domain.progress import Cancelled
from provenance_reader.gui.background import Background, Job
from provenance_reader.gui.documents.contents_reader import ContentsReader
from provenance_reader.gui.documents.wanted import Again, Item, Row, Wanted

T = TypeVar("T")


class Opening(QObject):
    """Articles wait in rows. The first of a row that can be read is shown, the others only go into the
    library; what is to be shown goes before that. An article of the library is loaded at once.

    For what is shown: `reading` again and again while it takes its time, `text_read` or `reading_stopped`
    (by the user), then perhaps `first_seen` with what is found at once, then `analysing` with the steps done
    and their number, `analysed` or `analysis_stopped` (Cancelled, or what went wrong), then `kept`,
    `not_kept` or `left_out` with the Document; `refused` with all failures of a row of which nothing could
    be shown; `not_read_again` where what is shown stays.

    For all: `several_found` asks which articles of a file, and `choose` answers; `failed` with what could
    not be opened; `importing` with how many of a row are done, their number and the name of the next;
    `imported` with the Report of a row of several; `all_done` when nothing waits any longer.
    """

    reading = Signal(str)
    reading_stopped = Signal()
    text_read = Signal(object)
    first_seen = Signal(object, object)
    analysing = Signal(object, int, int)
    analysed = Signal(object, object)
    analysis_stopped = Signal(object, object)
    kept = Signal(object)
    not_kept = Signal(object)
    left_out = Signal(object)
    refused = Signal(object)
    not_read_again = Signal(object)
    several_found = Signal(object, object)
    failed = Signal(object)
    importing = Signal(int, int, str)
    imported = Signal(object)
    all_done = Signal()

    def __init__(self, program: Program, background: Background) -> None:
        super().__init__()
        self.asks = True  # where nobody can answer, the first of several articles is opened
        # Asked before another article is shown; a correction that was begun may be in the way.
        self.may_replace: Callable[[], bool] = lambda: True
        self.keeps = True  # whether what is shown goes into the library of its own accord
        self.origin: Item | None = None  # where what is shown came from, or what was refused
        self._program = program
        self._background = background
        self._rows: list[Row] = []
        self._row, self._item = Row(()), Item()
        self._quiet = False  # the item under way only goes into the library
        self._busy = False
        self._analyses = False
        self._gives_way = False
        self._cancelled = False
        self._asked: Contents | None = None
        self._job: Job | None = None
        self._unkept: tuple[Document, Analysis] | None = None
        self._origins: dict[tuple[str, int], Item] = {}

    def open_files(self, paths: Iterable[Path], choices: ImportChoices = AS_IT_IS) -> None:
        self.open_row(Wanted(path, choices) for path in paths)

    def open_row(self, items: Iterable[Item]) -> None:
        self._add(Row(items))

    def read_again(self, file: Wanted) -> None:
        """Read what is shown otherwise; it stays where that fails."""
        self._add(Row([file], again=True))

    def choose(self, numbers: Iterable[int]) -> None:
        """The articles to be opened of the file that holds several, from 1; none leaves it."""
        contents, self._asked = self._asked, None
        if contents is None or not isinstance(self._item, Wanted):
            return
        chosen = self._item.articles(contents, numbers)
        self._row.put_instead(chosen)
        if not chosen and not self._quiet:
            self.reading_stopped.emit()
        self._next()

    def open_kept(self, article_id: int, title: str) -> None:
        """Load an article from the library; `title` stands for it where that fails.

        Where a former engine analysed it, it is analysed anew.
        """
        self._background.ask_library(
            lambda: self._load(article_id),
            done=lambda loaded: self._show_kept(*loaded),
            failed=lambda failure: self._refuse_kept(_about(failure, title)),
        )

    def reopen(self, article_id: int) -> None:
        """Load what was read last, unless something else is opened; where it is gone, say nothing."""

        def load() -> tuple[Article, bool] | None:
            is_there = any(one.id == article_id for one in self._program.articles.list())
            return self._load(article_id) if is_there else None

        def show(loaded: tuple[Article, bool] | None) -> None:
            if loaded is not None and not self._busy and self.origin is None:
                self._show_kept(*loaded)

        self._background.ask_library(load, done=show, failed=lambda _: None)

    @property
    def unkept(self) -> Document | None:
        """What is shown, where it was left out of the library."""
        return None if self._unkept is None else self._unkept[0]

    def keep_shown(self) -> None:
        """Put what was left out into the library after all."""
        if self._unkept is None:
            return
        document, analysis = left_out = self._unkept
        self._unkept = None

        def fail(failure: Exception) -> None:
            self._unkept = left_out
            self.not_kept.emit(failure)

        self._background.change_library(
            lambda: self._program.open_article.keep(document, analysis),
            done=lambda article: self.kept.emit(article.summary),
            failed=fail,
        )

    def analyse(self, document: Document) -> None:
        """Find the statements of a document that is shown already, and keep it."""
        self.open_row([Again(document)])

    def reader_of(self, file: Wanted, contents: Contents) -> ContentsReader:
        """Reads the articles of a file for a list of them."""
        articles = file.articles(contents, range(1, len(contents.titles) + 1))
        return ContentsReader(self._background, self._program.open_article, articles)

    def cancel(self) -> None:
        """Stop the reading or analysis under way of what is shown, or the one that is about to begin."""
        if not self._quiet:
            self._cancel()

    def cancel_import(self) -> None:
        """Leave all that would only go into the library; what is there already stays."""
        for row in self._rows:
            if row.total > 1:
                row.cancel()
        if self._quiet:
            self._cancel()

    def _add(self, row: Row) -> None:
        self._rows.append(row)
        if not self._busy:
            self._next()
        elif self._quiet and self._analyses and self._job is not None:
            self._gives_way = True  # an analysis may take long; this one begins anew later
            self._job.cancel()

    def _cancel(self) -> None:
        self._cancelled = True
        if self._job is not None:
            self._job.cancel()

    def _next(self) -> None:
        self._job = None
        self._gives_way = self._quiet = self._analyses = self._busy = self._cancelled = False
        for row in [one for one in self._rows if not one.waiting]:
            self._rows.remove(row)
            self._end(row)
        if self._busy:  # whoever heard of an end has opened something
            return
        if not self._rows:
            self.all_done.emit()
            return
        self._busy = True
        self._row = min(self._rows, key=lambda row: row.shown)  # of equal ones the first
        self._quiet, self._item = self._row.shown, self._row.take()
        if self._row.total > 1:
            self.importing.emit(self._row.done, self._row.total, self._item.name)
        self._start(self._item)

    def _end(self, row: Row) -> None:
        report = row.report()
        if report.failures and not row.shown:
            if row.again or not self.may_replace():
                self.not_read_again.emit(report.failures[0])
            else:
                self.refused.emit(report.failures)
        if row.total > 1:
            self.imported.emit(report)

    def _start(self, item: Item) -> None:
        if item.document is not None:
            self._row.shown = True
            self._analyse(item.document)
            return
        self._job = self._background.run(
            lambda job: item.look_into(self._program.open_article, job),
            done=self._look_at,
            failed=self._give_up,
            progressed=self._tell_of_reading,
        )

    def _tell_of_reading(self, seconds: int, most: int) -> None:
        if 0 < seconds < most and not self._quiet:
            self.reading.emit(self._item.name)

    def _give_up(self, failure: Exception) -> None:
        if not self._quiet and not self._row.again:
            self.origin = self._item
        if isinstance(failure, Cancelled):
            self._row.note_stopped()
            if not self._quiet:
                self.reading_stopped.emit()
        else:
            self._row.note_failure(failure)
            self.failed.emit(failure)
        self._next()

    def _look_at(self, contents: Contents) -> None:
        self._job = None
        if self.asks and self._item.may_be_several and len(contents.titles) > 1:
            self._asked = contents
            self.several_found.emit(self._item, contents)
        elif contents.first is None:
            self._give_up(ReaderProblem(ProblemKind.NO_ARTICLE, self._item.name))
        else:
            self._look_up(contents.first)

    def _look_up(self, document: Document) -> None:
        item = self._item
        if not self._quiet and not self.may_replace():
            self._row.note_stopped()
            self._row.cancel()
            self.reading_stopped.emit()
            self._next()
            return
        self._origins[_key(document.original)] = item
        if not self._quiet:
            self._row.shown = True
            self.origin, self._unkept = item, None
            self.text_read.emit(document)
        self._background.ask_library(
            lambda: self._kept_before(document, item),
            done=lambda found: self._reuse(document, *found),
            failed=lambda _: self._analyse(document),  # keeping it will fail again, and then say so
        )

    def _kept_before(self, document: Document, item: Item) -> tuple[str | None, Article | None]:
        """The encoding in which this file was read before, or else the article as it was kept."""
        encoding = None if item.settled else self._program.open_article.chosen_encoding(document)
        return encoding, None if encoding else self._program.open_article.stored(document)

    def _reuse(self, document: Document, encoding: str | None, article: Article | None) -> None:
        if encoding is not None and isinstance(self._item, Wanted):
            self._row.put_instead([self._item.in_encoding(encoding)])
            self._row.shown = self._quiet
            self._next()
        elif article is None:
            self._analyse(document)
        else:
            if not self._quiet:
                self.analysed.emit(document, article.analysis)
            self._was_kept(article)

    def _analyse(self, document: Document) -> None:
        self._analyses = True
        if self._quiet and not all(row.shown for row in self._rows):
            self._row.put_back(self._item)
            self._next()
            return
        if self._quiet:
            self._read_closely(document, None)
            return
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
        def tell(step: int, total: int) -> None:
            if not self._quiet:
                self.analysing.emit(document, step, total)

        self._job = self._background.run(
            lambda job: work(document, job),
            done=done,
            failed=lambda failure: self._stop(document, failure),
            progressed=tell,
        )
        if self._cancelled:
            self._job.cancel()

    def _stop(self, document: Document, failure: Exception) -> None:
        if isinstance(failure, Cancelled):
            if self._gives_way:
                self._row.put_back(self._item)
            else:
                self._row.note_stopped()
        else:
            self._row.note_failure(failure)
        if not self._quiet:
            self.analysis_stopped.emit(document, failure)
        self._next()

    def _keep(self, document: Document, analysis: Analysis) -> None:
        self._job = None
        if not self._quiet:
            self.analysed.emit(document, analysis)
        if not self.keeps and not self._quiet:
            self._unkept = document, analysis
            self.left_out.emit(document)
            self._row.note_stopped()
            self._next()
            return
        self._background.change_library(
            lambda: self._program.open_article.keep(document, analysis),
            done=self._was_kept,
            failed=self._was_not_kept,
        )

    def _was_kept(self, article: Article) -> None:
        self._row.note_kept()
        if not self._quiet:
            self.kept.emit(article.summary)
        self._next()

    def _was_not_kept(self, failure: Exception) -> None:
        self._row.note_failure(failure)
        if not self._quiet:
            self.not_kept.emit(failure)
        self._next()

    def _load(self, article_id: int) -> tuple[Article, bool]:
        """A kept article, and whether its analysis still holds."""
        article = self._program.articles.load(article_id)
        return article, self._program.open_article.stored(article.document) is not None

    def _show_kept(self, article: Article, holds: bool) -> None:
        if not self.may_replace():
            return
        self.origin, self._unkept = self._origins.get(_key(article.document.original)), None
        self.text_read.emit(article.document)
        if not holds:
            self.analyse(article.document)
            return
        self.analysed.emit(article.document, article.analysis)
        self.kept.emit(article.summary)

    def _refuse_kept(self, failure: Exception) -> None:
        if not self.may_replace():
            self.not_read_again.emit(failure)
            return
        self.origin = None
        self.failed.emit(failure)
        self.refused.emit((failure,))


def _about(failure: Exception, title: str) -> Exception:
    return ReaderProblem(failure.kind, title) if isinstance(failure, ReaderProblem) else failure


def _key(original: Original) -> tuple[str, int]:
    return original.sha256, original.number
