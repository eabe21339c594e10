"""The article in the window can be printed once its statements are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def connect_printing(window: MainWindow) -> None:
    actions = window.actions_by_name

    def show_whether_possible() -> None:
        possible = window.shown is not None and window.shown.index is not None
        actions.print.setEnabled(possible)
        actions.export_pdf.setEnabled(possible)

    def print_shown() -> None:
        from provenance_reader.gui.printing import desk  # comes when asked for

        desk.print_shown(window)

    def export_shown() -> None:
        from provenance_reader.gui.printing import desk

        desk.export_shown(window)

    window.current.changed.connect(show_whether_possible)
    actions.print.triggered.connect(print_shown)
    actions.export_pdf.triggered.connect(export_shown)
    show_whether_possible()
