"""Above the details of a statement: what the reader did with it, and what can be done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from provenance_reader.domain.statement import Statement
from provenance_reader.gui.beside_layout import BesideLayout
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.commands.command import plain
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
        self.state.setWordWrap(True)
        head = BesideLayout()
        head.addWidget(self.state)
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
            button = QPushButton()
            button.setObjectName("filterButton")
            button.clicked.connect(action.trigger)
            action.changed.connect(partial(_name, button, action))
            _name(button, action)
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


def _name(button: QPushButton, action: QAction) -> None:
    """By its action and the key that does the same, which can be another one some day."""
    words = plain(action.text()).rstrip(" …")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    button.setText(f"{words}  {keys}" if keys else words)
    button.setAccessibleName(words)
    button.setAccessibleDescription(keys)
    button.setToolTip(f"{words} ({keys})" if keys else words)
