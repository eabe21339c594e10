"""The links of a chain that is being corrected, below each other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from provenance_reader.gui.announcing import announce
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.review.link_draft import LinkDraft
from provenance_reader.gui.review.link_editor import LinkEditor
from provenance_reader.gui.review.words_picker import Selection

_GAP, _LINE = 8, 3


class LinkList(QScrollArea):
    """A link is moved by its buttons, by Alt+Up and Alt+Down, and by dragging."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("chainDetails")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._index: AttributionIndex | None = None
        self._selection: Selection = lambda: None
        self.links: list[LinkEditor] = []
        self._page = QWidget()
        self._place = _place_line(self._page)

    def edit(self, index: AttributionIndex, drafts: Iterable[LinkDraft], selection: Selection) -> None:
        """`selection` is asked for words."""
        self._index, self._selection = index, selection
        self._lay_out(tuple(drafts))

    def drafts(self) -> list[LinkDraft]:
        return [link.draft() for link in self.links]

    def add(self) -> None:
        self._lay_out((*self.drafts(), LinkDraft()))
        self.links[-1].source.setFocus()
        self.ensureWidgetVisible(self.links[-1])

    def _lay_out(self, drafts: tuple[LinkDraft, ...]) -> None:
        assert self._index is not None  # edit() comes first
        page = QWidget()
        page.setObjectName("detailsPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(_GAP)
        self.links = []
        for at, draft in enumerate(drafts):
            link = LinkEditor(self._index, draft, (at + 1, len(drafts)), self._selection)
            link.move_wanted.connect(lambda by, at=at: self._move(at, at + by))
            link.removal_wanted.connect(lambda at=at: self._remove(at))
            link.grip.dragged.connect(self._show_place)
            link.grip.dropped.connect(lambda point, at=at: self._drop(at, point))
            column.addWidget(link)
            self.links.append(link)
        column.addStretch(1)
        former = self.takeWidget()
        self._page, self._place = page, _place_line(page)
        if former is not None:
            former.deleteLater()  # it may hold the button that was pressed
        self.setWidget(page)

    def _move(self, at: int, to: int) -> None:
        """What had the keyboard in the link has it again."""
        drafts = self.drafts()
        if to == at or not 0 <= to < len(drafts):
            return
        part = self.links[at].part_with_focus()
        drafts.insert(to, drafts.pop(at))
        self._lay_out(tuple(drafts))
        moved = self.links[to]
        moved.focus_part(part)
        self.ensureWidgetVisible(moved)
        words = self.tr("{source} is now link {number} of {count}.")
        announce(self, words.format(source=moved.draft().name, number=to + 1, count=len(drafts)))

    def _remove(self, at: int) -> None:
        drafts = self.drafts()
        del drafts[at]
        self._lay_out(tuple(drafts))
        self.links[max(0, at - 1)].source.setFocus()

    def _show_place(self, point: QPoint) -> None:
        """Where a link that is dragged would come."""
        gap = self._gap_at(point)
        edge = self.links[gap].y() if gap < len(self.links) else self.links[-1].geometry().bottom() + _GAP
        self._place.setGeometry(0, edge - (_GAP + _LINE) // 2, self._page.width(), _LINE)
        self._place.raise_()
        self._place.show()
        self.ensureVisible(0, self._page.mapFromGlobal(point).y())

    def _drop(self, at: int, point: QPoint) -> None:
        self._place.hide()
        gap = self._gap_at(point)
        self._move(at, gap - 1 if gap > at else gap)

    def _gap_at(self, point: QPoint) -> int:
        """How many links lie above a point of the screen."""
        y = self._page.mapFromGlobal(point).y()
        return sum(1 for link in self.links if link.geometry().center().y() < y)


def _place_line(page: QWidget) -> QFrame:
    line = QFrame(page)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Highlight)
    line.hide()
    return line
