"""XML of a stranger to an element tree: no entities, no network, bounded. Names are without namespaces.

Nothing here loads lxml before there is XML to parse.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance_reader.domain.errors import ProblemKind, ReaderProblem

if TYPE_CHECKING:
    from lxml.etree import _Element, iterwalk

_LARGEST = 50_000_000
_MOST_TAGS = 2_000_000
_LIMITS = ("RESOURCE_LIMIT", "ENTITY_LOOP", "depth")


def parse_xml(data: bytes, name: str) -> _Element:
    """The root element of `data`, a part of the file `name`; raises ReaderProblem.

    A document type that declares entities is refused: they are what bombs are made of.
    """
    from lxml import etree

    if len(data) > _LARGEST or data.count(b"<") > _MOST_TAGS:
        raise ReaderProblem(ProblemKind.TOO_COMPLEX, name, "XML")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = " ".join(f"{entry.type_name} {entry.message}" for entry in parser.error_log)
        hostile = any(mark in said for mark in _LIMITS)
        kind = ProblemKind.TOO_COMPLEX if hostile else ProblemKind.BROKEN
        raise ReaderProblem(kind, name, "XML") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and list(declared.iterentities()):  # type: ignore[union-attr]
        raise ReaderProblem(ProblemKind.TOO_COMPLEX, name, "ENTITY")
    return root


def walk(root: _Element) -> iterwalk:
    """The starts and ends of `root` and all elements in it, without recursion."""
    from lxml import etree

    return etree.iterwalk(root, events=("start", "end"))


def local_name(element: _Element) -> str:
    """The tag without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element | None, name: str) -> str:
    """The value of an attribute in whatever namespace; empty where there is none."""
    items = element.items() if element is not None else ()
    return next((str(value) for key, value in items if str(key).rpartition("}")[2] == name), "")


def children(element: _Element | None, name: str) -> list[_Element]:
    return [] if element is None else [child for child in element if local_name(child) == name]


def descendants(element: _Element, name: str) -> Iterator[_Element]:
    """The elements of that name below `element`, in document order."""
    return (one for one in element.iterdescendants() if local_name(one) == name)


def find(element: _Element | None, path: str) -> _Element | None:
    """The first element at a path of names ("itemMeta/embargoed")."""
    for step in path.split("/"):
        element = next(iter(children(element, step)), None)
    return element


def text_of(element: _Element | None) -> str:
    """All text in `element`, white space collapsed."""
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())


def as_html(element: _Element) -> str:
    """`element`, XHTML of any prefix, in the syntax of HTML. Its tags lose their namespaces."""
    from lxml import etree

    for one in element.iter():
        one.tag = local_name(one) or one.tag
    etree.cleanup_namespaces(element)
    return etree.tostring(element, method="html", encoding="unicode", with_tail=False)
