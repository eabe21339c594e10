"""OpenDocument texts (.odt): content.xml, its notes behind the text they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import Metadata
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.word_document import (
    Paragraph,
    ParagraphWalk,
    Style,
    style_named,
    word_document,
)
from provenance_reader.importers.xml_tree import attribute, find, local_name, parse_xml, text_of, walk
from provenance_reader.importers.zip_archive import ZipArchive, is_zip

if TYPE_CHECKING:
    from lxml.etree import _Element

_KIND = b"mimetypeapplication/vnd.oasis.opendocument.text"
_LEFT_OUT = frozenset(
    {
        "tracked-changes",
        "annotation",
        "note-citation",
        "sequence-decls",
        "variable-decls",
        "forms",
        "table-of-content",
        "bookmark-ref",
        "desc",
    }
)
_BLANKS = {"tab": "\t", "line-break": " "}
_MOST_SPACES = 1000


class Odt:
    media_type = "application/vnd.oasis.opendocument.text"
    suffixes = frozenset({".odt", ".ott"})
    limit = 100_000_000

    def recognises(self, file: OriginalFile) -> bool:
        return is_zip(file.data) and (
            _KIND in file.data[:200]
            or (
                b"META-INF/manifest.xml" in file.data
                and b"content.xml" in file.data
                and b"styles.xml" in file.data
            )
        )

    def read(self, file: OriginalFile) -> Document:
        archive = ZipArchive(file)
        if b"encryption-data" in (archive.read_if_there("META-INF/manifest.xml") or b""):
            raise ReaderProblem(ProblemKind.ENCRYPTED, file.name)
        content = parse_xml(archive.read("content.xml"), file.name)
        facts = archive.read_if_there("meta.xml")
        metadata = _metadata(parse_xml(facts, file.name)) if facts else Metadata()
        return word_document(file, self.media_type, _Reading(content).paragraphs(), metadata)


class _Reading:
    """The paragraphs of a text; those of notes come after all others."""

    def __init__(self, content: _Element) -> None:
        self._content = content
        self._styles = _style_parents(content)
        self._walk = ParagraphWalk()
        self._page: int | None = None
        self._number = 0
        self._lists = 0
        self._notes = 0

    def paragraphs(self) -> list[Paragraph]:

        body = find(self._content, "body/text")
        if body is None:
            return []
        if any(local_name(one) == "soft-page-break" for one in body.iter()):
            self._page = 1
        steps = walk(body)
        for event, element in steps:
            name = local_name(element)
            if event == "start":
                if name in _LEFT_OUT:
                    steps.skip_subtree()
                else:
                    self._start(name, element)
            else:
                self._end(name, element)
        notes = [one for one in self._walk.finished if one.place.startswith("note")]
        return [one for one in self._walk.finished if not one.place.startswith("note")] + notes

    def _start(self, name: str, element: _Element) -> None:
        if name in ("p", "h"):
            self._number += 1
            place = f"{'note paragraph' if self._notes else 'paragraph'} {self._number}"
            self._walk.begin(Paragraph(place, self._style(name, element), self._page))
        elif name == "a":
            self._walk.begin_link(attribute(element, "href") or None)
        elif name == "list-item":
            self._lists += 1
        elif name == "note":
            self._notes += 1
            self._walk.begin_link(None)
        elif name == "s":
            count = attribute(element, "c")
            self._walk.add(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif name == "soft-page-break" and self._page is not None:
            self._page += 1
        self._walk.add(_BLANKS.get(name, element.text))

    def _end(self, name: str, element: _Element) -> None:
        if name in ("p", "h"):
            self._walk.end()
        elif name == "a":
            self._walk.end_link()
        elif name == "list-item":
            self._lists -= 1
        elif name == "note":
            self._notes -= 1
            self._walk.end_link()
        self._walk.add(element.tail)

    def _style(self, name: str, element: _Element) -> Style:
        named = attribute(element, "style-name")
        style = style_named(self._styles.get(named) or named)
        if style is not Style.PLAIN:
            return style
        if name == "h":
            return Style.FIRST_HEADING if attribute(element, "outline-level") == "1" else Style.HEADING
        return Style.LIST_ITEM if self._lists else Style.PLAIN


def _style_parents(content: _Element) -> dict[str, str]:
    """The named styles behind the automatic ones ("P1")."""
    automatic = find(content, "automatic-styles")
    return {
        attribute(one, "name"): attribute(one, "parent-style-name")
        for one in (automatic if automatic is not None else ())
    }


def _metadata(root: _Element) -> Metadata:
    """The title and author that the file states; a login is no author."""
    from provenance_reader.importers.html_page.authors import people

    facts = find(root, "meta")
    creator = text_of(find(facts, "initial-creator")) or text_of(find(facts, "creator"))
    return Metadata(title=text_of(find(facts, "title")) or None, authors=people(creator))
