"""What a note in the margin says: the chain of a statement in short, and what is to be known of it."""

from __future__ import annotations

from dataclasses import dataclass

from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.statement import Statement
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.labels import anonymity_label, stance_label
from provenance_reader.gui.chains.wording import source_words
from provenance_reader.gui.reading.notices import notice_sentences
from provenance_reader.gui.review.state_words import STATE_MARKS
from provenance_reader.gui.statements.statement_row import finding_badges
from provenance_reader.gui.translation import one_line, translate

FROM = "←"
NOTE_MARK = "✍"


@dataclass(frozen=True, slots=True)
class NoteWords:
    """`marks` are short; `remark` is what the user wrote, in lines. Without an origin it has no class."""

    number: str
    chain: str
    marks: tuple[str, ...] = ()
    remark: tuple[str, ...] = ()
    origin: Anonymity | None = None
    is_rejected: bool = False


def note_words(index: AttributionIndex, statement: Statement) -> NoteWords:
    origin = index.origin(statement).anonymity
    review = index.review.review_of(statement.id)
    marks = [anonymity_label(origin)] if origin is not Anonymity.NAMED else []
    marks += [badge.text for badge in finding_badges(index, statement)]
    marks += [printed_state(one) for one in review.states() if one is not ReviewState.UNTOUCHED]
    last = len(statement.chain) - 1
    chain = (_link_words(index, link, is_last=at == last) for at, link in enumerate(statement.chain))
    return NoteWords(
        number=index.numbers[statement.id],
        chain=" ".join(chain),
        marks=tuple(marks),
        remark=_lines(review.note),
        origin=origin,
        is_rejected=index.is_rejected(statement.id),
    )


def head_notes(index: AttributionIndex) -> list[NoteWords]:
    """What is to be known before reading: how the file was read, and what the user noted on the whole."""
    notes = [NoteWords("!", sentence) for sentence in notice_sentences(index.document)]
    if index.review.note:
        on_article = translate("PrintedNote", "Note on the article")
        notes.append(NoteWords(NOTE_MARK, on_article, remark=_lines(index.review.note)))
    return notes


def printed_state(state: ReviewState) -> str:
    """What was done with a statement, for whoever holds the paper."""
    words = {
        ReviewState.UNTOUCHED: "",
        ReviewState.ACCEPTED: translate("PrintedNote", "accepted"),
        ReviewState.REJECTED: translate("PrintedNote", "rejected"),
        ReviewState.CORRECTED: translate("PrintedNote", "corrected"),
        ReviewState.ADDED: translate("PrintedNote", "added"),
    }[state]
    return f"{STATE_MARKS[state]} {words}".strip()


def _link_words(index: AttributionIndex, link: Link, *, is_last: bool) -> str:
    """The stance of a link only where it says more than that it says so; a denial is told by its mark."""
    words = f"{FROM}\N{NO-BREAK SPACE}{source_words(index.source(link))}"
    told = link.stance is Stance.REPORT or (is_last and link.stance is Stance.DENY)
    return words if told else f"{words} ({stance_label(link.stance)})"


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one_line(line) for line in text.splitlines())))
