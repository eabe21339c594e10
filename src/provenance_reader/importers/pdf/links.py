"""Words of a page that lead to an address, through lines and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance_reader.importers.document_builder import Run


@dataclass(frozen=True, slots=True)
class Link:
    """Signs `[start, end)` of some text."""

    start: int
    end: int
    url: str


def extended(links: list[Link], start: int, end: int, url: str | None) -> None:
    """Let `[start, end)` of the text lead to `url`, together with what leads there just before it."""
    if url is None:
        return
    if links and links[-1].url == url and links[-1].end >= start - 1:
        start = links.pop().start
    links.append(Link(start, end, url))


def together(parts: Sequence[tuple[int, Sequence[Link]]], text: str) -> tuple[Link, ...]:
    """The links of texts that were put together to `text`, each from the place where it begins there."""
    whole: list[Link] = []
    for (place, links), (following, _) in zip(parts, [*parts[1:], (len(text), ())], strict=True):
        for one in links:
            end = min(place + one.end, following)  # of a broken word, the hyphen has gone
            extended(whole, place + one.start, end, one.url)
    return tuple(whole)


def runs(text: str, links: Sequence[Link]) -> Iterator[Run]:
    done = 0
    for one in links:
        yield Run(text[done : one.start])
        yield Run(text[one.start : one.end], one.url)
        done = one.end
    yield Run(text[done:])
