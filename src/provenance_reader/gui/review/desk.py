"""The review of the article that is shown: done, undone, and kept in the library at once."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from provenance_reader.application.reviews import Reviews
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.review import Change, Entry, ReviewLog, new_entry
from provenance_reader.domain.reviewed_analysis import ReviewedAnalysis
from provenance_reader.domain.reviewing import reviewed
from provenance_reader.gui.background import Background
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.documents.opening import Opening


class ReviewDesk(QObject):
    """`changed` tells that the review, or what is shown of it, is another; `did` that the user did something.

    A change that cannot be kept stays here, and is tried again with the next: `troubled` brings the
    Exception, or None once everything is kept.
    """

    changed = Signal()
    did = Signal()
    opened = Signal()
    troubled = Signal(object)

    def __init__(self, reviews: Reviews, opening: Opening, background: Background) -> None:
        super().__init__()
        self._reviews = reviews
        self._background = background
        self._document: Document | None = None
        self._unsaved: dict[tuple[str | None, str], tuple[Document, ReviewLog]] = {}
        self._analyses: dict[tuple[str | None, str], Analysis] = {}
        self.log = ReviewLog()
        self.machine_only = False
        self.is_troubled = False
        opening.text_read.connect(self._open)
        opening.refused.connect(self._close)
        opening.kept.connect(lambda _: self.save())

    def index(
        self, document: Document, analysis: Analysis, before: AttributionIndex | None = None
    ) -> AttributionIndex:
        """The machine's `analysis` with the review laid over it, unless the machine's alone is wanted.

        `before` is what is shown of the same article now.
        """
        self._analyses[_key(document)] = analysis
        done = () if self.machine_only or document is not self._document else self.log.done
        result: ReviewedAnalysis = reviewed(document, analysis, done)
        return AttributionIndex(document, result.analysis, result, before)

    def do(self, change: Change) -> None:
        self._take_over(self.log.with_done(new_entry(change)))
        self.did.emit()

    def undo(self) -> Entry | None:
        """The change that was taken back."""
        if not self.log.done:
            return None
        self._take_over(self.log.with_undone())
        return self.log.undone[0]

    def redo(self) -> Entry | None:
        """The change that was done again."""
        if not self.log.undone:
            return None
        self._take_over(self.log.with_redone())
        self.did.emit()
        return self.log.done[-1]

    def show_machine_only(self, on: bool) -> None:
        if on != self.machine_only:
            self.machine_only = on
            self.changed.emit()

    def has_unsaved(self, document: Document) -> bool:
        return _key(document) in self._unsaved

    def save(self) -> None:
        """Try to keep what is not kept yet."""
        for document, log in self._unsaved.values():
            self._background.change_library(
                lambda document=document, log=log: self._reviews.keep(document, log),  # type: ignore[misc]
                done=lambda _, document=document, log=log: self._saved(document, log),  # type: ignore[misc]
                failed=self._trouble,
            )

    def save_last(self) -> None:
        """What is not kept yet; to be called by the library's thread when nothing else will be.

        With the article, where the program ends before that is in the library.
        """
        for key, (document, log) in self._unsaved.items():
            try:
                self._reviews.keep_with_article(document, self._analyses[key], log)
            except ReaderProblem:
                logging.getLogger(__name__).warning("A review could not be kept", exc_info=True)

    def _open(self, document: Document) -> None:
        self._document = document
        self._analyses = {key: self._analyses[key] for key in self._unsaved if key in self._analyses}
        _, self.log = self._unsaved.get(_key(document), (document, ReviewLog()))
        self.machine_only = False
        self.opened.emit()
        self._background.ask_library(
            lambda: self._reviews.log(document),
            done=lambda log: self._take_up(document, log),
            failed=self._trouble,
        )

    def _close(self, _: object) -> None:
        self._document = None
        self.log = ReviewLog()
        self.opened.emit()

    def _take_up(self, document: Document, kept: ReviewLog) -> None:
        """What was decided before comes first; the user may have gone on meanwhile."""
        if document is not self._document:
            return
        known = {entry.id for entry in (*kept.done, *kept.undone)}
        new = tuple(entry for entry in self.log.done if entry.id not in known)
        undone = kept.undone if not new and not self.log.undone else self.log.undone
        self.log = ReviewLog((*kept.done, *new), undone)
        self.changed.emit()

    def _take_over(self, log: ReviewLog) -> None:
        self.log = log
        if self._document is not None:
            self._unsaved[_key(self._document)] = self._document, log
        self.changed.emit()
        self.save()

    def _saved(self, document: Document, log: ReviewLog) -> None:
        if self._unsaved.get(_key(document), (document, None))[1] is log:
            del self._unsaved[_key(document)]
        if not self._unsaved:
            self.is_troubled = False
            self.troubled.emit(None)

    def _trouble(self, failure: Exception) -> None:
        is_awaited = isinstance(failure, ReaderProblem) and failure.kind is ProblemKind.NOT_FOUND
        if not is_awaited:  # an article that is not in the library yet will be, or its own failure is told
            self.is_troubled = True
            self.troubled.emit(failure)


def _key(document: Document) -> tuple[str | None, str]:
    """The same for the same article, opened again."""
    return document.title, document.text
