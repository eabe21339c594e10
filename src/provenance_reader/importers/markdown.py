"""Markdown (CommonMark, HTML off), with the front matter that web clippers write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from provenance_reader.domain.document import BlockKind, Document, Location
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata, Run
from provenance_reader.importers.encoding import decode
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.plain_text import is_text

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]{1,40}):[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_INLINE_MARK = re.compile(r"[\[\]()*_`<>&!\\]")
_MOST_INLINE_MARKS = 50_000
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?")


@dataclass(frozen=True, slots=True)
class _Part:
    """One block of the source; `level` is that of a heading, else 0; `line` counts from 1."""

    runs: tuple[Run, ...]
    kind: BlockKind
    level: int
    line: int


class Markdown:
    media_type = "text/markdown"
    suffixes = frozenset({".md", ".markdown", ".mdown", ".mkd"})
    limit = 2_000_000

    def recognises(self, file: OriginalFile) -> bool:
        """Any text can be Markdown: here the suffix settles it."""
        return file.suffix in self.suffixes and is_text(file.data)

    def read(self, file: OriginalFile) -> Document:
        decoded = decode(file.data)
        text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
        if len(_INLINE_MARK.findall(text)) > _MOST_INLINE_MARKS:
            raise ReaderProblem(ProblemKind.TOO_LARGE, file.name, f"{_MOST_INLINE_MARKS} inline marks")
        front = _FRONT_MATTER.match(text)
        metadata = _front_metadata(front[1]) if front else Metadata()
        skipped = front.end() if front else 0
        parts = list(_parts(text[skipped:], first_line=text.count("\n", 0, skipped) + 1))
        if parts and parts[0].level == 1:
            heading = "".join(run.text for run in parts[0].runs)
            metadata = replace(metadata, title=heading)
            parts = parts[1:]
        builder = DocumentBuilder()
        for part in parts:
            builder.add(part.runs, kind=part.kind, location=Location(element=f"line {part.line}"))
        return builder.document(file, self.media_type, metadata, decoded.notices)


def _front_metadata(matter: str) -> Metadata:
    """Plain `key: value` fields; anything deeper in the YAML is not ours to read."""
    fields = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(matter)}
    byline = fields.get("author") or fields.get("authors") or ""
    authors = (name.strip(" \"'") for name in byline.strip("[]").split(","))
    published, updated = (
        next(filter(None, (_date(fields.get(name, "")) for name in names)), None)
        for names in (("published", "date"), ("updated", "modified", "lastmod"))
    )
    return Metadata(
        title=fields.get("title"),
        outlet=fields.get("site") or fields.get("publisher"),
        authors=tuple(authors),
        published=published,
        updated=updated,
        url=fields.get("url") or fields.get("source") or fields.get("link"),
    )


def _date(text: str) -> str | None:
    found = _ISO_DATE.match(text)
    return found[0].replace(" ", "T") if found else None


def _parts(text: str, first_line: int) -> Iterator[_Part]:
    from markdown_it import MarkdownIt

    kinds: list[BlockKind] = []
    level, line = 0, first_line
    for token in MarkdownIt("commonmark", {"html": False}).parse(text):
        line = first_line + token.map[0] if token.map else line
        if token.type in _CONTAINERS:
            kinds.append(_CONTAINERS[token.type])
        elif token.type in _CONTAINER_ENDS:
            kinds.pop()
        elif token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "heading_close":
            level = 0
        elif token.type == "inline":
            kind = BlockKind.HEADING if level else (kinds or [BlockKind.PARAGRAPH])[-1]
            yield _Part(tuple(_runs(token.children or ())), kind, level, line)
        elif token.type in ("fence", "code_block"):
            yield _Part((Run(token.content),), BlockKind.PARAGRAPH, 0, line)


_CONTAINERS = {"list_item_open": BlockKind.LIST_ITEM, "blockquote_open": BlockKind.QUOTE}
_CONTAINER_ENDS = frozenset({"list_item_close", "blockquote_close"})


def _runs(tokens: Sequence[Token]) -> Iterator[Run]:
    url: str | None = None
    for token in tokens:
        if token.type == "link_open":
            url = str(token.attrs.get("href") or "")
        elif token.type == "link_close":
            url = None
        elif token.type in ("softbreak", "hardbreak"):
            yield Run(" ", url)
        elif token.type != "image":
            yield Run(token.content, url)
