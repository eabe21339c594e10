"""One Undo for everything that can be undone: the last thing first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from provenance_reader.domain.article import ArticleSummary
from provenance_reader.domain.review import Entry
from provenance_reader.gui.documents.shelf import Shelf
from provenance_reader.gui.review.desk import ReviewDesk


class History(QObject):
    """Changes at the `desk`, of the article that is shown, and articles that were removed.

    `changed` tells that something else is to be undone or redone next.
    """

    changed = Signal()

    def __init__(self, desk: ReviewDesk, shelf: Shelf) -> None:
        super().__init__()
        self.desk = desk
        self._shelf = shelf
        self._removed: list[ArticleSummary] = []
        # In the order in which they were done; None is a change of the review.
        self._acts: list[ArticleSummary | None] = []
        shelf.removed.connect(self._note_removal)
        desk.did.connect(self._note_change)
        desk.opened.connect(self._forget_changes)
        desk.changed.connect(self.changed)

    def next_undone(self) -> Entry | ArticleSummary | None:
        """What `undo` would take back."""
        for act in reversed(self._acts):
            if act is not None:
                return act
            if self.desk.log.done:
                break
        return self.desk.log.done[-1] if self.desk.log.done else None

    def next_redone(self) -> Entry | None:
        return self.desk.log.undone[0] if self.desk.log.undone else None

    def undo(self) -> Entry | None:
        """The change of the review that was taken back; None where an article comes back, or nothing."""
        upcoming = self.next_undone()
        if isinstance(upcoming, ArticleSummary):
            self._shelf.undo()
            return None
        if None in self._acts:
            del self._acts[len(self._acts) - 1 - self._acts[::-1].index(None)]
        return self.desk.undo()

    def _note_change(self) -> None:
        self._acts.append(None)
        self.changed.emit()

    def _note_removal(self, article: ArticleSummary | None) -> None:
        """The shelf tells which article it would bring back, after a removal and after an undo alike."""
        if article is None:
            self._removed.clear()
        elif article in self._removed:
            del self._removed[self._removed.index(article) + 1 :]
        else:
            self._removed.append(article)
            self._acts.append(article)
        self._acts = [act for act in self._acts if act is None or act in self._removed]
        self.changed.emit()

    def _forget_changes(self) -> None:
        self._acts = [act for act in self._acts if act is not None]
        self.changed.emit()
