"""What stands behind the article: its sources, what the signs mean, and where all this comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale

from provenance_reader import __version__
from provenance_reader.domain.analysis import NO_ENGINE
from provenance_reader.domain.origins import SourcePart, count_origins, source_parts
from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.statement import Statement
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.printing.note_words import FROM, NOTE_MARK, printed_state
from provenance_reader.gui.reading.margin import DENIAL_MARK
from provenance_reader.gui.review.state_words import STATE_MARKS
from provenance_reader.gui.sources.source_row import row_of
from provenance_reader.gui.translation import one_line, translate


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One source, and the numbers of the statements that it says and that it passes on."""

    name: str
    known: str
    anonymity: Anonymity
    anonymity_text: str
    share: str
    statements: tuple[str, ...]


def column_names() -> tuple[str, str, str, str]:
    """Above the sources."""
    return (
        translate("PrintedArticle", "Source"),
        translate("PrintedArticle", "The source is"),
        translate("PrintedArticle", "Statements"),
        translate("PrintedArticle", "Share of words"),
    )


def counts_words(index: AttributionIndex) -> str:
    """In numbers, or why there are none."""
    if not index.analysis.statements:
        if index.analysis.engine == NO_ENGINE:
            return translate("PrintedArticle", "Statements are not looked for in this language.")
        return translate("PrintedArticle", "No statements were found in this article.")
    count = count_origins(index.analysis)
    words = translate(
        "PrintedArticle",
        "Statements: {statements} · sources: {sources} · of these not named: {unnamed} · "
        "independent origins: {origins}",
    )
    sources = index.sources_in_chains()
    return words.format(
        statements=count.statements,
        sources=len(sources),
        unnamed=sum(source.anonymity is Anonymity.UNNAMED for source in sources),
        origins=count.independent,
    )


def source_entries(index: AttributionIndex) -> Iterator[SourceEntry]:
    """Every source that stands in a chain, the one with most words first."""
    for part in source_parts(index.document.text, index.analysis):
        row = row_of(part)
        is_touched = part.source.id in index.review.sources
        yield SourceEntry(
            name=row.name,
            known=f"{row.known} · {printed_state(ReviewState.CORRECTED)}" if is_touched else row.known,
            anonymity=row.anonymity,
            anonymity_text=row.anonymity_text,
            share=row.share_text if part.said else "",
            statements=tuple(_uses(index, part)),
        )


def _uses(index: AttributionIndex, part: SourcePart) -> Iterator[str]:
    says = translate("PrintedArticle", "says {count}: {numbers}")
    passes_on = translate("PrintedArticle", "passes on {count}: {numbers}")
    for words, statements in ((says, part.said), (passes_on, part.passed_on)):
        if statements:
            yield words.format(count=len(statements), numbers=_numbers(index, statements))


def _numbers(index: AttributionIndex, statements: tuple[Statement, ...]) -> str:
    return ", ".join(index.numbers[one.id] for one in sorted(statements, key=index.place))


def signs() -> list[tuple[str, str]]:
    """Each sign of the notes, and what it means."""
    return [
        ("2.1", translate("PrintedArticle", "number of a statement: its paragraph, its place there")),
        ("│", translate("PrintedArticle", "how far a statement reaches")),
        (FROM, translate("PrintedArticle", "has it from; the last one is the origin")),
        (DENIAL_MARK, translate("PrintedArticle", "denies, or is denied")),
        ("?", translate("PrintedArticle", "the program is unsure")),
        (
            STATE_MARKS[ReviewState.ACCEPTED],
            translate("PrintedArticle", "confirmed; accepted in a review"),
        ),
        (STATE_MARKS[ReviewState.REJECTED], translate("PrintedArticle", "rejected in a review")),
        (STATE_MARKS[ReviewState.CORRECTED], translate("PrintedArticle", "corrected in a review")),
        (STATE_MARKS[ReviewState.ADDED], translate("PrintedArticle", "added in a review")),
        (NOTE_MARK, translate("PrintedArticle", "note written in a review")),
    ]


def origin_lines(index: AttributionIndex) -> list[tuple[str, str]]:
    """Where the article and its analysis come from: a name and what it stands for."""
    original = index.document.original
    today = QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)
    lines = [
        (translate("PrintedArticle", "File"), one_line(original.name)),
        (translate("PrintedArticle", "Address"), one_line(index.document.url or "")),
        ("SHA-256", original.sha256),
        (translate("PrintedArticle", "Analysis"), one_line(index.analysis.engine)),
        (translate("PrintedArticle", "Printed"), f"{today}, Provenance Reader {__version__}"),
    ]
    return [(name, value) for name, value in lines if value]


def motto() -> str:
    return translate("PrintedArticle", "Provenance Reader says who says what, never what is true.")


def page_words(number: int, count: int) -> str:
    return translate("PrintedArticle", "Page {number} of {count}").format(number=number, count=count)
