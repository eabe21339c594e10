"""XML of a stranger to an element tree: no entities, no network, bounded. Names are without namespaces.

Nothing here loads lxml before there is XML to parse.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provenance_reader.domain.errors import ProblemKind, ReaderProblem

if TYPE_CHECKING:
    from lxml.etree import _Element, iterwalk

_LARGEST = 50_000_000
_MOST_TAGS = 2_000_000
_MOST_ATTRIBUTES = 500
_MOST_NAMESPACES = 10_000
_LIMITS = ("RESOURCE_LIMIT", "ENTITY_LOOP", "depth")


def parse_xml(data: bytes, name: str) -> _Element:
    """The root element of `data`, a part of the file `name`; raises ReaderProblem.

    A document type that declares entities is refused: they are what bombs are made of.
    """
    from lxml import etree

    crowded = data.count(b"<") > _MOST_TAGS or data.count(b"xmlns:") > _MOST_NAMESPACES
    if len(data) > _LARGEST or crowded:
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
    if root.xpath(f"boolean(//*[count(@*) > {_MOST_ATTRIBUTES}])"):  # looking one up looks at all before it
        raise ReaderProblem(ProblemKind.TOO_COMPLEX, name, f"{_MOST_ATTRIBUTES} attributes")
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and list(declared.iterentities()):  # type: ignore[union-attr]
        raise ReaderProblem(ProblemKind.OWN_ENTITIES, name)
    return root


def first_elements(data: bytes, tags: Sequence[str], most: int) -> bytes:
    """The XML up to its first `most` elements with one of `tags`, whole again behind them."""
    from lxml import etree

    steps = etree.iterparse(
        io.BytesIO(data),
        events=("start",),
        tag=tags,
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    root: _Element | None = None
    for number, (_, element) in enumerate(steps):
        root = element.getroottree().getroot()
        parent = element.getparent()
        if number == most and parent is not None:
            for behind in [element, *element.itersiblings()]:  # the parser reads ahead
                parent.remove(behind)
            break
    return data if root is None else etree.tostring(root, encoding="utf-8", xml_declaration=True)


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
