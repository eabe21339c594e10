"""A button whose menu narrows the list by what the statements and their sources are."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton

from provenance_reader.domain.chain import Stance
from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.statement import Form
from provenance_reader.domain.statement_selection import StatementSelection, is_unsure
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.labels import anonymity_label, form_label, stance_label
from provenance_reader.gui.chains.wording import titled_source_words
from provenance_reader.gui.review.state_words import state_label

T = TypeVar("T", bound=Hashable)
_LONGEST_NAME = 60


class SelectionButton(QToolButton):
    """Offers only what occurs in the article, with how often it does."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("menuButton")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Show only statements of a certain kind"))
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._choices: list[tuple[str, Hashable, QAction]] = []
        self.offer(None)

    def offer(self, index: AttributionIndex | None) -> None:
        """What can be chosen for this article; nothing is chosen yet."""
        self._menu.clear()
        self._choices = []
        self.setEnabled(index is not None)
        if index is not None:
            self._fill(index)
        self._report()

    def offer_again(self, index: AttributionIndex) -> None:
        """For the same article after a change: what was chosen stays so, where it still occurs.

        Nothing is told: who calls this asks for the choice.
        """
        chosen = {(kind, value) for kind, value, action in self._choices if action.isChecked()}
        self.blockSignals(True)
        self.offer(index)
        for kind, value, action in self._choices:
            action.setChecked((kind, value) in chosen)
        self.blockSignals(False)

    def choice(self) -> StatementSelection:
        def of(kind: str) -> frozenset[Hashable]:
            return frozenset(
                value for one, value, action in self._choices if one == kind and action.isChecked()
            )

        return StatementSelection(
            anonymity=frozenset(Anonymity(str(one)) for one in of("anonymity")),
            stances=frozenset(Stance(str(one)) for one in of("stance")),
            forms=frozenset(Form(str(one)) for one in of("form")),
            sources=frozenset(str(one) for one in of("source")),
            states=frozenset(ReviewState(str(one)) for one in of("review")),
            unsure_only=bool(of("unsure")),
        )

    def clear(self) -> None:
        self._uncheck()
        self._report()

    def choose_source(self, source_id: str) -> None:
        """Nothing but the statements in whose chains this source stands."""
        self._uncheck()
        for kind, value, action in self._choices:
            action.setChecked(kind == "source" and value == source_id)
        self._report()

    def choose_state(self, state: ReviewState) -> None:
        """Nothing but the statements of this state of review."""
        self._uncheck()
        for kind, value, action in self._choices:
            action.setChecked(kind == "review" and value is state)
        self._report()

    def _uncheck(self) -> None:
        for _, _, action in self._choices:
            action.setChecked(False)

    def _fill(self, index: AttributionIndex) -> None:
        ends = [index.origin(one) for one in index.statements]
        self._facet(self.tr("Source is"), "anonymity", (one.anonymity for one in ends), anonymity_label)
        stances = (one.chain[-1].stance for one in index.statements)
        self._facet(self.tr("Source does"), "stance", stances, stance_label)
        self._facet(self.tr("Form"), "form", (one.form for one in index.statements), form_label)
        sources = (source for one in index.statements for source in {link.source for link in one.chain})
        self._facet(self.tr("Source"), "source", sources, lambda one: _short(index, one))
        reviews = (state for one in index.statements for state in index.review.review_of(one.id).states())
        self._facet(self.tr("Review"), "review", reviews, state_label)
        if unsure := sum(is_unsure(one) for one in index.statements):
            self._add(self._menu, "unsure", True, self.tr("Only unsure ({count})").format(count=unsure))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Show all")).triggered.connect(self.clear)

    def _facet(self, name: str, kind: str, values: Iterable[T], label: Callable[[T], str]) -> None:
        counts: dict[T, int] = {}
        for value in values:
            counts[value] = counts.get(value, 0) + 1
        menu = _StayingMenu(name, self._menu)
        self._menu.addMenu(menu)
        for value, count in sorted(counts.items(), key=lambda item: -item[1]):
            # An ampersand in an article's name is no key.
            self._add(menu, kind, value, f"{label(value)} ({count})".replace("&", "&&"))

    def _add(self, menu: QMenu, kind: str, value: Hashable, text: str) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.toggled.connect(self._report)
        self._choices.append((kind, value, action))

    def _report(self) -> None:
        chosen = sum(action.isChecked() for _, _, action in self._choices)
        text = self.tr("Filter")
        self.setText(f"{text} · {chosen}" if chosen else text)
        self.setAccessibleName(self.tr("Filter: {count} chosen").format(count=chosen))
        self.chosen.emit(self.choice())


class _StayingMenu(QMenu):
    """Several can be chosen, by click or space bar, before it closes."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._toggle(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_space = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        if not (is_space and self._toggle(self.activeAction())):
            super().keyPressEvent(event)

    def _toggle(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.toggle()
        return True


def _short(index: AttributionIndex, source_id: str) -> str:
    words = titled_source_words(index.sources[source_id])
    return words if len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME].rstrip() + "…"
