"""Everything the user can do from the menus or with a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from provenance_reader.domain.statement_order import StatementOrder
from provenance_reader.gui.chains.labels import order_label
from provenance_reader.gui.documents.encoding_labels import encoding_labels
from provenance_reader.gui.statements.statement_filter import StatementFilter

Standard = QKeySequence.StandardKey


class Actions(QObject):
    """The actions by name, and the menus that hold them; `connections` says what they do."""

    def __init__(self, window: QWidget, menu_bar: QMenuBar) -> None:
        super().__init__(window)
        self._window = window
        self._all: list[QAction] = []
        self.usual_keys: dict[str, list[QKeySequence]] = {}
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "statements": self.tr("&Statements"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
        }
        menu_bar.setAccessibleName(self.tr("Menus"))
        self.menus = {name: menu_bar.addMenu(title) for name, title in titles.items()}
        self._fill_file(self.menus["file"])
        self._fill_edit(self.menus["edit"])
        self._fill_statements(self.menus["statements"])
        self._fill_view(self.menus["view"])
        self._fill_help(self.menus["help"])

    def all(self) -> list[QAction]:
        """In the order of the menus."""
        return self._all

    def add(self, menu: QMenu, name: str, text: str, *keys: QKeySequence.StandardKey | str) -> QAction:
        """A new action at the end of `menu`; by `name`, which never changes, its keys are kept."""
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        self.usual_keys[name] = action.shortcuts()
        menu.addAction(action)
        self._all.append(action)
        return action

    def offer(self, choices: dict[str, QAction], current: str, choose: Callable[[Any], None]) -> None:
        """Show which of the choices is in force, and call `choose` with the one the user takes."""
        choices[current].setChecked(True)
        for name, action in choices.items():
            action.triggered.connect(lambda _=False, name=name: choose(name))

    def _fill_file(self, menu: QMenu) -> None:
        self.open = self.add(menu, "open", self.tr("&Open…"), Standard.Open)
        self.paste = self.add(menu, "paste", self.tr("Open from the &clipboard"), Standard.Paste)
        self.sample = self.add(menu, "sample", self.tr("Open the &sample article"))
        self.recent_menu = menu.addMenu(self.tr("Opened &lately"))
        menu.addSeparator()
        self.keep = self.add(menu, "keep", self.tr("&Keep in the library"), Standard.Save)
        self.keep.setEnabled(False)
        self.save_map = self.add(menu, "save_map", self.tr("Save the &map as a picture…"), "Ctrl+Shift+S")
        self.print = self.add(menu, "print", self.tr("&Print…"), Standard.Print)
        self.export_pdf = self.add(menu, "export_pdf", self.tr("E&xport as PDF…"), "Ctrl+Shift+P")
        self.encoding_menu = menu.addMenu(self.tr("&Encoding"))
        self.encoding_menu.setEnabled(False)
        self.encodings = self._choices("encodings", self.encoding_menu, encoding_labels())
        self._make_command("encoding", self.encoding_menu)
        menu.addSeparator()
        self.remove = self.add(menu, "remove", self.tr("&Remove from the library"), "Ctrl+Delete")
        menu.addSeparator()
        self.quit = self.add(menu, "quit", self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _make_command(self, name: str, menu: QMenu) -> None:
        """The whole menu is one command, which opens it, and none of its actions is one."""
        self._all = [one for one in self._all if one not in menu.actions()]
        action = menu.menuAction()
        action.setObjectName(name)
        self.usual_keys[name] = []
        self._all.append(action)
        action.triggered.connect(lambda: menu.popup(self._window.mapToGlobal(self._window.rect().center())))

    def _fill_edit(self, menu: QMenu) -> None:
        self.undo = self.add(menu, "undo", self.tr("&Undo"), Standard.Undo)
        self.redo = self.add(menu, "redo", self.tr("&Redo"), "Ctrl+Shift+Z", "Ctrl+Y")
        menu.addSeparator()
        self.find = self.add(menu, "find", self.tr("&Find…"), Standard.Find)
        self.find_next = self.add(menu, "find_next", self.tr("Find &next"), Standard.FindNext)
        self.find_previous = self.add(menu, "find_previous", self.tr("Find &previous"), Standard.FindPrevious)

    def _fill_statements(self, menu: QMenu) -> None:
        self.next = self.add(menu, "next", self.tr("&Next statement"), "J", "N", "Alt+Down")
        self.previous = self.add(menu, "previous", self.tr("&Previous statement"), "K", "P", "Alt+Up")
        self.next_gap = self.add(menu, "next_gap", self.tr("Next text without a source"), "G")
        self.previous_gap = self.add(
            menu, "previous_gap", self.tr("Previous text without a source"), "Shift+G"
        )
        menu.addSeparator()
        show = self.tr("Show: {filter}")
        self.filters: dict[StatementFilter, QAction] = {}
        for number, one in enumerate(StatementFilter, start=1):
            self.filters[one] = self.add(
                menu, f"filter-{one.value}", show.format(filter=one.label), f"Ctrl+{number}"
            )
        self.narrow = self.add(menu, "narrow", self.tr("Show only …"), "Ctrl+Shift+L")
        menu.addSeparator()
        sort = self.tr("Order: {order}")
        self.orders: dict[StatementOrder, QAction] = {}
        for number, order in enumerate(StatementOrder, start=1):
            text = sort.format(order=order_label(order))
            self.orders[order] = self.add(menu, f"order-{order}", text, f"Ctrl+Shift+{number}")

    def _fill_view(self, menu: QMenu) -> None:
        self.zoom_in = self.add(menu, "zoom_in", self.tr("&Larger text"), Standard.ZoomIn, "Ctrl+=")
        self.zoom_out = self.add(menu, "zoom_out", self.tr("S&maller text"), Standard.ZoomOut)
        self.zoom_usual = self.add(menu, "zoom_usual", self.tr("&Usual size"), "Ctrl+0")
        menu.addSeparator()
        self.show_statements = self.add(menu, "show_statements", self.tr("Show the &statements"), "Alt+1")
        self.show_sources = self.add(menu, "show_sources", self.tr("Show the s&ources"), "Alt+2")
        self.show_map = self.add(menu, "show_map", self.tr("Show the m&ap of the sources"), "Alt+3")
        self.show_map.setCheckable(True)
        self.show_outline = self.add(menu, "show_outline", self.tr("Show the outli&ne"), "Alt+4")
        self.next_pane = self.add(menu, "next_pane", self.tr("Next &pane"), "F6")
        menu.addSeparator()
        self.themes = self._choices(
            "themes",
            menu.addMenu(self.tr("&Theme")),
            {
                "system": self.tr("As the system"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
                "contrast": self.tr("High contrast"),
            },
        )
        usual = self.tr("Usual")
        self.papers = self._choices(
            "papers",
            menu.addMenu(self.tr("&Article colours")),
            {
                "app": self.tr("As the window"),
                "white": self.tr("White"),
                "sepia": self.tr("Sepia"),
                "dark": self.tr("Dark"),
            },
        )
        self.columns = self._choices(
            "columns",
            menu.addMenu(self.tr("&Column width")),
            {"narrow": self.tr("Narrow"), "usual": usual, "wide": self.tr("Wide")},
        )
        self.lines = self._choices(
            "lines",
            menu.addMenu(self.tr("L&ine height")),
            {"tight": self.tr("Tight"), "usual": usual, "loose": self.tr("Loose")},
        )
        self.languages = self._choices(
            "languages",
            menu.addMenu(self.tr("L&anguage")),
            {"system": self.tr("As the system"), "de": "Deutsch", "en": "English"},
        )

        menu.addSeparator()
        self.settings = self.add(menu, "settings", self.tr("S&ettings…"), "Ctrl+,")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _fill_help(self, menu: QMenu) -> None:
        self.commands = self.add(menu, "commands", self.tr("&Commands…"), "Ctrl+K")
        self.shortcuts = self.add(menu, "shortcuts", self.tr("&Keys…"), "F1")
        self.about = self.add(menu, "about", self.tr("&About Provenance Reader"))
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _choices(self, kind: str, menu: QMenu, names: dict[str, str]) -> dict[str, QAction]:
        """One of them is always chosen."""
        group = QActionGroup(self._window)
        actions = {}
        for choice, text in names.items():
            action = self.add(menu, f"{kind}-{choice}", text)
            action.setCheckable(True)
            group.addAction(action)
            actions[choice] = action
        return actions
