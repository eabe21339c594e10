"""The articles of the library as Qt's list view asks for them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from provenance_reader.domain.article import ArticleSummary
from provenance_reader.gui.reading.article_heading import date_words
from provenance_reader.gui.translation import one_line

META_ROLE = Qt.ItemDataRole.UserRole


class LibraryModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self._articles: tuple[ArticleSummary, ...] = ()

    def show(self, articles: tuple[ArticleSummary, ...]) -> None:
        self.beginResetModel()
        self._articles = articles
        self.endResetModel()

    def article(self, place: QModelIndex) -> ArticleSummary | None:
        return self._articles[place.row()] if place.isValid() else None

    def place_of(self, article_id: int) -> QModelIndex:
        for row, article in enumerate(self._articles):
            if article.id == article_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._articles)

    def data(
        self, place: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if not place.isValid():
            return None
        article = self._articles[place.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return summary_title(article)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{summary_title(article)}, {self._meta(article)}"
        if role == META_ROLE:
            return self._meta(article)
        return None

    def _meta(self, article: ArticleSummary) -> str:
        """What is known about the article besides its title, on one line."""
        count = self.tr("%n statement(s)", "", article.statement_count)
        parts = (article.outlet or "", date_words(article.published or ""), count)
        return " · ".join(one_line(part) for part in parts if part)


def summary_title(article: ArticleSummary) -> str:
    return one_line(article.title) or one_line(article.original_name)
