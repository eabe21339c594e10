"""Lists the library, takes articles out of it and brings them back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from provenance_reader.application.articles import Articles
from provenance_reader.domain.article import ArticleSummary
from provenance_reader.gui.background import Background


class Shelf(QObject):
    """`listed` carries all articles and the id of the one read last; `removed` the article that `undo`
    would bring back, or None; `failed` an Exception.
    """

    listed = Signal(object, object)
    removed = Signal(object)
    failed = Signal(object)

    def __init__(self, articles: Articles, background: Background) -> None:
        super().__init__()
        self._articles = articles
        self._background = background
        self._current: int | None = None
        self._removed: list[ArticleSummary] = []

    def refresh(self) -> None:
        self._background.ask_library(
            self._articles.list,
            done=lambda articles: self.listed.emit(articles, self._current),
            failed=self.failed.emit,
        )

    def show_as_current(self, article: ArticleSummary) -> None:
        self._current = article.id
        self.refresh()

    def remove(self, article: ArticleSummary | None) -> None:
        if article is not None:
            self._background.change_library(
                lambda: self._articles.remove(article.id),
                done=lambda _: self._remember(article),
                failed=self.failed.emit,
            )

    def undo(self) -> None:
        """Bring back the article removed last."""
        if self._removed:
            article = self._removed[-1]
            self._background.change_library(
                lambda: self._articles.restore(article.id),
                done=lambda _: self._forget(article),
                failed=self.failed.emit,
            )

    def announce(self) -> None:
        """Tell a new window what there is to undo, and list the articles."""
        self.removed.emit(self._removed[-1] if self._removed else None)
        self.refresh()

    def _remember(self, article: ArticleSummary) -> None:
        self._removed.append(article)
        self.announce()

    def _forget(self, article: ArticleSummary) -> None:
        self._removed.remove(article)
        self._current = article.id
        self.announce()
