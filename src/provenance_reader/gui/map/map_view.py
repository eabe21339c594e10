"""The window onto the map: moved by the mouse, the wheel and the bars, made larger and smaller."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QFrame, QScrollArea

from provenance_reader.domain.document import Document
from provenance_reader.gui.map.canvas import MapCanvas
from provenance_reader.gui.map.drawing import MapDrawing
from provenance_reader.gui.theme import Scheme

_SMALLEST, _LARGEST, _STEP = 0.2, 3.0, 1.2
_USUAL = 1.0
# On a smaller scale not even names can be read: a very large map is moved rather than shown whole.
_READABLE = 0.34


class MapView(QScrollArea):
    """`canvas_made` brings each new MapCanvas."""

    canvas_made = Signal(object)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._scheme = scheme
        self.canvas: MapCanvas | None = None
        self._document: Document | None = None
        self._zoom = _USUAL
        self._fits = True
        self._held: QPoint | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("mapView")
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def show_map(self, drawing: MapDrawing) -> None:
        """The same article, its statements changed, stays where it was moved to, and the keyboard in it."""
        former, focus = self.canvas, QApplication.focusWidget()
        self.canvas = MapCanvas(drawing, self._scheme)
        held = former is not None and focus is not None and former.isAncestorOf(focus)
        place = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self.setWidget(self.canvas)  # and the former one is no more
        self.canvas_made.emit(self.canvas)
        if self._document is drawing.index.document and not self._fits:
            self.canvas.zoom(self._zoom)
            self.horizontalScrollBar().setValue(place.x())
            self.verticalScrollBar().setValue(place.y())
        else:
            self._fits = True
            self._show_whole()
        self._document = drawing.index.document
        if held:
            self.canvas.focus_button().setFocus(Qt.FocusReason.OtherFocusReason)

    def wear(self, scheme: Scheme) -> None:
        self._scheme = scheme
        if self.canvas is not None:
            self.canvas.wear(scheme)

    def zoom(self, steps: int) -> None:
        """Larger or smaller, about the middle of what is seen."""
        self._fits = False
        self._zoom_to(self._zoom * _STEP**steps, QPointF(self.viewport().rect().center()))

    def fit(self) -> None:
        """Show all of it, at every size of the window from now on."""
        self._fits = True
        self._show_whole()

    def bring(self, node: int) -> None:
        """Scroll to a node."""
        if self.canvas is not None:
            self.ensureWidgetVisible(self.canvas.nodes[node], 40, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._show_whole()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Moves the map; with Ctrl it gets larger or smaller where the mouse is."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._fits = False
            self._zoom_to(self._zoom * _STEP ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()))
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            event.setAccepted(self._scroll_by_key(event))
        elif steps is not None:
            self.zoom(steps)
        elif event.key() == Qt.Key.Key_0:
            self.fit()
        elif not self._scroll_by_key(event):
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.globalPosition().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved = event.globalPosition().toPoint() - self._held
            self._held = event.globalPosition().toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        super().mouseReleaseEvent(event)

    def _scroll_by_key(self, event: QKeyEvent) -> bool:
        """With Ctrl the arrow keys move the map; without it they go from node to node."""
        across, down, step = (
            self.horizontalScrollBar(),
            self.verticalScrollBar(),
            QAbstractSlider.SliderAction,
        )
        by_page = {
            Qt.Key.Key_PageUp: (down, step.SliderPageStepSub),
            Qt.Key.Key_PageDown: (down, step.SliderPageStepAdd),
            Qt.Key.Key_Home: (across, step.SliderToMinimum),
            Qt.Key.Key_End: (across, step.SliderToMaximum),
        }
        by_arrow = {
            Qt.Key.Key_Left: (across, step.SliderSingleStepSub),
            Qt.Key.Key_Right: (across, step.SliderSingleStepAdd),
            Qt.Key.Key_Up: (down, step.SliderSingleStepSub),
            Qt.Key.Key_Down: (down, step.SliderSingleStepAdd),
        }
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        found = (by_arrow if with_ctrl else by_page).get(Qt.Key(event.key()))
        if found is not None:
            bar, action = found
            bar.triggerAction(action)
        return found is not None

    def _fitting(self) -> float:
        if self.canvas is None:
            return _USUAL
        width, height = self.canvas.drawing.placement.size
        room = self.maximumViewportSize()
        return min((room.width() - 1) / width, (room.height() - 1) / height)

    def _show_whole(self) -> None:
        """As large as it can be; in a small map the nodes show their names alone, which stay readable."""
        self._zoom_to(min(max(self._fitting(), _READABLE), _USUAL), QPointF())
        if self.canvas is not None:
            article = self.canvas.focus_button().geometry()
            self.horizontalScrollBar().setValue(0)
            self.verticalScrollBar().setValue(article.center().y() - self.viewport().height() // 2)

    def wants_room(self) -> bool:
        """Whether it is too large to be shown whole and readable in half of the window."""
        if self.canvas is None or not self._fits:
            return False
        width, height = self.canvas.drawing.placement.size
        room = self.window().size()
        return height * _READABLE > room.height() / 2 or width * _READABLE > room.width() / 2

    def _zoom_to(self, zoom: float, about: QPointF) -> None:
        """What lies at `about` in the viewport stays there."""
        if self.canvas is None:
            return
        zoom = min(max(zoom, _SMALLEST), _LARGEST)
        place = QPointF(self.canvas.mapFrom(self.viewport(), about.toPoint())) / self._zoom
        self._zoom = zoom
        self.canvas.zoom(zoom)
        moved = place * zoom - about
        self.horizontalScrollBar().setValue(round(moved.x()))
        self.verticalScrollBar().setValue(round(moved.y()))
