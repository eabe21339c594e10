"""The middle of the window: the article, or why there is none."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from provenance_reader.domain.document import Document
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.error_messages import Message
from provenance_reader.gui.reading.article_view import ArticleView
from provenance_reader.gui.reading.find_bar import FindBar
from provenance_reader.gui.reading.message_page import MessagePage
from provenance_reader.gui.reading.notices import NoticeBar, notice_sentences
from provenance_reader.gui.reading.typography import Typography
from provenance_reader.gui.reading.voice_bar import VoiceBar
from provenance_reader.gui.roomy import Column
from provenance_reader.gui.theme import Scheme


class ArticlePane(QStackedWidget):
    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, scheme: Scheme, paper: Scheme, typography: Typography) -> None:
        super().__init__()
        self.view = ArticleView(paper, typography)
        self.notices = NoticeBar()
        self.voice_bar = VoiceBar(scheme)
        self.voice_bar.stretch_chosen.connect(self._show_stretch)
        self.find_bar = FindBar()
        self.find_bar.marked.connect(self.view.mark_hits)
        self._reading = Column(self.notices, self.voice_bar, self.find_bar, self.view)
        self.welcome = MessagePage(
            self._button(self.tr("Open an article…"), self.open_wanted, first=True),
            self._button(self.tr("Open the sample article"), self.sample_wanted),
        )
        self.welcome.say(
            self.tr("Who says what, and through whom?"),
            self.tr(
                "Open a news article, or drop its file here. Every statement in it is marked with the source "
                "it comes from, down to the last one the article names, or does not name.\n\n"
                "Everything stays on this computer."
            ),
        )
        self.problem = MessagePage(
            self._button(self.tr("Open another article…"), self.open_wanted, first=True)
        )
        for page in (self.welcome, self._reading, self.problem):
            self.addWidget(page)

    def add_strip(self, strip: QWidget) -> None:
        """Something about the article, above its text."""
        column = self._reading.column
        column.insertWidget(column.indexOf(self.find_bar), strip)

    def show_article(self, document: Document, index: AttributionIndex | None) -> None:
        self.show_statements(document, index)
        self.find_bar.search_in(document.text)
        self.notices.show_sentences(notice_sentences(document))
        self.setCurrentWidget(self._reading)

    def show_statements(self, document: Document, index: AttributionIndex | None) -> None:
        """The article stays where it is, where it is shown already."""
        self.view.show_article(document, index)
        self.voice_bar.show_voices(index)

    def show_review(self, index: AttributionIndex, changed: Collection[str]) -> None:
        """The same article after a change of its review; `changed` statements look different now."""
        self.view.show_review(index, changed)
        self.voice_bar.show_voices(index)

    def wear(self, scheme: Scheme, paper: Scheme, typography: Typography) -> None:
        """`paper` are the colours of the article itself."""
        self.view.wear(paper, typography)
        self.voice_bar.wear(scheme)

    def show_problem(self, message: Message) -> None:
        self.problem.say(message.title, message.advice, message.subject)
        self.setCurrentWidget(self.problem)

    def focus_page(self) -> None:
        """Give the keyboard to what can be done here."""
        page = self.view if self.currentWidget() is self._reading else self.currentWidget()
        if page is not None:
            page.setFocus()

    def _show_stretch(self, stretch: Span | None, anonymity: Anonymity | None, _: str) -> None:
        if stretch is not None:
            self.view.mark_stretch(stretch, anonymity)

    def _button(self, text: str, pressed: object, *, first: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setDefault(first)
        button.clicked.connect(pressed)
        return button
