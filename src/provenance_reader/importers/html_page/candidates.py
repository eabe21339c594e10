"""Every paragraph-like part of a page in reading order, with what speaks for and against it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from provenance_reader.domain.document import BlockKind
from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.document_builder import Run

_BLOCKS = frozenset(
    tag
    for line in (
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset",
        "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav",
        "ol p pre section summary table tbody td tfoot th thead tr ul",
    )
    for tag in line.split()
)
_UNSEEN = frozenset(
    tag
    for line in (
        "audio button canvas datalist embed head iframe input math map meta noscript object option picture",
        "progress script select source style svg template textarea title track video",
    )
    for tag in line.split()
)
_KINDS = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    "li": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.QUOTE,
    "figcaption": BlockKind.CAPTION,
}
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BREAK = "\n"
_NEAR = 8
_SENTENCE_END = re.compile(r"[.!?…][\"'“”»«’)\]]*$")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Candidate:
    """Inline content between two block boundaries; `element` is the innermost block around it."""

    runs: tuple[Run, ...]
    element: HtmlElement

    @cached_property
    def text(self) -> str:
        return canonical_line("".join(run.text for run in self.runs))

    @cached_property
    def words(self) -> tuple[str, ...]:
        return words_of(self.text)

    def enclosing(self) -> Iterator[HtmlElement]:
        """The element itself and all around it, innermost first."""
        yield self.element
        yield from self.element.iterancestors()

    @cached_property
    def around(self) -> tuple[HtmlElement, ...]:
        """The nearest of the enclosing elements: a page may nest deep, and every candidate is asked."""
        return tuple(islice(self.enclosing(), _NEAR))

    @cached_property
    def link_share(self) -> float:
        linked = sum(len(run.text.strip()) for run in self.runs if run.url is not None)
        return linked / max(1, sum(len(run.text.strip()) for run in self.runs))

    @cached_property
    def kind(self) -> BlockKind:
        return next((_KINDS[one.tag] for one in self.around if one.tag in _KINDS), BlockKind.PARAGRAPH)

    @cached_property
    def list_around(self) -> HtmlElement | None:
        return next((one for one in self.around if one.tag in ("ul", "ol", "dl")), None)


def words_of(text: str) -> tuple[str, ...]:
    """The words of `text`, lower case, for comparisons."""
    return tuple(_WORD.findall(text.lower()))


def ends_sentence(text: str) -> bool:
    return bool(_SENTENCE_END.search(text))


def candidates(root: HtmlElement) -> list[Candidate]:
    body = root.find("body")
    return [one for one in _flushed(root if body is None else body) if one.text]


def _flushed(body: HtmlElement) -> Iterator[Candidate]:
    """Walks without recursion: a page may nest deeper than Python's stack."""
    inline = _Inline(body)
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "start" and element.tag in _UNSEEN:
            walk.skip_subtree()
            continue
        if element.tag in _BLOCKS or (event == "start" and element.tag == "br" and inline.just_broken()):
            yield from inline.flushed()
        if event == "start":
            inline.enter(element)
        else:
            inline.leave(element)
    yield from inline.flushed()


class _Inline:
    """The inline content read since the last block boundary, and where in the page it stands."""

    def __init__(self, body: HtmlElement) -> None:
        self._body = body
        self._runs: list[Run] = []
        self._blocks: list[HtmlElement] = [body]
        self._urls: list[str | None] = [None]

    def enter(self, element: HtmlElement) -> None:
        if element.tag in _BLOCKS:
            self._blocks.append(element)
        elif element.tag == "a":
            self._urls.append(element.get("href"))
        self._add(_BREAK if element.tag == "br" else element.text)

    def leave(self, element: HtmlElement) -> None:
        if element.tag in _BLOCKS:
            self._blocks.pop()
        elif element.tag == "a":
            self._urls.pop()
        if element is not self._body:
            self._add(element.tail)

    def flushed(self) -> Iterator[Candidate]:
        if self._runs:
            yield Candidate(tuple(self._runs), self._blocks[-1])
            self._runs = []

    def just_broken(self) -> bool:
        """Whether nothing is seen since the last line break, so that a second one makes an empty line."""
        for run in reversed(self._runs):
            if run.text == _BREAK:
                return True
            if run.text.strip():
                return False
        return False

    def _add(self, text: str | None) -> None:
        if text:
            self._runs.append(Run(text, self._urls[-1]))
