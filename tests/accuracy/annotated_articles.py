"""Articles with the statements a careful reader finds in them, read from articles/*.toml.

A file holds the text and, for each statement, its content (one or more verbatim stretches) and its chain,
outermost source first. A source has the fullest name the article gives it; `mention` are the words that stand
for it near this content, where they differ; `anonymity` is role or unnamed where it is not named.
A refusal to comment is no statement: it says nothing. A denied claim occurs twice, once for each source.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from provenance_reader.domain.source import Anonymity
from provenance_reader.domain.span import Span

ARTICLES = Path(__file__).with_name("articles")


@dataclass(frozen=True, slots=True)
class GoldLink:
    """`places` are where the text names this source: near the content, and in full."""

    name: str
    places: tuple[Span, ...]
    anonymity: Anonymity


@dataclass(frozen=True, slots=True)
class GoldStatement:
    content: tuple[Span, ...]
    chain: tuple[GoldLink, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    name: str
    text: str
    statements: tuple[GoldStatement, ...]


def annotated_articles() -> list[AnnotatedArticle]:
    return [_article(path) for path in sorted(ARTICLES.glob("*.toml"))]


def _article(path: Path) -> AnnotatedArticle:
    fields = tomllib.loads(path.read_text(encoding="utf-8"))
    text = fields["text"].strip()
    return AnnotatedArticle(path.stem, text, tuple(_statement(text, one) for one in fields["statements"]))


def _statement(text: str, fields: dict[str, list]) -> GoldStatement:
    content = _in_order(text, fields["content"])
    return GoldStatement(content, tuple(_link(text, content[0], **link) for link in fields["chain"]))


def _in_order(text: str, parts: Sequence[str]) -> tuple[Span, ...]:
    """Each part after the one before it; the first must occur only once."""
    assert text.count(parts[0]) == 1 or len(parts) > 1, parts
    spans: list[Span] = []
    for part in parts:
        start = text.index(part, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(part)))
    return tuple(spans)


def _link(text: str, content: Span, *, name: str, mention: str = "", anonymity: str = "named") -> GoldLink:
    places = {_nearest(text, content, words) for words in (name, mention or name)}
    return GoldLink(name, tuple(sorted(places)), Anonymity(anonymity))


def _nearest(text: str, content: Span, words: str) -> Span:
    """The place of `words` next to the content, on either side of it."""
    found = [Span(*one.span()) for one in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    assert found, words
    return min(found, key=lambda span: max(content.start - span.end, span.start - content.end))
