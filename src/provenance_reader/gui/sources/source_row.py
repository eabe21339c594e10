"""What one row of the list of sources shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from provenance_reader.domain.origins import SourcePart
from provenance_reader.domain.reviewed_analysis import ReviewState
from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.chains.labels import anonymity_label, kind_label
from provenance_reader.gui.chains.wording import source_words
from provenance_reader.gui.review.state_words import marked_state
from provenance_reader.gui.translation import one_line, translate


@dataclass(frozen=True, slots=True)
class SourceRow:
    """`share` is in 0..1; `sentence` is the whole row for the ear."""

    name: str
    known: str
    counts: str
    share: float
    share_text: str
    anonymity: Anonymity
    anonymity_text: str

    @property
    def sentence(self) -> str:
        return ", ".join((self.name, self.known, self.anonymity_text, self.counts, self.share_text))


def row_of(part: SourcePart, *, is_touched: bool = False) -> SourceRow:
    """`is_touched` where a reader made or corrected the source."""
    source = part.source
    known = one_line(source.function or "")
    name = source_words(source)
    counts = [translate("SourceRow", "says: {count}").format(count=len(part.said))]
    if part.passed_on:
        counts.append(translate("SourceRow", "passes on: {count}").format(count=len(part.passed_on)))
    if not known or known.casefold() in name.casefold():
        known = kind_label(source.kind)
    if is_touched:
        known = f"{known} · {marked_state(ReviewState.CORRECTED)}"
    return SourceRow(
        name=name,
        known=known,
        counts=" · ".join(counts),
        share=part.share,
        share_text=percent(part.share),
        anonymity=source.anonymity,
        anonymity_text=anonymity_label(source.anonymity),
    )


def percent(share: float) -> str:
    """A small share does not look like none."""
    if 0 < share < 0.01:
        return translate("SourceRow", "under 1 %")
    return translate("SourceRow", "{number} %").format(number=QLocale().toString(round(share * 100)))
