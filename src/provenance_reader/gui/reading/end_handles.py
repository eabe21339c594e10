"""The ends of a statement's words as handles in the text, to be dragged or moved by the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from provenance_reader.domain.span import Span
from provenance_reader.domain.word_ends import End, end_of, moved, word_at_end
from provenance_reader.gui.reading.article_view import ArticleView

_KNOB = 6.0
_WIDTH = 18
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class EndHandles(QObject):
    """`content_chosen` brings the content once an end is let go.

    `step_wanted` brings a part, its end, and 1 or -1 for a word further or back.
    """

    content_chosen = Signal(object)
    step_wanted = Signal(int, object, int)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._content: tuple[Span, ...] = ()
        self.handles: list[EndHandle] = []
        view.painted.connect(self._place)

    def show_ends(self, content: tuple[Span, ...]) -> None:
        """Of these words; of none, no handle is there. Who has the keyboard keeps it."""
        self._content = content
        wanted = [(part, end) for part in range(len(content)) for end in End]
        if wanted != [(handle.part, handle.end) for handle in self.handles]:
            for handle in self.handles:
                handle.hide()
                handle.deleteLater()
            self.handles = [EndHandle(self._view, part, end) for part, end in wanted]
            for handle in self.handles:
                handle.dragged.connect(self._drag)
                handle.dropped.connect(self._drop)
                handle.stepped.connect(self.step_wanted)
        for handle in self.handles:
            handle.say(word_at_end(self._view.text(), content, handle.part, handle.end), len(content))
            handle.show()
        self._place()

    def _place(self) -> None:
        for handle in self.handles:
            if not handle.is_held:
                handle.stand_at(self._view.place_of(end_of(self._content, handle.part, handle.end)))

    def _drag(self, handle: EndHandle, place: QPoint) -> None:
        """Show what the statement would say, were the handle let go here."""
        self._view.scroll_at_edge(place)
        position = self._view.code_point_at(place)
        if position is not None:
            draft = self._moved(handle, position)
            self._view.draft(draft)
            part = min(handle.part, len(draft) - 1)
            handle.stand_at(self._view.place_of(end_of(draft, part, handle.end)))

    def _drop(self, handle: EndHandle, place: QPoint | None) -> None:
        """None where it was given up."""
        position = None if place is None else self._view.code_point_at(place)
        chosen = self._content if position is None else self._moved(handle, position)
        self._view.draft(None)
        self._place()
        if chosen != self._content:
            self.content_chosen.emit(chosen)

    def _moved(self, handle: EndHandle, position: int) -> tuple[Span, ...]:
        return moved(self._view.text(), self._content, handle.part, handle.end, position)


class EndHandle(QAbstractButton):
    """A line at the edge of a word, with a knob above the first word or below the last.

    `dragged` and `dropped` bring where it points, in the view's viewport.
    """

    dragged = Signal(object, QPoint)
    dropped = Signal(object, object)
    stepped = Signal(int, object, int)

    def __init__(self, view: ArticleView, part: int, end: End) -> None:
        super().__init__(view.viewport())
        self.part, self.end = part, end
        self.is_held = False
        self._view = view
        self._grip = QPoint()
        self._line = QRectF()
        self.setObjectName("endHandle")
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def say(self, word: str, parts: int) -> None:
        """Which end it is, for the ear and the pointer; `parts` is how many the statement has."""
        is_first = self.end is End.FIRST
        name = self.tr("Begins with “{word}”") if is_first else self.tr("Ends with “{word}”")
        words = name.format(word=word)
        if parts > 1:
            words = self.tr("Part {number}: {words}").format(number=self.part + 1, words=words)
        self.setAccessibleName(words)
        hint = self.tr("Drag it, or move it by the keys ← and →")
        self.setAccessibleDescription(hint)
        self.setToolTip(f"{words}\n{hint}")

    def stand_at(self, line: QRectF) -> None:
        """`line` is where the edge of the word is, as high as its letters, in the viewport."""
        self._line = line
        knob = 2 * _KNOB
        top = line.top() - (knob if self.end is End.FIRST else 0)
        self.setGeometry(round(line.left() - _WIDTH / 2), round(top), _WIDTH, round(line.height() + knob + 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.is_held = True
            self._grip = self._line.center().toPoint() - self.mapToParent(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.is_held:
            self.dragged.emit(self, self._pointed(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.is_held and event.button() == Qt.MouseButton.LeftButton:
            self.is_held = False
            self.dropped.emit(self, self._pointed(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_held and event.key() == Qt.Key.Key_Escape:
            self.is_held = False
            self.dropped.emit(self, None)
        elif event.key() in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.stepped.emit(self.part, self.end, _STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme = self._view.scheme
        middle, is_first = self.width() / 2, self.end is End.FIRST
        knob_y = _KNOB + 0.5 if is_first else self.height() - _KNOB - 0.5
        painter.setPen(QPen(QColor(scheme.accent), 2))
        painter.drawLine(QPointF(middle, _KNOB if is_first else 0), QPointF(middle, self.height() - _KNOB))
        painter.setPen(QPen(QColor(scheme.text if self.hasFocus() else scheme.paper), 2))
        painter.setBrush(QColor(scheme.accent))
        painter.drawEllipse(QPointF(middle, knob_y), _KNOB - 1, _KNOB - 1)

    def _pointed(self, event: QMouseEvent) -> QPoint:
        return self.mapToParent(event.position().toPoint()) + self._grip
