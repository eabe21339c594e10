"""The licence of each part that comes with the program, chosen from a list."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from provenance_reader.application.licences import licences, weights_licence


class LicenceTexts(QWidget):
    """First that of the network's weights."""

    def __init__(self) -> None:
        super().__init__()
        self._licences = (weights_licence(), *licences())
        self.parts = QComboBox()
        self.parts.setAccessibleName(self.tr("Part of the program"))
        self.parts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.parts.addItem(self.tr("Weights of the network (CC BY 4.0, MIT)"))
        self.parts.addItems([f"{one.part} ({one.terms})" for one in self._licences[1:]])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Its licence"))
        self.text.setMinimumHeight(140)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.parts)
        column.addWidget(self.text)
        self.parts.currentIndexChanged.connect(self._show)
        self._show(0)

    def _show(self, place: int) -> None:
        self.text.setPlainText(self._licences[place].text())
