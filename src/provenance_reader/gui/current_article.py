"""The article in the window: what the work in the background brings is shown in all panes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.article import ArticleSummary
from provenance_reader.domain.document import Document
from provenance_reader.domain.progress import Cancelled
from provenance_reader.domain.span import Span
from provenance_reader.gui.announcing import announce
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.error_messages import Message, message_for, message_for_all
from provenance_reader.gui.preferences import Preferences
from provenance_reader.gui.reading.article_pane import ArticlePane
from provenance_reader.gui.review.desk import ReviewDesk
from provenance_reader.gui.side_panel import SidePanel


@dataclass(frozen=True, slots=True)
class Shown:
    """A document in the window, and its statements once they are found."""

    document: Document
    index: AttributionIndex | None = None


class CurrentArticle(QObject):
    """`changed` tells that another article is shown, or none, or that its statements have changed."""

    changed = Signal()

    def __init__(
        self,
        window: QMainWindow,
        article: ArticlePane,
        panel: SidePanel,
        opening: Opening,
        desk: ReviewDesk,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self.shown: Shown | None = None
        self._article = article
        self._panel = panel
        self._status = window.statusBar()
        self._opening = opening
        self._desk = desk
        self._preferences = preferences
        opening.reading.connect(self._show_reading)
        opening.reading_stopped.connect(self._show_reading_stopped)
        opening.text_read.connect(self._show_text)
        opening.first_seen.connect(self._show_first)
        opening.analysing.connect(self._show_progress)
        opening.analysed.connect(self._show_statements)
        opening.analysis_stopped.connect(self._show_stopped)
        opening.refused.connect(self._show_refused)
        opening.not_read_again.connect(self._show_not_read_again)
        opening.not_kept.connect(self._note_failure)
        desk.changed.connect(self._show_review)

    def open_files(self, paths: list[Path]) -> None:
        self._opening.open_files(paths)

    def open_kept(self, article: ArticleSummary) -> None:
        """Open an article of the library."""
        self._opening.open_kept(article.id, article.title or article.original_name)

    def analyse_again(self) -> None:
        if self.shown is not None:
            self._opening.analyse(self.shown.document)

    def show_again(self, shown: Shown | None, selected: str | None) -> None:
        """Take over what another window showed, and the statement selected there."""
        self.shown = shown
        if shown is None:
            return
        self._article.show_article(shown.document, shown.index)
        self._article.view.read_on(self._preferences.position(shown.document.original))
        if shown.index is not None:
            self._panel.show_statements(shown.index)
            if selected is not None:
                self._panel.statements.choose(selected)
        self.changed.emit()

    def remember_position(self) -> None:
        """Where the article was read to."""
        if self.shown is not None:
            position = self._article.view.reading_position()
            self._preferences.remember_position(self.shown.document.original, position)

    def _show_reading(self, name: str) -> None:
        """The article that is open stays while another takes its time."""
        self._panel.statements.show_reading(name)

    def _show_reading_stopped(self) -> None:
        if self.shown is None:
            self._panel.statements.show_nothing()
        elif self.shown.index is None:
            self._panel.statements.show_cancelled()
        else:
            self._panel.show_statements(self.shown.index)

    def _show_text(self, document: Document) -> None:
        self.remember_position()
        self.shown = Shown(document)
        self._article.show_article(document, None)
        self._article.view.read_on(self._preferences.position(document.original))
        self._article.focus_page()
        self._panel.show_statements(None)
        self._panel.statements.show_progress(0, 1)
        self.changed.emit()

    def _show_progress(self, document: Document, done: int, total: int) -> None:
        if self._waits_for(document):
            self._panel.statements.show_progress(done, total)

    def _show_first(self, document: Document, analysis: Analysis) -> None:
        if self._is_shown(document):
            self._show_statements(document, analysis)
            self._status.showMessage(self.tr("Reading more closely: the statements may still change …"))

    def _show_statements(self, document: Document, analysis: Analysis) -> None:
        """Show an analysis of the article; a statement that was selected stays so, by its content."""
        if not self._is_shown(document):
            return
        selected = self._selected_content()
        index = self._desk.index(document, analysis)
        self.shown = Shown(document, index)
        self._article.show_statements(document, index)
        self._panel.show_statements(index)
        self.changed.emit()
        again = next((one.id for one in index.statements if one.content == selected), None)
        if again is not None:
            self._panel.statements.choose(again)
        self._status.clearMessage()
        found = self.tr("%n statement(s) found", "", len(index.statements))
        announce(self._article.view, found if index.statements else self._panel.statements.waiting.text())

    def _show_review(self) -> None:
        """The same statements, as the reader has it now."""
        if self.shown is None or self.shown.index is None:
            return
        from provenance_reader.gui.chains.index_changes import changed_statements  # no text waits for it

        before = self.shown.index
        index = self._desk.index(self.shown.document, before.review.machine, before)
        changed = changed_statements(before, index)
        self.shown = Shown(self.shown.document, index)
        self._article.show_review(index, changed)
        self._panel.show_review(index, changed)
        self.changed.emit()

    def _selected_content(self) -> tuple[Span, ...] | None:
        chosen = self._panel.statements.list.chosen_id()
        if chosen is None or self.shown is None or self.shown.index is None:
            return None
        return next((one.content for one in self.shown.index.statements if one.id == chosen), None)

    def _show_stopped(self, document: Document, failure: Exception) -> None:
        if not self._is_shown(document):
            return
        self._status.clearMessage()
        if isinstance(failure, Cancelled):
            if self._waits_for(document):
                self._panel.statements.show_cancelled()
        else:
            self._panel.statements.show_failed()
            self._note_failure(failure)

    def _show_refused(self, failures: tuple[Exception, ...]) -> None:
        self.show_problem(message_for_all(failures))

    def _show_not_read_again(self, failure: Exception) -> None:
        if self.shown is not None:
            self._show_reading_stopped()
        self.say(message_for(failure))

    def say(self, message: Message) -> None:
        """Without taking the article away."""
        if self.shown is None:
            self.show_problem(message)
        else:
            self._article.notices.add(f"{message.title}. {message.advice}")

    def show_problem(self, message: Message) -> None:
        self.remember_position()
        self.shown = None
        self._article.show_problem(message)
        self._article.focus_page()
        self._panel.show_statements(None)
        self.changed.emit()

    def _note_failure(self, failure: Exception) -> None:
        message = message_for(failure)
        self._article.notices.add(f"{message.title}. {message.advice}")

    def _is_shown(self, document: Document) -> bool:
        return self.shown is not None and self.shown.document is document

    def _waits_for(self, document: Document) -> bool:
        """Whether it is shown and none of its statements is."""
        return self.shown is not None and self.shown.document is document and self.shown.index is None
