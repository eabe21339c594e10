"""The menu of the review, and what Undo and Redo are called."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from provenance_reader.domain.article import ArticleSummary
from provenance_reader.domain.review import Entry
from provenance_reader.gui.actions import Actions
from provenance_reader.gui.documents.library_model import summary_title
from provenance_reader.gui.review.change_words import change_words
from provenance_reader.gui.review.history import History


class ReviewMenu(QObject):
    """Stands before the View menu."""

    def __init__(self, menu_bar: QMenuBar, actions: Actions, history: History) -> None:
        super().__init__(menu_bar)
        self._undo, self._redo = actions.undo, actions.redo
        self._history = history
        menu = QMenu(self.tr("&Review"), menu_bar)
        menu_bar.insertMenu(actions.menus["view"].menuAction(), menu)
        add = actions.add
        self.accept = add(menu, "accept", self.tr("&Accept"), "A")
        self.reject = add(menu, "reject", self.tr("&Reject"), "X", "R")
        self.reopen = add(menu, "reopen", self.tr("&Leave open again"), "U")
        menu.addSeparator()
        self.chain = add(menu, "correct_chain", self.tr("Correct the &chain…"), "E")
        self.words = add(menu, "correct_words", self.tr("It says the &selected words"), "W")
        self.more_words = add(menu, "add_words", self.tr("It says the selected words, t&oo"), "Shift+W")
        self.note = add(menu, "note", self.tr("&Note…"), "M")
        menu.addSeparator()
        self.new = add(menu, "new_statement", self.tr("&New statement from the selected words…"), "C")
        self.paragraph = add(
            menu, "switch_paragraph", self.tr("Leave the &paragraph out, or take it in"), "O"
        )
        self.article_note = add(menu, "article_note", self.tr("Note on the ar&ticle…"), "Shift+M")
        menu.addSeparator()
        self.open_only = add(menu, "show_open", self.tr("Show what is not reviewe&d"), "Shift+U")
        self.machine = add(menu, "machine", self.tr("Show the &machine’s version"), "V")
        self.machine.setCheckable(True)
        history.changed.connect(self.refresh)
        self.refresh()

    def for_statement(self) -> list[QAction]:
        return [self.accept, self.reject, self.chain, self.note]

    def for_words(self) -> list[QAction]:
        return [self.new, self.words, self.more_words, self.paragraph]

    def refresh(self) -> None:
        self.machine.setChecked(self._history.desk.machine_only)
        undone, redone = self._history.next_undone(), self._history.next_redone()
        self._undo.setEnabled(undone is not None)
        self._redo.setEnabled(redone is not None)
        self._undo.setText(self._named(undone, self.tr("&Undo"), self.tr("&Undo: {change}")))
        self._redo.setText(self._named(redone, self.tr("&Redo"), self.tr("&Redo: {change}")))

    def _named(self, act: Entry | ArticleSummary | None, bare: str, sentence: str) -> str:
        if act is None:
            return bare
        if isinstance(act, ArticleSummary):
            words = self.tr("remove “{title}”").format(title=summary_title(act))
        else:
            words = change_words(act.change)
        return sentence.format(change=words.replace("&", "&&"))
