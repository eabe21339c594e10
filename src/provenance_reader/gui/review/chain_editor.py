"""Corrects the chain of a statement, or makes that of a new one, link by link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from provenance_reader.domain.review import ReviewedLink
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.facts_form import plain_label
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.reading.typography import serif_beside
from provenance_reader.gui.review.link_draft import LinkDraft, reviewed_link
from provenance_reader.gui.review.link_editor import LinkEditor
from provenance_reader.gui.review.words_picker import Selection


class ChainEditor(QWidget):
    """`applied` brings the links, `cancelled` tells that nothing changes.

    Ctrl+Enter applies, Escape cancels.
    """

    applied = Signal(object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Correct the chain"))
        self._index: AttributionIndex | None = None
        self._selection: Selection = lambda: None
        self.links: list[LinkEditor] = []
        self._begun: list[LinkDraft] = []
        self._title = plain_label("")
        self._title.setObjectName("paneTitle")
        self._content = plain_label("")
        self._content.setFont(serif_beside(self._content.font(), 1.08))
        self._message = plain_label("")
        self._message.hide()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setObjectName("chainDetails")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add_button = QPushButton(self.tr("Add a link"))
        self.apply_button = QPushButton(self.tr("Apply"))
        self.apply_button.setToolTip("Ctrl+Enter")
        cancel = QPushButton(self.tr("Cancel"))
        self.add_button.clicked.connect(self._add)
        self.apply_button.clicked.connect(self.apply)
        cancel.clicked.connect(self.cancelled)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=6)
        for button in (self.apply_button, cancel, self.add_button):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        for part in (self._title, self._content):
            column.addWidget(part)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._message)
        column.addWidget(buttons)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, self.apply, context=inside)
        QShortcut(QKeySequence("Escape"), self, self.cancelled.emit, context=inside)

    def edit(
        self,
        index: AttributionIndex,
        heading: tuple[str, str],
        drafts: tuple[LinkDraft, ...],
        selection: Selection,
    ) -> None:
        """`heading` is what is done, and the words of the statement; `selection` is asked for words."""
        self._index, self._selection = index, selection
        self._title.setText(heading[0])
        self._content.setText(heading[1])
        self._message.hide()
        self._lay_out(drafts)
        self._begun = self._drafts()
        self.links[0].source.setFocus()

    def apply(self) -> None:
        """Unless a link has no source, which is said."""
        assert self._index is not None
        drafts = self._drafts()
        nameless = next((at for at, draft in enumerate(drafts) if not draft.name), None)
        if nameless is not None:
            self._message.setText(self.tr("Every link needs a source: choose one, or type a name."))
            self._message.show()
            self.links[nameless].source.setFocus()
            return
        links: tuple[ReviewedLink, ...] = tuple(reviewed_link(self._index, draft) for draft in drafts)
        self.applied.emit(links)

    def is_changed(self) -> bool:
        """Whether something would be other than it is, were it applied."""
        return self._drafts() != self._begun

    def event(self, event: QEvent) -> bool:
        """Letters are for the boxes, not for the keys of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and event.text().isprintable() and event.text():
                event.accept()
                return True
        return super().event(event)

    def _lay_out(self, drafts: tuple[LinkDraft, ...]) -> None:
        assert self._index is not None  # edit() comes first
        page = QWidget()
        page.setObjectName("detailsPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(8)
        self.links = []
        for at, draft in enumerate(drafts):
            link = LinkEditor(self._index, draft, (at + 1, len(drafts)), self._selection)
            link.move_wanted.connect(lambda by, at=at: self._move(at, by))
            link.removal_wanted.connect(lambda at=at: self._remove(at))
            column.addWidget(link)
            self.links.append(link)
        column.addStretch(1)
        former = self._scroll.takeWidget()
        if former is not None:
            former.deleteLater()  # it may hold the button that was pressed
        self._scroll.setWidget(page)

    def _drafts(self) -> list[LinkDraft]:
        return [link.draft() for link in self.links]

    def _add(self) -> None:
        self._lay_out((*self._drafts(), LinkDraft()))
        self.links[-1].source.setFocus()
        self._scroll.ensureWidgetVisible(self.links[-1])

    def _move(self, at: int, by: int) -> None:
        drafts = self._drafts()
        drafts.insert(at + by, drafts.pop(at))
        self._lay_out(tuple(drafts))
        moved = self.links[at + by]
        same = moved.moves["↑" if by < 0 else "↓"]
        (same if same.isEnabled() else moved.source).setFocus()

    def _remove(self, at: int) -> None:
        drafts = self._drafts()
        del drafts[at]
        self._lay_out(tuple(drafts))
        self.links[max(0, at - 1)].source.setFocus()
