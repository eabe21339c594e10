"""A button whose menu narrows the list by what the statements and their sources are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

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
from provenance_reader.gui.translation import translate

Choice = tuple[str, Hashable]
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
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self._index: AttributionIndex | None = None
        self._chosen: set[Choice] = set()
        self.offer(None)

    def offer(self, index: AttributionIndex | None) -> None:
        """What can be chosen for this article; nothing is chosen yet."""
        self._index = index
        self._chosen.clear()
        self.setEnabled(index is not None)
        self._report()

    def offer_again(self, index: AttributionIndex) -> None:
        """For the same article after a change: what was chosen stays so, where it still occurs.

        Nothing is told: who calls this asks for the choice.
        """
        self._index = index
        if self._chosen:
            self._chosen = {choice for choice in self._chosen if _occurs(index, choice)}
            self._name_choice()

    def choice(self) -> StatementSelection:
        def of(kind: str) -> frozenset[Hashable]:
            return frozenset(value for one, value in self._chosen if one == kind)

        return StatementSelection(
            anonymity=frozenset(Anonymity(str(one)) for one in of("anonymity")),
            stances=frozenset(Stance(str(one)) for one in of("stance")),
            forms=frozenset(Form(str(one)) for one in of("form")),
            sources=frozenset(str(one) for one in of("source")),
            states=frozenset(ReviewState(str(one)) for one in of("review")),
            unsure_only=bool(of("unsure")),
        )

    def clear(self) -> None:
        self._choose_only()

    def choose_source(self, source_id: str) -> None:
        """Nothing but the statements in whose chains this source stands."""
        self._choose_only(("source", source_id))

    def choose_state(self, state: ReviewState) -> None:
        """Nothing but the statements of this state of review."""
        self._choose_only(("review", state))

    def _choose_only(self, *choices: Choice) -> None:
        self._chosen = set(choices)
        self._report()

    def _choose(self, choice: Choice, on: bool) -> None:
        if on:
            self._chosen.add(choice)
        else:
            self._chosen.discard(choice)
        self._report()

    def _fill(self) -> None:
        """When it is opened: it holds a line for each source."""
        self._menu.clear()
        for former in self._menu.findChildren(_StayingMenu):
            former.deleteLater()
        if self._index is None:
            return
        for facet in _facets(self._index):
            menu = self._menu if facet.name is None else _StayingMenu(facet.name, self._menu)
            if menu is not self._menu:
                self._menu.addMenu(menu)
            for value, count in Counter(facet.values).most_common():
                choice = facet.kind, value
                # An ampersand in an article's name is no key.
                action = menu.addAction(f"{facet.label(value)} ({count})".replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(choice in self._chosen)
                action.toggled.connect(lambda on, choice=choice: self._choose(choice, on))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Show all")).triggered.connect(self.clear)

    def _report(self) -> None:
        self._name_choice()
        self.chosen.emit(self.choice())

    def _name_choice(self) -> None:
        text, chosen = self.tr("Filter"), len(self._chosen)
        self.setText(f"{text} · {chosen}" if chosen else text)
        self.setAccessibleName(self.tr("Filter: {count} chosen").format(count=chosen))


@dataclass(frozen=True, slots=True)
class _Facet:
    """What occurs in an article, as often as it does; without a name the choices stand in the menu itself.

    The `values` can be gone through once.
    """

    name: str | None
    kind: str
    values: Iterable[Hashable]
    label: Callable[[Any], str]


def _facets(index: AttributionIndex) -> tuple[_Facet, ...]:
    statements = index.statements
    ends = [one.chain[-1] for one in statements]
    sources = (source for one in statements for source in {link.source for link in one.chain})
    reviews = (state for one in statements for state in index.review.review_of(one.id).states())
    unsure = (True for one in statements if is_unsure(one))
    return (
        _Facet(
            translate("SelectionButton", "Source is"),
            "anonymity",
            (index.source(one).anonymity for one in ends),
            anonymity_label,
        ),
        _Facet(
            translate("SelectionButton", "Source does"), "stance", (one.stance for one in ends), stance_label
        ),
        _Facet(translate("SelectionButton", "Form"), "form", (one.form for one in statements), form_label),
        _Facet(translate("SelectionButton", "Source"), "source", sources, lambda one: _short(index, one)),
        _Facet(translate("SelectionButton", "Review"), "review", reviews, state_label),
        _Facet(None, "unsure", unsure, lambda _: translate("SelectionButton", "Only unsure")),
    )


def _occurs(index: AttributionIndex, choice: Choice) -> bool:
    kind, value = choice
    return any(facet.kind == kind and value in facet.values for facet in _facets(index))


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
