"""What this program is."""

from __future__ import annotations

import platform

from PySide6.QtCore import QSize, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from provenance_reader import __version__
from provenance_reader.gui.dialogs.licence_texts import LicenceTexts
from provenance_reader.gui.reading.typography import serif_beside
from provenance_reader.gui.roomy import Column, ScrollingPage, resize_on_screen

# In lines of text.
_WIDTH, _HEIGHT = 34, 38


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Provenance Reader"))
        title = QLabel("Provenance Reader")
        font = serif_beside(title.font(), 1.8)
        font.setBold(True)
        title.setFont(font)
        text = QLabel(
            self.tr(
                "Shows for every statement in a news article who says it, and through whom. "
                "It says what the article attributes to whom, not what is true.\n\n"
                "The program works on this computer alone and never talks to the network."
            )
        )
        text.setWordWrap(True)
        details = QLabel(
            self.tr("Version {version} · Apache License 2.0\nQt {qt} · Python {python}").format(
                version=__version__, qt=qVersion(), python=platform.python_version()
            )
        )
        details.setObjectName("quiet")
        network = QLabel(
            self.tr(
                "Statements are found by rules and by a small neural network on this computer. Its weights "
                "are free (CC BY 4.0); it began from multilingual-e5-small (MIT):"
            )
        )
        network.setWordWrap(True)
        texts = LicenceTexts()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        page = Column(title, text, details, network, texts)
        page.column.setSpacing(14)
        page.column.setStretch(page.column.count() - 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 16)
        column.setSpacing(14)
        column.addWidget(ScrollingPage(page))
        column.addWidget(buttons)
        line = self.fontMetrics().lineSpacing()
        resize_on_screen(self, QSize(_WIDTH * line, _HEIGHT * line))
