"""The looks of what the program says on paper."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtGui import QFont, QTextCharFormat

from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.printing import print_type
from provenance_reader.gui.reading.margin import StripedStatement
from provenance_reader.gui.reading.word_looks import mark_class, word_look
from provenance_reader.gui.theme import PAPERS, Scheme

BOLD = QFont.Weight.DemiBold
# White paper, whatever the window wears.
PRINTED: Scheme = PAPERS["white"]


class PrintLooks:
    """Each is made once."""

    def __init__(self, scheme: Scheme = PRINTED) -> None:
        self.scheme = scheme
        self._made: dict[tuple[str, object], QTextCharFormat] = {}

    @cached_property
    def words(self) -> QTextCharFormat:
        return word_look(print_type.note(), self.scheme.text)

    @cached_property
    def strong(self) -> QTextCharFormat:
        return word_look(print_type.note(BOLD), self.scheme.text)

    @cached_property
    def heading(self) -> QTextCharFormat:
        return word_look(print_type.heading(), self.scheme.text)

    @cached_property
    def small(self) -> QTextCharFormat:
        return word_look(print_type.small(), self.scheme.muted)

    @cached_property
    def remark(self) -> QTextCharFormat:
        """What the user wrote."""
        return word_look(print_type.small(italic=True), self.scheme.text)

    @cached_property
    def struck(self) -> QTextCharFormat:
        """What a reader rejected."""
        font = print_type.note()
        font.setStrikeOut(True)
        return word_look(font, self.scheme.dimmed)

    def place_number(self, statement: StripedStatement) -> QTextCharFormat:
        is_rejected = statement.state is ReviewState.REJECTED
        key = "place", None if is_rejected else statement.anonymity
        if key not in self._made:
            colour = self.scheme.dimmed if is_rejected else self.scheme.of(statement.anonymity).line
            self._made[key] = word_look(print_type.place_number(), colour)
        return self._made[key]

    def of_class(self, anonymity: Anonymity, weight: QFont.Weight = QFont.Weight.Normal) -> QTextCharFormat:
        """As the words of a statement with such an origin."""
        key = f"class {weight.value}", anonymity
        if key not in self._made:
            self._made[key] = word_look(print_type.note(weight), self.scheme.text)
            mark_class(self._made[key], anonymity, self.scheme)
        return self._made[key]
