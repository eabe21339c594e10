"""The title of an article, from what the page shows and what its head says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.html_page.candidates import Candidate, words_of

_FEWEST_WORDS = 3
_MOST_HEADINGS = 10
_NAVIGATION = frozenset({"nav", "aside", "footer", "dialog", "li"})
_SUFFIX_MARKS = (" | ", " - ", " – ", " — ", " · ", " :: ", " • ")


@dataclass(frozen=True, slots=True)
class ShownHeadings:
    """The headings above the text by level, the nearest first."""

    first: Sequence[str] = ()
    second: Sequence[str] = ()


def choose_title(shown: ShownHeadings, stated: Sequence[str], outlet: str | None) -> str | None:
    """The title of the page; `stated` are the titles of its head, the most trusted first.

    A stated title that a shown heading ends with is that heading without its kicker. Where none is shown, a
    heading of the first level counts more than what is stated, and that more than one of the second level.
    """
    cleaned = [title for title in (without_outlet(text, outlet) for text in stated) if title]
    for heading in (*shown.first, *shown.second):
        words = words_of(heading)
        same = [title for title in cleaned if _ends_with(words, words_of(title))]
        if same:
            return min(same, key=lambda title: len(words_of(title)))
    return next(iter((*shown.first, *cleaned, *shown.second)), None)


def shown_headings(before: Sequence[Candidate]) -> ShownHeadings:
    return ShownHeadings(_headings(before, "h1"), _headings(before, "h2"))


def _headings(before: Sequence[Candidate], level: str) -> list[str]:
    elements: dict[HtmlElement, None] = {}
    for one in reversed(before):
        heading = next((element for element in one.around if element.tag == level), None)
        if heading is not None and not _is_navigation(heading):
            elements.setdefault(heading)
        if len(elements) == _MOST_HEADINGS:
            break
    texts = [canonical_line(" ".join(element.itertext())) for element in elements]
    return [text for text in texts if len(words_of(text)) >= _FEWEST_WORDS]


def without_outlet(title: str, outlet: str | None) -> str:
    """`title` without the outlet's name behind its last dash or bar."""
    title = canonical_line(title)
    own = "".join(words_of(outlet or ""))
    for mark in _SUFFIX_MARKS:
        head, _, tail = title.rpartition(mark)
        last = "".join(words_of(tail))
        if head and own and last and (own in last or last in own):
            return head
    return title


def _is_navigation(element: HtmlElement) -> bool:
    return any(ancestor.tag in _NAVIGATION or ancestor.tag == "a" for ancestor in element.iterancestors())


def _ends_with(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    return len(title) >= _FEWEST_WORDS and words[-len(title) :] == title
