"""What is cut from XML before it is read."""

from __future__ import annotations

import pytest

from provenance_reader.importers.xml_tree import first_elements, parse_xml, text_of


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_first_elements_and_what_stands_before_them(encoding: str) -> None:
    items = "".join(f"<item>ä{number}<item2/></item>" for number in range(1000))
    data = f"<rss><channel><title>Küste</title>{items}<end/></channel></rss>".encode(encoding)
    root = parse_xml(first_elements(data, ("{*}item",), 2), "a.xml")
    assert text_of(root) == "Küsteä0ä1"


def test_elements_of_any_namespace_and_a_broken_end() -> None:
    data = b"<a:feed xmlns:a='u'><a:entry>1</a:entry><a:entry>2</a:entry><a:entry>3"
    assert text_of(parse_xml(first_elements(data, ("{*}entry",), 2), "a.xml")) == "12"
    assert text_of(parse_xml(first_elements(data, ("{*}entry",), 9), "a.xml")) == "123"


def test_where_there_is_none_nothing_is_cut() -> None:
    assert first_elements(b"no xml", ("{*}item",), 2) == b"no xml"
