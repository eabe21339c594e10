"""The right side of the window: filter, list of statements, details of the selected one."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from provenance_reader.domain.analysis import NO_ENGINE
from provenance_reader.domain.statement import Statement
from provenance_reader.domain.statement_order import StatementGroup, StatementOrder, grouped
from provenance_reader.domain.statement_selection import StatementSelection
from provenance_reader.gui.announcing import announce
from provenance_reader.gui.beside_layout import BesideLayout
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.chain_details import ChainDetails
from provenance_reader.gui.chains.wording import announcement
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.review.review_bar import ReviewBar
from provenance_reader.gui.roomy import Column, Pages, ScrollingPage
from provenance_reader.gui.side_page import SidePage
from provenance_reader.gui.statements.filter_bar import FilterBar
from provenance_reader.gui.statements.order_button import OrderButton
from provenance_reader.gui.statements.selection_button import SelectionButton
from provenance_reader.gui.statements.statement_filter import StatementFilter, passing
from provenance_reader.gui.statements.statement_list import StatementList
from provenance_reader.gui.statements.waiting_page import WaitingPage
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.translation import one_line

if TYPE_CHECKING:
    from provenance_reader.gui.review.chain_editor import ChainEditor


class StatementsPane(SidePage):
    """`selected` names a statement or None, `brightened` those that pass the filter, or None for all.

    `scrolled` names the statement to which the user scrolled the list, in the order of the text;
    `chain_corrected` brings the links that the user has applied in the editor.
    """

    selected = Signal(object)
    brightened = Signal(object)
    links_chosen = Signal(object)
    scrolled = Signal(str)
    chain_corrected = Signal(object)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._index: AttributionIndex | None = None
        self._announced: str | None = None
        self._passed: tuple[tuple[StatementSelection, StatementFilter], frozenset[str]] | None = None
        self._told: tuple[int, int] | None = None
        self.filter_bar = FilterBar()
        self.order = OrderButton()
        self.selection = SelectionButton()
        self._shown = QLabel()
        self._shown.setObjectName("quiet")
        self.list = StatementList(scheme)
        self.details = ChainDetails(scheme)
        self.review_bar = ReviewBar()
        self.waiting = WaitingPage()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.list)
        below = Column(self.review_bar, self.details)
        below.column.setStretch(1, 1)
        self.splitter.addWidget(below)
        self.splitter.setSizes([560, 440])
        self.splitter.setChildrenCollapsible(False)
        self._pages = Pages(self.waiting, self.splitter)
        header = QWidget()
        header.setObjectName("paneHeader")
        self._head = column = QVBoxLayout(header)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.filter_bar)
        choices = QWidget()
        flow = FlowLayout(choices, gap=6)
        flow.addWidget(self.order)
        flow.addWidget(self.selection)
        tools = BesideLayout()
        tools.addWidget(choices)
        tools.addWidget(self._shown)
        column.addLayout(tools)
        page = Column(header, self._pages)
        page.column.setStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollingPage(page))
        self.filter_bar.chosen.connect(self._filter)
        self.order.chosen.connect(self._filter)
        self.selection.chosen.connect(self._filter)
        self.list.scrolled.connect(self._report_scroll)
        self.list.chosen.connect(self._select)
        self.details.links_chosen.connect(self.links_chosen)
        self.details.statement_wanted.connect(self.choose)
        self.show_nothing()

    @cached_property
    def editor(self) -> ChainEditor:
        """Made when a chain is first corrected."""
        from provenance_reader.gui.review.chain_editor import ChainEditor

        made = ChainEditor()
        made.applied.connect(self.chain_corrected)
        made.cancelled.connect(lambda: self.show_editor(False))
        self._pages.addWidget(made)
        return made

    def add_notice(self, notice: QWidget) -> None:
        """Something about all the statements, above them."""
        self._head.addWidget(notice, 0, Qt.AlignmentFlag.AlignLeft)

    def show_nothing(self) -> None:
        self._pages.setCurrentWidget(self.waiting)
        self._wait()
        self.waiting.say(self.tr("The statements of the article appear here once one is open."))

    def show_reading(self, name: str) -> None:
        """A file takes its time; it can be cancelled. A correction that was begun stays."""
        if self.is_editing():
            return
        self._wait()
        self.waiting.show_progress(self.tr("Reading “{name}” …").format(name=one_line(name)), 0, 1)

    def show_progress(self, done: int, total: int) -> None:
        self._wait()
        self.waiting.show_progress(self.tr("Looking for statements …"), done, total)

    def show_cancelled(self) -> None:
        self._wait()
        self.waiting.offer_analysis(
            self.tr("The analysis was cancelled. The article is not in your library yet.")
        )

    def show_failed(self) -> None:
        self._wait()
        self.waiting.offer_analysis(self.tr("The statements could not be found."))

    def show_statements(self, index: AttributionIndex | None) -> None:
        """All of them, with none selected; says so where there are none.

        Those of an article that is shown already are chosen, filtered and in view as they were.
        """
        if index is None:
            self.show_nothing()
            return
        if self._index is not None and self._is_shown(index):
            every = (*self._index.statements, *index.statements)
            self._show_again(index, frozenset(one.id for one in every))
            return
        self._wait()
        if index.statements:
            self.selection.offer(index)
            self._index = index
            self.filter_bar.count(index)
            self.order.setEnabled(True)
            self.filter_bar.choose(StatementFilter.ALL)
            self._turn_to(self.splitter)
        elif index.analysis.engine == NO_ENGINE:
            self.waiting.say(self.tr("Statements can be found in German articles only, so far."))
        else:
            self.waiting.say(self.tr("No statement that the article attributes to somebody was found."))

    def show_review(self, index: AttributionIndex, changed: Collection[str]) -> None:
        if self._is_shown(index):
            self._show_again(index, changed)
        else:
            self.show_statements(index)

    def show_editor(self, on: bool) -> None:
        """In the place of the statements, or these again."""
        has_statements = self._index is not None
        statements = self.splitter if has_statements else self.waiting
        self._pages.setCurrentWidget(self.editor if on else statements)
        if not on:
            self.list.setFocus()

    def is_editing(self) -> bool:
        return self._pages.currentWidget() not in (self.splitter, self.waiting)

    def choose(self, statement_id: str) -> None:
        """Select a statement; where the filter hides its row, the filter gives way."""
        if statement_id not in self.list.shown_ids():
            self._show_all()
        self.list.choose(statement_id)

    def show_of_source(self, source_id: str) -> None:
        """Only the statements in whose chains the source stands."""
        self.filter_bar.choose(StatementFilter.ALL)
        self.selection.choose_source(source_id)

    def follow(self, statement_id: str) -> None:
        """The article was scrolled to this statement; in another order the list stays where it is."""
        if self.order.choice() is StatementOrder.TEXT:
            self.list.show_row(statement_id)

    def stops(self) -> list[QWidget]:
        return [self.list, self.details]

    def wear(self, scheme: Scheme) -> None:
        self.list.wear(scheme)
        self.details.wear(scheme)

    def _wait(self) -> None:
        self._index = None
        self._announced = None
        self._told = None
        self.filter_bar.count(None)
        self.selection.offer(None)
        self.order.setEnabled(False)
        self._shown.clear()
        self.list.show_statements(None, ())
        self.details.show_statement(None, None)
        self.review_bar.show_statement(None, None)
        self._turn_to(self.waiting)

    def _turn_to(self, page: QWidget) -> None:
        """Once no chain is corrected any more."""
        if not self.is_editing():
            self._pages.setCurrentWidget(page)

    def _is_shown(self, index: AttributionIndex) -> bool:
        """Whether statements of the same article are shown, and there are some still."""
        return self._index is not None and self._index.document is index.document and bool(index.statements)

    def _show_again(self, index: AttributionIndex, changed: Collection[str]) -> None:
        self._index = index
        self.filter_bar.count_again(index, changed)
        self.selection.offer_again(index)
        self._fill(index, lambda index, groups: self.list.show_again(index, groups, changed), changed)
        if self._pages.currentWidget() is self.waiting:
            self._pages.setCurrentWidget(self.splitter)

    def _show_all(self) -> None:
        self.selection.clear()
        self.filter_bar.choose(StatementFilter.ALL)

    def _report_scroll(self, statement_id: str) -> None:
        if self.order.choice() is StatementOrder.TEXT:
            self.scrolled.emit(statement_id)

    def _filter(self) -> None:
        if self._index is not None:
            self._fill(self._index, self.list.show_statements)

    def _fill(
        self,
        index: AttributionIndex,
        show: Callable[[AttributionIndex, tuple[StatementGroup, ...]], None],
        changed: Collection[str] | None = None,
    ) -> None:
        """`changed` statements look different than before; None where that is not known."""
        statements = self._passing(index, changed)
        kept = self.list.chosen_id()
        groups = grouped(statements, index.sources, self.order.choice(), index.document.outlet)
        show(index, groups)
        everything = len(statements) == len(index.statements)
        shown = self.tr("{count} of {all}").format(count=len(statements), all=len(index.statements))
        self._shown.setText("" if everything else shown)
        self._announce_filter(len(statements), len(index.statements))
        self.brightened.emit(None if everything else frozenset(one.id for one in statements))
        if kept is None or kept not in self.list.shown_ids():
            self._select(None)
        elif kept != self.list.chosen_id():
            self.list.choose(kept)
        elif changed is None or kept in changed:
            self._select(kept)
        else:
            self.review_bar.show_progress(index)

    def _passing(self, index: AttributionIndex, changed: Collection[str] | None) -> tuple[Statement, ...]:
        """Of those that have not changed it is known already."""
        selection, passes = self.selection.choice(), self.filter_bar.choice()
        wanted = passing(index, passes)
        if selection == StatementSelection():
            self._passed = None
            return wanted
        former, known = self._passed or (None, frozenset())
        holds = changed is not None and former == (selection, passes)
        anew = {one.id for one in wanted} if changed is None or not holds else frozenset(changed)
        found = [
            one
            for one in wanted
            if (one.id in known and one.id not in anew)
            or (one.id in anew and selection.passes(one, index.sources, index.review.review_of(one.id)))
        ]
        self._passed = (selection, passes), frozenset([one.id for one in found])
        return tuple(found)

    def _announce_filter(self, count: int, whole: int) -> None:
        """Who cannot see how the list gets shorter hears it."""
        if (count, whole) != self._told:
            words = self.tr("{count} of {all} statements are shown").format(count=count, all=whole)
            if self._told is not None:
                announce(self.list, words)
            self._told = count, whole

    def _select(self, statement_id: str | None) -> None:
        if self._index is None:
            return
        statement = None if statement_id is None else self._index.statement(statement_id)
        self.details.show_statement(self._index, statement)
        self.review_bar.show_statement(self._index, statement)
        self.selected.emit(statement_id)
        if statement is not None and statement_id != self._announced:
            announce(self.list, announcement(self._index, statement))
        self._announced = statement_id
