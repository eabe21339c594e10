"""What is asked and told while articles are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance_reader.gui.documents.rereading import Rereading

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def connect_opening(window: MainWindow) -> None:
    opening, bar = window.opening, window.import_bar
    questions = window.questions
    opening.several_found.connect(questions.ask_which)
    opening.importing.connect(bar.show_progress)
    opening.imported.connect(bar.show_report)
    opening.text_read.connect(bar.forget)
    opening.imported.connect(window.shelf.refresh)
    rereading = Rereading(window.current, window.actions_by_name, window.article.notices, opening)
    window.current.changed.connect(rereading.update)
    opening.not_read_again.connect(rereading.update)
    window.actions_by_name.offer(window.actions_by_name.encodings, "", rereading.choose_encoding)
    window.article.notices.offer_taken.connect(rereading.read_all_pages)
    window.actions_by_name.paste.triggered.connect(questions.open_clipboard)
    bar.cancel_wanted.connect(opening.cancel_import)
    bar.details_wanted.connect(questions.tell_failures)
