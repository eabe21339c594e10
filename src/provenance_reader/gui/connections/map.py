"""The map hears of the article in the window, and the window of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def connect_map(window: MainWindow) -> None:
    actions, middle = window.actions_by_name, window.middle

    def show_article() -> None:
        middle.show_article(None if window.shown is None else window.shown.index)

    def note_map(shown: bool) -> None:
        actions.show_map.setChecked(shown)
        window.give_library_room(shown)

    window.current.changed.connect(show_article)
    middle.map_shown.connect(note_map)
    middle.saved.connect(window.tell)
    actions.show_map.triggered.connect(middle.show_map)
    actions.save_map.triggered.connect(middle.save_map)
