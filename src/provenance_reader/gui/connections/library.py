"""The library's pane and what keeps the articles hear of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def connect_library(window: MainWindow) -> None:
    library, shelf = window.library, window.shelf
    library.open_button.clicked.connect(window.ask_for_files)
    library.list.open_wanted.connect(window.current.open_kept)
    library.list.removal_wanted.connect(shelf.remove)
    library.undo_bar.taken.connect(shelf.undo)
    window.opening.kept.connect(shelf.show_as_current)
    shelf.listed.connect(library.show_articles)
    shelf.removed.connect(library.show_removed)
    shelf.failed.connect(library.show_failure)
