"""Below the panes: how far articles have come that are opened together, and what became of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton

from provenance_reader.gui.announcing import announce
from provenance_reader.gui.documents.wanted import Report
from provenance_reader.gui.error_messages import message_for
from provenance_reader.gui.translation import one_line


class ImportBar(QFrame):
    """Hidden while there is nothing to say. `details_wanted` carries the failures."""

    cancel_wanted = Signal()
    details_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("importBar")
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self.details = QPushButton(self.tr("Details…"))
        self.details.clicked.connect(lambda: self.details_wanted.emit(self._failures))
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Close this notice"))
        self.close_button.setAccessibleName(self.tr("Close this notice"))
        self.close_button.clicked.connect(self.hide)
        self._failures: tuple[Exception, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._sentence, 3)
        row.addWidget(self._bar, 1)
        for button in (self.cancel, self.details, self.close_button):
            row.addWidget(button)
        self.hide()

    def show_progress(self, done: int, total: int, name: str) -> None:
        words = self.tr("Opening {number} of {total}: {name}")
        self._sentence.setText(words.format(number=done + 1, total=total, name=one_line(name)))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._arrange(working=True)

    def show_report(self, report: Report) -> None:
        self._failures = report.failures
        self._sentence.setText(self._words(report))
        self._arrange(working=False)
        announce(self, self._sentence.text())

    def forget(self) -> None:
        """A report has its time, until something else is opened."""
        if self.close_button.isVisible():
            self.hide()

    def text(self) -> str:
        return self._sentence.text()

    def _words(self, report: Report) -> str:
        parts = [self.tr("Cancelled.")] if report.cancelled else []
        if report.kept:
            parts.append(self.tr("%n article(s) are in the library.", "", report.kept))
        if len(report.failures) == 1:
            message = message_for(report.failures[0])
            parts.append(self.tr("One could not be opened: {reason}.").format(reason=message.title))
        elif report.failures:
            parts.append(self.tr("%n could not be opened.", "", len(report.failures)))
        return " ".join(parts)

    def _arrange(self, *, working: bool) -> None:
        self._bar.setVisible(working)
        self.cancel.setVisible(working)
        self.details.setVisible(not working and bool(self._failures))
        self.close_button.setVisible(not working)
        self.show()
