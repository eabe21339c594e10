"""Keeps window and article open while something that the user did would be lost, unless it is given up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from provenance_reader.gui.review.desk import ReviewDesk
from provenance_reader.gui.statements.statements_pane import StatementsPane
from provenance_reader.gui.translation import translate


def may_close(window: QWidget, desk: ReviewDesk, statements: StatementsPane) -> bool:
    return has_applied(window, statements) and _may_leave(window, desk)


def has_applied(window: QWidget, statements: StatementsPane) -> bool:
    """A correction that was begun is applied, or given up."""
    if not (statements.is_editing() and statements.editor.is_changed()):
        return True
    from PySide6.QtWidgets import QMessageBox  # slow to load, seldom needed

    button = QMessageBox.StandardButton
    question = translate("Closing", "You are correcting a chain. Shall the correction hold?")
    title = translate("Closing", "Correction not applied")
    buttons = button.Apply | button.Discard | button.Cancel
    answer = QMessageBox.question(window, title, question, buttons, button.Apply)
    if answer == button.Apply:
        statements.editor.apply()
        return not statements.is_editing()
    if answer == button.Discard:
        statements.show_editor(False)
    return answer == button.Discard


def _may_leave(window: QWidget, desk: ReviewDesk) -> bool:
    """A review is saved, or given up."""
    if not desk.is_troubled:
        return True
    from PySide6.QtWidgets import QMessageBox

    question = translate(
        "Closing",
        "The last changes of your review could not be saved. When you close the window, they are gone.",
    )
    buttons = QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
    title = translate("Closing", "Review not saved")
    answer = QMessageBox.warning(window, title, question, buttons, QMessageBox.StandardButton.Cancel)
    return answer == QMessageBox.StandardButton.Discard
