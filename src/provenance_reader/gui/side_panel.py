"""The right side of the window: the statements, or the sources."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.sources.sources_pane import SourcesPane
from provenance_reader.gui.statements.statements_pane import StatementsPane
from provenance_reader.gui.theme import Scheme


class SidePanel(QTabWidget):
    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.setMinimumWidth(280)
        self.statements = StatementsPane(scheme)
        self.sources = SourcesPane(scheme)
        self.addTab(self.statements, self.tr("Statements"))
        self.addTab(self.sources, self.tr("Sources"))
        self.setAccessibleName(self.tr("Statements or sources"))
        self.tabBar().setAccessibleName(self.accessibleName())
        self.sources.statements_wanted.connect(self._show_statements_of)

    def stops(self) -> list[QWidget]:
        """What takes the keyboard when the user goes from pane to pane."""
        return [self.statements.list, self.statements.details, self.sources.list, self.sources.card]

    def show_statements(self, index: AttributionIndex) -> None:
        self.statements.show_statements(index)
        self.sources.show_sources(index)

    def choose(self, statement_id: str) -> None:
        """Who selects a statement in the text wants to see it."""
        self.setCurrentWidget(self.statements)
        self.statements.choose(statement_id)

    def step(self, by: int) -> None:
        """Select the next statement, or the one before."""
        self.setCurrentWidget(self.statements)
        self.statements.list.step(by)

    def bring(self, pane: QWidget, stop: QWidget) -> None:
        """Show one of the panes and give it the keyboard."""
        self.setCurrentWidget(pane)
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def wear(self, scheme: Scheme) -> None:
        self.statements.wear(scheme)
        self.sources.wear(scheme)

    def _show_statements_of(self, source_id: str) -> None:
        self.setCurrentWidget(self.statements)
        self.statements.show_of_source(source_id)
