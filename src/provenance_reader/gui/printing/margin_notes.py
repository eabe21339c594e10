"""Sets the notes: the number on the left, the chain and what belongs to it on the right."""

from __future__ import annotations

from collections.abc import Iterator

from provenance_reader.gui.printing.looks import BOLD, PrintLooks
from provenance_reader.gui.printing.note_words import NOTE_MARK, NoteWords
from provenance_reader.gui.printing.print_type import note, width_of
from provenance_reader.gui.printing.set_text import NEW_LINE, Cell, Run, SetText, Strip

_BETWEEN = 6.0
_FAST = "\N{NO-BREAK SPACE}"  # what it joins stays on one line
_MARKS_BETWEEN = f"{_FAST}· "


class NoteSetter:
    """`longest` is the longest number of all the notes, which decides where their words begin."""

    def __init__(self, looks: PrintLooks, width: float, longest: str) -> None:
        self._looks = looks
        self._indent = min(width / 3, width_of(longest, note(BOLD)) + _BETWEEN)
        self._number_width = self._indent - _BETWEEN / 2
        self._width = width - self._indent

    def set(self, words: NoteWords) -> Strip:
        number = SetText([self._number(words)], self._number_width)
        return Strip([Cell(0.0, number), Cell(self._indent, SetText(self._body(words), self._width))])

    def _number(self, words: NoteWords) -> Run:
        if words.is_rejected:
            return Run(words.number, self._looks.struck)
        look = self._looks.strong if words.origin is None else self._looks.of_class(words.origin, BOLD)
        return Run(words.number, look)

    def _body(self, words: NoteWords) -> Iterator[Run]:
        looks = self._looks
        yield Run(words.chain, looks.struck if words.is_rejected else looks.words)
        if words.marks:
            yield Run(NEW_LINE + _MARKS_BETWEEN.join(map(_joined, words.marks)), looks.small)
        for at, line in enumerate(words.remark):
            mark = NOTE_MARK + _FAST if at == 0 and words.number != NOTE_MARK else ""
            yield Run(f"{NEW_LINE}{mark}{line}", looks.remark)


def _joined(mark: str) -> str:
    """A sign stays with its first word."""
    return mark if mark[:1].isalnum() else mark.replace(" ", _FAST, 1)
