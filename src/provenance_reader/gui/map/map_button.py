"""A node or a tie of the map as something to press: it paints itself, takes the keyboard and has a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QToolTip, QWidget

from provenance_reader.gui.map.placement import Box

# Around a node or a label, for the ring of a chosen one; at the map's usual size.
_BORDER = 5.0

Paint = Callable[[QPainter, QRectF, bool], None]


class MapButton(QAbstractButton):
    """`paint` paints it into a box, livelier where the flag is set; it can be of any size.

    `tip` makes the words of its tooltip. `reached` is for the Tab key's coming, `words_wanted` for the
    Enter key or a second click.
    """

    reached = Signal()
    words_wanted = Signal()
    key_pressed = Signal(QKeyEvent)
    pointed_at = Signal(bool)

    def __init__(self, canvas: QWidget, box: Box, paint: Paint, name: str) -> None:
        super().__init__(canvas)
        self.box = box
        self._paint = paint
        self._zoom = 1.0
        self.tip: Callable[[], str] = str
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def zoom(self, zoom: float) -> None:
        self._zoom = zoom
        area = QRectF(*self.box).adjusted(-_BORDER, -_BORDER, _BORDER, _BORDER)
        scaled = QRectF(area.topLeft() * zoom, area.size() * zoom)
        self.setGeometry(scaled.toAlignedRect())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._zoom, self._zoom)
        inner = QRectF(_BORDER, _BORDER, self.box.width, self.box.height)
        self._paint(painter, inner, self.underMouse())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip(), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.words_wanted.emit()
        else:
            self.key_pressed.emit(event)
            if not event.isAccepted():
                super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has chosen it."""
        event.accept()
        self.words_wanted.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed_at.emit(True)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(False)
        self.update()
