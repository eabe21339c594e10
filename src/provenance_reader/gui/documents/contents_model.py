"""The articles of a file as a list in which some can be chosen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.gui.error_messages import message_for
from provenance_reader.gui.reading.article_heading import date_words
from provenance_reader.gui.translation import one_line

META_ROLE = Qt.ItemDataRole.UserRole
Role = Qt.ItemDataRole
Place = QModelIndex | QPersistentModelIndex
_FIRST_WORDS = 200


@dataclass(frozen=True, slots=True)
class _Line:
    """What is known of an article; `problem` says why it cannot be read."""

    title: str
    about: str = ""
    problem: bool = False

    def has(self, words: Sequence[str]) -> bool:
        all_of_it = f"{self.title} {self.about}".casefold()
        return all(word in all_of_it for word in words)


class ContentsModel(QAbstractListModel):
    """Articles are known by their numbers in the file, from 1. `chosen_changed` tells of another choice."""

    chosen_changed = Signal()

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self._lines = [_Line(one_line(title)) for title in titles]
        self._words: list[str] = []
        self._shown = list(range(1, len(titles) + 1))
        self._chosen: set[int] = set()

    def chosen(self) -> tuple[int, ...]:
        return tuple(sorted(self._chosen))

    def number(self, place: Place) -> int | None:
        """Of an article that can be opened."""
        if not place.isValid():
            return None
        number = self._shown[place.row()]
        return None if self._lines[number - 1].problem else number

    def numbers(self, first: int, last: int) -> list[int]:
        """Of the articles in these rows."""
        return self._shown[max(first, 0) : last + 1]

    def choose_shown(self, chosen: bool) -> None:
        """All articles that are listed now, or none of them."""
        able = {number for number in self._shown if not self._lines[number - 1].problem}
        self._chosen = self._chosen | able if chosen else self._chosen - able
        self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1), [Role.CheckStateRole])
        self.chosen_changed.emit()

    def list_only(self, words: str) -> None:
        """The articles in which all these words stand, as far as they are known."""
        self.beginResetModel()
        self._words = words.casefold().split()
        self._shown = [number for number, line in enumerate(self._lines, start=1) if line.has(self._words)]
        self.endResetModel()

    def show(self, number: int, read: Document | ReaderProblem) -> None:
        """What is known of an article once it is read."""
        self._lines[number - 1] = line = self._line(number, read)
        if line.problem and number in self._chosen:
            self._chosen.remove(number)
            self.chosen_changed.emit()
        row = bisect_left(self._shown, number)
        if row < len(self._shown) and self._shown[row] == number:
            self.dataChanged.emit(self.index(row), self.index(row))
        elif line.has(self._words):
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown.insert(row, number)
            self.endInsertRows()

    def rowCount(self, parent: Place | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def flags(self, place: Place) -> Qt.ItemFlag:
        flags = super().flags(place)
        if self.number(place) is None:
            return flags & ~Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, place: Place, role: int = Role.DisplayRole) -> Any:
        if not place.isValid():
            return None
        number = self._shown[place.row()]
        line = self._lines[number - 1]
        if role == Role.DisplayRole:
            return line.title or self.tr("Article {number}").format(number=number)
        if role in (META_ROLE, Role.ToolTipRole):
            return line.about
        if role == Role.AccessibleTextRole:
            return ", ".join(filter(None, (line.title, line.about)))
        if role == Role.CheckStateRole:
            return Qt.CheckState.Checked if number in self._chosen else Qt.CheckState.Unchecked
        return None

    def setData(self, place: Place, value: Any, role: int = Role.EditRole) -> bool:
        number = self.number(place)
        if role != Role.CheckStateRole or number is None:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._chosen.add(number)
        else:
            self._chosen.discard(number)
        self.dataChanged.emit(place, place, [role])
        self.chosen_changed.emit()
        return True

    def _line(self, number: int, read: Document | ReaderProblem) -> _Line:
        named = self._lines[number - 1].title
        if isinstance(read, ReaderProblem):
            reason = message_for(ReaderProblem(read.kind, named or read.subject)).title
            return _Line(named, reason, problem=True)
        title = one_line(read.title or "") or named
        words = one_line(read.text[:_FIRST_WORDS])
        date = date_words(read.published or "")
        about = (date, words) if title else (date,)
        return _Line(title or words, " · ".join(filter(None, about)))
