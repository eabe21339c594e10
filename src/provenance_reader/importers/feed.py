"""RSS and Atom feeds: one document for each entry, marked where the feed holds only a teaser."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from provenance_reader.domain.document import Document, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata
from provenance_reader.importers.html_page.dates import iso_date
from provenance_reader.importers.html_page.markup import HostileMarkup, require_few_attributes
from provenance_reader.importers.importer import MOST_ARTICLES, Entry, OriginalFile
from provenance_reader.importers.plain_text import add_text
from provenance_reader.importers.signatures import xml_head
from provenance_reader.importers.xml_tree import first_elements

_RSS = re.compile(rb"<rss[\s>]|<rdf:RDF[\s>](?=.{0,2000}purl\.org/rss/)", re.DOTALL)
_ATOM = re.compile(
    rb"<(?:[\w.-]{1,20}:)?feed[\s>](?=.{0,2000}(?:purl\.org/atom/|w3\.org/2005/Atom))", re.DOTALL
)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ITEM = re.compile(rb"<(?:[\w.-]{1,20}:)?(?:item|entry)[\s/>]")
_ITEMS = ("{*}item", "{*}entry")
_MOST_TAGS = 200_000
_TEASER_WORDS = 120
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")


class Feed:
    """`root` is what the first element looks like in the head of the file."""

    limit = 10_000_000

    def __init__(self, media_type: str, suffixes: frozenset[str], root: re.Pattern[bytes]) -> None:
        self.media_type = media_type
        self.suffixes = suffixes
        self._root = root

    def recognises(self, file: OriginalFile) -> bool:
        return self._root.search(xml_head(file.data)) is not None

    def entries(self, file: OriginalFile) -> Sequence[Entry]:
        from xml.sax import SAXException

        import feedparser

        # Of a string it would open the path or the address; markup is cleaned by what reads it.
        try:
            feed = feedparser.parse(io.BytesIO(_bounded(file)), sanitize_html=False)
        except ReaderProblem:
            raise
        except Exception as error:  # its lenient parser fails in many ways
            raise ReaderProblem(ProblemKind.BROKEN, file.name, "RSS/Atom") from error
        if not feed.entries and feed.bozo:
            raise ReaderProblem(ProblemKind.BROKEN, file.name, "RSS/Atom")
        outlet = _plain(feed.feed.get("title"))
        broken = feed.bozo and isinstance(feed.bozo_exception, SAXException)
        last = len(feed.entries) - 1
        return [
            self._entry(file, entry, outlet, unfinished=broken and number == last)
            for number, entry in enumerate(feed.entries)
            if _whole(entry) or entry.get("summary")
        ]

    def _entry(self, file: OriginalFile, entry: Any, outlet: str | None, *, unfinished: bool) -> Entry:
        title = _plain(entry.get("title"))
        metadata = Metadata(
            title=title,
            outlet=_plain(entry.get("source", {}).get("title")) or outlet,
            authors=tuple(_authors(entry)),
            published=_date(entry, "published"),
            updated=_date(entry, "updated"),
            url=entry.get("link"),
        )
        notices = (Notice(NoticeKind.ENDS_EARLY),) if unfinished else ()
        return Entry(title or "", lambda: _document(file, self.media_type, entry, metadata, notices))


def _bounded(file: OriginalFile) -> bytes:
    """The feed without the items behind those we take; raises ReaderProblem where it is built to last.

    feedparser looks at every tag for itself, and at every attribute of a tag for each of the others.
    """
    plain = file.data.replace(b"\x00", b"")  # UTF-16 has them
    if _ENTITY.search(plain):
        raise ReaderProblem(ProblemKind.OWN_ENTITIES, file.name)
    try:
        require_few_attributes(plain.decode("latin-1"))
    except HostileMarkup as error:
        raise ReaderProblem(ProblemKind.TOO_LARGE, file.name, str(error)) from error
    data = file.data
    many = sum(1 for _ in _ITEM.finditer(plain)) > MOST_ARTICLES
    if many or len(plain) < len(data):  # of UTF-16 it needs to be told, where the file does not tell it
        data = first_elements(data, _ITEMS, MOST_ARTICLES + 1)
    if data.count(b"<") > _MOST_TAGS:
        raise ReaderProblem(ProblemKind.TOO_COMPLEX, file.name, f"{_MOST_TAGS} tags")
    return data


RSS = Feed("application/rss+xml", frozenset({".rss", ".rdf", ".xml"}), _RSS)
ATOM = Feed("application/atom+xml", frozenset({".atom", ".xml"}), _ATOM)


def _document(
    file: OriginalFile, media_type: str, entry: Any, metadata: Metadata, notices: tuple[Notice, ...]
) -> Document:
    from provenance_reader.importers.html_page.fragment import add_markup

    whole = _whole(entry)
    text = whole or entry.get("summary") or ""
    builder = DocumentBuilder()
    if _MARKUP.search(text):
        notices += add_markup(builder, text, name=file.name, title=metadata.title, base=metadata.url)
    else:
        add_text(builder, _unescaped(text), name=file.name, title=metadata.title)
    if not whole and len(_MARKUP.sub(" ", text).split()) < _TEASER_WORDS:
        notices = (*notices, Notice(NoticeKind.EXCERPT_ONLY))
    return builder.document(file, media_type, metadata, notices)


def _whole(entry: Any) -> str:
    """The text of an entry that is more than a summary; empty where there is none."""
    return max((one.get("value") or "" for one in entry.get("content", ())), key=len, default="")


def _authors(entry: Any) -> Iterable[str]:
    names = [_plain(one.get("name")) for one in entry.get("authors", ())]
    return (name for name in names if name and "@" not in name)


def _date(entry: Any, name: str) -> str | None:
    """The date as the feed writes it, in the style of mails or of ISO 8601."""
    from provenance_reader.importers.mail_headers import mail_date

    written = str(entry.get(name) or "") if name in entry else ""
    return iso_date(written) or mail_date(written)


def _plain(text: Any) -> str | None:
    """A title without the markup that some feeds put into it."""
    return canonical_line(_unescaped(_MARKUP.sub("", text))) or None if isinstance(text, str) else None


def _unescaped(text: str) -> str:
    import html

    return html.unescape(text)
