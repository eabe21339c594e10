"""The right side of the window: one page of it at a time."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.reading.outline import Outline
from provenance_reader.gui.side_page import SidePage
from provenance_reader.gui.sources.sources_pane import SourcesPane
from provenance_reader.gui.statements.statements_pane import StatementsPane
from provenance_reader.gui.theme import Scheme

# In lines of text.
_LEAST_WIDTH = 15


class SidePanel(QTabWidget):
    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.setMinimumWidth(max(280, _LEAST_WIDTH * self.fontMetrics().lineSpacing()))
        self._pages: list[SidePage] = []
        self.statements = StatementsPane(scheme)
        self.sources = SourcesPane(scheme)
        self.add_page(self.statements, self.tr("Statements"))
        self.add_page(self.sources, self.tr("Sources"))
        self.outline = Outline()
        self.add_page(self.outline, self.tr("Outline"))
        self.setAccessibleName(self.tr("Statements, sources or outline"))
        self.tabBar().setAccessibleName(self.accessibleName())
        self.sources.statements_wanted.connect(self._show_statements_of)

    def add_page(self, page: SidePage, title: str) -> None:
        self._pages.append(page)
        self.addTab(page, title)

    def stops(self) -> list[QWidget]:
        """What takes the keyboard when the user goes from pane to pane."""
        return [stop for page in self._pages for stop in page.stops()]

    def show_statements(self, index: AttributionIndex | None) -> None:
        """On every page; None where there is no article, or no analysis of it yet."""
        for page in self._pages:
            page.show_statements(index)

    def show_review(self, index: AttributionIndex, changed: Collection[str]) -> None:
        """The same article after a change of its review; `changed` statements look different now."""
        for page in self._pages:
            page.show_review(index, changed)

    def choose(self, statement_id: str) -> None:
        """Who selects a statement in the text wants to see it."""
        self.setCurrentWidget(self.statements)
        self.statements.choose(statement_id)

    def step(self, by: int) -> None:
        """Select the next statement, or the one before."""
        self.setCurrentWidget(self.statements)
        self.statements.list.step(by)

    def bring(self, page: SidePage) -> None:
        """Show one of the pages and give it the keyboard."""
        self.setCurrentWidget(page)
        page.stops()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def wear(self, scheme: Scheme) -> None:
        for page in self._pages:
            page.wear(scheme)

    def _show_statements_of(self, source_id: str) -> None:
        self.setCurrentWidget(self.statements)
        self.statements.show_of_source(source_id)
