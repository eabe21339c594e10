"""The middle of the window: the article, and over it the map when it is wanted.

What is chosen in the map is shown in the other panes, and the map shows what is chosen there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter

from provenance_reader.domain.origins import SourcePart
from provenance_reader.domain.source_map import TieUse
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.map.map_pane import MapPane
from provenance_reader.gui.reading.article_pane import ArticlePane
from provenance_reader.gui.side_panel import SidePanel
from provenance_reader.gui.theme import Scheme

_USUAL_HEIGHTS = [600, 300]


class MapPlace(QSplitter):
    """`map_shown` tells whether the map is there."""

    map_shown = Signal(bool)

    def __init__(self, scheme: Scheme, article: ArticlePane, panel: SidePanel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.map = MapPane(scheme)
        self._article, self._panel = article, panel
        self._leads = False
        self._source: str | None = None
        self._statement: str | None = None
        self.addWidget(self.map)
        self.addWidget(article)
        self.setSizes(_USUAL_HEIGHTS)
        self.setChildrenCollapsible(False)
        self.map.hide()
        self.map.source_chosen.connect(self._show_source)
        self.map.use_chosen.connect(self._show_use)
        self.map.words_wanted.connect(self._go_to_words)
        self.map.closing.connect(lambda: self.show_map(False))
        self.map.text_button.toggled.connect(self._article.setVisible)
        panel.sources.list.chosen.connect(self._follow_source)
        panel.statements.selected.connect(self._follow_statement)

    def show_article(self, index: AttributionIndex | None) -> None:
        self.map.show_map(index)
        self.map.follow(self._source, self._statement)

    def save_map(self) -> None:
        """As a picture; it is shown first, for the user to see what that will be."""
        self.show_map(True)
        self.map.save()

    def wear(self, scheme: Scheme) -> None:
        """The article is dressed by itself."""
        self.map.wear(scheme)

    def show_map(self, shown: bool) -> None:
        """With the keyboard in it; without the map the article has it."""
        if shown == self.map.isVisible():
            return
        self.map.setVisible(shown)
        self._article.setVisible(not shown or self.map.text_button.isChecked())
        self.map_shown.emit(shown)
        if shown:
            self.map.follow(self._source, self._statement)
            self.map.focus()
        else:
            self._article.focus_page()

    def _show_source(self, source_id: str | None) -> None:
        with self._leading():
            self._panel.setCurrentWidget(self._panel.sources)
            self._panel.sources.choose(source_id)

    def _show_use(self, use: TieUse) -> None:
        with self._leading():
            self._panel.choose(use.statement)
            self._article.view.mark_links((use.link,))

    def _go_to_words(self) -> None:
        self.map.text_button.setChecked(True)
        self._article.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow_source(self, part: SourcePart | None) -> None:
        self._follow(None if part is None else part.source.id, None)

    def _follow_statement(self, statement_id: str | None) -> None:
        self._follow(None, statement_id)

    def _follow(self, source_id: str | None, statement_id: str | None) -> None:
        self._source, self._statement = source_id, statement_id
        if not self._leads:
            self.map.follow(source_id, statement_id)

    @contextmanager
    def _leading(self) -> Iterator[None]:
        """The map shows already what the panes are about to report."""
        self._leads = True
        try:
            yield
        finally:
            self._leads = False
