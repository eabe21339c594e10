"""The window: library, article and side panel in their places.

How they hear of each other is said in `connections`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from provenance_reader.gui import connections, window_memory
from provenance_reader.gui.actions import Actions
from provenance_reader.gui.announcing import announce
from provenance_reader.gui.commands.command import commands_of
from provenance_reader.gui.commands.keys import Keys
from provenance_reader.gui.current_article import CurrentArticle, Shown
from provenance_reader.gui.documents.import_bar import ImportBar
from provenance_reader.gui.documents.library_pane import LibraryPane
from provenance_reader.gui.documents.open_dialog import chosen_files
from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.documents.questions import Questions
from provenance_reader.gui.documents.shelf import Shelf
from provenance_reader.gui.documents.snippets import may_hold_article, snippet_name
from provenance_reader.gui.legend import Legend
from provenance_reader.gui.map.map_place import MapPlace
from provenance_reader.gui.preferences import Preferences
from provenance_reader.gui.reading.article_heading import title_words
from provenance_reader.gui.reading.article_pane import ArticlePane
from provenance_reader.gui.review.closing import may_close
from provenance_reader.gui.review.history import History
from provenance_reader.gui.side_panel import SidePanel
from provenance_reader.gui.status_line import StatusLine

if TYPE_CHECKING:
    from provenance_reader.gui.dialogs.settings import SettingsDialog

# How long the status bar says something, in milliseconds.
_MOMENT = 4000
_USUAL_SIZE = (1440, 900)
_USUAL_PANES = [240, 750, 450]


class MainWindow(QMainWindow):
    """Slow work is done by `opening`, `shelf` and the desk of `history`, which outlive the window."""

    def __init__(
        self, preferences: Preferences, opening: Opening, shelf: Shelf, history: History, sample: Path
    ) -> None:
        super().__init__()
        self.preferences = preferences
        self.opening = opening
        self.shelf = shelf
        self.history = history
        self._sample = sample
        self._former_panes = _USUAL_PANES
        scheme = preferences.theme.scheme
        self.library = LibraryPane(scheme)
        self.article = ArticlePane(scheme, preferences.paper(), preferences.typography())
        self.panel = SidePanel(scheme)
        self.middle = MapPlace(scheme, self.article, self.panel)
        self.statements, self.sources = self.panel.statements, self.panel.sources
        self.legend = Legend(scheme)
        self.status = StatusLine(self.legend)
        self.setStatusBar(self.status)
        self.actions_by_name = Actions(self, self.menuBar())
        self.current = CurrentArticle(self, self.article, self.panel, opening, history.desk, preferences)
        self.current.changed.connect(self._name_article)
        self.questions = Questions(self, self.current, opening, preferences)
        self._arrange()
        for connect in connections.EVERY:
            connect(self)
        self.keys = Keys(self.actions_by_name, preferences)
        self.settings_dialog: SettingsDialog | None = None

    @property
    def shown(self) -> Shown | None:
        return self.current.shown

    def open_files(self, paths: list[Path]) -> None:
        self.current.open_files(paths)

    def open_sample(self) -> None:
        self.open_files([self._sample])

    def ask_for_files(self) -> None:
        if files := chosen_files(self):
            self.open_files(files)

    def tell(self, sentence: str) -> None:
        """For a moment in the status bar, and to a screen reader."""
        self.status.showMessage(sentence, _MOMENT)
        announce(self.article.view, sentence)

    def show_settings(self, place: QPoint | None = None) -> None:
        """Beside the window, which shows at once what is chosen there."""
        from provenance_reader.gui.dialogs.settings import SettingsDialog  # comes when asked for

        if self.settings_dialog is None:
            self.settings_dialog = SettingsDialog(self, self.preferences)
            self.settings_dialog.keys_wanted.connect(self.show_keys)
        if place is not None:
            self.settings_dialog.move(place)
        self.settings_dialog.show()
        self.settings_dialog.raise_()
        self.settings_dialog.activateWindow()

    def show_keys(self) -> None:
        from provenance_reader.gui.commands.keys_dialog import KeysDialog

        KeysDialog(self, self.keys.changeable(commands_of(self.menuBar())), self.keys).exec()

    def focus_next_pane(self) -> None:
        """From the library to the article to the side panel, and round again."""
        stops = (self.library.list, self.article.view, *self.panel.stops(), self.library.open_button)
        visible = [stop for stop in stops if stop.isVisible()]
        at = next((number for number, stop in enumerate(visible) if stop.hasFocus()), -1)
        visible[(at + 1) % len(visible)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def give_library_room(self, wanted: bool) -> None:
        """To the middle of the window, while it is wanted there."""
        sizes = self._panes.sizes()
        self.library.setVisible(not wanted)
        if wanted:
            self._panes.setSizes([sizes[0], sizes[0] + sizes[1], sizes[2]])
        else:
            self._panes.setSizes(self._former_panes)
        self._former_panes = sizes

    def wear(self) -> None:
        """Put on the colours and the type in force."""
        scheme = self.preferences.theme.scheme
        self.library.wear(scheme)
        self.article.wear(scheme, self.preferences.paper(), self.preferences.typography())
        self.middle.wear(scheme)
        self.panel.wear(scheme)
        self.legend.wear(scheme)

    def remember(self) -> None:
        """Keep place, size and panes for the next window, and where the article was read to."""
        self.current.remember_position()
        self.preferences.remember_window(window_memory.remember(self, self._splitters()))

    def _arrange(self) -> None:
        self.setAcceptDrops(True)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        for pane, width in zip((self.library, self.middle, self.panel), _USUAL_PANES, strict=True):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(self._panes.indexOf(pane), width)
        self.middle.setMinimumWidth(320)
        self._panes.setSizes(_USUAL_PANES)
        self._panes.setCollapsible(1, False)
        self.import_bar = ImportBar()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._panes, 1)
        for bar in (self.library.keep_bar, self.library.undo_bar, self.import_bar):
            column.addWidget(bar)
        self.setCentralWidget(whole)
        if not window_memory.recall(self.preferences.settings.window, self, self._splitters()):
            self.resize(*_USUAL_SIZE)
        self._name_article()
        self.article.focus_page()

    def _name_article(self) -> None:
        """In the title of the window, and its numbers below."""
        shown = self.shown
        name = "" if shown is None else f"{title_words(shown.document)} – "
        self.setWindowTitle(f"{name}Provenance Reader")
        self.status.count(None if shown is None else shown.index)

    def _splitters(self) -> dict[str, QSplitter]:
        return {"panes": self._panes, "statements": self.statements.splitter, "map": self.middle}

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_hold_article(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.questions.open_mime(event.mimeData(), snippet_name(dropped=True))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not may_close(self, self.history.desk, self.statements):
            event.ignore()
            return
        self.remember()
        super().closeEvent(event)
