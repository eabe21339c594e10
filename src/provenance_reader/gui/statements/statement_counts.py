"""The article in numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.chains.attribution_index import AttributionIndex


class StatementCounts(QLabel):
    """ "17 statements · 9 sources · 3 not named": the sources are those that stand in a chain."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self.setContentsMargins(8, 0, 14, 0)

    def count(self, index: AttributionIndex | None) -> None:
        """Empty for an article without statements, or not analysed yet."""
        self.setText("" if index is None or not index.statements else self._sentence(index))

    def _sentence(self, index: AttributionIndex) -> str:
        # Sentences with a plural are found by Qt's tools in calls of tr alone.
        sources = index.sources_in_chains()
        unnamed = sum(source.anonymity is Anonymity.UNNAMED for source in sources)
        return " · ".join(
            (
                self.tr("%n statement(s)", "", len(index.analysis.statements)),
                self.tr("%n source(s)", "", len(sources)),
                self.tr("%n not named", "", unnamed),
            )
        )
