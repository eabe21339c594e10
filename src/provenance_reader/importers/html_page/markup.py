"""Cuts from HTML what no reader sees, and bounds it, before a parser takes it. Linear in the input."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_ATTRIBUTES = 200
LARGEST_MARKUP = 5_000_000  # a page without scripts and pictures has some hundred thousand
_JSON_LD_TYPE = re.compile(r"type\s*=\s*[\"']?\s*application/ld\+json", re.IGNORECASE)
_UNSEEN = re.compile(r"<!--|<(script|style|svg|template|noframes)(?=[\s/>])", re.IGNORECASE)
_ENDS = {
    name: re.compile(rf"</{name}(?=[\s/>])[^<>]{{0,200}}>", re.IGNORECASE)
    for name in ("script", "style", "svg", "template", "noframes")
}
# What follows an unclosed one of these is not shown by any browser.
_SWALLOWS_THE_REST = frozenset({"script", "style"})
_DATA_ADDRESS = re.compile(r"\bdata:[\w/+.;=-]{0,200},[^\"'\s)>]*")
_SAVED_FROM = re.compile(r"saved from url=\(\d{1,6}\)(\S+)|\burl:\s*(https?://\S+)")
_TAG = re.compile(r"<[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = re.compile(r"""[\s/]*+[^\s=>/][^\s=>/]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+""")
_MOST_JSON_LD = 100


class HostileMarkup(Exception):
    """The page is built to overwhelm a parser. The argument is the limit it exceeds."""


@dataclass(frozen=True, slots=True)
class Markup:
    """`html` to parse, the JSON-LD cut from it, and the address a browser noted when it saved the page."""

    html: str
    json_ld: tuple[str, ...]
    saved_from: str | None


def clean_markup(page: str) -> Markup:
    """Raises HostileMarkup for a tag with too many attributes or too much left to parse."""
    kept: list[str] = []
    json_ld: list[str] = []
    saved_from: str | None = None
    position = 0
    unclosed: set[str] = set()
    while start := _UNSEEN.search(page, position):
        name = (start[1] or "").lower()
        kept.append(page[position : start.start()])
        content, position = _content(page, start, unclosed)
        if position == start.end():
            kept.append(start[0])
        if not name and saved_from is None:
            saved_from = _noted_address(content)
        elif name == "script" and len(json_ld) < _MOST_JSON_LD:
            tag, _, script = content.partition(">")
            if _JSON_LD_TYPE.search(tag):
                json_ld.append(script)
    kept.append(page[position:])
    html = _DATA_ADDRESS.sub("", "".join(kept)).replace("\x00", "\ufffd")
    if len(html) > LARGEST_MARKUP:
        raise HostileMarkup(f"{LARGEST_MARKUP // 1_000_000} MB")
    require_few_attributes(html)
    return Markup(html, tuple(json_ld), saved_from)


def _content(page: str, start: re.Match[str], unclosed: set[str]) -> tuple[str, int]:
    """What stands between `start` and its end, and where the page goes on."""
    if not start[1]:
        end = page.find("-->", start.end())
        return (page[start.end() :], len(page)) if end < 0 else (page[start.end() : end], end + 3)
    name = start[1].lower()
    end_tag = None if name in unclosed else _ENDS[name].search(page, start.end())
    if end_tag:
        return page[start.end() : end_tag.start()], end_tag.end()
    unclosed.add(name)
    return "", len(page) if name in _SWALLOWS_THE_REST else start.end()


def _noted_address(comment: str) -> str | None:
    """The address in the comments of browsers ("saved from url=") and SingleFile ("url:")."""
    found = _SAVED_FROM.search(comment[:2000])
    return (found[1] or found[2]) if found else None


def require_few_attributes(html: str) -> None:
    """A parser compares each attribute of a tag with all others: 200,000 of them take minutes."""
    for tag in _TAG.finditer(html):
        position = tag.end()
        if html.find(">", position, position + 2) >= 0:
            continue
        for count in range(MOST_ATTRIBUTES + 1):
            attribute = _ATTRIBUTE.match(html, position)
            if not attribute:
                break
            if count == MOST_ATTRIBUTES:
                raise HostileMarkup(f"{MOST_ATTRIBUTES} attributes")
            position = attribute.end()
