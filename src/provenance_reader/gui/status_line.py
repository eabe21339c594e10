"""The line at the bottom of the window: the legend, the article in numbers, and what happened just now."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStatusBar, QWidget

from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.statements.statement_counts import StatementCounts

_GAP = 12


class StatusLine(QStatusBar):
    """In a narrow window the numbers give way; of a message that is cut the tooltip says the whole."""

    def __init__(self, legend: QWidget) -> None:
        super().__init__()
        self._legend = legend
        self.counts = StatementCounts()
        self.setSizeGripEnabled(False)
        self.addWidget(legend, 1)
        self.addPermanentWidget(self.counts)
        self.messageChanged.connect(lambda _: self._make_room())

    def count(self, index: AttributionIndex | None) -> None:
        """Show the numbers of an article; none where there are no statements."""
        self.counts.count(index)
        self._make_room()

    def minimumSizeHint(self) -> QSize:
        """The numbers give way."""
        return QSize(self._legend.minimumSizeHint().width(), super().minimumSizeHint().height())

    def showMessage(self, message: str, timeout: int | None = 0) -> None:
        room = self.width() - 2 * _GAP
        cut = self.fontMetrics().elidedText(message, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(message if cut != message else "")
        super().showMessage(cut, timeout or 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        message = self.currentMessage()
        taken = self.fontMetrics().horizontalAdvance(message) if message else self._legend.sizeHint().width()
        self.counts.setVisible(taken + self.counts.sizeHint().width() + 2 * _GAP <= self.width())
