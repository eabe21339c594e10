"""Above the details of a statement: what the reader did with it, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from provenance_reader.domain.statement import Statement
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.review.state_words import marked_state


class ReviewBar(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reviewBar")
        self.setAccessibleName(self.tr("Review"))
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QLabel()
        self.progress.setObjectName("quiet")
        self.buttons: list[QPushButton] = []
        head = QHBoxLayout()
        head.addWidget(self.state, 1)
        head.addWidget(self.progress)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=6)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._row)
        self.show_statement(None, None)

    def offer(self, actions: list[QAction]) -> None:
        """A button for each, which says its key."""
        for action in actions:
            words = action.text().replace("&", "").rstrip(" …")
            keys = action.shortcut().toString()
            button = QPushButton(f"{words}  {keys}" if keys else words)
            button.setObjectName("filterButton")
            button.setAccessibleName(words)
            button.setToolTip(action.toolTip().replace("&", ""))
            button.clicked.connect(action.trigger)
            self._flow.addWidget(button)
            self.buttons.append(button)

    def show_statement(self, index: AttributionIndex | None, statement: Statement | None) -> None:
        """None for `statement` where none is selected."""
        for button in self.buttons:
            button.setEnabled(statement is not None)
        self.show_progress(index)
        if index is None or statement is None:
            self.state.setText(self.tr("No statement selected"))
            return
        states = index.review.review_of(statement.id).states()
        self.state.setText(" · ".join(marked_state(state) for state in states))

    def show_progress(self, index: AttributionIndex | None) -> None:
        """How many statements are reviewed; the one that is shown stays."""
        if index is None:
            self.progress.clear()
            return
        reviewed = sum(index.review.is_reviewed(one) for one in index.review.reviews if one in index)
        words = self.tr("{count} of {all} reviewed")
        self.progress.setText(words.format(count=reviewed, all=len(index.statements)))
