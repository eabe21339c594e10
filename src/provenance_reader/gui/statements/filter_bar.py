"""Four buttons, of which one is chosen."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from provenance_reader.domain.statement import Statement
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.statements.statement_filter import StatementFilter, passing


class FilterBar(QWidget):
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Which statements are shown"))
        self._group = QButtonGroup(self)
        self._buttons: dict[StatementFilter, QPushButton] = {}
        self._passing: dict[StatementFilter, set[str]] = {}
        row = FlowLayout(self, gap=4)
        for one in StatementFilter:
            button = QPushButton()
            button.setObjectName("filterButton")
            button.setCheckable(True)
            button.setToolTip(one.explanation)
            button.setAccessibleDescription(one.explanation)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._group.addButton(button)
            self._buttons[one] = button
            row.addWidget(button)
        self._group.buttonClicked.connect(lambda _: self.chosen.emit(self.choice()))
        self.count(None)
        self.choose(StatementFilter.ALL)

    def choice(self) -> StatementFilter:
        return next(one for one, button in self._buttons.items() if button.isChecked())

    def choose(self, choice: StatementFilter) -> None:
        self._buttons[choice].setChecked(True)
        self.chosen.emit(choice)

    def count(self, index: AttributionIndex | None) -> None:
        """Show on each button how many statements pass; none of them where there is no analysis."""
        self._passing = {} if index is None else {one: _ids(passing(index, one)) for one in StatementFilter}
        self._say()

    def count_again(self, index: AttributionIndex, changed: Collection[str]) -> None:
        """After a change of the review; `changed` statements are others now, or have come or gone."""
        there = [index.statement(one) for one in changed if one in index]
        for one, ids in self._passing.items():
            ids.difference_update(changed)
            ids |= _ids(statement for statement in there if one.passes(index, statement))
        self._say()

    def _say(self) -> None:
        for one, button in self._buttons.items():
            button.setText(f"{one.label} {len(self._passing[one])}" if self._passing else one.label)
            button.setEnabled(bool(self._passing))


def _ids(statements: Iterable[Statement]) -> set[str]:
    return {statement.id for statement in statements}
