"""What the user decides reaches the review, and the review the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.gui.review.lost_reviews import LostReviews
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
    statements.review_bar.offer(menu.for_statement())
    view.word_actions = menu.for_words()
    strips = ReviewStrips(window, window.current, desk)
    strips.note.taken.connect(reviewer.write_article_note)
    for strip in strips.all():
        window.article.add_strip(strip)
    lost = LostReviews(window, window.current, statements.list, view, reviewer.do)
    statements.add_notice(lost.button)
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
    menu.open_only.triggered.connect(lambda: statements.selection.choose_state(ReviewState.UNTOUCHED))
    menu.machine.toggled.connect(reviewer.show_machine_only)
