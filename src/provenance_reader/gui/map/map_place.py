"""The middle of the window: the article, and over it the map when it is wanted.

What is chosen in the map is shown in the other panes, and the map shows what is chosen there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from provenance_reader.domain.origins import SourcePart
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.reading.article_pane import ArticlePane
from provenance_reader.gui.side_panel import SidePanel
from provenance_reader.gui.theme import Scheme

if TYPE_CHECKING:
    from provenance_reader.domain.source_map import TieUse
    from provenance_reader.gui.map.map_pane import MapPane

_USUAL_HEIGHTS = [600, 300]
# In lines of text: in a lower window the map has all the room at first.
_HIGH = 48


class MapPlace(QSplitter):
    """`map_shown` tells whether the map is there; `saved` brings a sentence."""

    map_shown = Signal(bool)
    saved = Signal(str)

    def __init__(self, scheme: Scheme, article: ArticlePane, panel: SidePanel) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._scheme, self._article, self._panel = scheme, article, panel
        self._leads = False
        self._index: AttributionIndex | None = None
        self._source: str | None = None
        self._statement: str | None = None
        self._room = QWidget()
        self._inner = QVBoxLayout(self._room)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._room.hide()
        self.addWidget(self._room)
        self.addWidget(article)
        self.setSizes(_USUAL_HEIGHTS)
        self.setChildrenCollapsible(False)
        panel.sources.list.chosen.connect(self._follow_source)
        panel.statements.selected.connect(self._follow_statement)

    @cached_property
    def map(self) -> MapPane:
        """Made when it is first asked for: a window without a map starts without what that needs."""
        from provenance_reader.gui.map.map_pane import MapPane

        made = MapPane(self._scheme)
        made.text_button.setChecked(self.window().height() >= _HIGH * self.fontMetrics().lineSpacing())
        made.show_map(self._index)
        made.source_chosen.connect(self._show_source)
        made.use_chosen.connect(self._show_use)
        made.words_wanted.connect(self._go_to_words)
        made.closing.connect(lambda: self.show_map(False))
        made.saved.connect(self.saved)
        made.text_button.toggled.connect(self._article.setVisible)
        self._inner.addWidget(made)
        return made

    def show_article(self, index: AttributionIndex | None) -> None:
        self._index = index
        if self._is_made():
            self.map.show_map(index)
            self.map.follow(self._source, self._statement)

    def has_map(self) -> bool:
        """Whether it is shown."""
        return not self._room.isHidden()

    def save_map(self) -> None:
        """As a picture; it is shown first, for the user to see what that will be."""
        self.show_map(True)
        self.map.save()

    def wear(self, scheme: Scheme) -> None:
        """The article is dressed by itself."""
        self._scheme = scheme
        if self._is_made():
            self.map.wear(scheme)

    def show_map(self, shown: bool) -> None:
        """With the keyboard in it; without the map the article has it."""
        if shown != self._room.isHidden():
            return
        pane = self.map
        self._room.setVisible(shown)
        self._article.setVisible(not shown or pane.text_button.isChecked())
        self.map_shown.emit(shown)
        if shown:
            pane.follow(self._source, self._statement)
            pane.focus()
        else:
            self._article.focus_page()

    def _is_made(self) -> bool:
        return "map" in self.__dict__

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
        if self._is_made() and not self._leads:
            self.map.follow(source_id, statement_id)

    @contextmanager
    def _leading(self) -> Iterator[None]:
        """The map shows already what the panes are about to report."""
        self._leads = True
        try:
            yield
        finally:
            self._leads = False
