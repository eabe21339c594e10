"""The left side of the window: the articles kept on this computer."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from provenance_reader.domain.article import ArticleSummary
from provenance_reader.gui.beside_layout import BesideLayout
from provenance_reader.gui.documents.library_delegate import LibraryDelegate
from provenance_reader.gui.documents.library_model import LibraryModel, summary_title
from provenance_reader.gui.error_messages import message_for
from provenance_reader.gui.offer_bar import OfferBar
from provenance_reader.gui.roomy import Column
from provenance_reader.gui.theme import Scheme


class LibraryList(QListView):
    """Enter and a double click open an article, the Delete key removes it; signals carry its summary."""

    open_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self.articles = LibraryModel()
        self._delegate = LibraryDelegate(self, scheme)
        self.setModel(self.articles)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Library"))
        self.doubleClicked.connect(self._open)

    def current(self) -> ArticleSummary | None:
        return self.articles.article(self.currentIndex())

    def wear(self, scheme: Scheme) -> None:
        self._delegate.scheme = scheme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(self.current())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, place: QModelIndex) -> None:
        article = self.articles.article(place)
        if article is not None:
            self.open_wanted.emit(article)


class LibraryPane(Column):
    """`undo_bar` and `keep_bar` are for the whole width of the window."""

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self.list = LibraryList(scheme)
        self._empty = QLabel(
            self.tr("Nothing here yet. Every article you open is kept here, on this computer only.")
        )
        self._empty.setWordWrap(True)
        self._empty.setObjectName("emptyLibrary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._empty.setContentsMargins(14, 12, 14, 12)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        self.open_button = QPushButton(self.tr("Open…"))
        self.open_button.setToolTip(self.tr("Open an article from a file"))
        self.undo_bar = OfferBar(self.tr("Undo"), "offerBar")
        self.keep_bar = OfferBar(self.tr("Keep it"), "offerBar")
        title = QLabel(self.tr("Library"))
        title.setObjectName("paneTitle")
        header = QWidget()
        header.setObjectName("paneHeader")
        row = BesideLayout(header)
        row.setContentsMargins(14, 8, 12, 8)
        row.addWidget(title)
        row.addWidget(self.open_button)
        self.column.addWidget(header)
        self.column.addWidget(self._pages)
        self.column.setStretch(1, 1)

    def show_articles(self, articles: tuple[ArticleSummary, ...], current: int | None) -> None:
        """`current` is the id of the article to be selected."""
        self.list.articles.show(articles)
        if current is not None:
            self.list.setCurrentIndex(self.list.articles.place_of(current))
        self._pages.setCurrentWidget(self.list if articles else self._empty)

    def show_removed(self, article: ArticleSummary | None) -> None:
        """None where there is nothing to bring back."""
        sentence = self.tr("“{title}” was removed.")
        self.undo_bar.offer("" if article is None else sentence.format(title=summary_title(article)))

    def show_failure(self, failure: Exception) -> None:
        message = message_for(failure)
        self._empty.setText(f"{message.title}. {message.advice}")
        self._pages.setCurrentWidget(self._empty)

    def wear(self, scheme: Scheme) -> None:
        self.list.wear(scheme)
