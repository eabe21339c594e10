"""Four buttons, of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

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
        for one, button in self._buttons.items():
            number = 0 if index is None else len(passing(index, one))
            button.setText(one.label if index is None else f"{one.label} {number}")
            button.setEnabled(index is not None)
