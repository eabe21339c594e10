"""Chooses the article among the candidates of a page: trafilatura's opinion, judged by the page's structure.

Seeds are the full paragraphs trafilatura takes for the article. The trunk is the element that holds most of
their words; the shape of a candidate is its way down from the trunk. Running text shares a few shapes; what
stands in the trunk in another shape, or in an element that calls itself a box, is something else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from provenance_reader.domain.document import BlockKind
from provenance_reader.importers.html_page.boilerplate import is_boilerplate, is_box
from provenance_reader.importers.html_page.candidates import Candidate, ends_sentence, words_of
from provenance_reader.importers.html_page.standfirst import find_standfirst
from provenance_reader.importers.html_page.trunk import Trunk, find_trunk

_SEED_WORDS = 8
_FEWEST_WORDS = 5
_USUAL_SHARE = 0.15
_MOST_ABOVE = 300
_SEED_LINKED = 0.3
_MOST_LINKED = 0.5
_MOST_LINKED_LIST = 0.35
_REPEATED_QUOTE = 0.6


@dataclass(frozen=True, slots=True)
class Hints:
    """What the head of the page says: its titles, and the descriptions that often repeat the standfirst."""

    titles: Sequence[str] = ()
    descriptions: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One block of the article; a doubtful one may not belong to it."""

    candidate: Candidate
    kind: BlockKind
    doubtful: bool = False


class Opinion:
    """The lines another extractor took for the article."""

    def __init__(self, text: str) -> None:
        lines = [words_of(line) for line in text.split("\n")]
        self._lines = frozenset(lines)
        self._phrases = frozenset(phrase for line in lines for phrase in _phrases(line))

    def endorses(self, candidate: Candidate) -> bool:
        """Whether its words are a line, or a part of lines (some extractors join and split paragraphs)."""
        phrases = _phrases(candidate.words)
        return candidate.words in self._lines or (bool(phrases) and phrases <= self._phrases)


def _phrases(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return set(zip(*(words[start:] for start in range(_FEWEST_WORDS)), strict=False))


def main_text(found: Sequence[Candidate], opinion: Opinion, hints: Hints) -> list[Part]:
    """The parts of the article in reading order; without any opinion all full paragraphs are seeds."""
    endorsed = [opinion.endorses(one) for one in found]
    if not any(yes and _is_seed(one) for one, yes in zip(found, endorsed, strict=True)):
        endorsed = [True] * len(found)
    seeds = [one for one, yes in zip(found, endorsed, strict=True) if yes and _is_seed(one)]
    if not seeds:
        return [Part(one, one.kind, doubtful=True) for one in found if _is_short_text(one)]
    judge = _Judge(found, seeds, find_trunk(seeds), hints)
    full = [n for n, one in enumerate(found) if endorsed[n] and _is_seed(one) and judge.belongs(one)]
    if not full:
        return []
    first = next((n for n in full if ends_sentence(found[n].text)), full[0])
    running = [n for n in full if judge.is_running_text(found[n])] or full
    opening, last = running[0], running[-1]
    standfirst = find_standfirst(_above(found, opening), found[opening], hints.titles, hints.descriptions)
    parts = [
        Part(
            found[n], found[n].kind, doubtful=n > opening and (judge.is_unusual(found[n]) or not endorsed[n])
        )
        for n in range(first, len(found))
        if found[n] is not standfirst
        and judge.belongs(found[n])
        and (endorsed[n] or (n < last and judge.is_running_text(found[n])))
    ]
    parts = _without_lost_headings(_without_pull_quotes(parts), found, judge)
    return [*([Part(standfirst, BlockKind.STANDFIRST)] if standfirst else []), *parts]


def above_text(found: Sequence[Candidate], parts: Sequence[Part]) -> Sequence[Candidate]:
    """What stands above the first full paragraph: where a page shows its title, byline and date."""
    body = [part for part in parts if part.kind is not BlockKind.STANDFIRST] or parts
    first = next((n for n, one in enumerate(found) if body and one is body[0].candidate), 0)
    return _above(found, first)


def _above(found: Sequence[Candidate], first: int) -> Sequence[Candidate]:
    return found[max(0, first - _MOST_ABOVE) : first]


class _Judge:
    """What the structure of the page says about one candidate."""

    def __init__(
        self, found: Sequence[Candidate], seeds: Sequence[Candidate], trunk: Trunk, hints: Hints
    ) -> None:
        self._trunk = trunk
        self._titles = {words_of(title) for title in hints.titles}
        self._usual = _usual_shapes(seeds, trunk)
        self._linked_lists = frozenset(_linked_lists(found))

    def belongs(self, one: Candidate) -> bool:
        """Whether nothing speaks against `one`."""
        way = self._trunk.way(one.element)
        if way is None or way.boxed or one.words in self._titles or one.kind is BlockKind.CAPTION:
            return False
        if is_boilerplate(one.text):
            return False
        return one.link_share <= _MOST_LINKED and not self.is_in_linked_list(one)

    def is_running_text(self, one: Candidate) -> bool:
        """Whether `one` is a full paragraph like the others."""
        return _is_seed(one) and self.belongs(one) and not self.is_unusual(one)

    def is_unusual(self, one: Candidate) -> bool:
        way = self._trunk.way(one.element)
        return one.kind is BlockKind.PARAGRAPH and (way is None or way.shape not in self._usual)

    def is_in_linked_list(self, one: Candidate) -> bool:
        return one.list_around in self._linked_lists


def _usual_shapes(seeds: Sequence[Candidate], trunk: Trunk) -> frozenset[str]:
    weight: Counter[str] = Counter()
    for seed in seeds:
        way = trunk.way(seed.element)
        if way and not way.boxed:
            weight[way.shape] += len(seed.words)
    return frozenset(shape for shape, words in weight.items() if words >= _USUAL_SHARE * weight.total())


def _is_seed(one: Candidate) -> bool:
    full = one.kind is BlockKind.PARAGRAPH and len(one.words) >= _SEED_WORDS
    return full and one.link_share < _SEED_LINKED and not is_boilerplate(one.text)


def _is_short_text(one: Candidate) -> bool:
    """Whether `one` reads like a sentence on a page without a full paragraph."""
    sentence = len(one.words) >= 3 and ends_sentence(one.text) and one.link_share < _SEED_LINKED
    return bool(sentence) and not is_boilerplate(one.text) and not any(map(is_box, one.around))


def _linked_lists(found: Sequence[Candidate]) -> Iterator[HtmlElement]:
    """The lists whose items lead elsewhere: navigation and further reading."""
    length: Counter[HtmlElement] = Counter()
    linked: Counter[HtmlElement] = Counter()
    for one in found:
        around = one.list_around
        if around is not None:
            length[around] += len(one.text)
            linked[around] += round(len(one.text) * one.link_share)
    return (around for around in length if linked[around] > _MOST_LINKED_LIST * length[around])


def _without_pull_quotes(parts: Sequence[Part]) -> list[Part]:
    """Without quotes that only repeat, enlarged, what the running text says."""
    running = {
        triple for part in parts if part.kind is not BlockKind.QUOTE for triple in _triples(part.candidate)
    }

    def repeats(part: Part) -> bool:
        own = _triples(part.candidate)
        return len(own & running) >= _REPEATED_QUOTE * len(own) or len(part.candidate.words) < _FEWEST_WORDS

    return [part for part in parts if part.kind is not BlockKind.QUOTE or not repeats(part)]


def _triples(one: Candidate) -> set[tuple[str, ...]]:
    return set(zip(one.words, one.words[1:], one.words[2:], strict=False))


def _without_lost_headings(parts: Sequence[Part], found: Sequence[Candidate], judge: _Judge) -> list[Part]:
    """Without headings of lists that were left out, and those after the last paragraph."""
    after = dict(zip(map(id, found), found[1:], strict=False))
    kept: list[Part] = []
    text_follows = False
    for part in reversed(parts):
        if part.kind is BlockKind.HEADING:
            following = after.get(id(part.candidate))
            if not text_follows or (following is not None and judge.is_in_linked_list(following)):
                continue
        else:
            text_follows = True
        kept.append(part)
    return kept[::-1]
