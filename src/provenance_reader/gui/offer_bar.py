"""A bar that says something of an article, with a button that changes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy

from provenance_reader.gui.announcing import announce
from provenance_reader.gui.beside_layout import BesideLayout


class OfferBar(QFrame):
    """Hidden while there is nothing to offer; `style` is its name in the style sheet."""

    taken = Signal()

    def __init__(self, button_words: str, style: str) -> None:
        super().__init__()
        self.setObjectName(style)
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = QPushButton(button_words)
        self.button.clicked.connect(self.taken)
        layout = BesideLayout(self)
        layout.setContentsMargins(14, 8, 12, 8)
        layout.addWidget(self._sentence)
        layout.addWidget(self.button)
        self.hide()

    def offer(self, sentence: str) -> None:
        """An empty one where there is nothing to offer."""
        is_new = sentence != self._sentence.text()
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        if sentence and is_new:
            announce(self, f"{sentence} {self.button.text()}")

    def text(self) -> str:
        return self._sentence.text()
