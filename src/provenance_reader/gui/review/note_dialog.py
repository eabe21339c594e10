"""Asks for a note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from provenance_reader.gui.chains.facts_form import plain_label


class NoteDialog(QDialog):
    """Ctrl+Enter saves; an empty note is none."""

    def __init__(self, parent: QWidget, about: str, note: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.finished.connect(self.deleteLater)  # once who asked has read it
        self.edit = QPlainTextEdit(note)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Note on {what}").format(what=about))
        self.edit.setMinimumSize(420, 150)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(about))
        column.addWidget(self.edit)
        column.addWidget(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    def text(self) -> str:
        return self.edit.toPlainText().strip()
