"""Asks for a note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from provenance_reader.gui.chains.facts_form import plain_label


class NoteDialog(QDialog):
    """Ctrl+Enter saves; an empty note is none."""

    def __init__(self, parent: QWidget, about: str, note: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.edit = QPlainTextEdit(note)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(self.tr("Note on {what}").format(what=about))
        self.edit.setMinimumSize(420, 150)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(about))
        column.addWidget(self.edit)
        column.addWidget(buttons)

    def text(self) -> str:
        return self.edit.toPlainText().strip()
