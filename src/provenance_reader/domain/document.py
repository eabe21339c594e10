"""What an importer makes of an original file: one canonical text and where its parts came from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance_reader.domain.span import Span


class BlockKind(StrEnum):
    HEADING = "heading"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    CAPTION = "caption"


# Left, top, right, bottom, in points from the top left corner of a page.
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Location:
    """A block's place in the original: 1-based page and where it begins on it, or the path of its element."""

    page: int | None = None
    element: str | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like part of the text. A doubtful block may not belong to the article."""

    span: Span
    kind: BlockKind = BlockKind.PARAGRAPH
    location: Location = Location()
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Words of the article that lead to an address."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Original:
    """The imported file: its name without folders, its media type, the SHA-256 of its bytes in hex.

    `number` says which of the file's articles was read, from 1, where it holds several.
    """

    name: str
    media_type: str
    sha256: str
    number: int = 1


class NoticeKind(StrEnum):
    """Something the reader should know about how the document was read."""

    SUFFIX_DISAGREES = "suffix-disagrees"
    DECLARED_ENCODING_WRONG = "declared-encoding-wrong"
    ENCODING_GUESSED = "encoding-guessed"
    CUT_AT_LIMIT = "cut-at-limit"
    PAGES_LEFT = "pages-left"
    ARTICLES_LEFT = "articles-left"
    EXCERPT_ONLY = "excerpt-only"
    DOUBTFUL_BLOCKS = "doubtful-blocks"
    NO_TEXT_LAYER = "no-text-layer"
    ENDS_EARLY = "ends-early"
    SEVERAL_ARTICLES = "several-articles"
    EMBARGO = "embargo"
    CORRECTION = "correction"
    WITHDRAWN = "withdrawn"
    ENCODING_CHOSEN = "encoding-chosen"
    PASTED = "pasted"


@dataclass(frozen=True, slots=True)
class Notice:
    kind: NoticeKind
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A normalised article.

    `text` holds the article without its title, in NFC, paragraphs separated by one blank line; every
    span of the program counts in its code points. Dates are ISO 8601 strings as precise as the original
    gives them. `language` is an ISO 639-1 code, or None where the language is unknown.
    """

    text: str
    original: Original
    title: str | None = None
    language: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    notices: tuple[Notice, ...] = ()
