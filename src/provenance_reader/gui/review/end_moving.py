"""Corrects what a statement says by moving the ends of its words in the text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from provenance_reader.domain.quote import quotes_of
from provenance_reader.domain.review import ContentCorrected
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Statement
from provenance_reader.domain.word_ends import End, stepped, word_at_end
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.offer_bar import OfferBar
from provenance_reader.gui.reading.article_view import ArticleView
from provenance_reader.gui.review.reviewer import Reviewer, anchor_of
from provenance_reader.gui.statements.statements_pane import StatementsPane

if TYPE_CHECKING:
    from provenance_reader.gui.reading.end_handles import EndHandles


class EndMoving(QObject):
    """While `action` is checked, the selected statement has handles; `strip` says so, and ends it."""

    def __init__(
        self,
        window: QWidget,
        statements: StatementsPane,
        view: ArticleView,
        reviewer: Reviewer,
        action: QAction,
    ) -> None:
        super().__init__(window)
        self._statements = statements
        self._reviewer = reviewer
        self._action = action
        self.strip = OfferBar(self.tr("Done"), "noticeBar")
        self._view = view
        self.strip.taken.connect(lambda: action.setChecked(False))
        view.given_up.connect(lambda: action.setChecked(False))
        action.toggled.connect(lambda _: self.refresh())
        statements.selected.connect(lambda _: self.refresh())

    @cached_property
    def handles(self) -> EndHandles:
        """Made when they are first wanted."""
        from provenance_reader.gui.reading.end_handles import EndHandles

        made = EndHandles(self._view)
        made.content_chosen.connect(self._correct)
        made.step_wanted.connect(self._step)
        return made

    def step(self, end: End, by: int) -> None:
        """Move where the statement begins, or ends, one word further or back."""
        self._action.setChecked(True)
        self._step(0 if end is End.FIRST else -1, end, by)

    def refresh(self) -> None:
        """The handles are those of the selected statement, as it is now."""
        index, statement = self._reviewer.selected()
        if not self._action.isChecked():
            index = None
        content = () if index is None or statement is None else statement.content
        if content or "handles" in self.__dict__:
            self.handles.show_ends(content)
        self.strip.offer("" if index is None else self._sentence(index, statement))

    def _sentence(self, index: AttributionIndex, statement: Statement | None) -> str:
        if statement is None:
            return self.tr("Select a statement to move the ends of its words.")
        sentence = self.tr(
            "Drag the ends of {number} in the text. By keys: where it begins Alt+← →, where it ends"
            " Alt+Shift+← →."
        )
        return sentence.format(number=index.numbers[statement.id])

    def _step(self, part: int, end: End, by: int) -> None:
        index, statement = self._reviewer.chosen()
        if index is None or statement is None:
            return
        part %= len(statement.content)
        self._correct(stepped(index.document.text, statement.content, part, end, by), part, end)

    def _correct(self, content: tuple[Span, ...], part: int = 0, end: End | None = None) -> None:
        index, statement = self._reviewer.chosen()
        if index is None or statement is None:
            return
        text = index.document.text
        if content == statement.content:
            self._reviewer.tell(self.tr("It goes no further."))
            return
        told = None
        if end is not None:
            word = word_at_end(text, content, min(part, len(content) - 1), end)
            begins, ends = self.tr("Begins with “{word}”"), self.tr("Ends with “{word}”")
            told = (begins if end is End.FIRST else ends).format(word=word)
        self._reviewer.do(ContentCorrected(anchor_of(index, statement), quotes_of(text, content)), told)
