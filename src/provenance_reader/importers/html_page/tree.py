"""Cleaned markup to an element tree, with the parser's own account of what it left out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import lxml.html
from lxml import etree

_LIMITS = ("ERR_RESOURCE_LIMIT", "ERR_NAME_TOO_LONG", "HTML_DEEP_NESTING", "ERR_INTERNAL_ERROR")


@dataclass(frozen=True)
class PageTree:
    """`cut`: the page is deeper or longer than the parser reads; the rest is missing. `size`: elements."""

    root: lxml.html.HtmlElement
    cut: bool
    size: int

    def path_of(self, element: lxml.html.HtmlElement) -> str:
        """The XPath of `element`."""
        steps: list[str] = []
        inner: lxml.html.HtmlElement | None = element
        while inner is not None:
            steps.append(f"{inner.tag}[{self._places[inner]}]")
            inner = inner.getparent()
        return "/" + "/".join(reversed(steps))

    @cached_property
    def _places(self) -> dict[lxml.html.HtmlElement, int]:
        """The place of every element among its siblings of the same tag, from 1; made in one walk."""
        counts: Counter[tuple[lxml.html.HtmlElement | None, str]] = Counter()
        places: dict[lxml.html.HtmlElement, int] = {}
        for element in self.root.iter():
            key = (element.getparent(), str(element.tag))
            counts[key] += 1
            places[element] = counts[key]
        return places


def parse_page(html: str) -> PageTree | None:
    """None when nothing in `html` is an element. Loads nothing and expands no entity of the page's own."""
    parser = lxml.html.HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = lxml.html.document_fromstring(html.encode("utf-8", errors="replace"), parser=parser)
    except etree.ParserError:
        return None
    size = sum(1 for _ in root.iter())
    return PageTree(root, any(entry.type_name in _LIMITS for entry in parser.error_log), size)
