"""Sets an article into a QTextDocument: its words, and once and for all the formats of its statements.

Nothing of the article is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from provenance_reader.domain.document import BlockKind, Document
from provenance_reader.domain.segments import Segment
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span
from provenance_reader.gui.reading.article_heading import meta_words, title_words
from provenance_reader.gui.reading.paragraphs import Paragraph, TextPlaces, paragraphs_of
from provenance_reader.gui.reading.typography import Typography
from provenance_reader.gui.theme import UNDERLINES, Scheme
from provenance_reader.gui.translation import translate

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
# Characters that Qt would take for the end of a paragraph, of a frame, or for an object.
_STEERING = dict.fromkeys(map(ord, "\r\n\u2029"), "\u2028") | dict.fromkeys(
    map(ord, "\ufdd0\ufdd1\ufffc\0"), "\ufffd"
)


@dataclass(frozen=True, slots=True)
class Highlights:
    """The segments of the text, the class of each statement's origin, and the statements left bright.

    With None for `bright` nothing is dimmed. `rejected` statements have no class, paragraphs that are `off`
    no brightness.
    """

    segments: tuple[Segment, ...] = ()
    classes: Mapping[str, Anonymity] = field(default_factory=dict)
    bright: Collection[str] | None = None
    rejected: frozenset[str] = frozenset()
    off: tuple[Span, ...] = ()

    def class_of(self, segment: Segment) -> Anonymity | None:
        """Of the innermost statement that is not dimmed; None where all of them are."""
        for statement in reversed(segment.statements):
            if statement not in self.rejected and (self.bright is None or statement in self.bright):
                return self.classes[statement]
        return None

    def is_off(self, span: Span) -> bool:
        return any(span.overlaps(one) for one in self.off)


class ArticleTypesetter:
    def __init__(self, typography: Typography, scheme: Scheme) -> None:
        self._typography = typography
        self._scheme = scheme

    def typeset(self, target: QTextDocument, article: Document, highlights: Highlights) -> TextPlaces:
        """Replace what `target` holds by `article`."""
        target.clear()
        target.setUndoRedoEnabled(False)
        target.setDefaultFont(self._typography.body())
        cursor = QTextCursor(target)
        cursor.beginEditBlock()
        self._set_heading(cursor, article)
        dimmed = highlights.bright is not None
        paragraphs = paragraphs_of(article)
        pieces = _Pieces(highlights.segments)
        begins = []
        for paragraph in paragraphs:
            is_off = highlights.is_off(paragraph.span)
            self._begin(cursor, paragraph, is_off)
            begins.append(cursor.position())
            usual = self._usual_format(paragraph, dimmed or is_off)
            for span, segment in pieces.within(paragraph.span):
                words = span.of(article.text).translate(_STEERING)
                cursor.insertText(words, self._format(usual, segment, highlights))
        cursor.endEditBlock()
        return TextPlaces(article.text, paragraphs, tuple(begins))

    def _set_heading(self, cursor: QTextCursor, article: Document) -> None:
        title = QTextBlockFormat()
        title.setLineHeight(self._typography.title_line_height(), _PROPORTIONAL)
        title.setHeadingLevel(1)
        cursor.setBlockFormat(title)
        cursor.insertText(title_words(article), self._char_format(self._typography.title()))
        meta = QTextBlockFormat()
        meta.setTopMargin(self._typography.paragraph_gap() * 0.6)
        meta.setBottomMargin(self._typography.paragraph_gap() * 1.2)
        label = self._char_format(self._typography.label(), self._scheme.muted)
        cursor.insertBlock(meta, label)
        cursor.insertText(meta_words(article), label)

    def _begin(self, cursor: QTextCursor, paragraph: Paragraph, is_off: bool) -> None:
        block = self._block_format(paragraph)
        if (paragraph.doubtful or is_off) and paragraph.opens:
            above = QTextBlockFormat(block)
            above.setBottomMargin(0)
            label = self._char_format(self._typography.label(), self._scheme.muted)
            doubt = translate("Article", "? May not belong to the article")
            cursor.insertBlock(above, label)
            cursor.insertText(translate("Article", "⊘ Left out by you") if is_off else doubt, label)
            block.setTopMargin(0)
        cursor.insertBlock(block, QTextCharFormat())
        if paragraph.kind is BlockKind.LIST_ITEM and paragraph.opens:
            cursor.createList(QTextListFormat.Style.ListDisc)

    def _block_format(self, paragraph: Paragraph) -> QTextBlockFormat:
        gap = self._typography.paragraph_gap()
        block = QTextBlockFormat()
        block.setLineHeight(self._typography.line_height(), _PROPORTIONAL)
        block.setBottomMargin(gap)
        if paragraph.kind is BlockKind.HEADING:
            block.setHeadingLevel(2)
            block.setTopMargin(gap)
            block.setBottomMargin(gap * 0.4)
        elif paragraph.kind is BlockKind.QUOTE or paragraph.doubtful:
            block.setLeftMargin(gap * 1.5)
        elif paragraph.kind is BlockKind.LIST_ITEM:
            block.setBottomMargin(gap * 0.3)
        return block

    def _usual_format(self, paragraph: Paragraph, dimmed: bool) -> QTextCharFormat:
        """Of words that no statement covers."""
        made = self._char_format(
            {
                BlockKind.HEADING: self._typography.heading,
                BlockKind.STANDFIRST: self._typography.standfirst,
                BlockKind.CAPTION: self._typography.label,
            }.get(paragraph.kind, self._typography.body)()
        )
        if dimmed:
            made.setForeground(QColor(self._scheme.dimmed))
        elif paragraph.doubtful or paragraph.kind is BlockKind.CAPTION:
            made.setForeground(QColor(self._scheme.muted))
        return made

    def _format(
        self, usual: QTextCharFormat, segment: Segment | None, highlights: Highlights
    ) -> QTextCharFormat:
        anonymity = None if segment is None else highlights.class_of(segment)
        if anonymity is None:
            is_rejected = segment is not None and not highlights.rejected.isdisjoint(segment.statements)
            return self._rejected_format(usual) if is_rejected else usual
        made = QTextCharFormat(usual)
        made.setForeground(QColor(self._scheme.text))
        made.setBackground(QColor(self._scheme.of(anonymity).tint))
        made.setUnderlineStyle(UNDERLINES[anonymity])
        made.setUnderlineColor(QColor(self._scheme.of(anonymity).line))
        return made

    def _rejected_format(self, usual: QTextCharFormat) -> QTextCharFormat:
        """The words stay to be read; only a faint line is left of the mark."""
        made = QTextCharFormat(usual)
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashDotDotLine)
        made.setUnderlineColor(QColor(self._scheme.dimmed))
        return made

    def _char_format(self, font: QFont, colour: str | None = None) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(QColor(colour or self._scheme.text))
        return made


class _Pieces:
    """Goes once through the segments while the paragraphs are set in their order."""

    def __init__(self, segments: tuple[Segment, ...]) -> None:
        self._segments = segments
        self._at = 0

    def within(self, span: Span) -> Iterator[tuple[Span, Segment | None]]:
        """`span` in pieces, each with its segment; None where there is none."""
        position = span.start
        while position < span.end:
            while self._at < len(self._segments) and self._segments[self._at].span.end <= position:
                self._at += 1
            segment = self._segments[self._at] if self._at < len(self._segments) else None
            if segment is None or segment.span.start >= span.end:
                yield Span(position, span.end), None
                return
            if position < segment.span.start:
                yield Span(position, segment.span.start), None
            position = max(position, segment.span.start)
            end = min(segment.span.end, span.end)
            yield Span(position, end), segment
            position = end
