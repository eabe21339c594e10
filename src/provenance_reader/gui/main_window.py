"""The window: library, article, statements, and how they hear of each other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.article import ArticleSummary
from provenance_reader.domain.document import Document
from provenance_reader.domain.progress import Cancelled
from provenance_reader.domain.span import Span
from provenance_reader.gui import window_memory
from provenance_reader.gui.actions import Actions
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.documents.library_pane import LibraryPane
from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.documents.shelf import Shelf
from provenance_reader.gui.error_messages import message_for
from provenance_reader.gui.legend import Legend
from provenance_reader.gui.preferences import Preferences
from provenance_reader.gui.reading.article_heading import title_words
from provenance_reader.gui.reading.article_pane import ArticlePane
from provenance_reader.gui.reading.typography import Typography
from provenance_reader.gui.side_panel import SidePanel
from provenance_reader.gui.statements.statement_counts import StatementCounts

# How long the status bar says something, in milliseconds.
_MOMENT = 4000
_USUAL_SIZE = (1440, 900)
_ENDINGS = (
    *("html", "htm", "xhtml", "mhtml", "mht", "webarchive", "warc", "wacz", "pdf", "docx", "odt", "rtf"),
    *("epub", "eml", "msg", "mbox", "txt", "md", "markdown", "xml", "rss", "atom", "json", "jsonld", "gz"),
)
_USUAL_PANES = [240, 750, 450]


@dataclass(frozen=True, slots=True)
class Shown:
    """A document in the window, and its statements once they are found."""

    document: Document
    index: AttributionIndex | None = None


class MainWindow(QMainWindow):
    """Knows what is shown; slow work is done by `opening` and `shelf`, which outlive the window."""

    def __init__(self, preferences: Preferences, opening: Opening, shelf: Shelf, sample: Path) -> None:
        super().__init__()
        self._preferences = preferences
        self._opening = opening
        self._shelf = shelf
        self._sample = sample
        self.shown: Shown | None = None
        self._failures: list[str] = []
        scheme = preferences.theme.scheme
        self.library = LibraryPane(scheme)
        self.article = ArticlePane(scheme, preferences.paper(), self._typography())
        self.panel = SidePanel(scheme)
        self.statements, self.sources = self.panel.statements, self.panel.sources
        self._legend = Legend(scheme)
        self._counts = StatementCounts()
        self.actions_by_name = Actions(self, self.menuBar())
        self._arrange()
        self._connect_panes()
        self._connect_work()
        self._connect_actions()

    def open_files(self, paths: list[Path]) -> None:
        self._failures.clear()
        self._opening.open_files(paths)

    def show_statements(self) -> None:
        self.panel.bring(self.statements, self.statements.list)

    def show_sources(self) -> None:
        self.panel.bring(self.sources, self.sources.list)

    def show_again(self, shown: Shown | None, selected: str | None) -> None:
        """Take over what another window showed, and the statement selected there."""
        self.shown = shown
        if shown is not None:
            self.article.show_article(shown.document, shown.index, [])
            self.article.view.read_on(self._preferences.position(shown.document.original))
            if shown.index is not None:
                self._show_index(shown.index)
            if selected is not None:
                self.statements.choose(selected)

    def remember(self) -> None:
        """Keep place, size and panes for the next window, and where the article was read to."""
        self._remember_position()
        self._preferences.remember_window(window_memory.remember(self, self._splitters()))

    def _remember_position(self) -> None:
        if self.shown is not None:
            position = self.article.view.reading_position()
            self._preferences.remember_position(self.shown.document.original, position)

    def _arrange(self) -> None:
        self.setAcceptDrops(True)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        for pane, width in zip((self.library, self.article, self.panel), _USUAL_PANES, strict=True):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(self._panes.indexOf(pane), width)
        self.article.setMinimumWidth(320)
        self._panes.setSizes(_USUAL_PANES)
        self._panes.setCollapsible(1, False)
        self.setCentralWidget(self._panes)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._legend)
        self.statusBar().addPermanentWidget(self._counts)
        if not window_memory.recall(self._preferences.settings.window, self, self._splitters()):
            self.resize(*_USUAL_SIZE)
        self._name_window()
        self.article.focus_page()

    def _connect_panes(self) -> None:
        self.article.open_wanted.connect(self._ask_for_files)
        self.article.sample_wanted.connect(lambda: self.open_files([self._sample]))
        self.article.view.statement_clicked.connect(self.panel.choose)
        self.statements.selected.connect(self.article.view.select)
        self.statements.brightened.connect(self.article.view.brighten)
        self.statements.scrolled.connect(self.article.view.show_statement)
        self.article.view.scrolled.connect(self.statements.follow)
        self.statements.links_chosen.connect(self.article.view.mark_links)
        self.sources.mentions_chosen.connect(self.article.view.mark_mentions)
        self.article.voice_bar.stretch_chosen.connect(lambda *told: self._tell(told[-1]))
        self.statements.waiting.cancel_wanted.connect(self._opening.cancel)
        self.statements.waiting.analysis_wanted.connect(self._analyse_again)
        self.library.open_button.clicked.connect(self._ask_for_files)
        self.library.list.open_wanted.connect(self._open_kept)
        self.library.list.removal_wanted.connect(self._shelf.remove)
        self.library.undo_bar.undo_wanted.connect(self._shelf.undo)

    def _connect_work(self) -> None:
        self._opening.reading.connect(self._show_reading)
        self._opening.reading_stopped.connect(self._show_reading_stopped)
        self._opening.text_read.connect(self._show_text)
        self._opening.first_seen.connect(self._show_first)
        self._opening.analysing.connect(self._show_progress)
        self._opening.analysed.connect(self._show_statements)
        self._opening.analysis_stopped.connect(self._show_stopped)
        self._opening.failed.connect(self._show_problem)
        self._opening.kept.connect(self._shelf.show_as_current)
        self._opening.not_kept.connect(self._note_failure)
        self._shelf.listed.connect(self.library.show_articles)
        self._shelf.removed.connect(self._show_removed)
        self._shelf.failed.connect(self._show_library_failure)
        self._preferences.article_changed.connect(self._wear)
        self._preferences.theme.changed.connect(self._wear)

    def _connect_actions(self) -> None:
        actions = self.actions_by_name
        find_bar, filter_bar = self.article.find_bar, self.statements.filter_bar
        actions.open.triggered.connect(self._ask_for_files)
        actions.sample.triggered.connect(lambda: self.open_files([self._sample]))
        actions.remove.triggered.connect(lambda: self._shelf.remove(self.library.list.current()))
        actions.undo.triggered.connect(self._shelf.undo)
        actions.quit.triggered.connect(self.close)
        actions.find.triggered.connect(find_bar.open_bar)
        actions.find_next.triggered.connect(lambda: find_bar.step(1))
        actions.find_previous.triggered.connect(lambda: find_bar.step(-1))
        actions.next.triggered.connect(lambda: self.panel.step(1))
        actions.previous.triggered.connect(lambda: self.panel.step(-1))
        for choice, action in actions.filters.items():
            action.triggered.connect(lambda _=False, choice=choice: filter_bar.choose(choice))
        for order, action in actions.orders.items():
            action.triggered.connect(lambda _=False, order=order: self.statements.order.choose(order))
        actions.narrow.triggered.connect(self.statements.selection.showMenu)
        actions.zoom_in.triggered.connect(lambda: self._preferences.zoom(1))
        actions.zoom_out.triggered.connect(lambda: self._preferences.zoom(-1))
        actions.zoom_usual.triggered.connect(lambda: self._preferences.zoom(0))
        gaps = self.article.voice_bar.step
        actions.next_gap.triggered.connect(lambda: gaps(None))
        actions.previous_gap.triggered.connect(lambda: gaps(None, -1))
        actions.show_statements.triggered.connect(self.show_statements)
        actions.show_sources.triggered.connect(self.show_sources)
        actions.next_pane.triggered.connect(self._focus_next_pane)
        actions.offer(actions.themes, self._preferences.settings.theme, self._preferences.choose_theme)
        chosen, preferences = self._preferences.settings, self._preferences
        actions.offer(actions.papers, chosen.paper, preferences.choose_paper)
        actions.offer(actions.columns, chosen.column, preferences.choose_column)
        actions.offer(actions.lines, chosen.lines, preferences.choose_lines)
        actions.offer(actions.languages, chosen.language, preferences.choose_language)
        actions.shortcuts.triggered.connect(self._show_shortcuts)
        actions.about.triggered.connect(self._show_about)

    def _show_shortcuts(self) -> None:
        from provenance_reader.gui.dialogs.shortcuts import ShortcutsDialog  # a dialog comes when asked for

        ShortcutsDialog(self, self.actions_by_name.all()).exec()

    def _show_about(self) -> None:
        from provenance_reader.gui.dialogs.about import AboutDialog

        AboutDialog(self).exec()

    def _show_reading(self, path: Path) -> None:
        """The article that is open stays while another takes its time."""
        self.statements.show_reading(path.name)

    def _show_reading_stopped(self) -> None:
        if self.shown is None:
            self.statements.show_nothing()
        elif self.shown.index is None:
            self.statements.show_cancelled()
        else:
            self._show_index(self.shown.index)

    def _show_text(self, document: Document) -> None:
        self._remember_position()
        self.shown = Shown(document)
        self.article.show_article(document, None, self._failures)
        self.article.view.read_on(self._preferences.position(document.original))
        self.article.focus_page()
        self.statements.show_progress(0, 1)
        self.sources.show_sources(None)
        self._counts.count(None)
        self._name_window()

    def _show_progress(self, document: Document, done: int, total: int) -> None:
        if self._waits_for(document):
            self.statements.show_progress(done, total)

    def _show_first(self, document: Document, analysis: Analysis) -> None:
        if self._is_shown(document):
            self._show_statements(document, analysis)
            self.statusBar().showMessage(self.tr("Reading more closely: the statements may still change …"))

    def _show_statements(self, document: Document, analysis: Analysis) -> None:
        """Show an analysis of the article; a statement that was selected stays so, by its content."""
        if not self._is_shown(document):
            return
        selected = self._selected_content()
        index = AttributionIndex(document, analysis)
        self.shown = Shown(document, index)
        self.article.show_statements(document, index)
        self._show_index(index)
        again = next((one.id for one in index.statements if one.content == selected), None)
        if again is not None:
            self.statements.choose(again)
        self.statusBar().clearMessage()

    def _selected_content(self) -> tuple[Span, ...] | None:
        chosen = self.statements.list.chosen_id()
        if chosen is None or self.shown is None or self.shown.index is None:
            return None
        return next((one.content for one in self.shown.index.statements if one.id == chosen), None)

    def _show_index(self, index: AttributionIndex) -> None:
        self.panel.show_statements(index)
        self._counts.count(index)
        self._name_window()

    def _show_stopped(self, document: Document, failure: Exception) -> None:
        if not self._is_shown(document):
            return
        self.statusBar().clearMessage()
        if isinstance(failure, Cancelled):
            if self._waits_for(document):
                self.statements.show_cancelled()
        else:
            self.statements.show_failed()
            self._note_failure(failure)

    def _show_problem(self, failure: Exception) -> None:
        message = message_for(failure)
        self._failures.append(message.title)
        self._remember_position()
        self.shown = None
        self.article.show_problem(message)
        self.article.focus_page()
        self.statements.show_nothing()
        self.sources.show_sources(None)
        self._counts.count(None)
        self._name_window()

    def _show_library_failure(self, failure: Exception) -> None:
        message = message_for(failure)
        self.library.show_failure(f"{message.title}. {message.advice}")

    def _show_removed(self, article: ArticleSummary | None) -> None:
        self.library.undo_bar.show_removed(article)
        self.actions_by_name.undo.setEnabled(article is not None)

    def _note_failure(self, failure: Exception) -> None:
        message = message_for(failure)
        self.article.notices.add(f"{message.title}. {message.advice}")

    def _open_kept(self, article: ArticleSummary) -> None:
        self._failures.clear()
        self._opening.open_kept(article.id, article.title or article.original_name)

    def _analyse_again(self) -> None:
        if self.shown is not None:
            self._opening.analyse(self.shown.document)

    def _is_shown(self, document: Document) -> bool:
        return self.shown is not None and self.shown.document is document

    def _waits_for(self, document: Document) -> bool:
        """Whether it is shown and none of its statements is."""
        return self.shown is not None and self.shown.document is document and self.shown.index is None

    def _tell(self, sentence: str) -> None:
        """For a moment in the status bar, and to a screen reader."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        self.statusBar().showMessage(sentence, _MOMENT)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.article.view, sentence))

    def _ask_for_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        articles, endings = self.tr("Articles"), " ".join(f"*.{ending}" for ending in _ENDINGS)
        formats = (f"{articles} ({endings})", self.tr("All files (*)"))
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Open articles"), "", ";;".join(formats))
        if names:
            self.open_files([Path(name) for name in names])

    def _focus_next_pane(self) -> None:
        """From the library to the article to the statements, and round again."""
        stops: list[QWidget] = [
            self.library.list,
            self.article.view,
            *self.panel.stops(),
        ]
        visible = [stop for stop in (*stops, self.library.open_button) if stop.isVisible()]
        at = next((number for number, stop in enumerate(visible) if stop.hasFocus()), -1)
        visible[(at + 1) % len(visible)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _wear(self) -> None:
        scheme = self._preferences.theme.scheme
        self.library.wear(scheme)
        self.article.wear(scheme, self._preferences.paper(), self._typography())
        self.panel.wear(scheme)
        self._legend.wear(scheme)

    def _typography(self) -> Typography:
        chosen = self._preferences.settings
        return Typography(chosen.zoom, chosen.column, chosen.lines)

    def _name_window(self) -> None:
        name = "" if self.shown is None else f"{title_words(self.shown.document)} – "
        self.setWindowTitle(f"{name}Provenance Reader")

    def _splitters(self) -> dict[str, QSplitter]:
        return {"panes": self._panes, "statements": self.statements.splitter}

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.open_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        super().closeEvent(event)
