"""What was opened and what is kept, and the outline of what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance_reader.domain.span import Span
from provenance_reader.gui.documents.keeping import Keeping
from provenance_reader.gui.documents.recent_menu import RecentMenu

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def connect_session(window: MainWindow) -> None:
    RecentMenu(window.actions_by_name.recent_menu, window.opening, window.preferences)
    Keeping(window.actions_by_name, window.library, window.opening)


def connect_outline(window: MainWindow) -> None:
    panel, actions, view = window.panel, window.actions_by_name, window.article.view
    outline = panel.outline

    def show_article() -> None:
        has_headings = outline.show_document(None if window.shown is None else window.shown.document)
        panel.setTabVisible(panel.indexOf(outline), has_headings)
        actions.show_outline.setEnabled(has_headings)

    def go_to(heading: Span) -> None:
        view.read_on(heading.start)

    window.current.changed.connect(show_article)
    outline.heading_chosen.connect(go_to)
    view.verticalScrollBar().valueChanged.connect(lambda _: outline.follow(view.reading_position()))
    actions.show_outline.triggered.connect(lambda: panel.bring(outline))
    show_article()
