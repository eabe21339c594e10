"""The statements as Qt's list view asks for them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from provenance_reader.domain.statement import Statement
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.statements.statement_row import StatementRow, row_of

ROW_ROLE = Qt.ItemDataRole.UserRole


class StatementModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._index: AttributionIndex | None = None
        self._statements: tuple[Statement, ...] = ()
        self._rows: dict[int, StatementRow] = {}

    def show(self, index: AttributionIndex | None, statements: tuple[Statement, ...]) -> None:
        self.beginResetModel()
        self._index, self._statements = index, statements
        self._rows = {}
        self.endResetModel()

    def place_of(self, statement_id: str) -> QModelIndex:
        """The index of the statement's row; an invalid one where the row is not shown."""
        for place, statement in enumerate(self._statements):
            if statement.id == statement_id:
                return self.index(place)
        return QModelIndex()

    def statement_ids(self) -> tuple[str, ...]:
        return tuple(statement.id for statement in self._statements)

    def statement_id(self, place: QModelIndex) -> str | None:
        return self._statements[place.row()].id if place.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._statements)

    def data(
        self, place: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> StatementRow | str | None:
        if not place.isValid():
            return None
        row = self._row(place.row())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.number} {row.content} {row.chain}"
        return None

    def _row(self, number: int) -> StatementRow:
        """Made when it is first looked at: an article can have thousands."""
        if number not in self._rows and self._index is not None:
            self._rows[number] = row_of(self._index, self._statements[number])
        return self._rows[number]
