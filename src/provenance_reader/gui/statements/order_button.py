"""A button whose menu holds the orders of the statements."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from provenance_reader.domain.statement_order import StatementOrder
from provenance_reader.gui.chains.labels import order_label


class OrderButton(QToolButton):
    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("menuButton")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("The order of the statements"))
        menu = QMenu(self)
        group = QActionGroup(self)
        self._actions: dict[StatementOrder, QAction] = {}
        for one in StatementOrder:
            action = menu.addAction(order_label(one))
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, one=one: self.choose(one))
            group.addAction(action)
            self._actions[one] = action
        self.setMenu(menu)
        self.choose(StatementOrder.TEXT)

    def choice(self) -> StatementOrder:
        return self._choice

    def choose(self, order: StatementOrder) -> None:
        self._choice = order
        self._actions[order].setChecked(True)
        self.setText(order_label(order))
        self.setAccessibleName(self.tr("Order: {order}").format(order=order_label(order)))
        self.chosen.emit(order)
