"""The button that empties a line of words, with a name; Qt gives it none."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QToolButton

from provenance_reader.gui.translation import translate


def offer_clearing(line: QLineEdit) -> None:
    line.setClearButtonEnabled(True)
    button = line.findChild(QToolButton)
    if button is not None:
        button.setAccessibleName(translate("Clearing", "Clear"))
