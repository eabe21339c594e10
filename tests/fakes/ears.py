"""What a screen reader hears: the tree of roles and names that the window tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
# What can be pressed, chosen or typed in.
ACTIVE = frozenset(
    (
        *(Role.Button, Role.ButtonMenu, Role.ButtonDropDown, Role.CheckBox, Role.RadioButton, Role.ComboBox),
        *(Role.EditableText, Role.SpinBox, Role.Slider, Role.PageTab, Role.PageTabList, Role.MenuItem),
        *(Role.MenuBar, Role.List, Role.ListItem, Role.Tree, Role.TreeItem, Role.Table, Role.Cell, Role.Link),
        Role.ColumnHeader,
    )
)
# Says nothing of what a widget is for; a pane that only scrolls has no other, and describes what it shows.
VAGUE = frozenset((Role.NoRole, Role.Client, Role.Pane, Role.Grouping, Role.Whitespace))


@dataclass(frozen=True, slots=True)
class Heard:
    role: QAccessible.Role
    name: str
    description: str
    value: str
    focusable: bool
    widget: str

    @property
    def active(self) -> bool:
        return self.focusable or self.role in ACTIVE


def heard(root: QWidget) -> list[Heard]:
    """Everything in `root` that is shown, from its top, menus and rows of lists included."""
    interface = QAccessible.queryAccessibleInterface(root)
    assert interface is not None
    return list(_walk(interface))


def silent(root: QWidget) -> list[str]:
    """A line on everything that can be used in `root` and is not heard well."""
    found = []
    for one in heard(root):
        if not one.active:
            continue
        if not one.name.strip():
            found.append(f"{one.widget} {one.role.name} has no name")
        elif one.name == one.widget or (one.name[:1] == "Q" and one.name[1:2].isupper()):
            found.append(f"{one.widget} {one.role.name} is called by its class: {one.name}")
        elif not any(letter.isalnum() for letter in one.name):
            found.append(f"{one.widget} {one.role.name} is called “{one.name}”")
        if one.focusable and one.role in VAGUE and not one.description:
            found.append(f"{one.widget} “{one.name}” takes the keyboard and is a {one.role.name}")
    return found


def _walk(interface: QAccessibleInterface) -> Iterator[Heard]:
    state = interface.state()
    if state.invisible or not interface.isValid():
        return
    made = interface.object()
    if isinstance(made, QWidget) and not made.isVisible():
        return
    text = QAccessible.Text
    yield Heard(
        role=interface.role(),
        name=interface.text(text.Name),
        description=interface.text(text.Description),
        value=interface.text(text.Value),
        focusable=bool(state.focusable) and isinstance(made, QWidget) and made.focusProxy() is None,
        widget=type(made).__name__,
    )
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is not None:
            yield from _walk(child)
