"""Word documents (.docx): ECMA-376, the main part that the package names, and its footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.document_builder import Metadata
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.outlook_message import COMPOUND_FILE
from provenance_reader.importers.word_document import (
    Paragraph,
    ParagraphWalk,
    Style,
    style_named,
    word_document,
)
from provenance_reader.importers.xml_tree import attribute, find, local_name, parse_xml, text_of, walk
from provenance_reader.importers.zip_archive import ZipArchive, is_zip, member_path

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFFICE = "/officeDocument"
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "Fallback", "rPr", "pPr", "sectPr", "instrText", "delText", "tblPr"}
)
_BREAKS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "ptab": "\t"}
_HYPERLINK = re.compile(r"\bHYPERLINK\s+\"([^\"]{1,4000})\"")
_BODY_LEVEL = "9"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Docx:
    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    suffixes = frozenset({".docx", ".docm", ".dotx"})
    limit = 100_000_000

    def recognises(self, file: OriginalFile) -> bool:
        """A package with a password is a compound file around its encrypted bytes."""
        if file.data.startswith(COMPOUND_FILE):
            return _ENCRYPTED in file.data
        return is_zip(file.data) and b"[Content_Types].xml" in file.data and b"word/" in file.data

    def read(self, file: OriginalFile) -> Document:
        if file.data.startswith(COMPOUND_FILE):
            raise ReaderProblem(ProblemKind.ENCRYPTED, file.name)
        package = _Package(ZipArchive(file), file.name)
        main = package.main_part()
        styles = _styles(package, main)
        paragraphs = _Reading(package.links(main), styles, "paragraph").paragraphs(package.xml(main))
        for kind in ("footnotes", "endnotes"):
            notes = package.related(main, f"/{kind}")
            if notes:
                place = kind.removesuffix("s")
                paragraphs += _Reading(package.links(notes), styles, place).paragraphs(package.xml(notes))
        return word_document(file, self.media_type, paragraphs, _metadata(package))


class _Package:
    """The parts of a package and the relations between them."""

    def __init__(self, archive: ZipArchive, name: str) -> None:
        self._archive = archive
        self._name = name

    def main_part(self) -> str:
        return self.related("", _OFFICE) or "word/document.xml"

    def xml(self, part: str) -> _Element:
        return parse_xml(self._archive.read(part), self._name)

    def related(self, part: str, kind: str) -> str | None:
        """The part that `part` (the package itself: empty) refers to with a relation of that kind."""
        for relation in self._relations(part):
            if (relation.get("Type") or "").endswith(kind) and relation.get("TargetMode") != "External":
                path = member_path(part, relation.get("Target") or "")
                return path if path in self._archive.names else None
        return None

    def links(self, part: str) -> dict[str, str]:
        """The addresses outside of the package, by the ids that `part` uses for them."""
        return {
            relation.get("Id") or "": relation.get("Target") or ""
            for relation in self._relations(part)
            if relation.get("TargetMode") == "External"
            and (relation.get("Type") or "").endswith("/hyperlink")
        }

    def _relations(self, part: str) -> list[_Element]:
        folder, _, name = part.rpartition("/")
        path = f"{folder}/_rels/{name}.rels".lstrip("/")
        return list(self.xml(path)) if path in self._archive.names else []


class _Reading:
    """One part's paragraphs; the nearest one around a text is its own, text boxes stand inside others."""

    def __init__(self, links: dict[str, str], styles: dict[str, Style], place: str) -> None:
        self._links = links
        self._styles = styles
        self._place = place
        self._walk = ParagraphWalk()
        self._page: int | None = None
        self._number = 0
        self._field: list[str] = []  # the instructions of the fields that are open

    def paragraphs(self, root: _Element) -> list[Paragraph]:

        if any(local_name(one) == "lastRenderedPageBreak" for one in root.iter()):
            self._page = 1
        steps = walk(root)
        for event, element in steps:
            name = local_name(element)
            if event == "start":
                if name in _LEFT_OUT or (name == "r" and _is_hidden(element)) or _is_separator(element):
                    if name == "instrText" and self._field:
                        self._field[-1] += element.text or ""
                    steps.skip_subtree()
                else:
                    self._start(name, element)
            else:
                self._end(name)
        return self._walk.finished

    def _start(self, name: str, element: _Element) -> None:
        if name == "p":
            self._number += 1
            style = _paragraph_style(element, self._styles)
            self._walk.begin(Paragraph(f"{self._place} {self._number}", style, self._page))
        elif name == "t":
            self._walk.add(element.text)
        elif name in _BREAKS:
            self._walk.add(_BREAKS[name])
        elif name == "hyperlink":
            self._walk.begin_link(self._links.get(attribute(element, "id")))
        elif name == "fldChar":
            self._field_mark(attribute(element, "fldCharType"))
        elif name == "fldSimple":
            self._walk.begin_link(_field_address(attribute(element, "instr")))
        elif name == "lastRenderedPageBreak" and self._page is not None:
            self._page += 1

    def _end(self, name: str) -> None:
        if name == "p" and self._walk.current is not None:
            self._walk.end()
        elif name in ("hyperlink", "fldSimple"):
            self._walk.end_link()

    def _field_mark(self, mark: str) -> None:
        if mark == "begin":
            self._field.append("")
        elif mark == "separate" and self._field:
            self._walk.begin_link(_field_address(self._field[-1]))
            self._field[-1] = "separated"
        elif mark == "end" and self._field and self._field.pop() == "separated":
            self._walk.end_link()


def _metadata(package: _Package) -> Metadata:
    """The title and author that the file states; a login or the name of a program is no author."""
    from provenance_reader.importers.html_page.authors import people

    part = package.related("", "/core-properties")
    if not part:
        return Metadata()
    core = package.xml(part)
    return Metadata(
        title=text_of(find(core, "title")) or None, authors=people(text_of(find(core, "creator")))
    )


def _styles(package: _Package, main: str) -> dict[str, Style]:
    """What each style id stands for, by its own name or that of the style it is based on."""
    part = package.related(main, "/styles")
    if not part:
        return {}
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    for one in package.xml(part):
        identity = attribute(one, "styleId")
        names[identity] = attribute(find(one, "name"), "val")
        bases[identity] = attribute(find(one, "basedOn"), "val")
    styles = {identity: style_named(name) for identity, name in names.items()}
    for identity, base in bases.items():
        if styles.get(identity) is Style.PLAIN:
            styles[identity] = styles.get(base, Style.PLAIN)
    return styles


def _paragraph_style(paragraph: _Element, styles: dict[str, Style]) -> Style:
    style = styles.get(attribute(find(paragraph, "pPr/pStyle"), "val"), Style.PLAIN)
    if style is not Style.PLAIN:
        return style
    if find(paragraph, "pPr/numPr") is not None:
        return Style.LIST_ITEM
    level = attribute(find(paragraph, "pPr/outlineLvl"), "val")
    if level == "0":
        return Style.FIRST_HEADING
    return Style.HEADING if level and level != _BODY_LEVEL else Style.PLAIN


def _is_hidden(run: _Element) -> bool:
    mark = find(run, "rPr/vanish")
    return mark is not None and attribute(mark, "val") not in ("0", "false", "off")


def _is_separator(note: _Element) -> bool:
    return local_name(note) in ("footnote", "endnote") and "eparator" in attribute(note, "type")


def _field_address(instruction: str) -> str | None:
    found = _HYPERLINK.search(instruction)
    return found[1] if found else None
