"""Finds the standfirst: the sentences between the title and the running text that many pages set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from lxml.html import HtmlElement

from provenance_reader.domain.document import BlockKind
from provenance_reader.importers.html_page.boilerplate import is_boilerplate, is_box, is_byline
from provenance_reader.importers.html_page.candidates import Candidate, ends_sentence, words_of

_FEWEST_WORDS = 5
_SENTENCE_WORDS = 8
_MOST_LINKED = 0.3
_SAME_DESCRIPTION = 0.7
_ROLE = re.compile(
    r"(?<![a-z])lead(?!ing|er)|teaser|intro|standfirst|summary|excerpt|sub-?(title|head)|vorspann|abstract"
    r"|\bdek\b|description",
    re.IGNORECASE,
)


def find_standfirst(
    before: Sequence[Candidate], opening: Candidate, titles: Sequence[str], descriptions: Sequence[str]
) -> Candidate | None:
    """The best of the candidates `before` the `opening` paragraph, or None where none reads like one.

    Words shared with the page's description count most, then a role the markup states, then being a sentence
    between title and text.
    """
    above_opening = frozenset(opening.element.iterancestors())
    known_titles = {words_of(title) for title in titles}
    described = [frozenset(words_of(text)) for text in descriptions]
    title_places = [n for n, one in enumerate(before) if _is_title(one, known_titles)] or [0]
    scored = [
        (_shared(one, described) + _stated(one, n, title_places), -n, one)
        for n, one in enumerate(before)
        if _is_possible(one, above_opening) and one.words not in known_titles
    ]
    best = max(scored, key=lambda entry: entry[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _is_title(one: Candidate, titles: set[tuple[str, ...]]) -> bool:
    return one.words in titles or any(element.tag == "h1" for element in one.around)


def _is_possible(one: Candidate, above_opening: frozenset[HtmlElement]) -> bool:
    if len(one.words) < _FEWEST_WORDS or one.link_share > _MOST_LINKED:
        return False
    if one.kind in (BlockKind.CAPTION, BlockKind.LIST_ITEM):
        return False
    if any(map(is_box, takewhile(lambda element: element not in above_opening, one.enclosing()))):
        return False
    return not (is_boilerplate(one.text) or is_byline(one.text))


def _shared(one: Candidate, described: Sequence[frozenset[str]]) -> float:
    words = frozenset(one.words)
    most = max((_overlap(words, description) for description in described), default=0.0)
    return most if most >= _SAME_DESCRIPTION else 0.0


def _stated(one: Candidate, place: int, title_places: Sequence[int]) -> float:
    """What the markup and the place say; a page may show its title several times."""
    if one.kind is BlockKind.HEADING or place < title_places[0]:
        return 0.0
    reads_so = len(one.words) >= _SENTENCE_WORDS and ends_sentence(one.text)
    role = 0.5 if any(map(_has_role, one.around[:2])) else 0.0
    return role + (0.25 if reads_so and place > title_places[-1] else 0.0)


def _has_role(element: HtmlElement) -> bool:
    return bool(_ROLE.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}"))


def _overlap(words: frozenset[str], description: frozenset[str]) -> float:
    shorter = min(len(words), len(description))
    return len(words & description) / shorter if shorter >= _FEWEST_WORDS else 0.0
