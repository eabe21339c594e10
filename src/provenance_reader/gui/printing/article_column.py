"""The article set in one endless column: its lines, where statements begin on them, and how to paint them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument

from provenance_reader.domain.progress import Progress, Stretch
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.printing.pagination import Line
from provenance_reader.gui.printing.print_type import PrintTypography, paper
from provenance_reader.gui.printing.set_text import Run, SetText
from provenance_reader.gui.reading.article_typesetter import ArticleTypesetter
from provenance_reader.gui.reading.highlighting import StatementMarks
from provenance_reader.gui.reading.inking import Inking
from provenance_reader.gui.reading.margin import Margin, Stripe, StripedStatement, paint_stripe
from provenance_reader.gui.reading.word_looks import WordLooks, word_look
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.translation import translate

# Paragraphs that are inked between two reports of progress.
_AT_ONCE = 20
# The share of the inking in the whole.
_INKED, _SET = 6, 10
_INDENT = 14.0
_BULLET = "•"
# The stripes of the window, which has more room beside the text.
_STRIPE_SCALE, _STRIPE_THICKNESS = 0.6, 1.5


@dataclass(frozen=True, slots=True)
class Begin:
    """A statement begins on a line, `x` right of the column's edge."""

    x: float
    statement: StripedStatement


@dataclass(frozen=True, slots=True)
class _Place:
    """A line in Qt's document, as one of its block's; `bullet` where a list's item begins."""

    block: QTextBlock
    number: int
    bullet: bool


class ArticleColumn:
    """`begins` holds, for every line, the statements that begin on it in reading order."""

    def __init__(
        self,
        index: AttributionIndex,
        typography: PrintTypography,
        scheme: Scheme,
        width: float,
        progress: Progress,
    ) -> None:
        self._scheme = scheme
        self._bullet = word_look(typography.body(), scheme.text)
        self._document = QTextDocument()
        self._document.setUseDesignMetrics(True)
        self._document.setDocumentMargin(0)
        self._document.setIndentWidth(_INDENT)
        self._document.documentLayout().setPaintDevice(paper())
        marks = StatementMarks(index)
        looks = WordLooks(typography, scheme)
        off = index.review.off
        off_words = translate("PrintedArticle", "⊘ Left out by the reader")
        self._places = ArticleTypesetter(looks).typeset(
            self._document, index.document, off=off, off_words=off_words
        )
        self._ink(looks, marks, Stretch(progress, 0, _INKED, _SET))
        self._document.setTextWidth(width)
        self._document.size()  # lays all of it out
        progress.step(_INKED + 1, _SET)
        self._stripes = marks.stripes(None)
        self._margin = Margin(self._document, self._places, self._stripes)
        self._beside: dict[int, tuple[Stripe, ...]] = {}
        self._lines: list[_Place] = []
        self._first_lines: list[int] = []  # of each of Qt's blocks
        self.lines = tuple(self._measured())
        self.begins = self._begun()
        progress.step(_SET, _SET)

    def line_of(self, statement_id: str) -> int:
        """The number of the line on which the statement begins."""
        return self._line_at(self._places.position(self._stripes.statements[statement_id].begin))

    def draw(self, painter: QPainter, left: float, top: float, first: int, end: int) -> None:
        """The lines from `first` up to `end`, which is not drawn; the first of them at `top`."""
        up = top - self.lines[first].top
        for number in range(first, end):
            place = self._lines[number]
            layout = place.block.layout()
            corner = layout.position() + QPointF(left, up)
            layout.lineAt(place.number).draw(painter, corner)
            if place.bullet:
                self._draw_bullet(painter, place, corner)
        for _, places in groupby(self._lines[first:end], key=lambda place: place.block.blockNumber()):
            self._draw_stripes(painter, list(places), QPointF(left, up))

    def _ink(self, looks: WordLooks, marks: StatementMarks, progress: Progress) -> None:
        inking = Inking(self._document)
        inking.begin(self._places, looks)
        inking.show(marks.highlights(None), ())
        paragraphs = len(self._places.paragraphs)
        for first in range(0, paragraphs, _AT_ONCE):
            progress.step(first, paragraphs)
            inking.hurry(range(first, min(first + _AT_ONCE, paragraphs)))

    def _measured(self) -> Iterator[Line]:
        """A page begins neither with the second or last line of a paragraph, nor after a heading."""
        block, follows_heading = self._document.begin(), False
        while block.isValid():
            layout = block.layout()
            self._first_lines.append(len(self._lines))
            is_item = block.textList() is not None
            count, top = layout.lineCount(), layout.position().y()
            for number in range(count):
                line = layout.lineAt(number)
                self._lines.append(_Place(block, number, bullet=is_item and number == 0))
                opens = not follows_heading if number == 0 else 2 <= number < count - 1
                yield Line(top + line.y(), top + line.y() + line.height(), opens)
            look = block.blockFormat()
            # What the program says above a paragraph has no margin below: it stays with it, like a heading.
            follows_heading = look.headingLevel() > 0 or look.bottomMargin() == 0
            block = block.next()

    def _begun(self) -> tuple[tuple[Begin, ...], ...]:
        found: defaultdict[int, list[Begin]] = defaultdict(list)
        for statement in self._stripes.statements.values():
            position = self._places.position(statement.begin)
            number = self._line_at(position)
            place = self._lines[number]
            layout = place.block.layout()
            line = layout.lineAt(place.number)
            x, _ = cast(tuple[float, int], line.cursorToX(position - place.block.position()))
            found[number].append(Begin(layout.position().x() + x, statement))
        return tuple(tuple(found[number]) for number in range(len(self._lines)))

    def _line_at(self, position: int) -> int:
        block = self._document.findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        return self._first_lines[block.blockNumber()] + max(0, line.lineNumber() if line.isValid() else 0)

    def _draw_bullet(self, painter: QPainter, place: _Place, corner: QPointF) -> None:
        line = place.block.layout().lineAt(place.number)
        bullet = SetText([Run(_BULLET, self._bullet)], _INDENT)
        top = corner.y() + line.y() + line.ascent() - bullet.baseline
        bullet.draw(painter, corner.x() + line.x() - _INDENT, top, 0, 1)

    def _draw_stripes(self, painter: QPainter, places: list[_Place], shift: QPointF) -> None:
        """Beside these lines of one block."""
        block = places[0].block
        layout = block.layout()
        first, last = (layout.lineAt(place.number) for place in (places[0], places[-1]))
        if block.blockNumber() not in self._beside:
            self._beside[block.blockNumber()] = self._margin.stripes_beside(block)
        corner = QPointF(0, layout.position().y()) + shift
        for stripe in self._beside[block.blockNumber()]:
            top, bottom = max(stripe.top, first.y()), min(stripe.bottom, last.y() + last.height())
            if top < bottom:
                here = replace(stripe, x=stripe.x * _STRIPE_SCALE, top=top, bottom=bottom)
                paint_stripe(painter, here, corner, self._scheme, _STRIPE_THICKNESS)
