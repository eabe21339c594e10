"""Marks on top of the set text: the selected statement with the words of its links, and what was found."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from provenance_reader.domain.chain import Link
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span
from provenance_reader.gui.reading.paragraphs import TextPlaces
from provenance_reader.gui.theme import Pair, Scheme

Selection = QTextEdit.ExtraSelection


class Marking:
    """Makes Qt's extra selections for one set article; the later ones are painted over the earlier."""

    def __init__(self, document: QTextDocument, places: TextPlaces, scheme: Scheme) -> None:
        self._document = document
        self._places = places
        self._scheme = scheme

    def content(self, spans: Iterable[Span], tint: str) -> list[Selection]:
        """Stronger than the tint of the text, the underline of its class stays."""
        made = QTextCharFormat()
        made.setBackground(QColor(tint))
        made.setForeground(QColor(self._scheme.text))
        return [self._selection(span, made) for span in spans]

    def links(self, links: Iterable[Link]) -> list[Selection]:
        """The words that stand for the sources, and those that attribute to them."""
        shown = list(links)
        cues = [self._selection(span, _format(self._scheme.cue)) for link in shown for span in link.cue]
        return cues + self.mentions(link.mention for link in shown if link.mention is not None)

    def mentions(self, mentions: Iterable[Span]) -> list[Selection]:
        """The words that stand for sources."""
        look = _format(self._scheme.mention)
        return [self._selection(span, look) for span in mentions]

    def stretch(self, span: Span, anonymity: Anonymity | None) -> list[Selection]:
        """By its class; text without a source stands out most."""
        if anonymity is None:
            return [self._selection(span, _format(Pair(self._scheme.paper, self._scheme.muted)))]
        return self.content([span], self._scheme.of(anonymity).selected_tint)

    def hits(self, hits: tuple[Span, ...], current: int) -> list[Selection]:
        usual, distinct = _format(self._scheme.found), _format(self._scheme.found_current)
        return [self._selection(span, distinct if at == current else usual) for at, span in enumerate(hits)]

    def _selection(self, span: Span, look: QTextCharFormat) -> Selection:
        made = Selection()
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._places.position(span.start))
        cursor.setPosition(self._places.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format = look
        return made


def _format(pair: Pair) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(pair.text))
    made.setBackground(QColor(pair.ground))
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.NoUnderline)
    return made
