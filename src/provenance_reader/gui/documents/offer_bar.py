"""A bar that says what has become of an article, with a button that changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout


class OfferBar(QFrame):
    """Hidden while there is nothing to offer."""

    taken = Signal()

    def __init__(self, button_words: str) -> None:
        super().__init__()
        self.setObjectName("offerBar")
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self.button = QPushButton(button_words)
        self.button.clicked.connect(self.taken)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 12, 10)
        column.addWidget(self._sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def offer(self, sentence: str) -> None:
        """An empty one where there is nothing to offer."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))
