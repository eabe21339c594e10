"""In the place of the statements while there are none: why, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from provenance_reader.gui.announcing import announce


class WaitingPage(QWidget):
    """One sentence, under it a bar while work goes on, and at most one button."""

    cancel_wanted = Signal()
    analysis_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("waitingPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setObjectName("quiet")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the analysis"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancel_wanted)
        self._analyse = QPushButton(self.tr("Find the statements"))
        self._analyse.clicked.connect(self.analysis_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self._sentence)
        column.addWidget(self._bar)
        for button in (self._cancel, self._analyse):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def say(self, sentence: str) -> None:
        self._show(sentence)

    def offer_analysis(self, sentence: str) -> None:
        self._show(sentence, offer=True)
        announce(self, sentence)

    def show_progress(self, sentence: str, done: int, total: int) -> None:
        """Before the first step is done the bar only says that work goes on."""
        self._show(sentence, working=True)
        self._bar.setRange(0, total if done > 0 else 0)
        self._bar.setValue(done)

    def text(self) -> str:
        return self._sentence.text()

    def _show(self, sentence: str, *, working: bool = False, offer: bool = False) -> None:
        self._sentence.setText(sentence)
        self._bar.setVisible(working)
        self._cancel.setVisible(working)
        self._analyse.setVisible(offer)
