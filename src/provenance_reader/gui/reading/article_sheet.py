"""The article set on a sheet, with its margin and the marks upon it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from provenance_reader.domain.chain import Link
from provenance_reader.domain.document import Document
from provenance_reader.domain.segments import Segment, statements_at
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span, covering
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.reading.article_typesetter import ArticleTypesetter
from provenance_reader.gui.reading.highlighting import Highlights, StatementMarks
from provenance_reader.gui.reading.inking import Inking
from provenance_reader.gui.reading.link_badges import paint_link_badges
from provenance_reader.gui.reading.margin import STRIPES_WIDTH, Margin, Stripes, numbered_width
from provenance_reader.gui.reading.marking import Marking
from provenance_reader.gui.reading.paragraphs import TextPlaces
from provenance_reader.gui.reading.typography import Typography
from provenance_reader.gui.reading.word_looks import WordLooks
from provenance_reader.gui.theme import Scheme

_SIDE, _TOP, _BOTTOM = 28, 30, 72
_NARROW = 0.75


class ArticleSheet(QTextEdit):
    """Shows a document, and once there is an analysis its statements.

    `scrolled` names the first statement in view once the user has scrolled.
    """

    painted = Signal()
    scrolled = Signal(str)

    def __init__(self, scheme: Scheme, typography: Typography) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.verticalScrollBar().actionTriggered.connect(lambda _: QTimer.singleShot(0, self._report_top))
        self.document().setDocumentMargin(0)
        self._scheme = scheme
        self._typography = typography
        self._wear_paper()
        self._article: Document | None = None
        self._index: AttributionIndex | None = None
        self._segments: tuple[Segment, ...] = ()
        self._marks: StatementMarks | None = None
        self._bright: Collection[str] | None = None
        self._selected: str | None = None
        self._links: tuple[Link, ...] = ()
        self._mentions: tuple[Span, ...] = ()
        self._stretch: tuple[Span, Anonymity | None] | None = None
        self._draft: tuple[Span, ...] | None = None
        self._hovered: str | None = None
        self._looks = WordLooks(typography, scheme)
        self._inking = Inking(self.document())
        self.verticalScrollBar().valueChanged.connect(lambda _: self._inking.hurry(self._in_view()))
        self._off: tuple[Span, ...] = ()
        self._hits: tuple[Span, ...] = ()
        self._current_hit = -1
        self._places = TextPlaces("", (), ())
        self._margin = Margin(self.document(), self._places, Stripes())

    def show_article(self, article: Document, index: AttributionIndex | None) -> None:
        """Set `article` anew; the same article, analysed meanwhile, stays where it was scrolled to."""
        reading_on = article is self._article
        self._article = article
        self._heed(index)
        self._bright = self._selected = self._hovered = None
        self._links, self._hits, self._mentions, self._stretch = (), (), (), None
        if reading_on:
            self._refresh()
        else:
            self._set(reading_on=False)

    def show_review(self, index: AttributionIndex, changed: Collection[str]) -> None:
        """The same article after a change of its review: what is selected, found and in view stays.

        `changed` statements look different now.
        """
        if self._selected is not None and self._selected not in index:
            self._selected, self._links = None, ()
        if self._marks is None or index.segments is not self._segments or index.review.off != self._off:
            self._heed(index)
            self._refresh()
            return
        self._index = index
        self._marks.follow(index, changed)
        self._refresh_only(changed)

    def wear(self, scheme: Scheme, typography: Typography) -> None:
        self._scheme, self._typography = scheme, typography
        self._looks = WordLooks(typography, scheme)
        self._wear_paper()
        self._set(reading_on=True)

    def brighten(self, statement_ids: Collection[str] | None) -> None:
        """Dim everything but these statements; None dims nothing."""
        before, self._bright = self._bright, statement_ids
        if before is None or statement_ids is None:
            if before is not statement_ids:
                self._refresh()
        elif before != statement_ids:
            self._refresh_only(frozenset(before) ^ frozenset(statement_ids))

    def select(self, statement_id: str | None) -> None:
        """Mark a statement with the words of all its links, and scroll to it."""
        self._selected = statement_id
        self._links, self._mentions, self._stretch, self._draft = (), (), None, None
        if statement_id is not None and self._index is not None:
            statement = self._index.statement(statement_id)
            self._links = statement.chain
            self._go_to(covering(statement.content).start)
            self._scroll_to(covering((*statement.content, *_words_of(self._links))))
            self._scroll_to(covering(statement.content))
        self._mark()

    def show_statement(self, statement_id: str) -> None:
        """Scroll to a statement without selecting it."""
        if self._index is not None:
            self.read_on(covering(self._index.statement(statement_id).content).start)

    def mark_links(self, links: tuple[Link, ...]) -> None:
        """Mark the words of these links only, and scroll to them."""
        self._links = links
        if words := _words_of(links):
            self._scroll_to(covering(words))
        self._mark()

    def mark_mentions(self, mentions: tuple[Span, ...], current: int) -> None:
        """Mark the words that stand for a source, and scroll to one of them; nothing else stays marked."""
        self.select(None)
        self._mentions = mentions
        if mentions:
            self._scroll_to(mentions[current])
        self._mark()

    def mark_stretch(self, stretch: Span, anonymity: Anonymity | None) -> None:
        """Mark a stretch of text by the class of its source, and scroll to it; nothing else stays marked."""
        self.select(None)
        self._stretch = stretch, anonymity
        self._scroll_to(stretch)
        self._mark()

    def mark_hits(self, hits: tuple[Span, ...], current: int) -> None:
        self._hits, self._current_hit = hits, current
        if 0 <= current < len(hits):
            self._scroll_to(hits[current])
        self._mark()

    def reading_position(self) -> int:
        """The code point at the top of the view; 0 where the article's beginning is seen."""
        return self._first_visible() or 0

    def read_on(self, position: int) -> None:
        """Scroll to a reading position."""
        if position > 0 and self._article is not None:
            place = min(position, len(self._article.text))
            self.verticalScrollBar().setValue(self._y_of(place) - _TOP)

    def selected_words(self) -> Span | None:
        """What the user has selected, without the space around it; None where that is nothing of the text."""
        cursor = self.textCursor()
        end = self._places.code_point(cursor.selectionEnd())
        if self._article is None or not cursor.hasSelection() or end is None:
            return None
        start = self._places.code_point(cursor.selectionStart()) or 0
        words = self._article.text[start:end]
        span = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        return span if span.length > 0 else None

    def paragraph_at_cursor(self) -> Span | None:
        """The block of the document in which the text cursor, or what is selected, begins."""
        at = self._places.code_point(self.textCursor().selectionStart())
        if self._article is None or at is None:
            return None
        return next((one.span for one in self._article.blocks if one.span.start <= at <= one.span.end), None)

    @property
    def scheme(self) -> Scheme:
        """The colours of the paper."""
        return self._scheme

    def text(self) -> str:
        return "" if self._article is None else self._article.text

    def draft(self, content: tuple[Span, ...] | None) -> None:
        """Mark `content` as what the selected statement says, until this is None again."""
        self._draft = content
        self._mark()

    def place_of(self, code_point: int) -> QRectF:
        """The edge before a letter, in the viewport."""
        return QRectF(self._rect_at(code_point))

    def code_point_at(self, place: QPoint) -> int | None:
        """The code point nearest to a place of the viewport; None above the text."""
        return self._places.code_point(self.cursorForPosition(place).position())

    def hover(self, statement_id: str | None) -> None:
        if statement_id != self._hovered:
            self._hovered = statement_id
            self._mark()

    def statements_under(self, place: QPoint) -> tuple[str, ...]:
        """The statements at a place of the viewport, the outermost first; none beside the text."""
        place_on_sheet = QPointF(place) + QPointF(0, self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(place_on_sheet, Qt.HitTestAccuracy.ExactHit)
        return self.statements_at(position) if position >= 0 else ()

    def statements_at(self, position: int) -> tuple[str, ...]:
        """The statements at a position of the QTextDocument."""
        code_point = self._places.code_point(position)
        return () if code_point is None else statements_at(self._segments, code_point)

    def _wear_paper(self) -> None:
        """The style sheet of the program sets aside the palette of a single widget."""
        paper, accent = self._scheme.paper, self._scheme.accent
        self.setStyleSheet(
            f"QTextEdit {{ background: {paper};"
            f" selection-background-color: {accent}; selection-color: {paper}; }}"
        )

    def _set(self, reading_on: bool) -> None:
        if self._article is None:
            return
        top = self._first_visible() if reading_on else None
        self.setExtraSelections([])
        self._inking.stop()
        self._off = () if self._index is None else self._index.review.off
        typesetter = ArticleTypesetter(self._looks)
        self._places = typesetter.typeset(self.document(), self._article, self._column(), self._off)
        self._inking.begin(self._places, self._looks)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0 if top is None else self._y_of(top) - _TOP)
        self._refresh()

    def _refresh(self) -> None:
        """Bring the looks of the words and the margin in line with the statements; no word moves."""
        if self._index is not None and self._index.review.off != self._off:
            self._set(reading_on=True)
            return
        highlights, stripes = Highlights(), Stripes()
        if self._marks is not None:
            highlights, stripes = self._marks.highlights(self._bright), self._marks.stripes(self._bright)
        self._margin = Margin(self.document(), self._places, stripes)
        self._inking.show(highlights, self._in_view())
        self._mark()

    def _refresh_only(self, changed: Collection[str]) -> None:
        """The same, where only these statements look different."""
        if self._marks is None or self._index is None:
            return
        known = [self._index.statement(one) for one in changed if one in self._index]
        spans = [span for statement in known for span in statement.content]
        numbers = {at for span in spans for at in self._places.paragraphs_over(span)}
        self._margin.show(self._marks.stripes(self._bright).statements)
        self._inking.show(self._marks.highlights(self._bright), self._in_view(), numbers)
        self._mark()

    def _heed(self, index: AttributionIndex | None) -> None:
        """These statements from now on."""
        self._index = index
        self._segments = () if index is None else index.segments
        self._marks = None if index is None else StatementMarks(index)

    def _in_view(self) -> range:
        """The numbers of the paragraphs to be seen."""
        area = self.viewport().rect()
        first, last = (
            self._places.paragraph_at(self.cursorForPosition(corner).position())
            for corner in (area.topLeft(), area.bottomRight())
        )
        return range(first, last + 1)

    def _mark(self) -> None:
        marking = Marking(self.document(), self._places, self._scheme)
        selections = []
        for statement_id in (self._hovered, self._selected):
            if statement_id is not None and self._index is not None:
                tint = self._scheme.of(self._index.anonymity(statement_id)).selected_tint
                content = self._index.statement(statement_id).content
                if statement_id == self._selected and self._draft is not None:
                    content = self._draft
                selections += marking.content(content, tint)
        if self._stretch is not None:
            selections += marking.stretch(*self._stretch)
        selections += marking.mentions(self._mentions)
        selections += marking.links(self._links)
        selections += marking.hits(self._hits, self._current_hit)
        self.setExtraSelections(selections)
        self.viewport().update()

    def _column(self) -> QTextFrameFormat:
        """A column of the comfortable width, centred between the margin and the right side.

        A narrow window goes without the numbers in the margin.
        """
        width, measure = self.viewport().width(), self._typography.measure()
        left = numbered_width(self._typography.label())
        if width - left - _SIDE < measure * _NARROW:
            left = STRIPES_WIDTH
        spare = max(0.0, width - left - _SIDE - measure)
        look = self.document().rootFrame().frameFormat()
        look.setLeftMargin(left + spare * 0.45)
        look.setRightMargin(_SIDE + spare * 0.55)
        look.setTopMargin(_TOP)
        look.setBottomMargin(_BOTTOM)
        return look

    def _mention_corners(self) -> dict[int, QPoint]:
        """In the viewport, by the number of the link; none for a chain of one link."""
        if len(self._links) < 2:
            return {}
        mentions = {number: link.mention for number, link in enumerate(self._links, start=1)}
        return {
            number: self._rect_at(mention.start).topLeft()
            for number, mention in mentions.items()
            if mention is not None
        }

    def _rect_at(self, code_point: int) -> QRect:
        """Of the place before a letter, in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._places.position(code_point))
        return self.cursorRect(cursor)

    def _first_visible(self) -> int | None:
        if self.verticalScrollBar().value() == 0:
            return None
        return self._places.code_point(
            self.cursorForPosition(QPoint(self.viewport().width() // 2, _TOP)).position()
        )

    def _report_top(self) -> None:
        top = self._first_visible() or 0
        at = bisect_right(self._segments, top, key=lambda segment: segment.span.end)
        if at < len(self._segments):
            self.scrolled.emit(self._segments[at].statements[0])

    def _y_of(self, code_point: int) -> int:
        """In pixels from the top of the whole document."""
        return self._rect_at(code_point).top() + self.verticalScrollBar().value()

    def _go_to(self, code_point: int) -> None:
        """The text cursor is where the user looks, unless words are selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.setPosition(self._places.position(code_point))
            self.setTextCursor(cursor)

    def _scroll_to(self, span: Span) -> None:
        """Bring `span` into comfortable view, at once and only if it is not there already."""
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        top, bottom = self._y_of(span.start), self._y_of(max(span.start, span.end - 1))
        room = height // 8
        if top < bar.value() + room or bottom > bar.value() + height - 2 * room:
            bar.setValue(top - height // 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        frame, column = self.document().rootFrame(), self._column()
        if column != frame.frameFormat():
            frame.setFrameFormat(column)
        self._margin.forget_lines()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._typography.label())
        scrolled = self.verticalScrollBar().value()
        painter.translate(0, -scrolled)
        visible = QRectF(event.rect()).translated(0, scrolled)
        edge = self.document().rootFrame().frameFormat().leftMargin()
        self._margin.paint(painter, visible, edge, self._scheme)
        painter.translate(0, scrolled)
        paint_link_badges(painter, self._mention_corners(), self._scheme)
        painter.end()
        self.painted.emit()


def _words_of(links: tuple[Link, ...]) -> list[Span]:
    return [span for link in links for span in (link.mention, *link.cue) if span is not None]
