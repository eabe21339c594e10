"""Starts the window."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from provenance_reader import __version__
from provenance_reader.application.bootstrap import Program
from provenance_reader.application.one_window import Reception
from provenance_reader.application.problem_sentences import problem_sentence
from provenance_reader.application.resources import resource
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.domain.import_choices import AS_IT_IS, ImportChoices
from provenance_reader.gui import translation
from provenance_reader.gui.background import Background
from provenance_reader.gui.documents.last_read import LastRead
from provenance_reader.gui.documents.opening import Opening
from provenance_reader.gui.documents.shelf import Shelf
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.observation import Screenshot, Timings
from provenance_reader.gui.preferences import Preferences
from provenance_reader.gui.review.desk import ReviewDesk
from provenance_reader.gui.review.history import History
from provenance_reader.gui.theme import Theme
from provenance_reader.gui.visits import Visits

_FILE_NOT_OPENED = 2
_MOMENT = 150  # milliseconds, which nobody takes for waiting


def run(
    program: Program,
    files: list[Path],
    *,
    language: str | None,
    choices: ImportChoices = AS_IT_IS,
    reception: Reception | None = None,
    with_map: bool = False,
    screenshot: Path | None = None,
    timings: Path | None = None,
) -> int:
    """Show the window until it is closed; the exit status is 2 where one of `files` could not be opened.

    `choices` say how `files` are read. Files that come by the `reception` meanwhile are opened in it, too.
    `language` goes before what the user has chosen. With `screenshot` (a PNG) or `timings` (a JSON) the
    window is observed, once the statements are shown, and closed; it needs no screen.
    """
    if screenshot or timings:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if files:
        program.read_ahead(files[0], choices)
    application = make_application()
    session = Session(application, program, language)
    session.opening.asks = screenshot is None and timings is None
    observers: list[QObject] = []
    if screenshot is not None:
        observers.append(Screenshot(session.window, session.opening, session.shelf, screenshot))
    if timings is not None:
        observers.append(Timings(session.window, session.opening, timings))
    visits = Visits(lambda: session.window)
    if sys.platform == "darwin":  # no other system has them, and to look at every event takes time
        from provenance_reader.gui.file_open_events import FileOpenEvents

        FileOpenEvents(application, lambda paths: session.window.open_files(paths))
    session.start(files, choices)
    if with_map:
        session.window.middle.show_map(True)
    if reception is not None:
        visits.welcome_all(reception)
    application.exec()
    if reception is not None:
        reception.close()
    session.close()
    return session.status


class Session(QObject):
    """Everything that outlives a window: a change of language makes a new one."""

    def __init__(self, application: QApplication, program: Program, language: str | None) -> None:
        super().__init__()
        self._application = application
        self._program = program
        self._background = Background()
        self._preferences = Preferences(program.settings, Theme(application))
        self._translators: list[QTranslator] = []
        self._speak(language, self._preferences.settings.language)
        self.opening = Opening(program, self._background)
        self.shelf = Shelf(program.articles, self._background)
        self.desk = ReviewDesk(program.reviews, self.opening, self._background)
        self.desk.did.connect(self.opening.keep_shown)  # a review is for keeps
        self.opening.left_out.connect(self._keep_reviewed)
        self._last_read = LastRead(self.opening, self._preferences)
        self._preferences.changed.connect(self._follow_choices)
        self._follow_choices()
        self._history = History(self.desk, self.shelf)
        self.window = self._new_window()
        self._preferences.theme.dress()
        self.status = 0
        self._preferences.language_chosen.connect(self._change_language)
        self.opening.failed.connect(self._note_failure)
        self.opening.all_done.connect(self._forget_failures)

    def start(self, files: list[Path], choices: ImportChoices = AS_IT_IS) -> None:
        """Show the window at once; what is slow begins after that.

        It is painted with its first text, unless that takes longer than a moment; the library waits as long.
        """
        self.window.show()
        if files:
            self.window.setUpdatesEnabled(False)
            self.opening.text_read.connect(self._paint_first)
            QTimer.singleShot(_MOMENT, self._paint_first)
            self.opening.open_files(files, choices)
        else:
            QTimer.singleShot(0, self._program.get_ready)
            self._last_read.restore()
            QTimer.singleShot(0, self.shelf.announce)

    def close(self) -> None:
        """Let the work in the background end; the program is of no use afterwards."""
        self._background.close(self._end)
        translation.remove(self._application, self._translators)

    def _end(self) -> None:
        """The last work on the library's thread."""
        self.desk.save_last()
        self._program.close()

    def _paint_first(self) -> None:
        """At once, before the work that follows on other threads takes its turns with this one."""
        if not self.window.updatesEnabled():
            self.window.setUpdatesEnabled(True)
            self.window.repaint()
            self.shelf.announce()

    def _keep_reviewed(self, document: Document) -> None:
        """What was reviewed before it was left out."""
        if self.desk.has_unsaved(document):
            self.opening.keep_shown()

    def _note_failure(self, failure: Exception) -> None:
        """The window shows it; a script that started the program reads it here."""
        self.status = _FILE_NOT_OPENED
        if isinstance(failure, ReaderProblem):
            print(problem_sentence(failure, self._language), file=sys.stderr)
        else:
            traceback.print_exception(failure)

    def _forget_failures(self) -> None:
        """What is opened later is no part of what the program was started with."""
        self.opening.failed.disconnect(self._note_failure)
        self.opening.all_done.disconnect(self._forget_failures)

    def _follow_choices(self) -> None:
        self.opening.keeps = self._preferences.settings.keep

    def _new_window(self) -> MainWindow:
        sample = self._program.open_article.sample()
        return MainWindow(self._preferences, self.opening, self.shelf, self._history, sample)

    def _change_language(self) -> None:
        """Words are translated where they are made, so everything is made anew."""
        self._speak(self._preferences.settings.language)
        self.window.remember()
        old, self.window = self.window, self._new_window()
        self.window.current.show_again(old.shown, old.statements.list.chosen_id())
        self.window.show()
        self.window.middle.show_map(old.middle.has_map())
        self.window.panel.setCurrentIndex(old.panel.currentIndex())
        if old.settings_dialog is not None and old.settings_dialog.isVisible():
            self.window.show_settings(old.settings_dialog.pos())
        old.deleteLater()
        old.hide()
        self.shelf.announce()

    def _speak(self, *choices: str | None) -> None:
        translation.remove(self._application, self._translators)
        self._language = translation.language_in_force(*choices)
        self._translators = translation.install(self._application, self._language)


def make_application() -> QApplication:
    """The one that is running, or a new one, with the program's name and looks."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else _new_application()
    application.setApplicationName("provenance-reader")
    application.setApplicationDisplayName("Provenance Reader")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("provenance-reader")
    application.setWindowIcon(QIcon(str(resource("icons", "provenance-reader.png"))))
    return application


def _new_application() -> QApplication:
    """With the style as an argument: `setStyle` returns it, and all that its class has takes long to make."""
    return QApplication([*sys.argv[:1], "-style", "Fusion"])
