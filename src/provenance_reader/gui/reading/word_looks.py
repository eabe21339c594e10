"""The formats of an article's words: by the kind of their paragraph and the class of their source."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from provenance_reader.domain.document import BlockKind
from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.reading.paragraphs import Paragraph
from provenance_reader.gui.reading.typography import Typography
from provenance_reader.gui.theme import UNDERLINES, Scheme


@dataclass(frozen=True, slots=True)
class Look:
    """Of words within a paragraph; a class goes before what is dimmed or rejected."""

    anonymity: Anonymity | None = None
    dimmed: bool = False
    rejected: bool = False


USUAL = Look()


class WordLooks:
    """Each format is made once: thousands of pieces share it."""

    def __init__(self, typography: Typography, scheme: Scheme) -> None:
        self.typography = typography
        self._scheme = scheme
        self._made: dict[tuple[BlockKind, bool, Look], QTextCharFormat] = {}

    def of(self, paragraph: Paragraph, look: Look) -> QTextCharFormat:
        key = paragraph.kind, paragraph.doubtful, look
        if key not in self._made:
            self._made[key] = self._make(paragraph, look)
        return self._made[key]

    def title(self) -> QTextCharFormat:
        return word_look(self.typography.title(), self._scheme.text)

    def label(self) -> QTextCharFormat:
        """Of what the program says within the article."""
        return word_look(self.typography.label(), self._scheme.muted)

    def _make(self, paragraph: Paragraph, look: Look) -> QTextCharFormat:
        """Only the font decides how much room the words take: two looks of one paragraph never move them."""
        quiet = paragraph.doubtful or paragraph.kind is BlockKind.CAPTION
        colour = self._scheme.muted if quiet else self._scheme.text
        if look.anonymity is not None:
            colour = self._scheme.text
        elif look.dimmed:
            colour = self._scheme.dimmed
        made = word_look(self._font(paragraph.kind), colour)
        if look.anonymity is not None:
            mark_class(made, look.anonymity, self._scheme)
        elif look.rejected:
            # The words stay to be read; only a faint line is left of the mark.
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashDotDotLine)
            made.setUnderlineColor(QColor(self._scheme.dimmed))
        return made

    def _font(self, kind: BlockKind) -> QFont:
        faces = {
            BlockKind.HEADING: self.typography.heading,
            BlockKind.STANDFIRST: self.typography.standfirst,
            BlockKind.CAPTION: self.typography.label,
        }
        return faces.get(kind, self.typography.body)()


def word_look(font: QFont, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(colour))
    return made


def mark_class(look: QTextCharFormat, anonymity: Anonymity, scheme: Scheme) -> None:
    """Give words the tint and the line of a class of source."""
    colours = scheme.of(anonymity)
    look.setBackground(QColor(colours.tint))
    look.setUnderlineStyle(UNDERLINES[anonymity])
    look.setUnderlineColor(QColor(colours.line))
