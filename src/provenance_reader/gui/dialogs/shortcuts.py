"""The keys, in a window of their own."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

_NATIVE = QKeySequence.SequenceFormat.NativeText


class ShortcutsDialog(QDialog):
    """Lists the actions that have keys, and what a mouse or Enter does elsewhere."""

    def __init__(self, parent: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        form = QFormLayout()
        form.setHorizontalSpacing(28)
        form.setVerticalSpacing(7)
        for action in actions:
            if action.shortcuts():
                keys = (one.toString(_NATIVE) for one in action.shortcuts())
                form.addRow(_bold("  ·  ".join(keys)), QLabel(_plain(action.text())))
        form.addRow(
            _bold(self.tr("Enter")),
            QLabel(self.tr("In the library: open. In the article: select the statement")),
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(18)
        column.addLayout(form)
        column.addWidget(buttons)


def _bold(text: str) -> QLabel:
    label = QLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _plain(text: str) -> str:
    """The text of a menu without the mark of its underlined letter."""
    return text.replace("&", "")
