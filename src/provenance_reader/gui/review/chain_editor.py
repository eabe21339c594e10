"""Corrects the chain of a statement, or makes that of a new one, link by link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from provenance_reader.domain.review import ReviewedLink
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.facts_form import plain_label
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.reading.typography import serif_beside
from provenance_reader.gui.review.link_draft import LinkDraft, reviewed_link
from provenance_reader.gui.review.link_editor import LinkEditor
from provenance_reader.gui.review.link_list import LinkList
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
        self._begun: list[LinkDraft] = []
        self._title = plain_label("")
        self._title.setObjectName("paneTitle")
        self._content = plain_label("")
        self._content.setFont(serif_beside(self._content.font(), 1.08))
        self._message = plain_label("")
        self._message.hide()
        self._links = LinkList()
        self.add_button = QPushButton(self.tr("Add a link"))
        self.apply_button = QPushButton(self.tr("Apply"))
        self.apply_button.setToolTip("Ctrl+Enter")
        cancel = QPushButton(self.tr("Cancel"))
        self.add_button.clicked.connect(self._links.add)
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
        column.addWidget(self._links, 1)
        column.addWidget(self._message)
        column.addWidget(buttons)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Return"), self, self.apply, context=inside)
        QShortcut(QKeySequence("Escape"), self, self.cancelled.emit, context=inside)

    @property
    def links(self) -> list[LinkEditor]:
        """From the article to the origin."""
        return self._links.links

    def edit(
        self,
        index: AttributionIndex,
        heading: tuple[str, str],
        drafts: tuple[LinkDraft, ...],
        selection: Selection,
    ) -> None:
        """`heading` is what is done, and the words of the statement; `selection` is asked for words."""
        self._index = index
        self._title.setText(heading[0])
        self._content.setText(heading[1])
        self._message.hide()
        self._links.edit(index, drafts, selection)
        self._begun = self._links.drafts()
        self.links[0].source.setFocus()

    def apply(self) -> None:
        """Unless a link has no source, which is said."""
        assert self._index is not None
        drafts = self._links.drafts()
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
        return self._links.drafts() != self._begun

    def event(self, event: QEvent) -> bool:
        """Letters are for the boxes, not for the keys of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and event.text().isprintable() and event.text():
                event.accept()
                return True
        return super().event(event)
