"""The map with its tools, in the place over the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.domain.source_map import ARTICLE
from provenance_reader.gui.beside_layout import BesideLayout
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.error_messages import message_for
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.map.canvas import MapCanvas
from provenance_reader.gui.map.drawing import MapDrawing
from provenance_reader.gui.map.map_view import MapView
from provenance_reader.gui.reading.notices import NoticeBar
from provenance_reader.gui.theme import Scheme


class MapPane(QWidget):
    """Laid out when it is first seen.

    `source_chosen` brings the id of a source, None for the article; `use_chosen` the TieUse that a tie shows,
    the next one whenever the same tie is chosen again. `words_wanted` asks for the text of what was chosen.
    """

    source_chosen = Signal(object)
    use_chosen = Signal(object)
    words_wanted = Signal()
    closing = Signal()
    saved = Signal(str)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._scheme = scheme
        self._index: AttributionIndex | None = None
        self._is_due = True
        self._last_tie, self._last_use = -1, -1
        self.setAccessibleName(self.tr("Map of the sources"))
        self.view = MapView(scheme)
        self.view.canvas_made.connect(self._connect)
        self._empty = QLabel(self.tr("The map appears here once the statements of an article are found."))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._empty.setObjectName("emptyMap")
        self.notices = NoticeBar()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._header())
        whole.addWidget(self.notices)
        whole.addWidget(self._pages, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closing)

    def show_map(self, index: AttributionIndex | None) -> None:
        """None where there is no analysis."""
        self._index = index
        canvas, is_seen = self.view.canvas, self._pages.currentWidget() is self.view and not self._is_due
        if index is not None and canvas is not None and is_seen and canvas.drawing.shows(index):
            canvas.drawing.index = index
            return
        self._is_due = True
        self._lay_out()

    def follow(self, source_id: str | None, statement_id: str | None) -> None:
        """Show what was chosen elsewhere: a source, or the chain of a statement."""
        canvas = self.view.canvas
        if self._is_due or canvas is None:
            return
        shown = canvas.drawing.map
        ties = frozenset() if statement_id is None else shown.ties_of(statement_id)
        node = None if source_id is None else shown.place_of(source_id)
        if node is not None:
            ties = shown.touching(node)
        canvas.show_chosen(node, ties)
        if node is not None or ties:
            self.view.bring(max(shown.ties[at].end for at in ties) if node is None else node)

    def message(self) -> str:
        """What is said in the place of the map; empty where there is one."""
        return self._empty.text() if self._pages.currentWidget() is self._empty else ""

    def focus(self) -> None:
        """Give the keyboard to the map."""
        canvas = self.view.canvas
        stop: QWidget = self.zoom_in if canvas is None else canvas.focus_button()
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Ask for a file and write the picture there."""
        from PySide6.QtWidgets import QFileDialog

        canvas = self.view.canvas
        if canvas is None:
            return
        kinds = {self.tr("Vector picture (*.svg)"): ".svg", self.tr("Picture (*.png)"): ".png"}
        name, kind = QFileDialog.getSaveFileName(self, self.tr("Save the map"), "", ";;".join(kinds))
        if name:
            target = Path(name)
            if target.suffix.casefold() not in kinds.values():
                target = target.with_name(target.name + kinds.get(kind, ".svg"))
            self.save_as(target)

    def save_as(self, target: Path) -> None:
        from provenance_reader.gui.map.picture import save_picture

        canvas = self.view.canvas
        if canvas is None:
            return
        self.notices.show_sentences([])
        try:
            save_picture(canvas.drawing, self._scheme, target)
        except ReaderProblem as problem:
            message = message_for(problem)
            self.notices.add(f"{message.title}. {message.advice}")
        else:
            self.saved.emit(self.tr("The map was saved as “{name}”.").format(name=target.name))

    def wear(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.view.wear(scheme)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._is_due = True
            # Qt is going through all widgets just now: none of them may end.
            QTimer.singleShot(0, self, self._lay_out)

    def _lay_out(self) -> None:
        if not self._is_due or not self.isVisible():
            return
        self._is_due = False
        found = self._index is not None and bool(self._index.statements)
        for button in (self.zoom_in, self.zoom_out, self.fit, self.save_button):
            button.setEnabled(found)
        self._pages.setCurrentWidget(self.view if found else self._empty)
        if self._index is not None and found:
            canvas = self.view.canvas
            before = None if canvas is None else canvas.drawing
            self.view.show_map(MapDrawing(self._index, self.font(), before))
            if self.view.wants_room():
                self.text_button.setChecked(False)

    def _connect(self, canvas: MapCanvas) -> None:
        self._last_tie = self._last_use = -1
        canvas.node_chosen.connect(self._choose_node)
        canvas.tie_chosen.connect(self._choose_tie)
        canvas.words_wanted.connect(self.words_wanted)

    def _choose_node(self, node: int) -> None:
        self._last_tie = -1
        self.view.bring(node)
        canvas = self.view.canvas
        source = None if canvas is None or node == ARTICLE else canvas.drawing.map.nodes[node].source
        self.source_chosen.emit(None if source is None else source.id)

    def _choose_tie(self, at: int) -> None:
        canvas = self.view.canvas
        if canvas is None:
            return
        tie = canvas.drawing.map.ties[at]
        self._last_use = (self._last_use + 1) % len(tie.uses) if at == self._last_tie else 0
        self._last_tie = at
        use = tie.uses[self._last_use]
        canvas.show_chosen(None, canvas.drawing.map.ties_of(use.statement) | {at})
        self.use_chosen.emit(use)

    def _header(self) -> QWidget:
        header = QWidget()
        header.setObjectName("paneHeader")
        title = QLabel(self.tr("Who cites whom, who denies whom"))
        title.setObjectName("paneTitle")
        title.setWordWrap(True)
        self.zoom_out = self._tool("−", self.tr("Smaller"), "-", lambda: self.view.zoom(-1))
        self.zoom_in = self._tool("+", self.tr("Larger"), "+", lambda: self.view.zoom(1))
        self.fit = self._tool(self.tr("Whole map"), self.tr("Show the whole map"), "0", self.view.fit)
        self.text_button = self._tool(self.tr("Text"), self.tr("Show the text under the map"), "", bool)
        self.text_button.setCheckable(True)
        self.text_button.setChecked(True)
        self.save_button = self._tool(self.tr("Save…"), self.tr("Save the map as a picture"), "", self.save)
        self.close_button = self._tool("✕", self.tr("Close the map"), self.tr("Esc"), self.closing.emit)
        tools = QWidget()
        flow = FlowLayout(tools, gap=6)
        buttons = (self.zoom_out, self.zoom_in, self.fit, self.text_button, self.save_button)
        for button in (*buttons, self.close_button):
            flow.addWidget(button)
        row = BesideLayout(header)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(title)
        row.addWidget(tools)
        return header

    def _tool(self, text: str, name: str, key: str, pressed: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})" if key else name)
        button.clicked.connect(lambda: pressed())
        return button
