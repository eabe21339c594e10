"""Paints the margin left of the text: a stripe for each statement over a line, its number where it begins."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock, QTextDocument

from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.segments import Segment
from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.reading.paragraphs import TextPlaces
from provenance_reader.gui.review.state_words import STATE_MARKS
from provenance_reader.gui.theme import PEN_STYLES, Scheme

DENIAL_MARK = "✗"
_LANE_WIDTH = 6
_MOST_LANES = 4
_GAP_TO_TEXT = 10
STRIPE_THICKNESS = 2.5
# The room that the stripes alone need left of the text, in pixels.
STRIPES_WIDTH = _GAP_TO_TEXT + _MOST_LANES * _LANE_WIDTH + 14


@dataclass(frozen=True, slots=True)
class StripedStatement:
    """`begin` is the code point at which the statement begins; `lane` 0 is nearest to the text."""

    begin: int
    number: str
    anonymity: Anonymity
    denies: bool
    lane: int
    state: ReviewState = ReviewState.UNTOUCHED


@dataclass(frozen=True, slots=True)
class Stripes:
    """What the margin shows: the segments of the text, and the statements by their id in reading order."""

    segments: tuple[Segment, ...] = ()
    statements: Mapping[str, StripedStatement] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stripe:
    """One statement over lines that follow each other.

    `x` counts from where the text begins, the others from the top of the paragraph.
    """

    x: float
    top: float
    bottom: float
    anonymity: Anonymity
    is_rejected: bool


@dataclass(frozen=True, slots=True)
class _Label:
    """Beside the line on which statements begin."""

    top: float
    bottom: float
    words: str
    denies: bool


@dataclass(frozen=True, slots=True)
class _Marks:
    """Of one paragraph; positions count from its top."""

    stripes: tuple[Stripe, ...]
    labels: tuple[_Label, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """One visual line: where it stands in its paragraph, and the code points on it.

    `bottom` is that of its letters, `next_top` where the next line of the paragraph begins.
    """

    top: float
    bottom: float
    next_top: float
    start: int
    end: int


class Margin:
    """The margin of one set article; all positions are those of its QTextDocument."""

    def __init__(self, document: QTextDocument, places: TextPlaces, stripes: Stripes) -> None:
        self._document = document
        self._places = places
        self._stripes = stripes
        self._segment_starts = [segment.span.start for segment in stripes.segments]
        self._end = {one: segment.span.end for segment in stripes.segments for one in segment.statements}
        self._begins = [statement.begin for statement in stripes.statements.values()]
        self._begun = list(stripes.statements.values())
        self._marks: dict[int, _Marks] = {}

    def show(self, statements: Mapping[str, StripedStatement]) -> None:
        """These now, over the same segments."""
        self._stripes = Stripes(self._stripes.segments, statements)
        self._begins = [statement.begin for statement in statements.values()]
        self._begun = list(statements.values())
        self._marks.clear()

    def forget_lines(self) -> None:
        """The column has another width, so the text has other lines."""
        self._marks.clear()

    def paint(self, painter: QPainter, visible: QRectF, edge: float, scheme: Scheme) -> None:
        """`edge` is where the text begins; `visible` bounds what is painted."""
        if not self._begun:
            return
        layout = self._document.documentLayout()
        place = max(0, layout.hitTest(visible.topLeft(), Qt.HitTestAccuracy.FuzzyHit))
        block = self._document.findBlock(place)
        with_numbers = edge >= numbered_width(painter.font())
        while block.isValid():
            top = layout.blockBoundingRect(block).top()
            if top > visible.bottom():
                return
            number = block.blockNumber()
            if number not in self._marks:
                self._marks[number] = self._marks_of(block, with_numbers=with_numbers)
            self._paint_marks(painter, self._marks[number], QPointF(edge, round(top)), scheme)
            block = block.next()

    def stripes_beside(self, block: QTextBlock) -> tuple[Stripe, ...]:
        stripes: list[Stripe] = []
        open_stripes: dict[str, Stripe] = {}
        for line in self._lines(block):
            going_on: dict[str, Stripe] = {}
            for one in self._statements_on(line):
                stripe = self._stripe(one, line, open_stripes.pop(one, None))
                if self._end[one] > line.end:
                    going_on[one] = stripe
                else:
                    stripes.append(stripe)
            stripes += open_stripes.values()
            open_stripes = going_on
        return (*stripes, *open_stripes.values())

    def _marks_of(self, block: QTextBlock, *, with_numbers: bool) -> _Marks:
        labels = (self._label(line, with_numbers=with_numbers) for line in self._lines(block))
        return _Marks(self.stripes_beside(block), tuple(label for label in labels if label is not None))

    def _lines(self, block: QTextBlock) -> Iterator[_Line]:
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = self._places.code_point(block.position() + line.textStart())
            end = self._places.code_point(block.position() + line.textStart() + line.textLength())
            if start is not None and end is not None and start < end:
                bottom = line.y() + line.height()
                following = layout.lineAt(number + 1).y() if number + 1 < layout.lineCount() else bottom
                yield _Line(round(line.y()), round(bottom), round(following), start, end)

    def _statements_on(self, line: _Line) -> set[str]:
        first = max(0, bisect_right(self._segment_starts, line.start) - 1)
        found: set[str] = set()
        for segment in self._stripes.segments[first:]:
            if segment.span.start >= line.end:
                break
            if segment.span.end > line.start:
                found.update(one for one in segment.statements if one in self._stripes.statements)
        return found

    def _stripe(self, statement_id: str, line: _Line, above: Stripe | None) -> Stripe:
        """`above` is the statement's stripe over the lines before."""
        statement = self._stripes.statements[statement_id]
        goes_on = self._end[statement_id] > line.end
        return Stripe(
            x=-_GAP_TO_TEXT - min(statement.lane, _MOST_LANES - 1) * _LANE_WIDTH,
            top=line.top if above is None else above.top,
            bottom=line.next_top if goes_on else line.bottom,
            anonymity=statement.anonymity,
            is_rejected=statement.state is ReviewState.REJECTED,
        )

    def _label(self, line: _Line, *, with_numbers: bool) -> _Label | None:
        begun = self._begun[bisect_left(self._begins, line.start) : bisect_left(self._begins, line.end)]
        if not begun:
            return None
        denies = any(one.denies and one.state is not ReviewState.REJECTED for one in begun)
        words = review_marks(begun) + (DENIAL_MARK if denies else "")
        words = f"{words} {numbers_label(begun)}" if with_numbers else words[-1:]
        return _Label(line.top, line.bottom, words, denies)

    def _paint_marks(self, painter: QPainter, marks: _Marks, corner: QPointF, scheme: Scheme) -> None:
        for stripe in marks.stripes:
            paint_stripe(painter, stripe, corner, scheme)
        right = corner.x() - _GAP_TO_TEXT - (_MOST_LANES - 0.5) * _LANE_WIDTH
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for label in marks.labels:
            painter.setPen(QColor(scheme.denied.text if label.denies else scheme.muted))
            place = QRectF(0, corner.y() + label.top, right, label.bottom - label.top)
            painter.drawText(place, flags, label.words)


def paint_stripe(
    painter: QPainter, stripe: Stripe, corner: QPointF, scheme: Scheme, thickness: float = STRIPE_THICKNESS
) -> None:
    """`corner` is where the paragraph's text begins."""
    colour = scheme.rule if stripe.is_rejected else scheme.of(stripe.anonymity).line
    pen = QPen(QColor(colour), thickness, PEN_STYLES[stripe.anonymity], Qt.PenCapStyle.FlatCap)
    top = corner + QPointF(stripe.x, stripe.top)
    pen.setDashOffset(top.y() / thickness)
    painter.setPen(pen)
    painter.drawLine(top, corner + QPointF(stripe.x, stripe.bottom))


def numbers_label(begun: list[StripedStatement]) -> str:
    """The statements that begin on one line, in a few letters: "2.1", "2.1–3"."""
    numbers = in_number_order(begun)
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1].rpartition('.')[2]}"


def in_number_order(statements: list[StripedStatement]) -> list[str]:
    """The numbers of the statements."""
    return sorted(
        (one.number for one in statements), key=lambda number: [int(part) for part in number.split(".")]
    )


def review_marks(begun: list[StripedStatement]) -> str:
    """What a reader did with them, each mark once."""
    return "".join(dict.fromkeys(STATE_MARKS[statement.state] for statement in begun))


def numbered_width(font: QFont) -> float:
    """The room that stripes and numbers in `font` need left of the text, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(f"✎{DENIAL_MARK} 99.99") + STRIPES_WIDTH
