"""The article as pages: laid out once, then painted page by page on whatever takes paint."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from provenance_reader.domain.progress import Progress, Stretch
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.printing import print_type
from provenance_reader.gui.printing.article_column import ArticleColumn
from provenance_reader.gui.printing.closing import ClosingSetter
from provenance_reader.gui.printing.closing_words import motto, page_words
from provenance_reader.gui.printing.looks import PrintLooks
from provenance_reader.gui.printing.margin_notes import NoteSetter
from provenance_reader.gui.printing.note_words import head_notes, note_words
from provenance_reader.gui.printing.pagination import Box, Page, Row, fill, paginate
from provenance_reader.gui.printing.place_numbers import PlaceNumber, place_numbers
from provenance_reader.gui.printing.set_text import Run, SetText, Strip
from provenance_reader.gui.printing.sheet import Sheet
from provenance_reader.gui.reading.article_heading import title_words
from provenance_reader.gui.translation import one_line

# The rule below the head of a page, and how far the two ends of that stay apart.
_RULE, _BELOW, _APART = 0.5, 6.0, 20.0
_LAID_OUT = 100


@dataclass(frozen=True, slots=True)
class _Placed:
    strip: Strip
    x: float
    y: float


class PrintedArticle:
    """`pages` counts the pages; everything is in points on a sheet of the size that was asked for."""

    def __init__(self, index: AttributionIndex, sheet: Sheet, family: str, progress: Progress) -> None:
        """`family` is the face of the article, "" the reading face; raises Cancelled when `progress` does."""
        self._sheet = sheet
        self._looks = PrintLooks()
        self.title = title_words(index.document)
        self._name = one_line(index.document.original.name)
        typography = print_type.PrintTypography(family)
        scheme, width = self._looks.scheme, sheet.text_width
        self._column = ArticleColumn(index, typography, scheme, width, Stretch(progress, 0, 40, _LAID_OUT))
        self._numbers = self._set_numbers(Stretch(progress, 40, 60, _LAID_OUT))
        notes = self._set_notes(index, Stretch(progress, 60, 95, _LAID_OUT))
        boxes = [Box(line, strip.height) for line, strip in notes]
        self._pages = list(paginate(self._column.lines, boxes, sheet.room))
        # The first line of a note stands on the foot of the line beside it.
        top = sheet.top + print_type.ascent(typography.body()) - print_type.ascent(print_type.note())
        self._strips = [
            [_Placed(notes[box.number][1], sheet.notes_left, top + box.top) for box in page.boxes]
            for page in self._pages
        ]
        progress.step(97, _LAID_OUT)
        self._place_closing(index)
        progress.step(_LAID_OUT, _LAID_OUT)

    @property
    def pages(self) -> int:
        return len(self._strips)

    def paint(self, painter: QPainter, number: int) -> None:
        """The page of this number, from 0, in points."""
        self._paint_frame(painter, number)
        if number < len(self._pages):
            self._paint_text(painter, self._pages[number])
        for placed in self._strips[number]:
            placed.strip.draw(painter, placed.x, placed.y)

    def _set_numbers(self, progress: Progress) -> list[tuple[PlaceNumber, ...]]:
        """Of each line."""
        numbers = []
        for line, begins in enumerate(self._column.begins):
            progress.step(line, len(self._column.begins))
            numbers.append(place_numbers(begins, self._looks, self._sheet.text_width))
        return numbers

    def _set_notes(self, index: AttributionIndex, progress: Progress) -> list[tuple[int, Strip]]:
        """Each with its line, none higher than a page."""
        longest = max(index.numbers.values(), key=len, default="")
        setter = NoteSetter(self._looks, self._sheet.notes_width, longest)
        found = [(0, setter.set(words)) for words in head_notes(index)]
        for place, statement in enumerate(index.statements):
            progress.step(place, len(index.statements))
            line = self._column.line_of(statement.id)
            found.append((line, setter.set(note_words(index, statement))))
        return [(line, part) for line, strip in found for part in strip.cut(self._sheet.room)]

    def _place_closing(self, index: AttributionIndex) -> None:
        """Below the article where there is room for all of it, otherwise on pages of its own."""
        setter = ClosingSetter(self._looks, self._sheet.whole_width)
        whole = [(part, row) for row in setter.rows(index) for part in row.strip.cut(self._sheet.room)]
        rows = [Row(part.height, row.space, row.keeps) for part, row in whole]
        last = len(self._strips) - 1
        begun = self._pages[-1].bottom(self._column.lines)
        for (part, _), place in zip(whole, fill(rows, begun, self._sheet.room), strict=True):
            while last + place.page >= len(self._strips):
                self._strips.append([])
            placed = _Placed(part, self._sheet.left, self._sheet.top + place.top)
            self._strips[last + place.page].append(placed)

    def _paint_text(self, painter: QPainter, page: Page) -> None:
        """The words of the article come first, whole, for who copies them; their numbers after them."""
        if page.first == page.end:
            return
        left, top = self._sheet.left, self._sheet.top
        self._column.draw(painter, left, top, page.first, page.end)
        up = top - self._column.lines[page.first].top
        for number in range(page.first, page.end):
            for one in self._numbers[number]:
                one.draw(painter, left, self._column.lines[number].top + up)

    def _paint_frame(self, painter: QPainter, number: int) -> None:
        sheet, looks = self._sheet, self._looks
        count = self._line(page_words(number + 1, self.pages), Qt.AlignmentFlag.AlignRight)
        room = sheet.whole_width - count.width - _APART
        name = QFontMetricsF(print_type.small(), print_type.paper()).elidedText(
            self._name, Qt.TextElideMode.ElideMiddle, room
        )
        for words in (self._line(name), count):
            words.draw(painter, sheet.left, sheet.header_baseline - words.baseline, 0, 1)
        painter.setPen(QPen(QColor(looks.scheme.rule), _RULE))
        rule = sheet.header_baseline + _BELOW
        painter.drawLine(QPointF(sheet.left, rule), QPointF(sheet.right, rule))
        foot = self._line(motto())
        foot.draw(painter, sheet.left, sheet.footer_baseline - foot.baseline, 0, 1)

    def _line(self, words: str, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> SetText:
        return SetText([Run(words, self._looks.small)], self._sheet.whole_width, align)
