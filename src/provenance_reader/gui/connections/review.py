"""What the user decides reaches the review, and the review the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance_reader.gui.review.closing import has_applied
from provenance_reader.gui.review.end_moving import EndMoving
from provenance_reader.gui.review.lost_reviews import LostReviews
from provenance_reader.gui.review.relating import Relating
from provenance_reader.gui.review.review_menu import ReviewMenu
from provenance_reader.gui.review.reviewer import Reviewer
from provenance_reader.gui.review.source_reviewer import SourceReviewer
from provenance_reader.gui.review.strips import ReviewStrips

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def connect_review(window: MainWindow) -> None:
    statements, view, desk = window.panel.statements, window.article.view, window.history.desk
    menu = ReviewMenu(window.menuBar(), window.actions_by_name, window.history)
    reviewer = Reviewer(window, window.current, statements, view, window.history, window.tell)
    _connect_menu(window, menu, reviewer)
    window.opening.may_replace = lambda: has_applied(window, statements)
    statements.review_bar.offer(menu.for_statement())
    view.word_actions = menu.for_words()
    strips = ReviewStrips(window, window.current, desk)
    strips.note.taken.connect(reviewer.write_article_note)
    lost = LostReviews(window, reviewer, statements.list, window.panel.sources.list, view)
    window.current.changed.connect(lost.refresh)
    statements.add_notice(lost.button)
    ends = EndMoving(window, statements, view, reviewer, menu.ends)
    window.current.changed.connect(ends.refresh)
    for (end, by), action in menu.end_steps.items():
        action.triggered.connect(lambda _=False, end=end, by=by: ends.step(end, by))
    relating = Relating(window, statements, view, reviewer)
    window.current.changed.connect(relating.refresh)
    for kind, action in menu.relations.items():
        action.triggered.connect(lambda _=False, kind=kind: relating.ask(kind))
    statements.details.untying_wanted.connect(relating.untie)
    statements.details.machine_wanted.connect(reviewer.restore_machine)
    for strip in (*strips.all(), ends.strip, relating.strip):
        window.article.add_strip(strip)
    card, sources = window.panel.sources.card, SourceReviewer(window, reviewer)
    card.description_wanted.connect(sources.describe)
    card.merge_wanted.connect(sources.merge)
    card.split_wanted.connect(sources.split)


def _connect_menu(window: MainWindow, menu: ReviewMenu, reviewer: Reviewer) -> None:
    actions, statements = window.actions_by_name, window.panel.statements
    actions.undo.triggered.connect(reviewer.undo)
    actions.redo.triggered.connect(reviewer.redo)
    menu.accept.triggered.connect(reviewer.accept)
    menu.reject.triggered.connect(reviewer.reject)
    menu.reopen.triggered.connect(reviewer.reopen)
    menu.chain.triggered.connect(reviewer.correct_chain)
    menu.words.triggered.connect(reviewer.correct_words)
    menu.more_words.triggered.connect(reviewer.add_words)
    menu.note.triggered.connect(reviewer.write_note)
    menu.new.triggered.connect(reviewer.add_statement)
    menu.paragraph.triggered.connect(reviewer.switch_paragraph)
    menu.article_note.triggered.connect(reviewer.write_article_note)
    menu.next_open.triggered.connect(reviewer.go_to_open)
    menu.restore.triggered.connect(reviewer.restore_machine)
    for form, action in menu.forms.items():
        action.triggered.connect(lambda _=False, form=form: reviewer.correct_form(form))
    for state, action in menu.shown_only.items():
        action.triggered.connect(lambda _=False, state=state: statements.selection.choose_state(state))
    menu.machine.toggled.connect(reviewer.show_machine_only)
