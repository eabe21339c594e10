"""What is asked and told while articles are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance_reader.gui.documents.questions import Questions

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def connect_opening(window: MainWindow) -> None:
    opening, bar = window.opening, window.import_bar
    questions = Questions(window, opening, window.preferences)
    opening.several_found.connect(questions.ask_which)
    opening.importing.connect(bar.show_progress)
    opening.imported.connect(bar.show_report)
    opening.imported.connect(window.shelf.refresh)
    bar.cancel_wanted.connect(opening.cancel_import)
    bar.details_wanted.connect(questions.tell_failures)
