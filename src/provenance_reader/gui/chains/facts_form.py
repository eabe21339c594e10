"""Names and values below each other, and the labels that hold words of an article."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFormLayout, QLabel


def facts_form(facts: Iterable[tuple[str, str]]) -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(10, 6, 0, 0)
    form.setHorizontalSpacing(14)
    form.setVerticalSpacing(4)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    for name, value in facts:
        heading = plain_label(name, quiet=True)
        heading.setWordWrap(False)  # a long one stands above its value instead
        form.addRow(heading, plain_label(value))
    return form


def plain_label(words: str, *, quiet: bool = False) -> QLabel:
    """Never read as markup; words that can be selected."""
    label = _PlainLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not quiet or " " in words)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if quiet:
        label.setObjectName("quiet")
    return label


class _PlainLabel(QLabel):
    def minimumSizeHint(self) -> QSize:
        """Not narrower than its longest word; Qt does not mind where words can be selected."""
        size = super().minimumSizeHint()
        advance = self.fontMetrics().horizontalAdvance
        longest = max((advance(word) for word in self.text().split()), default=0)
        margins = self.contentsMargins()
        needed = longest + margins.left() + margins.right() + 1
        return QSize(needed if self.wordWrap() else max(needed, size.width()), size.height())
