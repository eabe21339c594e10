"""Gives the words of a set article the looks of their statements: first what is in view, the rest bit by bit.

Inked words take no more room than plain ones, so the article stays where it is meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor, QTextDocument

from provenance_reader.domain.segments import segments_within
from provenance_reader.domain.span import Span
from provenance_reader.gui.reading.highlighting import Highlights
from provenance_reader.gui.reading.paragraphs import Paragraph, TextPlaces
from provenance_reader.gui.reading.word_looks import USUAL, Look, WordLooks

# How many letters are inked between two looks at what the user does.
_LETTERS_AT_ONCE = 6_000


class Run(NamedTuple):
    """Words of one look, in code points."""

    span: Span
    look: Look


class Inking(QObject):
    def __init__(self, target: QTextDocument) -> None:
        super().__init__(target)  # it ends with the document, whatever still waits
        self._target = target
        self._places = TextPlaces("", (), ())
        self._looks: WordLooks | None = None
        self._highlights = Highlights()
        self._inked: dict[int, tuple[Run, ...]] = {}
        self._waiting: dict[int, None] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def stop(self) -> None:
        """The article is about to be set anew."""
        self._waiting = {}

    def begin(self, places: TextPlaces, looks: WordLooks) -> None:
        """The article was set anew: all of its words look as usual."""
        self._places, self._looks = places, looks
        self._inked = {
            number: (Run(paragraph.span, USUAL),) for number, paragraph in enumerate(places.paragraphs)
        }

    def show(
        self, highlights: Highlights, in_view: Iterable[int], changed: Iterable[int] | None = None
    ) -> None:
        """From now on show `highlights`, at once in the paragraphs of these numbers.

        `changed` are the numbers of those in which they differ from the ones before; None for all.
        """
        self._highlights = highlights
        every = range(len(self._places.paragraphs))
        self._waiting |= dict.fromkeys(every if changed is None else changed)
        self.hurry(in_view)
        self._timer.start(0)

    def hurry(self, numbers: Iterable[int]) -> None:
        """Ink these paragraphs now, as far as they wait for it."""
        waiting = [number for number in numbers if number in self._waiting]
        if waiting:
            self._ink(waiting)

    def finish(self) -> None:
        """Ink all that waits, before somebody looks at the whole."""
        self.hurry(list(self._waiting))

    def _go_on(self) -> None:
        letters, numbers = 0, []
        for number in self._waiting:
            numbers.append(number)
            letters += self._places.paragraphs[number].span.length
            if letters >= _LETTERS_AT_ONCE:
                break
        if numbers:
            self._ink(numbers)
        if not self._waiting:
            self._timer.stop()

    def _ink(self, numbers: list[int]) -> None:
        assert self._looks is not None  # an article was set
        cursor = QTextCursor(self._target)
        cursor.beginEditBlock()
        for number in numbers:
            del self._waiting[number]
            paragraph = self._places.paragraphs[number]
            before = self._inked[number]
            self._inked[number] = runs = tuple(self._runs(paragraph))
            for run in runs:
                if run not in before:
                    cursor.setPosition(self._places.position_in(number, run.span.start))
                    end = self._places.position_in(number, run.span.end)
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    cursor.setCharFormat(self._looks.of(paragraph, run.look))
        cursor.endEditBlock()

    def _runs(self, paragraph: Paragraph) -> Iterator[Run]:
        """The paragraph's words, neighbours of one look joined."""
        shown = self._highlights
        plain = Look(dimmed=shown.bright is not None or shown.is_off(paragraph.span))
        start, look = paragraph.span.start, None
        for span, segment in segments_within(shown.segments, paragraph.span):
            here = plain if segment is None else shown.look_of(segment, plain)
            if look is not None and here != look:
                yield Run(Span(start, span.start), look)
                start = span.start
            look = here
        if look is not None:
            yield Run(Span(start, paragraph.span.end), look)
