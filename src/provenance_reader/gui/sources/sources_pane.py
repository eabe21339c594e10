"""The article's sources: on how many it rests, a list of them, and the card of the selected one."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from provenance_reader.domain.origins import SourcePart, count_origins, source_parts
from provenance_reader.domain.span import Span
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.roomy import Column, ScrollingPage
from provenance_reader.gui.side_page import SidePage
from provenance_reader.gui.sources.source_card import SourceCard
from provenance_reader.gui.sources.source_list import SourceList
from provenance_reader.gui.theme import Scheme


class SourcesPane(SidePage):
    """`mentions_chosen` brings the places of the selected source and the one to go to."""

    mentions_chosen = Signal(object, int)
    statements_wanted = Signal(str)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._index: AttributionIndex | None = None
        self._mentions: tuple[Span, ...] = ()
        self._at = 0
        self._is_behind = False
        self.count = QLabel()
        self.count.setWordWrap(True)
        self.count.setToolTip(
            self.tr(
                "Sources that belong to each other, such as a ministry and its spokeswoman, are one origin. "
                "A medium that hands on the words of others is none."
            )
        )
        self.list = SourceList(scheme)
        self.card = SourceCard(scheme)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.card)
        self.splitter.setSizes([560, 440])
        self.splitter.setChildrenCollapsible(False)
        header = QWidget()
        header.setObjectName("paneHeader")
        column = QVBoxLayout(header)
        column.setContentsMargins(14, 10, 14, 10)
        column.addWidget(self.count)
        page = Column(header, self.splitter)
        page.column.setStretch(1, 1)
        page.column.addStretch(0)  # takes the room while there is no list
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollingPage(page))
        self.list.chosen.connect(self._choose)
        self.card.statements_wanted.connect(self.statements_wanted)
        self.card.mention_wanted.connect(lambda _: self._go_on())
        self.show_statements(None)

    def show_statements(self, index: AttributionIndex | None) -> None:
        self._index, self._mentions, self._is_behind = index, (), False
        parts: tuple[SourcePart, ...] = ()
        if index is not None:
            parts = source_parts(index.document.text, index.analysis, index.standing_segments)
        self.list.show_parts(parts, () if index is None else index.review.sources)
        self.splitter.setVisible(bool(parts))
        self.count.setText(self._count_words(index))

    def show_review(self, index: AttributionIndex, _changed: Collection[str]) -> None:
        """Once it is looked at."""
        self._index, self._is_behind = index, True
        if self.isVisible():
            self._catch_up()

    def choose(self, source_id: str | None) -> None:
        """Select a source and mark its words, again where it is selected already; None selects none."""
        self._catch_up()
        self.list.clearSelection()
        if source_id is not None:
            self.list.choose(source_id)

    def stops(self) -> list[QWidget]:
        return [self.list, self.card]

    def wear(self, scheme: Scheme) -> None:
        self.list.wear(scheme)
        self.card.wear(scheme)

    def showEvent(self, event: QShowEvent) -> None:
        self._catch_up()
        super().showEvent(event)

    def _catch_up(self) -> None:
        """Show the last change; who is selected stays so."""
        if self._is_behind:
            kept = self.list.chosen_id() if self.isVisible() else None
            self.show_statements(self._index)
            if kept is not None:
                self.list.choose(kept)

    def _count_words(self, index: AttributionIndex | None) -> str:
        if index is None or not index.statements:
            return self.tr("The sources of the article appear here once its statements are found.")
        count = count_origins(index.analysis)
        return " · ".join(
            (
                self.tr("%n statement(s)", "", count.statements),
                self.tr("%n medium(s)", "", count.media),
                self.tr("%n independent origin(s)", "", count.independent),
            )
        )

    def _choose(self, part: SourcePart | None) -> None:
        self.card.show_source(self._index, part)
        before, self._mentions = self._mentions, () if part is None else part.source.mentions
        self._at = 0
        if before or self._mentions:
            self.mentions_chosen.emit(self._mentions, self._at)

    def _go_on(self) -> None:
        self._at = (self._at + 1) % len(self._mentions)
        self.mentions_chosen.emit(self._mentions, self._at)
