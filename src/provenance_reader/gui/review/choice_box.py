"""Boxes from which one thing is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from provenance_reader.domain.source import Source
from provenance_reader.gui.chains.wording import titled_source_words

T = TypeVar("T")
_LETTERS = 12


class ChoiceBox(QComboBox, Generic[T]):
    """Shrinks to a few letters where there is little room."""

    def __init__(self, name: str, choices: Iterable[T], label: Callable[[T], str]) -> None:
        super().__init__()
        self._choices = list(choices)
        self.setAccessibleName(name)
        self.currentTextChanged.connect(self.setToolTip)
        self.addItems([label(one) for one in self._choices])
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)

    def choice(self) -> T:
        return self._choices[self.currentIndex()]

    def choose(self, choice: T) -> None:
        self.setCurrentIndex(self._choices.index(choice))


class SourceBox(QComboBox):
    """A source of the article, or the name of one that is new; any part of a name finds it."""

    def __init__(self, name: str, sources: Iterable[Source]) -> None:
        super().__init__()
        self._sources = {titled_source_words(source): source for source in sources}
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        if (line := self.lineEdit()) is not None:
            line.setAccessibleName(name)
        self.currentTextChanged.connect(self.setToolTip)
        self.addItems(list(self._sources))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        completer = QCompleter(list(self._sources), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self.setEditText("")

    def name(self) -> str:
        """As it was typed, without a source of the article as its name."""
        return " ".join(self.currentText().split())

    def source(self) -> Source | None:
        """The source of the article with this name; None for a new one."""
        name = self.name().casefold()
        for words, source in self._sources.items():
            if name in (words.casefold(), source.name.casefold()):
                return source
        return None

    def choose(self, source: Source) -> None:
        self.setEditText(titled_source_words(source))
        if (line := self.lineEdit()) is not None:
            line.setCursorPosition(0)  # a long name shows how it begins
