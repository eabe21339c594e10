"""Words of the article that a link rests on: shown, taken from what is selected, or taken away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from provenance_reader.domain.span import Span, merged
from provenance_reader.gui.chains.facts_form import plain_label
from provenance_reader.gui.chains.wording import quoted

Selection = Callable[[], Span | None]


class WordsPicker(QWidget):
    """`picked` brings the words that were taken."""

    picked = Signal(str)

    def __init__(self, name: str, text: str, spans: tuple[Span, ...], selection: Selection) -> None:
        super().__init__()
        self._text = text
        self._selection = selection
        self._label = plain_label("")
        take = QPushButton(self.tr("Take selection"))
        take.setObjectName("filterButton")
        take.setAccessibleName(self.tr("{what}: take the words selected in the article").format(what=name))
        take.setToolTip(self.tr("Select the words in the article first"))
        take.clicked.connect(self._take)
        self.setFocusProxy(take)
        self._clear = QToolButton()
        self._clear.setText("✕")
        self._clear.setToolTip(self.tr("No words"))
        self._clear.setAccessibleName(self.tr("{what}: no words").format(what=name))
        self._clear.clicked.connect(lambda: self._show(()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(3)
        column.addWidget(self._label)
        buttons = QHBoxLayout()
        buttons.addWidget(take)
        buttons.addWidget(self._clear)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._show(spans)

    def spans(self) -> tuple[Span, ...]:
        return self._spans

    def _take(self) -> None:
        span = self._selection()
        if span is not None:
            self._show((span,))
            self.picked.emit(span.of(self._text))

    def _show(self, spans: tuple[Span, ...]) -> None:
        self._spans = merged(spans)
        words = "  ".join(quoted(span.of(self._text)) for span in self._spans)
        self._label.setText(words or self.tr("none"))
        self._clear.setVisible(bool(spans))
