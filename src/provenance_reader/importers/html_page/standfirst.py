"""Finds the standfirst: the sentences between the title and the running text that many pages set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance_reader.domain.document import BlockKind
from provenance_reader.importers.html_page.boilerplate import is_boilerplate, is_box, is_byline
from provenance_reader.importers.html_page.candidates import Candidate, words_of

_FEWEST_WORDS = 5
_SENTENCE_WORDS = 8
_MOST_LINKED = 0.3
_SAME_DESCRIPTION = 0.7
_ROLE = re.compile(
    r"(?<![a-z])lead(?!ing|er)|teaser|intro|standfirst|summary|excerpt|sub-?(title|head)|vorspann|abstract|\bdek\b|description",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…][\"'“”»«’)\]]*$")


def find_standfirst(
    before: Sequence[Candidate], opening: Candidate, titles: Sequence[str], descriptions: Sequence[str]
) -> Candidate | None:
    """The best of the candidates `before` the `opening` paragraph, or None where none reads like one.

    Words shared with the page's description count most, then a role the markup states, then being a sentence
    between title and text.
    """
    known_titles = {words_of(title) for title in titles}
    described = [frozenset(words_of(text)) for text in descriptions]
    start = 1 + max((n for n, one in enumerate(before) if _is_title(one, known_titles)), default=-1)
    scored = [
        (_score(one, described, after_title=start > 0 and n >= start), -n, one)
        for n, one in enumerate(before)
        if _is_possible(one, opening) and one.words not in known_titles
    ]
    best = max(scored, key=lambda entry: entry[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def _is_title(one: Candidate, titles: set[tuple[str, ...]]) -> bool:
    return one.words in titles or any(element.tag == "h1" for element in one.ancestors)


def _is_possible(one: Candidate, opening: Candidate) -> bool:
    if len(one.words) < _FEWEST_WORDS or one.link_share > _MOST_LINKED:
        return False
    if one.kind in (BlockKind.CAPTION, BlockKind.LIST_ITEM):
        return False
    if any(is_box(element) for element in one.ancestors if element not in opening.ancestors):
        return False
    return not (is_boilerplate(one.text) or is_byline(one.text))


def _score(one: Candidate, described: Sequence[frozenset[str]], *, after_title: bool) -> float:
    words = frozenset(one.words)
    shared = max((_overlap(words, description) for description in described), default=0.0)
    score = shared if shared >= _SAME_DESCRIPTION else 0.0
    if one.kind is BlockKind.HEADING:
        return score
    if any(_ROLE.search(f"{e.get('class') or ''} {e.get('itemprop') or ''}") for e in one.ancestors[:2]):
        score += 0.5
    reads_so = after_title and len(one.words) >= _SENTENCE_WORDS and _SENTENCE.search(one.text)
    return score + (0.25 if reads_so else 0.0)


def _overlap(words: frozenset[str], description: frozenset[str]) -> float:
    shorter = min(len(words), len(description))
    return len(words & description) / shorter if shorter >= _FEWEST_WORDS else 0.0
