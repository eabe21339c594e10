"""The sheet on which the map lies: the lines are painted on it, nodes and labels are buttons."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPathStroker,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from provenance_reader.domain.source_map import ARTICLE
from provenance_reader.gui.map.drawing import MapDrawing
from provenance_reader.gui.map.faces import path_of
from provenance_reader.gui.map.map_button import MapButton
from provenance_reader.gui.map.walking import Direction, neighbour
from provenance_reader.gui.map.wording import node_statements, tie_sentence, tie_statements
from provenance_reader.gui.theme import Scheme

# A line is hit this far beside it, in pixels of the screen.
_REACH = 12.0
_DIRECTIONS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class MapCanvas(QWidget):
    """`node_chosen` and `tie_chosen` bring places on the map, `words_wanted` follows one of them.

    Of all nodes the chosen one takes the keyboard, then its ties; the arrow keys go from node to node.
    """

    node_chosen = Signal(int)
    tie_chosen = Signal(int)
    words_wanted = Signal()

    def __init__(self, drawing: MapDrawing, scheme: Scheme) -> None:
        super().__init__()
        self.drawing = drawing
        self._scheme = scheme
        self._zoom = 1.0
        self.chosen_node: int | None = None
        self.chosen_ties: frozenset[int] = frozenset()
        self._focused = ARTICLE
        self._pointed_tie: int | None = None
        self._paths = [path_of(route.curves) for route in drawing.placement.routes]
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Map of the sources"))
        self.nodes = [self._node_button(at) for at in range(len(drawing.nodes))]
        self.ties = [self._tie_button(at) for at in range(len(drawing.ties))]
        self._keep_reachable(ARTICLE)

    def show_chosen(self, node: int | None, ties: frozenset[int]) -> None:
        """Mark a node, or none, and ties; nothing is reported."""
        self.chosen_node, self.chosen_ties = node, ties
        if node is not None:
            self._keep_reachable(node)
        self._repaint()

    def zoom(self, zoom: float) -> None:
        self._zoom = zoom
        width, height = self.drawing.placement.size
        self.resize(QSize(round(width * zoom), round(height * zoom)))
        for button in (*self.nodes, *self.ties):
            button.zoom(zoom)
        self.update()

    def wear(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self._repaint()

    def focus_button(self) -> MapButton:
        """What takes the keyboard when it comes to the map."""
        return self.nodes[self._focused]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._scheme.paper))
        painter.scale(self._zoom, self._zoom)
        pointed = set() if self._pointed_tie is None else {self._pointed_tie}
        self.drawing.paint_lines(painter, self._scheme, self.chosen_ties | pointed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Without a button the line under the mouse comes forward; with one the view moves the sheet."""
        event.ignore()
        if event.buttons() == Qt.MouseButton.NoButton:
            self._point_at(self._tie_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        tie = self._tie_at(event.position())
        if tie is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
        else:
            self.ties[tie].setFocus(Qt.FocusReason.MouseFocusReason)
            self.tie_chosen.emit(tie)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def event(self, event: QEvent) -> bool:
        """The words of a tooltip are made when it is asked for, under the mouse on a line as well."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tie = self._tie_at(QPointF(event.pos()))
            if tie is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._tie_tip(tie), self)
            return True
        return super().event(event)

    def _node_button(self, at: int) -> MapButton:
        face = self.drawing.nodes[at]

        def paint(painter: QPainter, area: QRectF, lively: bool) -> None:
            chosen = self.chosen_node == at or self.nodes[at].hasFocus()
            tied = any(at in self._ends(place) for place in self.chosen_ties)
            face.paint(painter, area, self._scheme, chosen=chosen, lively=lively or tied)

        button = MapButton(self, self.drawing.placement.boxes[at], paint, face.sentence)
        button.tip = partial(self._node_tip, at)
        self._connect(button, partial(self._choose_node, at))
        return button

    def _tie_button(self, at: int) -> MapButton:
        face, label = self.drawing.ties[at], self.drawing.placement.routes[at].label
        index, tie = self.drawing.index, self.drawing.map.ties[at]

        def paint(painter: QPainter, area: QRectF, lively: bool) -> None:
            chosen = self.ties[at].hasFocus()
            lively = lively or at in self.chosen_ties or at == self._pointed_tie
            face.paint_label(painter, area, self._scheme, chosen=chosen, lively=lively)

        name = tie_sentence(index, self.drawing.map, tie)
        count = self.tr("%n statement(s)", "", len(tie.uses))
        button = MapButton(self, label, paint, f"{name}, {count}")
        button.tip = partial(self._tie_tip, at)
        button.pointed_at.connect(lambda inside: self._point_at(at if inside else None))
        self._connect(button, partial(self.tie_chosen.emit, at))
        button.reached.connect(button.clicked)
        return button

    def _ends(self, at: int) -> tuple[int, int]:
        tie = self.drawing.map.ties[at]
        return tie.start, tie.end

    def _connect(self, button: MapButton, choose: Callable[[], None]) -> None:
        button.clicked.connect(choose)
        button.words_wanted.connect(self.words_wanted)
        button.key_pressed.connect(self._walk)

    def _choose_node(self, at: int) -> None:
        self.show_chosen(at, self.drawing.map.touching(at))
        self.node_chosen.emit(at)

    def _walk(self, event: QKeyEvent) -> None:
        direction = _DIRECTIONS.get(Qt.Key(event.key()))
        if direction is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        event.accept()
        sender = next((button.box for button in (*self.nodes, *self.ties) if button.hasFocus()), None)
        boxes = [button.box for button in self.nodes]
        found = neighbour(boxes, sender or boxes[self._focused], direction)
        if found is not None:
            self.nodes[found].setFocus(Qt.FocusReason.OtherFocusReason)
            self._choose_node(found)

    def _keep_reachable(self, node: int) -> None:
        """By the Tab key: this node, and after it its ties."""
        self._focused = node
        for at, button in enumerate(self.nodes):
            button.setFocusPolicy(_policy(at == node))
        for tie, button in zip(self.drawing.map.ties, self.ties, strict=True):
            button.setFocusPolicy(_policy(node in (tie.start, tie.end)))

    def _tie_at(self, place: QPointF) -> int | None:
        stroker = QPainterPathStroker()
        stroker.setWidth(_REACH / self._zoom)
        point = place / self._zoom
        hit = (at for at, path in enumerate(self._paths) if stroker.createStroke(path).contains(point))
        return next(hit, None)

    def _point_at(self, tie: int | None) -> None:
        if tie != self._pointed_tie:
            self._pointed_tie = tie
            self.setCursor(Qt.CursorShape.ArrowCursor if tie is None else Qt.CursorShape.PointingHandCursor)
            self._repaint()

    def _node_tip(self, at: int) -> str:
        node = self.drawing.map.nodes[at]
        told = [] if at == ARTICLE else node_statements(self.drawing.index, node)
        return _tip(self.nodes[at].accessibleName(), told)

    def _tie_tip(self, at: int) -> str:
        told = tie_statements(self.drawing.index, self.drawing.map.ties[at])
        return _tip(self.ties[at].accessibleName(), told)

    def _repaint(self) -> None:
        self.update()
        for button in (*self.nodes, *self.ties):
            button.update()


def _policy(reachable: bool) -> Qt.FocusPolicy:
    return Qt.FocusPolicy.StrongFocus if reachable else Qt.FocusPolicy.ClickFocus


def _tip(heading: str, told: list[str]) -> str:
    lines = "".join(f"<p>{escape(line)}</p>" for line in told)
    return f"<b>{escape(heading)}</b>{lines}"
