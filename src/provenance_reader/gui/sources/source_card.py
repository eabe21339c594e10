"""The selected source: what the article says of it, and of one without a name also what it leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from provenance_reader.domain.origins import SourcePart, anonymity_card
from provenance_reader.domain.source import Anonymity, Source
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.class_chip import ClassChip
from provenance_reader.gui.chains.facts_form import facts_form, plain_label
from provenance_reader.gui.chains.labels import kind_label
from provenance_reader.gui.chains.wording import listed, quoted, source_words, titled_source_words
from provenance_reader.gui.flow_layout import FlowLayout
from provenance_reader.gui.reading.typography import serif_beside
from provenance_reader.gui.sources.source_row import row_of
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.translation import one_line, translate


class SourceCard(QScrollArea):
    """The signals bring the id of the source: it is to be described anew, merged with another, or split."""

    statements_wanted = Signal(str)
    mention_wanted = Signal(str)
    description_wanted = Signal(str)
    merge_wanted = Signal(str)
    split_wanted = Signal(str)

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._scheme = scheme
        self._index: AttributionIndex | None = None
        self._part: SourcePart | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("chainDetails")
        self.setAccessibleName(self.tr("Details of the selected source"))
        self.show_source(None, None)

    def show_source(self, index: AttributionIndex | None, part: SourcePart | None) -> None:
        self._index, self._part = index, part
        page = QWidget()
        page.setObjectName("detailsPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(6)
        if index is None or part is None:
            column.addWidget(plain_label(self._advice(), quiet=True))
        else:
            self._fill(column, index, part.source)
        column.addStretch(1)
        self.setWidget(page)
        self.setAccessibleDescription(self._advice() if part is None else row_of(part).sentence)

    def _advice(self) -> str:
        return self.tr("Select a source to see what the article says of it.")

    def wear(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.show_source(self._index, self._part)

    def _fill(self, column: QVBoxLayout, index: AttributionIndex, source: Source) -> None:
        name = plain_label(source_words(source))
        name.setFont(serif_beside(name.font(), 1.12))
        column.addWidget(name)
        column.addWidget(ClassChip(source.anonymity, self._scheme), 0, Qt.AlignmentFlag.AlignLeft)
        facts = list(_facts(index, source))
        column.addLayout(facts_form((name, value) for name, value in facts if value))
        left_open = [name for name, value in facts if not value]
        if source.anonymity is not Anonymity.NAMED and left_open:
            heading = plain_label(self.tr("The article leaves open"))
            heading.setObjectName("paneTitle")
            heading.setContentsMargins(10, 8, 0, 0)
            column.addWidget(heading)
            column.addLayout(facts_form((name, self.tr("not said")) for name in left_open))
        column.addSpacing(4)
        column.addWidget(self._buttons(source))

    def _buttons(self, source: Source) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, gap=6)
        wanted = [(self.tr("Show its statements"), self.statements_wanted)]
        if len(source.mentions) > 1:
            wanted.append((self.tr("Next mention"), self.mention_wanted))
        wanted.append((self.tr("Correct…"), self.description_wanted))
        wanted.append((self.tr("Same as…"), self.merge_wanted))
        if len(source.mentions) > 1:
            wanted.append((self.tr("Split…"), self.split_wanted))
        for words, signal in wanted:
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(source.id))
            flow.addWidget(button)
        return row


def _facts(index: AttributionIndex, source: Source) -> Iterator[tuple[str, str]]:
    """Names and what the article says; empty where it says nothing."""
    card = anonymity_card(source, index.analysis)
    if source.anonymity is not Anonymity.NAMED:
        count = "" if card.count is None else QLocale().toString(card.count)
        yield translate("SourceCard", "How many"), count
    yield translate("SourceCard", "Kind"), kind_label(source.kind)
    yield translate("SourceCard", "Function"), one_line(card.function or "")
    yield translate("SourceCard", "Belongs to"), one_line(card.affiliation or "")
    if card.reason is not None or source.anonymity is Anonymity.UNNAMED:
        reason = "" if card.reason is None else quoted(card.reason.of(index.document.text))
        yield translate("SourceCard", "Why not named"), reason
    yield translate("SourceCard", "Confirmed by"), _names(card.confirmed_by)
    denied = _names(card.denied_by)
    if denied:
        yield translate("SourceCard", "Denied by"), denied


def _names(sources: tuple[Source, ...]) -> str:
    return listed(tuple(titled_source_words(one) for one in sources))
