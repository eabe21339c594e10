"""What the actions of the menus do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance_reader.gui.commands.command import commands_of
from provenance_reader.gui.setting_choices import SettingChoices

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def connect_menus(window: MainWindow) -> None:
    _connect_file(window)
    _connect_printing(window)
    _connect_edit(window)
    _connect_statements(window)
    _connect_view(window)
    _connect_help(window)


def _connect_file(window: MainWindow) -> None:
    actions = window.actions_by_name
    actions.open.triggered.connect(window.ask_for_files)
    actions.sample.triggered.connect(window.open_sample)
    actions.remove.triggered.connect(lambda: window.shelf.remove(window.library.list.current()))
    actions.quit.triggered.connect(window.close)


def _connect_printing(window: MainWindow) -> None:
    """Possible once the statements of an article are found."""
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


def _connect_edit(window: MainWindow) -> None:
    actions, find_bar = window.actions_by_name, window.article.find_bar
    actions.find.triggered.connect(find_bar.open_bar)
    actions.find_next.triggered.connect(lambda: find_bar.step(1))
    actions.find_previous.triggered.connect(lambda: find_bar.step(-1))


def _connect_statements(window: MainWindow) -> None:
    actions, panel, gaps = window.actions_by_name, window.panel, window.article.voice_bar.step
    actions.next.triggered.connect(lambda: panel.step(1))
    actions.previous.triggered.connect(lambda: panel.step(-1))
    actions.next_gap.triggered.connect(lambda: gaps(None))
    actions.previous_gap.triggered.connect(lambda: gaps(None, -1))
    for choice, action in actions.filters.items():
        action.triggered.connect(lambda _=False, choice=choice: panel.statements.filter_bar.choose(choice))
    for order, action in actions.orders.items():
        action.triggered.connect(lambda _=False, order=order: panel.statements.order.choose(order))
    actions.narrow.triggered.connect(panel.statements.selection.showMenu)


def _connect_view(window: MainWindow) -> None:
    actions, preferences = window.actions_by_name, window.preferences
    actions.zoom_in.triggered.connect(lambda: preferences.zoom(1))
    actions.zoom_out.triggered.connect(lambda: preferences.zoom(-1))
    actions.zoom_usual.triggered.connect(lambda: preferences.zoom(0))
    actions.show_statements.triggered.connect(lambda: window.panel.bring(window.panel.statements))
    actions.show_sources.triggered.connect(lambda: window.panel.bring(window.panel.sources))
    actions.next_pane.triggered.connect(window.focus_next_pane)
    offered = {
        "theme": actions.themes,
        "paper": actions.papers,
        "column": actions.columns,
        "lines": actions.lines,
        "language": actions.languages,
    }
    for name, choices in offered.items():
        SettingChoices(window, preferences, name, choices)
    actions.settings.triggered.connect(lambda: window.show_settings())


def _connect_help(window: MainWindow) -> None:
    actions = window.actions_by_name

    def show_commands() -> None:
        from provenance_reader.gui.commands.command_dialog import CommandDialog  # comes when asked for

        CommandDialog(window, commands_of(window.menuBar())).exec()

    def show_about() -> None:
        from provenance_reader.gui.dialogs.about import AboutDialog

        AboutDialog(window).exec()

    actions.commands.triggered.connect(show_commands)
    actions.shortcuts.triggered.connect(window.show_keys)
    actions.about.triggered.connect(show_about)
