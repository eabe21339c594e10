"""What the user decides about sources, made into changes of the review."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from provenance_reader.domain.anchoring import source_anchor
from provenance_reader.domain.quote import quotes_of
from provenance_reader.domain.review import SourceDescribed, SourcesMerged, SourceSplit
from provenance_reader.domain.source import Source
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.review.reviewer import Reviewer


class SourceReviewer(QObject):
    def __init__(self, window: QWidget, reviewer: Reviewer) -> None:
        super().__init__(window)
        self._window = window
        self._reviewer = reviewer

    def describe(self, source_id: str) -> None:
        index = self._reviewer.index()
        if index is None:
            return
        source = index.sources[source_id]
        from provenance_reader.gui.review.source_dialogs import DescribeDialog  # comes when asked for

        dialog = DescribeDialog(self._window, source)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            name = " ".join(dialog.name.text().split())
            anchor = source_anchor(index.document.text, source)
            self._reviewer.do(SourceDescribed(anchor, name, dialog.kind.choice(), dialog.anonymity.choice()))

    def merge(self, source_id: str) -> None:
        index = self._reviewer.index()
        if index is None:
            return
        source = index.sources[source_id]
        from provenance_reader.gui.review.source_dialogs import MergeDialog

        dialog = MergeDialog(self._window, source, _others(index, source))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            text = index.document.text
            other = source_anchor(text, dialog.other.choice())
            self._reviewer.do(SourcesMerged(source_anchor(text, source), other))

    def split(self, source_id: str) -> None:
        index = self._reviewer.index()
        if index is None:
            return
        source = index.sources[source_id]
        text = index.document.text
        from provenance_reader.gui.review.source_dialogs import SplitDialog

        dialog = SplitDialog(self._window, source, text, _others(index, source))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            mentions = quotes_of(text, dialog.mentions())
            self._reviewer.do(SourceSplit(source_anchor(text, source), mentions, dialog.name()))


def _others(index: AttributionIndex, source: Source) -> tuple[Source, ...]:
    return tuple(one for one in index.sources_in_chains() if one.id != source.id)
