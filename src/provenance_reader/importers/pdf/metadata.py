"""Title, authors and date of a PDF: of what programs write there, what stands on the page is believed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from provenance_reader.importers.pdf.paragraphs import Paragraph

_HEADLINE = 1.3  # times the size of the text
_LONGEST_TITLE = 250
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}")
_AUTHOR_SEPARATOR = re.compile(r"\s*(?:;|,| und | and )\s*")
_MONTHS = (
    ("januar", "january"),
    ("februar", "february"),
    ("märz", "march"),
    ("april", "april"),
    ("mai", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("august", "august"),
    ("september", "september"),
    ("oktober", "october"),
    ("november", "november"),
    ("dezember", "december"),
)


def headline(paragraphs: Sequence[Paragraph], metadata: Mapping[str, str], usual: float) -> Paragraph | None:
    """The paragraph of the first page that is its title: the one the metadata names, else the largest."""
    first = [one for one in paragraphs if one.page == paragraphs[0].page and len(one.text) <= _LONGEST_TITLE]
    named = _letters(metadata.get("Title", ""))
    for paragraph in first:
        if named and _letters(paragraph.text) == named:
            return paragraph
    largest = max(first, key=lambda one: one.size, default=None)
    return largest if largest is not None and largest.size >= _HEADLINE * usual else None


def authors(page: str, metadata: Mapping[str, str]) -> tuple[str, ...]:
    """Names of people that stand on the page, too."""
    names = _AUTHOR_SEPARATOR.split(metadata.get("Author", "").strip())
    return tuple(name for name in names if _NAME.fullmatch(name) and name in page)


def published(page: str, metadata: Mapping[str, str]) -> str | None:
    """The day on which the file was made, if the page bears that date."""
    made = _DATE.match(metadata.get("CreationDate", ""))
    if made is None or not 1 <= int(made[2]) <= 12:
        return None
    year, month, day = made.groups()
    names = "|".join(_MONTHS[int(month) - 1])
    number, ordinal = rf"0?{int(month)}", rf"0?{int(day)}"
    printed = (
        rf"\b{ordinal}\.\s?{number}\.\s?(?:{year}|{year[2:]})\b"
        rf"|\b{ordinal}\.?\s(?:{names})\s{year}\b|\b(?:{names})\s{ordinal},\s{year}\b|\b{year}-{month}-{day}\b"
    )
    return f"{year}-{month}-{day}" if re.search(printed, page, re.IGNORECASE) else None


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
