"""The lines above the article's text."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from provenance_reader.domain.document import Document
from provenance_reader.gui.translation import one_line, translate


def title_words(document: Document) -> str:
    """The title, or the name of the file for an article without one."""
    return one_line(document.title or "") or one_line(document.original.name)


def meta_words(document: Document) -> str:
    """Outlet, authors, date and language, as far as they are known."""
    parts = (
        document.outlet or "",
        ", ".join(document.authors),
        date_words(document.published or ""),
        language_words(document.language),
    )
    return " · ".join(one_line(part) for part in parts if part)


def date_words(iso: str) -> str:
    """The day of an ISO 8601 date in the user's way; a less precise date as the original gives it."""
    try:
        day = date.fromisoformat(iso[:10])
    except ValueError:
        return one_line(iso)
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def language_words(code: str | None) -> str:
    if code is None:
        return translate("ArticleHeading", "language unknown")
    if code == "de":
        return translate("ArticleHeading", "German")
    if code == "en":
        return translate("ArticleHeading", "English")
    return QLocale(code).nativeLanguageName() or code
