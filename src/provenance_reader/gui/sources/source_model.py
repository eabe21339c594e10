"""The sources as Qt's list view asks for them."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from provenance_reader.domain.origins import SourcePart
from provenance_reader.gui.sources.source_row import SourceRow, row_of

ROW_ROLE = Qt.ItemDataRole.UserRole
Place = QModelIndex | QPersistentModelIndex


class SourceModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[SourcePart, ...] = ()
        self._touched: Collection[str] = ()

    def show(self, parts: tuple[SourcePart, ...], touched: Collection[str] = ()) -> None:
        """`touched` are the ids of those that a reader made or corrected."""
        self.beginResetModel()
        self._parts, self._touched = parts, touched
        self.endResetModel()

    def part(self, place: Place) -> SourcePart | None:
        return self._parts[place.row()] if place.isValid() else None

    def place_of(self, source_id: str) -> QModelIndex:
        """An invalid index for a source that stands in no chain."""
        for number, part in enumerate(self._parts):
            if part.source.id == source_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Place | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._parts)

    def data(self, place: Place, role: int = Qt.ItemDataRole.DisplayRole) -> SourceRow | str | None:
        if not place.isValid():
            return None
        part = self._parts[place.row()]
        row = row_of(part, is_touched=part.source.id in self._touched)
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        return row.name if role == Qt.ItemDataRole.DisplayRole else None
