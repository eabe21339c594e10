"""Ties a statement to the one that it denies, confirms or answers, and unties them."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from provenance_reader.domain.review import RelationSet
from provenance_reader.domain.statement import RelationKind
from provenance_reader.gui.announcing import announce
from provenance_reader.gui.offer_bar import OfferBar
from provenance_reader.gui.reading.article_view import ArticleView
from provenance_reader.gui.review.reviewer import Reviewer, anchor_of
from provenance_reader.gui.statements.statements_pane import StatementsPane


class Relating(QObject):
    """Asks in the `strip` for the other statement, which is clicked in the text or chosen in the list."""

    def __init__(
        self, window: QWidget, statements: StatementsPane, view: ArticleView, reviewer: Reviewer
    ) -> None:
        super().__init__(window)
        self._statements = statements
        self._reviewer = reviewer
        self._kind: RelationKind | None = None
        self._statement = ""
        self.strip = OfferBar(self.tr("Cancel"), "noticeBar")
        self.strip.taken.connect(self._end)
        view.given_up.connect(self._end)
        view.statement_clicked.connect(self._take)
        statements.list.picked.connect(self._take)

    def ask(self, kind: RelationKind) -> None:
        """Of the selected statement: which other one is it that it denies, confirms or answers?"""
        index, statement = self._reviewer.chosen()
        if index is None or statement is None:
            return
        self._kind, self._statement = kind, statement.id
        sentence = {
            RelationKind.DENIES: self.tr("Which statement does {number} deny?"),
            RelationKind.CONFIRMS: self.tr("Which statement does {number} confirm?"),
            RelationKind.ANSWERS: self.tr("Which statement does {number} answer?"),
        }[kind].format(number=index.numbers[statement.id])
        how = self.tr("Click it in the text or in the list, or go to it there and press Enter.")
        self.strip.offer(f"{sentence} {how}")
        announce(self.strip, self.strip.text())
        self._statements.list.setFocus()

    def refresh(self) -> None:
        """Another article, or the machine's version, ends the question."""
        index, _ = self._reviewer.selected()
        if self._kind is not None and (index is None or self._statement not in index):
            self._end()

    def untie(self, statement_id: str, other_id: str) -> None:
        self._set(statement_id, other_id, None)

    def _take(self, other_id: str) -> None:
        if self._kind is None:
            return
        if other_id == self._statement:
            self._reviewer.tell(self.tr("That is the statement itself."))
            return
        kind = self._kind
        self._end()
        self._statements.choose(self._statement)
        self._set(self._statement, other_id, kind)

    def _set(self, statement_id: str, other_id: str, kind: RelationKind | None) -> None:
        index = self._reviewer.index()
        if index is not None and statement_id in index and other_id in index:
            statement, other = (anchor_of(index, index.statement(one)) for one in (statement_id, other_id))
            self._reviewer.do(RelationSet(statement, other, kind))

    def _end(self) -> None:
        self._kind = None
        self.strip.offer("")
