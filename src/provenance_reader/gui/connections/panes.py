"""The article, its statements and its sources hear of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def connect_panes(window: MainWindow) -> None:
    article, statements, sources = window.article, window.panel.statements, window.panel.sources
    article.open_wanted.connect(window.ask_for_files)
    article.sample_wanted.connect(window.open_sample)
    article.view.statement_clicked.connect(window.panel.choose)
    article.view.scrolled.connect(statements.follow)
    article.voice_bar.stretch_chosen.connect(lambda *told: window.tell(told[-1]))
    statements.selected.connect(article.view.select)
    statements.brightened.connect(article.view.brighten)
    statements.scrolled.connect(article.view.show_statement)
    statements.links_chosen.connect(article.view.mark_links)
    statements.waiting.cancel_wanted.connect(window.opening.cancel)
    statements.waiting.analysis_wanted.connect(window.current.analyse_again)
    sources.mentions_chosen.connect(article.view.mark_mentions)
    window.preferences.article_changed.connect(window.wear)
    window.preferences.theme.changed.connect(window.wear)
