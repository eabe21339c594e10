"""What the user should know about the review, above the article."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from provenance_reader.gui.current_article import CurrentArticle
from provenance_reader.gui.error_messages import message_for
from provenance_reader.gui.offer_bar import OfferBar
from provenance_reader.gui.review.desk import ReviewDesk


class ReviewStrips(QObject):
    """That it could not be saved, that the machine's version is shown, and the note on the article."""

    def __init__(self, window: QWidget, current: CurrentArticle, desk: ReviewDesk) -> None:
        super().__init__(window)
        self._current = current
        self._desk = desk
        self.trouble = OfferBar(self.tr("Try again"), "noticeBar")
        self.machine = OfferBar(self.tr("Back to your review"), "noticeBar")
        self.note = OfferBar(self.tr("Edit…"), "noticeBar")
        self.trouble.taken.connect(desk.save)
        self.machine.taken.connect(lambda: desk.show_machine_only(False))
        desk.troubled.connect(self._tell_trouble)
        current.changed.connect(self._refresh)

    def all(self) -> tuple[OfferBar, ...]:
        return self.trouble, self.machine, self.note

    def _tell_trouble(self, failure: Exception | None) -> None:
        if failure is None:
            self.trouble.offer("")
            return
        message = message_for(failure)
        kept = self.tr(
            "Your review is not saved. This window keeps it and tries again with your next change."
        )
        self.trouble.offer(f"{kept} {message.title}. {message.advice}")

    def _refresh(self) -> None:
        shown = self._current.shown
        index = None if shown is None else shown.index
        note = "" if index is None else index.review.note
        self.note.offer(self.tr("Your note: {note}").format(note=note) if note else "")
        machine_only = index is not None and self._desk.machine_only
        self.machine.offer(self.tr("The machine’s version, without your review.") if machine_only else "")
