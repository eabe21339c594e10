"""What one row of the list of statements shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.source import Anonymity, Source
from provenance_reader.domain.statement import RelationKind, Statement
from provenance_reader.domain.statement_order import StatementGroup
from provenance_reader.domain.statement_selection import is_unsure
from provenance_reader.gui.chains import wording
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.labels import anonymity_label, end_label
from provenance_reader.gui.review.state_words import marked_state
from provenance_reader.gui.translation import translate

_CONTENT_WORDS = 16


class Tone(Enum):
    """Which colours a badge wears."""

    DENIED = auto()
    CONFIRMED = auto()
    UNSURE = auto()
    REVIEWED = auto()


@dataclass(frozen=True, slots=True)
class Badge:
    text: str
    tone: Tone


@dataclass(frozen=True, slots=True, eq=False)
class StatementRow:
    """Made anew where something of it changes: two are never compared by what they hold."""

    statement_id: str
    number: str
    content: str
    chain: str
    anonymity: Anonymity
    anonymity_text: str
    badges: tuple[Badge, ...]
    is_rejected: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """Above the rows of a group."""

    text: str
    count: int

    @property
    def sentence(self) -> str:
        words = translate("StatementRow", "{group}, statements: {count}")
        return words.format(group=self.text, count=self.count)


def heading_of(group: StatementGroup) -> Heading | None:
    """None where the statements share nothing."""
    if group.shared is None:
        return None
    if isinstance(group.shared, Source):
        return Heading(wording.source_words(group.shared), len(group.statements))
    return Heading(end_label(group.shared), len(group.statements))


def row_of(index: AttributionIndex, statement: Statement) -> StatementRow:
    anonymity = index.origin(statement).anonymity
    return StatementRow(
        statement_id=statement.id,
        number=index.numbers[statement.id],
        content=wording.quoted_content(index, statement, _CONTENT_WORDS),
        chain=wording.chain_words(index, statement),
        anonymity=anonymity,
        anonymity_text=anonymity_label(anonymity),
        badges=(*_review_badges(index, statement), *finding_badges(index, statement)),
        is_rejected=index.is_rejected(statement.id),
    )


def _review_badges(index: AttributionIndex, statement: Statement) -> Iterator[Badge]:
    review = index.review.review_of(statement.id)
    for state in review.states():
        if state is not ReviewState.UNTOUCHED:
            yield Badge(marked_state(state), Tone.REVIEWED)
    if review.note:
        yield Badge(translate("StatementRow", "✍ note"), Tone.REVIEWED)


def finding_badges(index: AttributionIndex, statement: Statement) -> tuple[Badge, ...]:
    badges = []
    if names := wording.deniers(index, statement):
        text = translate("StatementRow", "✗ denied by {names}").format(names=wording.listed(names))
        badges.append(Badge(text, Tone.DENIED))
    if names := wording.confirmers(index, statement):
        text = translate("StatementRow", "✓ confirmed by {names}").format(names=wording.listed(names))
        badges.append(Badge(text, Tone.CONFIRMED))
    if denied := index.related_from(statement, RelationKind.DENIES):
        numbers = wording.listed(tuple(index.numbers[one.id] for one in denied))
        badges.append(
            Badge(translate("StatementRow", "✗ denies {numbers}").format(numbers=numbers), Tone.DENIED)
        )
    elif index.denies(statement):
        badges.append(Badge(translate("StatementRow", "✗ denial"), Tone.DENIED))
    if is_unsure(statement):
        badges.append(Badge(translate("StatementRow", "? unsure"), Tone.UNSURE))
    return tuple(badges)
