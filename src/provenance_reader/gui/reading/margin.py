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
_STRIPE_THICKNESS = 2.5
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
class _Line:
    """One visual line: where it stands in the QTextDocument, and the code points on it.

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

    def paint(self, painter: QPainter, visible: QRectF, edge: float, scheme: Scheme) -> None:
        """`edge` is where the text begins; `visible` bounds what is painted."""
        if not self._begun:
            return
        for line in self._visible_lines(visible):
            for statement_id in self._statements_on(line):
                statement = self._stripes.statements[statement_id]
                goes_on = self._end[statement_id] > line.end
                bottom = line.next_top if goes_on else line.bottom
                self._paint_stripe(painter, (line.top, bottom), statement, edge, scheme)
            self._paint_label(painter, line, edge, scheme)

    def _visible_lines(self, visible: QRectF) -> Iterator[_Line]:
        layout = self._document.documentLayout()
        block = self._document.findBlock(
            max(0, layout.hitTest(visible.topLeft(), Qt.HitTestAccuracy.FuzzyHit))
        )
        while block.isValid():
            place = layout.blockBoundingRect(block)
            if place.top() > visible.bottom():
                return
            yield from self._lines(block, place.top())
            block = block.next()

    def _lines(self, block: QTextBlock, top: float) -> Iterator[_Line]:
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = self._places.code_point(block.position() + line.textStart())
            end = self._places.code_point(block.position() + line.textStart() + line.textLength())
            if start is not None and end is not None and start < end:
                bottom = line.y() + line.height()
                following = layout.lineAt(number + 1).y() if number + 1 < layout.lineCount() else bottom
                yield _Line(round(top + line.y()), round(top + bottom), round(top + following), start, end)

    def _statements_on(self, line: _Line) -> set[str]:
        first = max(0, bisect_right(self._segment_starts, line.start) - 1)
        found: set[str] = set()
        for segment in self._stripes.segments[first:]:
            if segment.span.start >= line.end:
                break
            if segment.span.end > line.start:
                found.update(one for one in segment.statements if one in self._stripes.statements)
        return found

    def _paint_stripe(
        self,
        painter: QPainter,
        reach: tuple[float, float],
        statement: StripedStatement,
        edge: float,
        scheme: Scheme,
    ) -> None:
        is_rejected = statement.state is ReviewState.REJECTED
        colour = scheme.rule if is_rejected else scheme.of(statement.anonymity).line
        pen = QPen(QColor(colour), _STRIPE_THICKNESS)
        pen.setStyle(PEN_STYLES[statement.anonymity])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashOffset(reach[0] / _STRIPE_THICKNESS)
        painter.setPen(pen)
        x = edge - _GAP_TO_TEXT - min(statement.lane, _MOST_LANES - 1) * _LANE_WIDTH
        painter.drawLine(QPointF(x, reach[0]), QPointF(x, reach[1]))

    def _paint_label(self, painter: QPainter, line: _Line, edge: float, scheme: Scheme) -> None:
        begun = self._begun[bisect_left(self._begins, line.start) : bisect_left(self._begins, line.end)]
        denies = any(one.denies and one.state is not ReviewState.REJECTED for one in begun)
        label = review_marks(begun) + (DENIAL_MARK if denies else "")
        has_room = edge >= numbered_width(painter.font())
        label = f"{label} {numbers_label(begun)}" if begun and has_room else label[-1:]
        painter.setPen(QColor(scheme.denied.text if denies else scheme.muted))
        right = edge - _GAP_TO_TEXT - (_MOST_LANES - 0.5) * _LANE_WIDTH
        place = QRectF(0, line.top, right, line.bottom - line.top)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, flags, label)


def numbers_label(begun: list[StripedStatement]) -> str:
    """The statements that begin on one line, in a few letters: "2.1", "2.1–3"."""
    numbers = sorted(
        (one.number for one in begun), key=lambda number: [int(part) for part in number.split(".")]
    )
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]}–{numbers[-1].rpartition('.')[2]}"


def review_marks(begun: list[StripedStatement]) -> str:
    """What a reader did with them, each mark once."""
    return "".join(dict.fromkeys(STATE_MARKS[statement.state] for statement in begun))


def numbered_width(font: QFont) -> float:
    """The room that stripes and numbers in `font` need left of the text, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(f"✎{DENIAL_MARK} 99.99") + STRIPES_WIDTH
