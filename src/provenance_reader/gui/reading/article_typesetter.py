"""Sets an article into a QTextDocument: its words, in paragraphs, lists and headings.

Nothing of the article is ever read as markup.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextListFormat,
)

from provenance_reader.domain.document import BlockKind, Document
from provenance_reader.domain.span import Span
from provenance_reader.gui.reading.article_heading import meta_words, title_words
from provenance_reader.gui.reading.paragraphs import Paragraph, TextPlaces, paragraphs_of
from provenance_reader.gui.reading.word_looks import USUAL, WordLooks
from provenance_reader.gui.translation import translate

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
# Characters that Qt would take for the end of a paragraph, of a frame, or for an object.
_STEERING = dict.fromkeys(map(ord, "\r\n\u2029"), "\u2028") | dict.fromkeys(
    map(ord, "\ufdd0\ufdd1\ufffc\0"), "\ufffd"
)


class ArticleTypesetter:
    def __init__(self, looks: WordLooks) -> None:
        self._looks = looks
        self._typography = looks.typography

    def typeset(
        self,
        target: QTextDocument,
        article: Document,
        frame: QTextFrameFormat | None = None,
        off: Iterable[Span] = (),
        off_words: str | None = None,
    ) -> TextPlaces:
        """Replace what `target` holds by `article`, all of its words in their usual look.

        `frame` holds the margins of the sheet; above paragraphs that are `off` stand
        `off_words`, or that the reader left them out.
        """
        target.clear()
        target.setUndoRedoEnabled(False)
        target.setDefaultFont(self._typography.body())
        cursor = QTextCursor(target)
        cursor.beginEditBlock()
        if frame is not None:
            target.rootFrame().setFrameFormat(frame)
        self._set_heading(cursor, article)
        paragraphs = paragraphs_of(article)
        left_out = tuple(off)
        off_words = off_words or translate("Article", "⊘ Left out by you")
        begins = []
        for paragraph in paragraphs:
            is_off = any(paragraph.span.overlaps(one) for one in left_out)
            self._begin(cursor, paragraph, off_words if is_off else "")
            begins.append(cursor.position())
            words = paragraph.span.of(article.text).translate(_STEERING)
            cursor.insertText(words, self._looks.of(paragraph, USUAL))
        cursor.endEditBlock()
        return TextPlaces(article.text, paragraphs, tuple(begins))

    def _set_heading(self, cursor: QTextCursor, article: Document) -> None:
        title = QTextBlockFormat()
        title.setLineHeight(self._typography.title_line_height(), _PROPORTIONAL)
        title.setHeadingLevel(1)
        cursor.setBlockFormat(title)
        cursor.insertText(title_words(article), self._looks.title())
        meta = QTextBlockFormat()
        meta.setTopMargin(self._typography.paragraph_gap() * 0.6)
        meta.setBottomMargin(self._typography.paragraph_gap() * 1.2)
        label = self._looks.label()
        cursor.insertBlock(meta, label)
        cursor.insertText(meta_words(article), label)

    def _begin(self, cursor: QTextCursor, paragraph: Paragraph, off_words: str) -> None:
        block = self._block_format(paragraph)
        if (paragraph.doubtful or off_words) and paragraph.opens:
            above = QTextBlockFormat(block)
            above.setBottomMargin(0)
            label = self._looks.label()
            cursor.insertBlock(above, label)
            cursor.insertText(off_words or translate("Article", "? May not belong to the article"), label)
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
