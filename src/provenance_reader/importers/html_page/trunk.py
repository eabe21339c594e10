"""The element that holds the running text of a page, and the way from it down to any other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from provenance_reader.importers.html_page.boilerplate import is_box
from provenance_reader.importers.html_page.candidates import Candidate, ends_sentence

_SHARE = 0.8
_MOST_WIDENED = 3


@dataclass(frozen=True, slots=True)
class Way:
    """The tags from the trunk down to an element, and whether one on the way calls itself a box."""

    shape: str
    boxed: bool


class Trunk:
    def __init__(self, element: HtmlElement) -> None:
        self.element = element
        self._ways: dict[HtmlElement, Way | None] = {element: Way("", boxed=False)}

    def way(self, element: HtmlElement) -> Way | None:
        """The way down to `element`, or None when it is not in the trunk. Each element is looked at once."""
        climbed: list[HtmlElement] = []
        above: HtmlElement | None = element
        while above is not None and above not in self._ways:
            climbed.append(above)
            above = above.getparent()
        way = self._ways[above] if above is not None else None
        for one in reversed(climbed):
            way = way and Way(f"{way.shape}/{one.tag}", way.boxed or is_box(one))
            self._ways[one] = way
        return way


def find_trunk(seeds: Sequence[Candidate]) -> Trunk:
    """The innermost element around most of the seeds' words, or one close around it.

    It is widened where paragraphs stand before it on the page, as an opening that is set apart does.
    """
    trunk = Trunk(_innermost(seeds))
    first = next(n for n, seed in enumerate(seeds) if trunk.way(seed.element))
    for element in [*trunk.element.iterancestors()][:_MOST_WIDENED]:
        wider = Trunk(element)
        ways = [wider.way(seed.element) for seed in seeds[:first] if ends_sentence(seed.text)]
        if any(way and not way.boxed for way in ways):
            return wider
    return trunk


def _innermost(seeds: Sequence[Candidate]) -> HtmlElement:
    held: Counter[HtmlElement] = Counter()
    for seed in seeds:
        held[seed.element] += len(seed.words)
    enough = _SHARE * held.total()
    root = seeds[0].element.getroottree().getroot()
    elements = list(root.iter())
    for element in reversed(elements):
        parent = element.getparent()
        if parent is not None and held[element]:
            held[parent] += held[element]
    inner: HtmlElement | None = root
    while inner is not None:
        trunk = inner
        inner = next((child for child in trunk if held[child] >= enough), None)
    return trunk
