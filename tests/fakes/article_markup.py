"""The text of an article in the syntax of HTML."""

from __future__ import annotations

from html import escape

from fakes.original_articles import ADDRESS, LINKED, Article


def linked(text: str, link: str) -> str:
    """`text`, escaped, with its LINKED word as `link` says ("<a href='{url}'>{word}</a>")."""
    return escape(text, quote=False).replace(LINKED, link.format(url=ADDRESS, word=LINKED))


def body(article: Article, *, heading: str = "h2", paragraph: str = "p") -> str:
    link = '<a href="{url}">{word}</a>'
    return "\n".join(
        f"<{heading}>{escape(block, quote=False)}</{heading}>"
        if block == article.heading
        else f"<{paragraph}>{linked(block, link)}</{paragraph}>"
        for block in article.blocks
    )
