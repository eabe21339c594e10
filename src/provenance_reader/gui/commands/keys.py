"""The keys of the actions: the usual ones, or those that the user has chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from provenance_reader.gui.actions import Actions
from provenance_reader.gui.commands.command import Command
from provenance_reader.gui.preferences import Preferences

_PORTABLE = QKeySequence.SequenceFormat.PortableText
# What lists, texts and dialogs need for themselves.
_NEEDED = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape),
    *(Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End),
)


class Keys(QObject):
    """Chosen keys are kept by the name of the action; none at all can be chosen, too."""

    def __init__(self, actions: Actions, preferences: Preferences) -> None:
        super().__init__(actions)
        self._actions = actions
        self._preferences = preferences
        self.wear()

    def wear(self) -> None:
        for action in self._actions.all():
            chosen = self._preferences.settings.keys.get(action.objectName())
            usual = self._actions.usual_keys[action.objectName()]
            action.setShortcuts(usual if chosen is None else [QKeySequence(one, _PORTABLE) for one in chosen])

    def changeable(self, commands: Iterable[Command]) -> tuple[Command, ...]:
        """Those of `commands` that keep what is chosen."""
        mine = set(self._actions.all())
        return tuple(one for one in commands if one.action in mine)

    def owner(self, keys: QKeySequence) -> QAction | None:
        """The action that has these keys now."""
        return next((one for one in self._actions.all() if keys in one.shortcuts()), None)

    def choose(self, action: QAction, keys: QKeySequence | None) -> None:
        """These keys alone, which another action then has no more; None leaves it without any."""
        chosen = dict(self._preferences.settings.keys)
        former = None if keys is None else self.owner(keys)
        if former is not None and former is not action:
            left = [one.toString(_PORTABLE) for one in former.shortcuts() if one != keys]
            chosen[former.objectName()] = left
        chosen[action.objectName()] = [] if keys is None else [keys.toString(_PORTABLE)]
        self._keep(chosen)

    def is_usual(self, action: QAction) -> bool:
        return action.shortcuts() == self._actions.usual_keys[action.objectName()]

    def reset(self, action: QAction) -> None:
        """The usual keys; whoever has taken one of them has it no more."""
        chosen = dict(self._preferences.settings.keys)
        usual = self._actions.usual_keys[action.objectName()]
        for other in self._actions.all():
            if other is not action and any(one in usual for one in other.shortcuts()):
                left = [one.toString(_PORTABLE) for one in other.shortcuts() if one not in usual]
                chosen[other.objectName()] = left
        chosen.pop(action.objectName(), None)
        self._keep(chosen)

    def reset_all(self) -> None:
        self._keep({})

    def _keep(self, chosen: dict[str, list[str]]) -> None:
        self._preferences.choose("keys", chosen)
        self.wear()


def is_needed(keys: QKeySequence) -> bool:
    """Whether lists, texts or dialogs need this key for themselves, so that it cannot be chosen."""
    return keys.toString(_PORTABLE).removeprefix("Shift+") in {
        QKeySequence(one).toString() for one in _NEEDED
    }
