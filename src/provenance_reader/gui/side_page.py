"""What every page of the side panel can do."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.theme import Scheme


class SidePage(QWidget):
    """One look at the statements of the article."""

    def show_statements(self, index: AttributionIndex | None) -> None:
        """None where there is no article, or no analysis of it yet."""
        raise NotImplementedError

    def show_review(self, index: AttributionIndex, changed: Collection[str]) -> None:
        """The same article after a change of its review; `changed` statements look different now."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """What takes the keyboard when the user goes from pane to pane, the most important first."""
        raise NotImplementedError

    def wear(self, scheme: Scheme) -> None:
        raise NotImplementedError
