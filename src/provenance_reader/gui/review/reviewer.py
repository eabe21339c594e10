"""What the user decides about statements and paragraphs, made into changes of the review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from provenance_reader.domain.anchoring import statement_anchor
from provenance_reader.domain.quote import quote_of, quotes_of
from provenance_reader.domain.review import (
    ChainCorrected,
    Change,
    ContentCorrected,
    Discarded,
    FormCorrected,
    Judged,
    NoteWritten,
    ParagraphSwitched,
    RelationSet,
    ReviewedLink,
    StatementAdded,
    StatementAnchor,
    Verdict,
    in_force,
    statement_of,
)
from provenance_reader.domain.span import Span, merged
from provenance_reader.domain.statement import Form, Statement
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.wording import quoted, quoted_content
from provenance_reader.gui.current_article import CurrentArticle
from provenance_reader.gui.reading.article_view import ArticleView
from provenance_reader.gui.review.change_words import change_words
from provenance_reader.gui.review.desk import ReviewDesk
from provenance_reader.gui.review.history import History
from provenance_reader.gui.review.link_draft import LinkDraft, draft_of
from provenance_reader.gui.statements.statements_pane import StatementsPane

_OPENING_MARKS = tuple("„“”«»\"‚‘‹›'")


class Reviewer(QObject):
    """Speaks of the statement that is selected in the list, and of the words selected in the article.

    `tell` says a sentence to the user.
    """

    def __init__(
        self,
        window: QWidget,
        current: CurrentArticle,
        statements: StatementsPane,
        view: ArticleView,
        history: History,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._current = current
        self._statements = statements
        self._view = view
        self._history = history
        self._desk: ReviewDesk = history.desk
        self.tell = tell
        self._edited: StatementAnchor | Span | None = None
        statements.chain_corrected.connect(self._apply)

    def accept(self) -> None:
        self._judge(Verdict.ACCEPTED)

    def reject(self) -> None:
        self._judge(Verdict.REJECTED)

    def reopen(self) -> None:
        """Neither accepted nor rejected any more."""
        self._judge(Verdict.OPEN)

    def correct_words(self) -> None:
        """What is selected in the article is what the statement says."""
        self._correct_words(lambda _, span: (span,))

    def add_words(self) -> None:
        """What is selected belongs to the statement, too."""
        self._correct_words(lambda statement, span: merged((*statement.content, span)))

    def correct_chain(self) -> None:
        index, statement = self.chosen()
        if index is None or statement is None:
            return
        self._edited = anchor_of(index, statement)
        heading = self.tr("Correct the chain of {number}").format(number=index.numbers[statement.id])
        drafts = tuple(draft_of(index, link) for link in statement.chain)
        words = quoted_content(index, statement, most_words=30)
        self._statements.editor.edit(index, (heading, words), drafts, self._view.selected_words)
        self._statements.show_editor(True)

    def add_statement(self) -> None:
        index = self.index()
        span = self._selected_words()
        if index is None or span is None:
            return
        self._edited = span
        words = quoted(span.of(index.document.text))
        heading = self.tr("New statement: who says so, through whom?")
        self._statements.editor.edit(index, (heading, words), (LinkDraft(),), self._view.selected_words)
        self._statements.show_editor(True)

    def write_note(self) -> None:
        """On the selected statement."""
        index, statement = self.chosen()
        if index is None or statement is None:
            return
        before = index.review.review_of(statement.id).note
        anchor = anchor_of(index, statement)
        self._ask_for_note(quoted_content(index, statement, most_words=20), before, anchor)

    def write_article_note(self) -> None:
        index = self.index()
        if index is not None:
            self._ask_for_note(self.tr("Note on the article"), index.review.note, None)

    def switch_paragraph(self) -> None:
        """The paragraph with the text cursor, or else that of the selected statement."""
        index = self.index()
        span = self._view.paragraph_at_cursor()
        if index is None or span is None:
            self.tell(self.tr("Put the text cursor into the paragraph first."))
            return
        is_off = any(span.overlaps(one) for one in index.review.off)
        self.do(ParagraphSwitched(quote_of(index.document.text, span), on=is_off))

    def undo(self) -> None:
        upcoming = self._history.next_undone()
        entry = self._history.undo()
        if entry is not None and entry is upcoming:
            self._show(entry.change, self.tr("Undone: {change}"))

    def redo(self) -> None:
        entry = self._desk.redo()
        if entry is not None:
            self._show(entry.change, self.tr("Done again: {change}"))

    def show_machine_only(self, on: bool) -> None:
        if self._statements.is_editing():
            self.tell(self.tr("Apply or cancel the correction first."))
        else:
            self._desk.show_machine_only(on)

    def correct_form(self, form: Form) -> None:
        """How the selected statement is put."""
        index, statement = self.chosen()
        if index is not None and statement is not None and statement.form is not form:
            self.do(FormCorrected(anchor_of(index, statement), form))

    def restore_machine(self) -> None:
        """The selected statement is again as the machine found it; verdict and note stay."""
        index, statement = self.chosen()
        if index is None or statement is None:
            return
        anchor = anchor_of(index, statement)
        corrections = [entry.id for entry in in_force(self._desk.log.done) if _corrects(entry.change, anchor)]
        if corrections:
            self.do(Discarded(tuple(corrections), anchor))
        else:
            self.tell(self.tr("You have corrected nothing of this statement."))

    def go_to_open(self) -> None:
        """The next statement of the list that is not reviewed; from its end round to the first."""
        index = self.index()
        if index is None:
            return
        following = self._next_open(index) or self._next_open(index, from_first=True)
        if following is None:
            self.tell(self.tr("Every statement shown is reviewed."))
        else:
            self._statements.choose(following)

    def do(self, change: Change, told: str | None = None) -> None:
        """What is done is told to the ear, too: as `told`, or in the words of the change."""
        self._desk.do(change)
        self.tell(_sentence(change_words(change)) if told is None else told)

    def index(self) -> AttributionIndex | None:
        """None, with a word why, where nothing can be decided now."""
        shown = self._current.shown
        if shown is None or shown.index is None:
            self.tell(self.tr("There is nothing to review yet."))
            return None
        if self._desk.machine_only:
            self.tell(self.tr("This is the machine’s version: go back to your review first."))
            return None
        return shown.index

    def _judge(self, verdict: Verdict) -> None:
        """And go on to the next statement of the list that is not reviewed."""
        index, statement = self.chosen()
        if index is None or statement is None:
            return
        following = None if verdict is Verdict.OPEN else self._next_open(index)
        if following is not None:
            self._statements.list.choose(following)
        self.do(Judged(anchor_of(index, statement), verdict))

    def _next_open(self, index: AttributionIndex, *, from_first: bool = False) -> str | None:
        """The next statement of the list, behind the selected one or `from_first`, that is not reviewed."""
        shown, chosen = list(self._statements.list.shown_ids()), self._statements.list.chosen_id()
        start = 0 if from_first or chosen not in shown else shown.index(chosen) + 1
        untouched = (one for one in shown[start:] if one != chosen and not index.review.is_reviewed(one))
        return next(untouched, None)

    def _correct_words(self, made: Callable[[Statement, Span], tuple[Span, ...]]) -> None:
        index, statement = self.chosen()
        if index is None or statement is None:
            return
        span = self._selected_words()
        if span is not None:
            content = quotes_of(index.document.text, made(statement, span))
            self.do(ContentCorrected(anchor_of(index, statement), content))

    def _apply(self, links: tuple[ReviewedLink, ...]) -> None:
        index, edited = self.index(), self._edited
        if index is None or edited is None:
            return
        if isinstance(edited, StatementAnchor):
            change: Change = ChainCorrected(edited, links)
        else:
            words = edited.of(index.document.text)
            form = Form.DIRECT if words.startswith(_OPENING_MARKS) else Form.INDIRECT
            change = StatementAdded(quotes_of(index.document.text, (edited,)), links, form)
        self._statements.show_editor(False)
        self.do(change)
        self._choose(change)

    def _ask_for_note(self, about: str, before: str, anchor: StatementAnchor | None) -> None:
        from provenance_reader.gui.review.note_dialog import NoteDialog  # comes when asked for

        dialog = NoteDialog(self._window, about, before)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.text() != before:
            self.do(NoteWritten(dialog.text(), anchor))

    def _show(self, change: Change, sentence: str) -> None:
        self._choose(change)
        self.tell(sentence.format(change=change_words(change)))

    def _choose(self, change: Change) -> None:
        """The statement the change is about, where it has one."""
        index, anchor = self.index(), statement_of(change)
        if index is None or anchor is None:
            return
        ids = {one: statement_id for statement_id, one in index.review.anchors.items()}
        found = ids.get(anchor) or next(
            (one.id for one in index.statements if anchor_of(index, one) == anchor), None
        )
        if found is not None and found in index:
            self._statements.choose(found)

    def chosen(self) -> tuple[AttributionIndex | None, Statement | None]:
        index, chosen = self.index(), self._statements.list.chosen_id()
        if index is None:
            return None, None
        if self._statements.is_editing():
            self.tell(self.tr("Apply or cancel the correction first."))
            return None, None
        if chosen is None:
            self.tell(self.tr("Select a statement first."))
            return index, None
        return index, index.statement(chosen)

    def selected(self) -> tuple[AttributionIndex | None, Statement | None]:
        """What is shown, and the selected statement; None where nothing can be decided, without a word."""
        shown, chosen = self._current.shown, self._statements.list.chosen_id()
        if shown is None or shown.index is None or self._desk.machine_only or self._statements.is_editing():
            return None, None
        is_there = chosen is not None and chosen in shown.index
        return shown.index, shown.index.statement(chosen) if chosen is not None and is_there else None

    def _selected_words(self) -> Span | None:
        span = self._view.selected_words()
        if span is None:
            self.tell(self.tr("Select words in the article first."))
        return span


def anchor_of(index: AttributionIndex, statement: Statement) -> StatementAnchor:
    """How changes name the statement: as those before did, or else as the machine found it."""
    known = index.review.anchors.get(statement.id)
    if known is not None:
        return known
    machine = index.review.machine
    found = next(one for one in machine.statements if one.id == statement.id)
    return statement_anchor(index.document.text, found, {source.id: source for source in machine.sources})


def _corrects(change: Change, anchor: StatementAnchor) -> bool:
    is_correction = isinstance(change, ContentCorrected | ChainCorrected | FormCorrected | RelationSet)
    return is_correction and statement_of(change) == anchor


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
