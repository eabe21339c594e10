"""An article as the library keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.document import Document


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the library. `opened_at` is the last opening, in UTC."""

    id: int
    title: str
    outlet: str | None
    language: str | None
    published: str | None
    original_name: str
    opened_at: datetime
    statement_count: int


@dataclass(frozen=True, slots=True)
class Article:
    summary: ArticleSummary
    document: Document
    analysis: Analysis
