"""The menu of the review, and what Undo and Redo are called."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from provenance_reader.domain.article import ArticleSummary
from provenance_reader.domain.review import Entry
from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.statement import Form, RelationKind
from provenance_reader.domain.word_ends import End
from provenance_reader.gui.actions import Actions
from provenance_reader.gui.chains.labels import form_label
from provenance_reader.gui.documents.library_model import summary_title
from provenance_reader.gui.review.change_words import change_words
from provenance_reader.gui.review.history import History
from provenance_reader.gui.review.state_words import state_label


class ReviewMenu(QObject):
    """Stands before the View menu."""

    def __init__(self, menu_bar: QMenuBar, actions: Actions, history: History) -> None:
        super().__init__(menu_bar)
        self._undo, self._redo = actions.undo, actions.redo
        self._history = history
        menu = QMenu(self.tr("&Review"), menu_bar)
        menu_bar.insertMenu(actions.menus["view"].menuAction(), menu)
        self._add = add = actions.add
        self.accept = add(menu, "accept", self.tr("&Accept"), "A")
        self.reject = add(menu, "reject", self.tr("&Reject"), "X", "R")
        self.reopen = add(menu, "reopen", self.tr("&Leave open again"), "U")
        self.next_open = add(menu, "next_open", self.tr("Ne&xt that is not reviewed"), "I", "Shift+J")
        menu.addSeparator()
        self.chain = add(menu, "correct_chain", self.tr("Correct the &chain…"), "E")
        self.words = add(menu, "correct_words", self.tr("It says the &selected words"), "W")
        self.more_words = add(menu, "add_words", self.tr("It says the selected words, t&oo"), "Shift+W")
        self.ends = add(menu, "move_ends", self.tr("&Drag the ends of its words"), "D")
        self.ends.setCheckable(True)
        self.end_steps = self._add_end_steps(menu)
        self.forms = self._add_forms(menu)
        self.relations = self._add_relations(menu)
        self.note = add(menu, "note", self.tr("&Note…"), "M")
        menu.addSeparator()
        self.new = add(menu, "new_statement", self.tr("&New statement from the selected words…"), "C")
        self.paragraph = add(
            menu, "switch_paragraph", self.tr("Leave the &paragraph out, or take it in"), "O"
        )
        self.article_note = add(menu, "article_note", self.tr("Note on the ar&ticle…"), "Shift+M")
        menu.addSeparator()
        self.shown_only = self._add_states(menu)
        self.machine = add(menu, "machine", self.tr("Show the &machine’s version"), "V")
        self.machine.setCheckable(True)
        self.restore = add(menu, "restore_machine", self.tr("&Back to the machine’s version"), "B")
        history.changed.connect(self.refresh)
        self.refresh()

    def for_statement(self) -> list[QAction]:
        return [self.accept, self.reject, self.chain, self.ends, self.note]

    def for_words(self) -> list[QAction]:
        return [self.new, self.words, self.more_words, self.paragraph]

    def _add_end_steps(self, menu: QMenu) -> dict[tuple[End, int], QAction]:
        steps = {
            (End.FIRST, -1): (self.tr("Begin a word earlier"), "Alt+Left"),
            (End.FIRST, 1): (self.tr("Begin a word later"), "Alt+Right"),
            (End.LAST, -1): (self.tr("End a word earlier"), "Alt+Shift+Left"),
            (End.LAST, 1): (self.tr("End a word later"), "Alt+Shift+Right"),
        }
        inner = menu.addMenu(self.tr("Move the ends &word by word"))
        return {
            (end, by): self._add(inner, f"{end.value}-{'later' if by > 0 else 'earlier'}", text, key)
            for (end, by), (text, key) in steps.items()
        }

    def _add_forms(self, menu: QMenu) -> dict[Form, QAction]:
        self.form_menu = menu.addMenu(self.tr("Its &form is"))
        return {form: self._add(self.form_menu, f"form-{form}", form_label(form)) for form in Form}

    def _add_relations(self, menu: QMenu) -> dict[RelationKind, QAction]:
        texts = {
            RelationKind.DENIES: (self.tr("It &denies another statement…"), "Shift+D"),
            RelationKind.CONFIRMS: (self.tr("It &confirms another statement…"), "Shift+C"),
            RelationKind.ANSWERS: (self.tr("It &answers another statement…"), "Shift+A"),
        }
        inner = menu.addMenu(self.tr("&Relation"))
        return {kind: self._add(inner, f"relation-{kind}", *text) for kind, text in texts.items()}

    def _add_states(self, menu: QMenu) -> dict[ReviewState, QAction]:
        inner = menu.addMenu(self.tr("&Show only what is"))
        keys = {ReviewState.UNTOUCHED: ("Shift+U",), ReviewState.REJECTED: ("Shift+X",)}
        names = {state: f"show_{state}" for state in ReviewState} | {ReviewState.UNTOUCHED: "show_open"}
        return {
            state: self._add(inner, name, state_label(state), *keys.get(state, ()))
            for state, name in names.items()
        }

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
