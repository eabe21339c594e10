"""The list of sources."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from provenance_reader.domain.origins import SourcePart
from provenance_reader.gui.sources.source_delegate import SourceDelegate
from provenance_reader.gui.sources.source_model import SourceModel
from provenance_reader.gui.theme import Scheme


class SourceList(QListView):
    """`chosen` brings the selected SourcePart, None when there is none."""

    chosen = Signal(object)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._model = SourceModel()
        self._delegate = SourceDelegate(self, scheme)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Sources"))
        self.selectionModel().selectionChanged.connect(self._report)

    def show_parts(self, parts: tuple[SourcePart, ...], touched: Collection[str] = ()) -> None:
        """`touched` are the ids of those that a reader made or corrected."""
        self._model.show(parts, touched)
        self.chosen.emit(None)

    def chosen_id(self) -> str | None:
        part = self._model.part(self.currentIndex())
        return None if part is None else part.source.id

    def choose(self, source_id: str) -> None:
        """Select the source's row, where it has one."""
        place = self._model.place_of(source_id)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)

    def wear(self, scheme: Scheme) -> None:
        self._delegate.scheme = scheme
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _report(self, selected: QItemSelection, _: QItemSelection) -> None:
        places = selected.indexes()
        self.chosen.emit(self._model.part(places[0]) if places else None)
