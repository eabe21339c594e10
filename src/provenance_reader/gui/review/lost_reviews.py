"""Tells that reviews have no place any more, and lets the user give them one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton, QWidget

from provenance_reader.domain.anchoring import source_anchor
from provenance_reader.domain.quote import quotes_of
from provenance_reader.domain.review import Discarded, PlacedAgain
from provenance_reader.domain.reviewed_analysis import Lost, Missing
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.reading.article_view import ArticleView
from provenance_reader.gui.review.reviewer import Reviewer, anchor_of
from provenance_reader.gui.sources.source_list import SourceList
from provenance_reader.gui.statements.statement_list import StatementList

if TYPE_CHECKING:
    from provenance_reader.gui.review.lost_dialog import LostDialog


class LostReviews(QObject):
    """`button` is there while there are such reviews."""

    def __init__(
        self,
        window: QWidget,
        reviewer: Reviewer,
        statements: StatementList,
        sources: SourceList,
        view: ArticleView,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reviewer = reviewer
        self._statements = statements
        self._sources = sources
        self._view = view
        self.dialog: LostDialog | None = None
        self.button = QPushButton()
        self.button.setObjectName("lostButton")
        self.button.clicked.connect(self.open)
        self.button.hide()

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
        index, _ = self._reviewer.selected()
        return () if index is None else index.review.lost

    def _place(self, lost: Lost) -> None:
        index = self._reviewer.index()
        if index is None:
            return
        to = self._place_for(index, lost)
        if to is None:
            from provenance_reader.gui.review.lost_dialog import what_to_select

            self._reviewer.tell(what_to_select(lost.missing))
        else:
            self._reviewer.do(to)

    def _place_for(self, index: AttributionIndex, lost: Lost) -> PlacedAgain | None:
        """At what is selected in the window; None where nothing fitting is."""
        ids, text = tuple(entry.id for entry in lost.entries), index.document.text
        if lost.missing is Missing.WORDS:
            span = self._view.selected_words()
            return None if span is None else PlacedAgain(ids[:1], content=quotes_of(text, (span,)))
        if lost.missing in (Missing.STATEMENT, Missing.OTHER_STATEMENT):
            chosen = self._statements.chosen_id()
            if chosen is None:
                return None
            statement = anchor_of(index, index.statement(chosen))
            is_first = lost.missing is Missing.STATEMENT
            return PlacedAgain(ids, statement) if is_first else PlacedAgain(ids, other=statement)
        source_id = self._sources.chosen_id()
        if source_id is None:
            return None
        source = source_anchor(text, index.sources[source_id])
        is_first = lost.missing is Missing.SOURCE
        return PlacedAgain(ids, source=source) if is_first else PlacedAgain(ids, into=source)

    def _discard(self, lost: Lost) -> None:
        self._reviewer.do(Discarded(tuple(entry.id for entry in lost.entries)))
