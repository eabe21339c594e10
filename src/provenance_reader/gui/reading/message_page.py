"""A page of a few words and buttons in the place of the article: nothing open yet, or a problem."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from provenance_reader.gui.announcing import announce
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.reading.path_label import PathLabel
from provenance_reader.gui.reading.typography import serif_beside
from provenance_reader.gui.roomy import Column, ScrollingPage

# In lines of text.
_WIDEST = 37


class MessagePage(QWidget):
    """`subject` is a smaller line for the file concerned."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self.setObjectName("messagePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._advice, self._subject = QLabel(), QLabel(), PathLabel()
        font = serif_beside(self.font(), 1.8)
        font.setBold(True)
        self._title.setFont(font)
        larger = QFont(self.font())
        larger.setPointSizeF(larger.pointSizeF() * 1.15)
        self._advice.setFont(larger)
        self._subject.setObjectName("quiet")
        self._buttons = buttons
        column = QVBoxLayout()
        column.setSpacing(12)
        for label in (self._title, self._advice, self._subject):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._subject)
            label.setContentsMargins(0, 2, 0, 0)  # or the dots of an Ä are cut off
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            column.addWidget(label)
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        for button in buttons:
            flow.addWidget(button)
        column.addSpacing(8)
        column.addWidget(row)
        inner = QWidget()
        inner.setLayout(column)
        inner.setMaximumWidth(_WIDEST * self.fontMetrics().lineSpacing())
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inner, 20)
        middle.addStretch(1)
        page = Column()
        page.column.setContentsMargins(32, 32, 32, 32)
        page.column.addStretch(2)
        page.column.addLayout(middle)
        page.column.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollingPage(page))

    def say(self, title: str, advice: str, subject: str = "") -> None:
        self._title.setText(title)
        self._advice.setText(advice)
        self._subject.show_path(subject)
        self._subject.setVisible(bool(subject))
        self.setAccessibleName(title)
        self.setAccessibleDescription(advice)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._buttons[0].setFocus(event.reason())
        announce(self, self.text())

    def text(self) -> str:
        return f"{self._title.text()}\n{self._advice.text()}"
