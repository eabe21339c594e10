"""Keeps the window open while a review could not be saved, unless the user gives it up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from provenance_reader.gui.review.desk import ReviewDesk
from provenance_reader.gui.translation import translate


def may_close(window: QWidget, desk: ReviewDesk) -> bool:
    if not desk.is_troubled:
        return True
    from PySide6.QtWidgets import QMessageBox  # slow to load, seldom needed

    question = translate(
        "Closing",
        "The last changes of your review could not be saved. When you close the window, they are gone.",
    )
    buttons = QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
    title = translate("Closing", "Review not saved")
    answer = QMessageBox.warning(window, title, question, buttons, QMessageBox.StandardButton.Cancel)
    return answer == QMessageBox.StandardButton.Discard
