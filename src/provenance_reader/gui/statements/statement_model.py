"""The statements as Qt's list view asks for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice, takewhile

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from provenance_reader.domain.statement import Statement
from provenance_reader.domain.statement_order import StatementGroup
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.wording import full_sentence
from provenance_reader.gui.statements.statement_row import Heading, StatementRow, heading_of, row_of

Place = QModelIndex | QPersistentModelIndex


class StatementModel(QAbstractListModel):
    """Rows are statements, and above each group of them a heading, which cannot be selected."""

    def __init__(self) -> None:
        super().__init__()
        self._index: AttributionIndex | None = None
        self._lines: list[Heading | Statement] = []
        self._places: dict[str, int] = {}
        self._rows: dict[str, StatementRow] = {}

    def show(self, index: AttributionIndex | None, groups: Iterable[StatementGroup]) -> None:
        self.beginResetModel()
        if index is not self._index:
            self._rows.clear()
        self._hold(index, _lines_of(groups))
        self.endResetModel()

    def show_again(
        self, index: AttributionIndex, groups: Iterable[StatementGroup], changed: Collection[str]
    ) -> list[int] | None:
        """The same article after a change of its review: the rows of the `changed` statements.

        None where rows came, went or have another order.
        """
        for statement_id in changed:
            self._rows.pop(statement_id, None)
        lines = _lines_of(groups)
        former, now = [_name(line) for line in self._lines], [_name(line) for line in lines]
        if former == now:
            self._hold(index, lines)
            return [self._places[one] for one in changed if one in self._places]
        start = _common(zip(former, now, strict=False))
        rest = min(len(former), len(now)) - start
        end = _common(islice(zip(reversed(former), reversed(now), strict=False), rest))
        self._exchange(index, lines, start, end)
        return None

    def _exchange(
        self, index: AttributionIndex, lines: list[Heading | Statement], start: int, end: int
    ) -> None:
        """All but the first `start` and the last `end` lines are others."""
        nowhere = QModelIndex()
        if start + end < len(self._lines):
            self.beginRemoveRows(nowhere, start, len(self._lines) - end - 1)
            self._hold(index, [*lines[:start], *lines[len(lines) - end :]])
            self.endRemoveRows()
        if start + end < len(lines):
            self.beginInsertRows(nowhere, start, len(lines) - end - 1)
            self._hold(index, lines)
            self.endInsertRows()

    def _hold(self, index: AttributionIndex | None, lines: list[Heading | Statement]) -> None:
        self._index, self._lines = index, lines
        self._places = {line.id: at for at, line in enumerate(lines) if isinstance(line, Statement)}

    def place_of(self, statement_id: str) -> QModelIndex:
        """The index of the statement's row; an invalid one where the row is not shown."""
        place = self._places.get(statement_id)
        return QModelIndex() if place is None else self.index(place)

    def statement_ids(self) -> tuple[str, ...]:
        return tuple(self._places)

    def statement_id(self, place: QModelIndex) -> str | None:
        line = self._lines[place.row()] if place.isValid() else None
        return line.id if isinstance(line, Statement) else None

    def rowCount(self, parent: Place | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, place: Place) -> Qt.ItemFlag:
        if place.isValid() and isinstance(self._lines[place.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(place)

    def data(self, place: Place, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not place.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(self._lines[place.row()])
        row = self.row(place.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if isinstance(row, Heading) else f"{row.number} {row.content} {row.chain}"
        return None

    def _sentence(self, line: Heading | Statement) -> str:
        """The whole row for the ear."""
        if isinstance(line, Heading):
            return line.sentence
        return "" if self._index is None else full_sentence(self._index, line)

    def row(self, number: int) -> StatementRow | Heading:
        """Made when it is first looked at: an article can have thousands."""
        line = self._lines[number]
        if isinstance(line, Heading):
            return line
        if line.id not in self._rows:
            assert self._index is not None  # there are no statements without it
            self._rows[line.id] = row_of(self._index, line)
        return self._rows[line.id]


def _lines_of(groups: Iterable[StatementGroup]) -> list[Heading | Statement]:
    lines: list[Heading | Statement] = []
    for group in groups:
        heading = heading_of(group)
        lines += group.statements if heading is None else (heading, *group.statements)
    return lines


def _common(pairs: Iterable[tuple[object, object]]) -> int:
    """How many of the first pairs are of equals."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _name(line: Heading | Statement) -> Heading | str:
    return line.id if isinstance(line, Statement) else line
