"""Tells that reviews have no place any more, and lets the user give them one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from provenance_reader.domain.quote import quotes_of
from provenance_reader.domain.review import Change, Discarded, PlacedAgain
from provenance_reader.domain.reviewed_analysis import Lost, Missing
from provenance_reader.gui.current_article import CurrentArticle
from provenance_reader.gui.reading.article_view import ArticleView
from provenance_reader.gui.review.reviewer import anchor_of
from provenance_reader.gui.statements.statement_list import StatementList

if TYPE_CHECKING:
    from provenance_reader.gui.review.lost_dialog import LostDialog


class LostReviews(QObject):
    """`button` is there while there are such reviews; `do` takes the change that comes of it."""

    def __init__(
        self,
        window: QWidget,
        current: CurrentArticle,
        statements: StatementList,
        view: ArticleView,
        do: Callable[[Change], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._current = current
        self._statements = statements
        self._view = view
        self._do = do
        self.dialog: LostDialog | None = None
        self.button = QPushButton()
        self.button.setObjectName("lostButton")
        self.button.clicked.connect(self.open)
        self.button.hide()
        current.changed.connect(self.refresh)

    def open(self) -> None:
        from provenance_reader.gui.review.lost_dialog import LostDialog  # comes when asked for

        if self.dialog is None:
            self.dialog = LostDialog(self._window)
            self.dialog.placing_wanted.connect(self._place)
            self.dialog.discarding_wanted.connect(self._discard)
        self.dialog.show_lost(self._lost())
        self.dialog.show()
        self.dialog.raise_()

    def refresh(self) -> None:
        lost = self._lost()
        self.button.setText(
            self.tr("⚠ %n review(s) without a place …", "", sum(len(one.entries) for one in lost))
        )
        self.button.setVisible(bool(lost))
        if self.dialog is not None:
            self.dialog.show_lost(lost)
            if not lost:
                self.dialog.close()

    def _lost(self) -> tuple[Lost, ...]:
        shown = self._current.shown
        return () if shown is None or shown.index is None else shown.index.review.lost

    def _place(self, lost: Lost) -> None:
        shown = self._current.shown
        chosen, span = self._statements.chosen_id(), self._view.selected_words()
        if shown is None or shown.index is None:
            return
        index = shown.index
        if lost.missing is Missing.WORDS and span is not None:
            moved = tuple(entry.id for entry in lost.entries[:1])
            self._do(PlacedAgain(moved, content=quotes_of(index.document.text, (span,))))
        elif lost.missing is Missing.STATEMENT and chosen is not None:
            ids = tuple(entry.id for entry in lost.entries)
            self._do(PlacedAgain(ids, anchor_of(index, index.statement(chosen))))

    def _discard(self, lost: Lost) -> None:
        self._do(Discarded(tuple(entry.id for entry in lost.entries)))
