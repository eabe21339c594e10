"""How far printing has come, once that takes long; it can be cancelled there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from provenance_reader.domain.progress import Cancelled

# In milliseconds: when the dialog comes, and how often it looks after the user.
_PATIENCE, _PULSE = 200, 40


class ProgressDialog(QProgressDialog):
    """A Progress for work on the window's own thread: the window goes on living in its steps."""

    def __init__(self, parent: QWidget, sentence: str) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setLabelText(sentence)
        self.setCancelButtonText(self.tr("Cancel"))
        self.setMinimumDuration(_PATIENCE)
        self.setAutoReset(False)
        self.setValue(0)
        self._since = QElapsedTimer()
        self._since.start()

    def step(self, done: int, total: int) -> None:
        """Raises Cancelled once the user wants that."""
        if self._since.elapsed() >= _PULSE:
            self.setMaximum(total)
            self.setValue(done)
            # Before the dialog keeps the user from it, nobody is to begin anything else in the window.
            flag = QEventLoop.ProcessEventsFlag
            QCoreApplication.processEvents(
                flag.AllEvents if self.isVisible() else flag.ExcludeUserInputEvents
            )
            self._since.restart()
        if self.wasCanceled():
            raise Cancelled
