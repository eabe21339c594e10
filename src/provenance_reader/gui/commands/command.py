"""The actions of the menus as a list to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

_NATIVE = QKeySequence.SequenceFormat.NativeText
STEP = " ▸ "


@dataclass(frozen=True, slots=True)
class Command:
    """`menu` names the menu in which the action stands, and those around it; `open` says they are enabled."""

    action: QAction
    menu: str
    open: bool = True

    @property
    def can_be_done(self) -> bool:
        return self.open and self.action.isEnabled()

    @property
    def text(self) -> str:
        return plain(self.action.text())

    @property
    def keys(self) -> str:
        return keys_text(self.action)


def commands_of(menu_bar: QMenuBar) -> tuple[Command, ...]:
    """In the order of the menus; a menu whose action has a name is itself a command, that opens it."""
    return tuple(_commands(menu_bar, "", True))


def keys_text(action: QAction) -> str:
    return "  ·  ".join(one.toString(_NATIVE) for one in action.shortcuts())


def plain(text: str) -> str:
    """The text of a menu without the mark of its underlined letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _commands(menu: QMenu | QMenuBar, path: str, is_open: bool) -> Iterator[Command]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu) and not action.objectName():
            title = plain(inner.title())
            yield from _commands(
                inner, f"{path}{STEP}{title}" if path else title, is_open and action.isEnabled()
            )
        elif not action.isSeparator():
            yield Command(action, path, is_open)
