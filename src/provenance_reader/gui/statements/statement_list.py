"""The list of statements."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from provenance_reader.domain.statement_order import StatementGroup
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.statements.statement_delegate import StatementDelegate
from provenance_reader.gui.statements.statement_model import StatementModel
from provenance_reader.gui.theme import Scheme

_ROWS_AT_ONCE = 60


class StatementList(QListView):
    """Rows wrap to the width of the list; `chosen` names the selected statement, None when there is none.

    `picked` names the one that was clicked, or on which Enter was pressed; `scrolled` the topmost statement
    once the user has scrolled the list.
    """

    chosen = Signal(object)
    scrolled = Signal(str)
    picked = Signal(str)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._model = StatementModel()
        self._delegate = StatementDelegate(self, self._model, scheme)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Thousands of rows, each of its own height, would hold up the window.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_ROWS_AT_ONCE)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Statements"))
        self.selectionModel().selectionChanged.connect(self._report)
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)
        self.verticalScrollBar().actionTriggered.connect(lambda _: QTimer.singleShot(0, self._report_top))

    def show_statements(self, index: AttributionIndex | None, groups: Iterable[StatementGroup]) -> None:
        if index is None:
            self._delegate.forget()
            self.verticalScrollBar().setValue(0)
        self._model.show(index, groups)

    def show_again(
        self, index: AttributionIndex, groups: Iterable[StatementGroup], changed: Collection[str]
    ) -> None:
        """The same article after a change of its review: the list stays where it was scrolled to.

        `changed` statements look different now.
        """
        place = self.verticalScrollBar().value()
        groups = tuple(groups)
        chosen = self.chosen_id()
        if chosen and all(one.id != chosen for group in groups for one in group.statements):
            self.setCurrentIndex(QModelIndex())  # or Qt would choose its neighbour
        rows = self._model.show_again(index, groups, changed)
        if rows is not None and not any(self._fits_no_more(row) for row in rows):
            self.viewport().update()
        elif place > 0 and self._model.rowCount() > 0:
            self._lay_out()
            self.verticalScrollBar().setValue(place)
        else:
            self.scheduleDelayedItemsLayout()

    def wear(self, scheme: Scheme) -> None:
        self._delegate.scheme = scheme
        self.viewport().update()

    def choose(self, statement_id: str) -> None:
        """Select the statement's row, where it is shown."""
        place = self._laid_out(statement_id)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def show_row(self, statement_id: str) -> None:
        """Scroll to the statement's row, where it is shown, without selecting it."""
        place = self._laid_out(statement_id)
        if place.isValid():
            self.scrollTo(place, QAbstractItemView.ScrollHint.PositionAtTop)

    def step(self, by: int) -> None:
        """Select the next row, or the one before; the first where none is selected."""
        ids = self._model.statement_ids()
        if ids:
            chosen = self.chosen_id()
            at = 0 if chosen is None else min(max(ids.index(chosen) + by, 0), len(ids) - 1)
            self.choose(ids[at])

    def neighbour(self, by: int) -> str | None:
        """The statement so many rows further, without going there; None beyond the ends."""
        ids, chosen = self._model.statement_ids(), self.chosen_id()
        at = -1 if chosen is None else ids.index(chosen) + by
        return ids[at] if 0 <= at < len(ids) else None

    def chosen_id(self) -> str | None:
        return self._model.statement_id(self.currentIndex())

    def shown_ids(self) -> Collection[str]:
        return self._model.statement_ids()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._delegate.forget()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _laid_out(self, statement_id: str) -> QModelIndex:
        """The statement's row; who wants to see one far down waits for those above it."""
        place = self._model.place_of(statement_id)
        if place.isValid() and self.visualRect(place).isEmpty():
            self._lay_out()
        return place

    def _fits_no_more(self, row: int) -> bool:
        """Whether a row that is laid out needs another height."""
        place = self._model.index(row)
        area = self.visualRect(place)
        return not area.isEmpty() and area.height() != self.sizeHintForIndex(place).height()

    def _lay_out(self) -> None:
        """All rows at once."""
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.doItemsLayout()
        self.setLayoutMode(QListView.LayoutMode.Batched)

    def _pick(self, place: QModelIndex) -> None:
        statement_id = self._model.statement_id(place)
        if statement_id is not None:
            self.picked.emit(statement_id)

    def _report_top(self) -> None:
        statement_id = self._model.statement_id(self.indexAt(QPoint(1, 1)))
        if statement_id is not None:
            self.scrolled.emit(statement_id)

    def _report(self, selected: QItemSelection, _: QItemSelection) -> None:
        places = selected.indexes()
        self.chosen.emit(self._model.statement_id(places[0]) if places else None)
