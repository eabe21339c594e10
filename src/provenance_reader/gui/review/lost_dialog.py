"""Reviews that fit nowhere in the article as it is read now: to be placed again, or to be discarded."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QListWidget, QPushButton, QVBoxLayout, QWidget

from provenance_reader.domain.reviewed_analysis import Lost, Missing
from provenance_reader.gui.beside_layout import BesideLayout
from provenance_reader.gui.chains.facts_form import plain_label
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.review.change_words import change_words, missing_words
from provenance_reader.gui.roomy import resize_on_screen
from provenance_reader.gui.translation import translate

_WORDS = 20


class LostDialog(QDialog):
    """Stays open beside the window, so that a statement or words can be selected there.

    `placing_wanted` and `discarding_wanted` bring what is Lost.
    """

    placing_wanted = Signal(object)
    discarding_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reviews without a place"))
        self._lost: tuple[Lost, ...] = ()
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.windowTitle())
        self.place = QPushButton()
        self.discard = QPushButton(self.tr("&Discard"))
        close = QPushButton(self.tr("&Close"))
        self.place.clicked.connect(lambda: self._emit(self.placing_wanted))
        self.discard.clicked.connect(lambda: self._emit(self.discarding_wanted))
        close.clicked.connect(self.close)
        self.list.currentRowChanged.connect(lambda _: self._offer())
        deciding = QWidget()
        flow = FlowLayout(deciding, gap=6)
        for button in (self.place, self.discard):
            flow.addWidget(button)
        buttons = BesideLayout()
        buttons.addWidget(deciding)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(
            plain_label(
                self.tr(
                    "The article, or what the program finds in it, has changed since you decided this. "
                    "Nothing is lost: select the right statement, words or source in the window, and place "
                    "it there."
                )
            )
        )
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self._offer()
        line = self.fontMetrics().lineSpacing()
        resize_on_screen(self, QSize(line * 34, line * 24))

    def show_lost(self, lost: tuple[Lost, ...]) -> None:
        row = max(0, self.list.currentRow())
        self._lost = lost
        self.list.clear()
        for one in lost:
            changes = "; ".join(change_words(entry.change, _WORDS) for entry in one.entries)
            self.list.addItem(f"{changes}\n{missing_words(one.missing)}")
        self.list.setCurrentRow(min(row, len(lost) - 1))
        self._offer()

    def _chosen(self) -> Lost | None:
        row = self.list.currentRow()
        return self._lost[row] if 0 <= row < len(self._lost) else None

    def _offer(self) -> None:
        chosen = self._chosen()
        self.place.setText(place_words(Missing.STATEMENT if chosen is None else chosen.missing))
        self.place.setEnabled(chosen is not None)
        self.discard.setEnabled(chosen is not None)

    def _emit(self, signal: SignalInstance) -> None:
        chosen = self._chosen()
        if chosen is not None:
            signal.emit(chosen)


def place_words(missing: Missing) -> str:
    """Where a review can be placed that misses this."""
    if missing is Missing.WORDS:
        return translate("LostDialog", "&Place at the selected words")
    if missing in (Missing.SOURCE, Missing.OTHER_SOURCE):
        return translate("LostDialog", "&Place at the selected source")
    return translate("LostDialog", "&Place at the selected statement")


def what_to_select(missing: Missing) -> str:
    """What the user has to do before that."""
    if missing is Missing.WORDS:
        return translate("LostDialog", "Select words in the article first.")
    if missing in (Missing.SOURCE, Missing.OTHER_SOURCE):
        return translate("LostDialog", "Select a source in the list of sources first.")
    return translate("LostDialog", "Select a statement first.")
