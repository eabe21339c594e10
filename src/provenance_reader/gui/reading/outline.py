"""The headings of the article, one under the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from provenance_reader.domain.document import BlockKind, Document
from provenance_reader.domain.span import Span
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.side_page import SidePage
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.translation import one_line


class Outline(SidePage):
    """`heading_chosen` brings the Span of a heading."""

    heading_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._spans: tuple[Span, ...] = ()
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setObjectName("outline")
        self.list.setAccessibleName(self.tr("Outline"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def show_document(self, document: Document | None) -> bool:
        """Whether there are headings at all."""
        blocks = () if document is None else document.blocks
        spans = tuple(block.span for block in blocks if block.kind is BlockKind.HEADING)
        text = "" if document is None else document.text
        self._spans = spans
        self.list.clear()
        self.list.addItems([one_line(span.of(text)) for span in spans])
        return bool(spans)

    def follow(self, position: int) -> None:
        """The article was scrolled to this code point."""
        at = bisect_right([span.start for span in self._spans], position) - 1
        self.list.setCurrentRow(at)

    def show_statements(self, index: AttributionIndex | None) -> None:
        """The headings are those of the document; see show_document."""

    def show_review(self, _index: AttributionIndex, _changed: Collection[str]) -> None:
        """No heading is reviewed."""

    def stops(self) -> list[QWidget]:
        return [self.list]

    def wear(self, _scheme: Scheme) -> None:
        """Everything here wears the palette."""

    def _choose(self, item: QListWidgetItem) -> None:
        self.heading_chosen.emit(self._spans[self.list.row(item)])
