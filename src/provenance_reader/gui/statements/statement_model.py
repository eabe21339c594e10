"""The statements as Qt's list view asks for them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from provenance_reader.domain.statement import Statement
from provenance_reader.domain.statement_order import StatementGroup
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.wording import full_sentence
from provenance_reader.gui.statements.statement_row import Heading, StatementRow, heading_of, row_of

ROW_ROLE = Qt.ItemDataRole.UserRole
Place = QModelIndex | QPersistentModelIndex


class StatementModel(QAbstractListModel):
    """Rows are statements, and above each group of them a heading, which cannot be selected."""

    def __init__(self) -> None:
        super().__init__()
        self._index: AttributionIndex | None = None
        self._lines: list[Heading | Statement] = []
        self._rows: dict[int, StatementRow] = {}

    def show(self, index: AttributionIndex | None, groups: Iterable[StatementGroup]) -> None:
        self.beginResetModel()
        self._index, self._lines, self._rows = index, [], {}
        for group in groups:
            heading = heading_of(group)
            self._lines += group.statements if heading is None else (heading, *group.statements)
        self.endResetModel()

    def place_of(self, statement_id: str) -> QModelIndex:
        """The index of the statement's row; an invalid one where the row is not shown."""
        for place, line in enumerate(self._lines):
            if isinstance(line, Statement) and line.id == statement_id:
                return self.index(place)
        return QModelIndex()

    def statement_ids(self) -> tuple[str, ...]:
        return tuple(line.id for line in self._lines if isinstance(line, Statement))

    def statement_id(self, place: QModelIndex) -> str | None:
        line = self._lines[place.row()] if place.isValid() else None
        return line.id if isinstance(line, Statement) else None

    def rowCount(self, parent: Place | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, place: Place) -> Qt.ItemFlag:
        if place.isValid() and isinstance(self._lines[place.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(place)

    def data(
        self, place: Place, role: int = Qt.ItemDataRole.DisplayRole
    ) -> StatementRow | Heading | str | None:
        if not place.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(self._lines[place.row()])
        row = self._row(place.row())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Heading) else f"{row.number} {row.content} {row.chain}"
        return None

    def _sentence(self, line: Heading | Statement) -> str:
        """The whole row for the ear."""
        if isinstance(line, Heading):
            return line.sentence
        return "" if self._index is None else full_sentence(self._index, line)

    def _row(self, number: int) -> StatementRow | Heading:
        """Made when it is first looked at: an article can have thousands."""
        line = self._lines[number]
        if isinstance(line, Heading):
            return line
        if number not in self._rows:
            assert self._index is not None  # there are no statements without it
            self._rows[number] = row_of(self._index, line)
        return self._rows[number]
