"""Names and values below each other, and the labels that hold words of an article."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel


def facts_form(facts: Iterable[tuple[str, str]]) -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(10, 6, 0, 0)
    form.setHorizontalSpacing(14)
    form.setVerticalSpacing(4)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    for name, value in facts:
        form.addRow(plain_label(name, quiet=True), plain_label(value))
    return form


def plain_label(words: str, *, quiet: bool = False) -> QLabel:
    """Never read as markup; words that can be selected."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not quiet or " " in words)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if quiet:
        label.setObjectName("quiet")
    return label
