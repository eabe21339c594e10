"""What the lines under the words mean."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.chains.class_chip import ClassChip
from provenance_reader.gui.reading.margin import DENIAL_MARK
from provenance_reader.gui.theme import Scheme


class Legend(QWidget):
    """In a narrow window the words before it give way."""

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Legend"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.setSpacing(8)
        self._intro = self._quiet(self.tr("The source is"))
        row.addWidget(self._intro)
        self._chips = [ClassChip(one, scheme) for one in Anonymity]
        for chip in self._chips:
            row.addWidget(chip)
        row.addSpacing(8)
        self._denial = self._quiet(self.tr("{mark} denies").format(mark=DENIAL_MARK))
        row.addWidget(self._denial)
        row.addStretch(1)

    def wear(self, scheme: Scheme) -> None:
        for chip in self._chips:
            chip.wear(scheme)

    def minimumSizeHint(self) -> QSize:
        """Without the words before it."""
        size = super().minimumSizeHint()
        return size if self._intro.isHidden() else size - QSize(self._intro.sizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        rest = sum(one.sizeHint().width() + 10 for one in (*self._chips, self._denial))
        self._intro.setVisible(rest + self._intro.sizeHint().width() + 40 <= self.width())

    def _quiet(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setObjectName("quiet")
        return label
