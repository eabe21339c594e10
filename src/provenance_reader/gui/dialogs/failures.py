"""What could not be opened, one after another: what is wrong with it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from provenance_reader.gui.error_messages import Message, message_for
from provenance_reader.gui.roomy import resize_on_screen


class FailuresDialog(QDialog):
    def __init__(self, parent: QWidget, failures: Sequence[Exception]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What could not be opened"))
        self.text = QPlainTextEdit("\n\n".join(_paragraph(message_for(one)) for one in failures))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.text)
        column.addWidget(buttons)
        line = self.fontMetrics().height()
        resize_on_screen(self, QSize(line * 34, line * 22))


def _paragraph(message: Message) -> str:
    return "\n".join(filter(None, (message.title, message.advice, message.subject)))
