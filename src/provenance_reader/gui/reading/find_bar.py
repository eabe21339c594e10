"""Finding words in the article."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from provenance_reader.domain.span import Span
from provenance_reader.gui.announcing import announce
from provenance_reader.gui.clearing import offer_clearing

_MOST_HITS = 2000


def find_all(words: str, text: str) -> tuple[Span, ...]:
    """Every place of `words`, whatever their case, at most the first 2,000."""
    if not words:
        return ()
    found = re.finditer(re.escape(words), text, re.IGNORECASE)
    return tuple(Span(*hit.span()) for hit, _ in zip(found, range(_MOST_HITS), strict=False))


class FindBar(QFrame):
    """Says which of the hits is the current one; an Escape closes it."""

    marked = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self._text = ""
        self._hits: tuple[Span, ...] = ()
        self._current = 0
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Find"))
        self._words.setAccessibleName(self.tr("Find in this article"))
        offer_clearing(self._words)
        self._words.textChanged.connect(self._find)
        self._words.installEventFilter(self)
        self._place = QLabel()
        self._place.setObjectName("quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self._place)
        row.addWidget(_button("▲", self.tr("Previous hit"), lambda: self.step(-1)))
        row.addWidget(_button("▼", self.tr("Next hit"), lambda: self.step(1)))
        row.addWidget(_button("✕", self.tr("Close"), self.close_bar))
        self.hide()

    def search_in(self, text: str) -> None:
        """From now on search in `text`; what was found in another one is gone."""
        self._text = text
        self.close_bar()

    def open_bar(self) -> None:
        self.show()
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.selectAll()
        self._find()

    def close_bar(self) -> None:
        self.hide()
        self._hits = ()
        self.marked.emit((), -1)

    def step(self, by: int) -> None:
        if self._hits:
            self._current = (self._current + by) % len(self._hits)
            self._report()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        self._hits = find_all(self._words.text().strip(), self._text)
        self._current = 0
        self._report()

    def _report(self) -> None:
        if self._hits:
            place = self.tr("{place} of {count}").format(place=self._current + 1, count=len(self._hits))
        else:
            place = self.tr("not found") if self._words.text().strip() else ""
        self._place.setText(place)
        if place and self.isVisible():
            announce(self._words, place)
        self.marked.emit(self._hits, self._current)


def _button(sign: str, name: str, act: object) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setAutoRaise(True)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.clicked.connect(act)
    return button
