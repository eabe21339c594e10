"""What a page's JSON-LD (schema.org) says about its article. Every value is checked: a stranger wrote it."""

from __future__ import annotations

import html
import json
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = "dict[str, Value] | list[Value] | str | int | float | bool | None"

_ARTICLE_TYPES = frozenset({"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report"})
_MOST_NODES = 200_000


@dataclass(frozen=True, slots=True)
class ArticleData:
    """Fields of the article's object; dates and names as they are written there."""

    headline: str | None = None
    description: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    url: str | None = None
    body: str | None = None
    corrected: bool = False
    paid: bool = False
    word_count: int | None = None


def read_article_data(scripts: Sequence[str]) -> ArticleData:
    """The outermost article object of `scripts`, one with a headline first; empty where there is none."""
    articles = read_articles(scripts)
    return next((one for one in articles if one.headline), next(iter(articles), ArticleData()))


def read_articles(scripts: Sequence[str]) -> list[ArticleData]:
    """All article objects of `scripts`, outer before inner."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return [_article_data(node, by_id) for node in nodes if _is_article(node)]


def _article_data(article: dict[str, Value], by_id: dict[Value, dict[str, Value]]) -> ArticleData:
    return ArticleData(
        headline=_text(article.get("headline")),
        description=_text(article.get("description")),
        authors=tuple(_names(article.get("author") or article.get("creator"), by_id)),
        published=_text(article.get("datePublished")),
        modified=_text(article.get("dateModified")),
        publisher=next(_names(article.get("publisher"), by_id), None),
        url=_text(article.get("url")),
        body=_text(article.get("articleBody")),
        corrected=bool(article.get("correction")),
        paid=str(article.get("isAccessibleForFree")).lower() in ("false", "http://schema.org/false"),
        word_count=_word_count(article),
    )


def is_json(script: str) -> bool:
    """Whether `script` can be parsed at all."""
    return _parsed(script) is not None


def _parsed(script: str) -> Value:
    try:
        value: Value = json.loads(script.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None
    return value


def _nodes(root: Value) -> Iterator[dict[str, Value]]:
    """All objects, outer before inner, so that a page's article comes before those it links to."""
    waiting = deque([root])
    seen = 0
    while waiting and seen < _MOST_NODES:
        seen += 1
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _is_article(node: dict[str, Value]) -> bool:
    declared = node.get("@type")
    types = declared if isinstance(declared, list) else [declared]
    return any(isinstance(one, str) and (one.endswith("Article") or one in _ARTICLE_TYPES) for one in types)


def _text(value: Value) -> str | None:
    return html.unescape(value) if isinstance(value, str) and value.strip() else None


def _word_count(article: dict[str, Value]) -> int | None:
    """How many words the article has, by its own count or in the copy that the object holds."""
    count, body = article.get("wordCount"), article.get("articleBody")
    if isinstance(body, str) and body.strip():
        return len(body.split())
    return int(count) if isinstance(count, int | str) and str(count).isdecimal() else None


def _names(value: Value, by_id: dict[Value, dict[str, Value]]) -> Iterator[str]:
    """The names behind an author or publisher: a string, an object, a reference to one, or a list."""
    for one in value if isinstance(value, list) else [value]:
        node = one
        if isinstance(one, dict) and "name" not in one:
            node = by_id.get(one.get("@id"), one) if isinstance(one.get("@id"), str) else one
        name = node.get("name") if isinstance(node, dict) else node
        for text in name if isinstance(name, list) else [name]:
            if isinstance(text, str) and text.strip():
                yield html.unescape(text)
