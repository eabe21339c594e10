"""The selected statement in full: its chain link by link, its circumstances, who denies it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from provenance_reader.domain.date_range import DateRange
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import RelationKind, Statement
from provenance_reader.domain.statement_selection import is_unsure
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.date_words import date_words
from provenance_reader.gui.chains.facts_form import facts_form, plain_label
from provenance_reader.gui.chains.labels import form_label, hedge_label, stance_label
from provenance_reader.gui.chains.link_row import LinkRow
from provenance_reader.gui.chains.row_button import RowButton
from provenance_reader.gui.chains.wording import (
    ARROW,
    full_sentence,
    plain_chain,
    quoted,
    quoted_content,
    source_words,
    span_words,
    titled_source_words,
)
from provenance_reader.gui.reading.typography import serif_beside
from provenance_reader.gui.theme import Scheme
from provenance_reader.gui.translation import translate


class ChainDetails(QScrollArea):
    """`links_chosen` names the links whose words are to be marked, `statement_wanted` a related statement.

    `untying_wanted` names two statements, of which the first shall not speak of the second any more,
    `machine_wanted` tells that the machine's version of the statement shall hold again.
    """

    links_chosen = Signal(object)
    statement_wanted = Signal(str)
    untying_wanted = Signal(str, str)
    machine_wanted = Signal()

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._scheme = scheme
        self._index: AttributionIndex | None = None
        self._statement: Statement | None = None
        self._links: list[LinkRow] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName("chainDetails")
        self.setAccessibleName(self.tr("Details of the selected statement"))
        self.show_statement(None, None)

    def show_statement(self, index: AttributionIndex | None, statement: Statement | None) -> None:
        self._index, self._statement = index, statement
        self._links = []
        page = QWidget()
        page.setObjectName("detailsPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(6)
        if index is None or statement is None:
            column.addWidget(plain_label(self._advice(), quiet=True))
        else:
            self._fill(column, index, statement)
        column.addStretch(1)
        self.setWidget(page)
        told = self._advice() if index is None or statement is None else full_sentence(index, statement)
        self.setAccessibleDescription(told)

    def _advice(self) -> str:
        return self.tr("Select a statement, here or in the text, to see its chain link by link.")

    def wear(self, scheme: Scheme) -> None:
        self._scheme = scheme
        self.show_statement(self._index, self._statement)

    def _fill(self, column: QVBoxLayout, index: AttributionIndex, statement: Statement) -> None:
        heading = self.tr("Statement {number}").format(number=index.numbers[statement.id])
        column.addWidget(plain_label(f"{heading} · {form_label(statement.form)}", quiet=True))
        content = plain_label(quoted_content(index, statement))
        content.setFont(serif_beside(content.font(), 1.12))
        column.addWidget(content)
        column.addWidget(plain_label(plain_chain(index, statement)))
        chain = QVBoxLayout()
        chain.setSpacing(0)
        for number, link in enumerate(statement.chain, start=1):
            row = LinkRow(index, link, number, last=number == len(statement.chain), scheme=self._scheme)
            row.clicked.connect(lambda checked, row=row: self._choose_link(row if checked else None))
            self._links.append(row)
            chain.addWidget(row)
        column.addLayout(chain)
        for relation in _relations(index, statement):
            column.addLayout(self._relation_row(relation, statement.id))
        facts = [*_review_facts(index, statement), *_facts(index, statement)]
        if facts:
            column.addLayout(facts_form(facts))
        if index.review.review_of(statement.id).is_corrected:
            back = QPushButton(self.tr("Back to the machine"))
            back.setToolTip(self.tr("Take your corrections of this statement back"))
            back.setObjectName("filterButton")
            back.clicked.connect(self.machine_wanted)
            column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def _relation_row(self, relation: _Relation, statement_id: str) -> QHBoxLayout:
        pairs = {
            RelationKind.DENIES: self._scheme.denied,
            RelationKind.CONFIRMS: self._scheme.confirmed,
            RelationKind.ANSWERS: self._scheme.notice,
        }
        button = RowButton(self._scheme, pair=pairs[relation.kind])
        button.say(relation.words)
        button.setToolTip(self.tr("Go to that statement"))
        button.clicked.connect(lambda: self.statement_wanted.emit(relation.other))
        remove = QToolButton()
        remove.setText("✕")
        remove.setToolTip(self.tr("It does not"))
        remove.setAccessibleName(self.tr("It does not: {relation}").format(relation=relation.words))
        remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ends = (statement_id, relation.other) if relation.is_from_here else (relation.other, statement_id)
        remove.clicked.connect(lambda: self.untying_wanted.emit(*ends))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(button, 1)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _choose_link(self, chosen: LinkRow | None) -> None:
        """One link at most stays pressed; with none, the words of all are marked."""
        for row in self._links:
            row.setChecked(row is chosen)
        if self._statement is not None:
            self.links_chosen.emit(self._statement.chain if chosen is None else (chosen.link,))


@dataclass(frozen=True, slots=True)
class _Relation:
    """A sentence on a related statement, and the id of that one."""

    kind: RelationKind
    words: str
    other: str
    is_from_here: bool


def _relations(index: AttributionIndex, statement: Statement) -> Iterator[_Relation]:
    from_here = {
        RelationKind.DENIES: translate("Relation", "✗ denies {number}: {content}"),
        RelationKind.CONFIRMS: translate("Relation", "✓ confirms {number}: {content}"),
        RelationKind.ANSWERS: translate("Relation", "↩ answers {number}: {content}"),
    }
    to_here = {
        RelationKind.DENIES: translate("Relation", "✗ denied by {who} in {number}: {content}"),
        RelationKind.CONFIRMS: translate("Relation", "✓ confirmed by {who} in {number}: {content}"),
        RelationKind.ANSWERS: translate("Relation", "↩ answered by {who} in {number}: {content}"),
    }
    for kind, sentence in to_here.items():
        for other in index.related_to(statement, kind):
            yield _Relation(kind, _relation_words(sentence, index, other), other.id, False)
    for kind, sentence in from_here.items():
        for other in index.related_from(statement, kind):
            yield _Relation(kind, _relation_words(sentence, index, other), other.id, True)


def _relation_words(sentence: str, index: AttributionIndex, other: Statement) -> str:
    return sentence.format(
        number=index.numbers[other.id],
        who=titled_source_words(index.origin(other)),
        content=quoted_content(index, other, most_words=8),
    )


def _review_facts(index: AttributionIndex, statement: Statement) -> Iterator[tuple[str, str]]:
    """The reader's note, and what the machine had found where the reader corrected it."""
    review = index.review.review_of(statement.id)
    machine = index.review.machine
    found = next((one for one in machine.statements if one.id == statement.id), statement)
    if review.note:
        yield translate("Fact", "Your note"), review.note
    if review.content_corrected and found.content != statement.content:
        yield translate("Fact", "The machine’s words"), quoted(span_words(index, found.content))
    if review.form_corrected and found.form is not statement.form:
        yield translate("Fact", "The machine’s form"), form_label(found.form)
    if review.chain_corrected and not review.added:
        names = {source.id: source_words(source) for source in machine.sources}
        steps = (f"{names[link.source]} ({stance_label(link.stance)})" for link in found.chain)
        yield translate("Fact", "The machine’s chain"), ARROW.join(steps)
    if review.relations_corrected:
        yield translate("Fact", "The machine’s relations"), _machine_relations(index, statement)


def _machine_relations(index: AttributionIndex, statement: Statement) -> str:
    """To which statements the machine tied this one, by their numbers."""
    sentences = {
        RelationKind.DENIES: translate("Relation", "denies {number}"),
        RelationKind.CONFIRMS: translate("Relation", "confirms {number}"),
        RelationKind.ANSWERS: translate("Relation", "answers {number}"),
    }
    found = (one for one in index.review.machine.relations if one.source == statement.id)
    words = (sentences[one.kind].format(number=index.numbers[one.target]) for one in found)
    return ", ".join(words) or translate("Relation", "none")


def _facts(index: AttributionIndex, statement: Statement) -> Iterator[tuple[str, str]]:
    """Names and values of what else the article says about the statement, and why we think so."""

    def words(*spans: Span | None) -> str:
        return span_words(index, tuple(span for span in spans if span is not None))

    if statement.channel is not None:
        yield translate("Fact", "Channel"), words(statement.channel)
    if statement.time is not None:
        yield translate("Fact", "Time"), _time(words(statement.time), statement.said_on)
    if statement.addressee:
        yield translate("Fact", "Said to"), words(*statement.addressee)
    for hedge in statement.hedges:
        yield translate("Fact", "Distance"), f"{quoted(words(hedge.span))} – {hedge_label(hedge.kind)}"
    if statement.evidence:
        yield translate("Fact", "Evidence"), ", ".join(quoted(one) for one in statement.evidence)
    if is_unsure(statement):
        certainty = translate("Fact", "unsure ({percent} %)")
        yield translate("Fact", "Certainty"), certainty.format(percent=round(statement.confidence * 100))


def _time(words: str, said_on: DateRange | None) -> str:
    """The article's words, and the days they mean where these say more."""
    days = said_on and date_words(said_on)
    return words if not days or days in words else f"{words} ({days})"
