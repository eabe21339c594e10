"""Feeds and what press agencies send: what they say about an article, and what is not for its readers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.agency_files import atom, news_item, ninjs_1, ninjs_3, nitf_element, rss
from fakes.article_markup import body
from fakes.original_articles import HARBOUR, LIGHTHOUSE
from provenance_reader.domain.document import BlockKind, Document, Notice, NoticeKind
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.importers.feed import ATOM, RSS
from provenance_reader.importers.importer import AnyImporter, OriginalFile, entries_of
from provenance_reader.importers.newsml import NewsMl
from provenance_reader.importers.ninjs import Ninjs
from provenance_reader.importers.nitf import Nitf
from provenance_reader.importers.schema_org import SchemaOrg

INLINE = (
    f"<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body>{body(HARBOUR)}</body></html></inlineXML>"
)
EMBARGO = "2031-05-04T06:00:00+02:00"


def read_feed(data: bytes) -> Document:
    file = OriginalFile("a.xml", data, ".xml")
    [feed] = [one for one in (RSS, ATOM) if one.recognises(file)]
    return next(entries_of(feed, file)).read()


def read_item(about: str = "", content: str = INLINE) -> Document:
    data = news_item(HARBOUR, content, about).encode()
    return next(entries_of(NewsMl(), OriginalFile("a.xml", data, ".xml"))).read()


def read_nitf(data: str) -> Document:
    return Nitf().read(OriginalFile("a.nitf", data.encode(), ".nitf"))


def read_ninjs(**fields: Any) -> Document:
    data = json.dumps({"type": "text", "body_text": HARBOUR.text, **fields}).encode()
    file = OriginalFile("a.json", data, ".json")
    assert Ninjs().recognises(file)
    return next(entries_of(Ninjs(), file)).read()


def read_json_ld(**fields: Any) -> Document:
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields}).encode()
    return next(entries_of(SchemaOrg(), OriginalFile("a.json", data, ".json"))).read()


@pytest.mark.parametrize("importer", [RSS, ATOM, Nitf(), NewsMl()], ids=["rss", "atom", "nitf", "newsml"])
def test_pages_and_texts_about_a_format_are_not_of_it(importer: AnyImporter) -> None:
    names = "<rss > <feed xmlns='http://www.w3.org/2005/Atom'> <nitf> <newsItem >"
    for start in ("", "<!DOCTYPE html>\n<p>", "\n<html>", "Ein Text über "):
        recognised = importer.recognises(OriginalFile("a.xml", f"{start}{names}".encode(), ".xml"))
        assert recognised is (start == "")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_feed_in_another_encoding(encoding: str) -> None:
    data = rss([HARBOUR]).decode().replace("utf-8", encoding.removesuffix("-sig")).encode(encoding)
    assert read_feed(data).text == HARBOUR.text


def test_a_feed_with_teasers_says_so() -> None:
    document = read_feed(rss([HARBOUR], whole=False))
    assert document.text == HARBOUR.paragraphs[0]
    assert [one.kind for one in document.notices] == [NoticeKind.EXCERPT_ONLY]
    assert (document.title, document.url, document.published) == (
        HARBOUR.title,
        HARBOUR.url,
        HARBOUR.published,
    )


def test_entries_without_a_text_are_none() -> None:
    empty = b"<item><title>Nur ein Titel</title></item>"
    data = rss([HARBOUR, LIGHTHOUSE]).replace(b"</channel>", empty + b"</channel>")
    entries = list(entries_of(RSS, OriginalFile("a.xml", data, ".xml")))
    assert [entry.title for entry in entries] == [HARBOUR.title, LIGHTHOUSE.title]


def test_an_entry_of_atom_tells_when_it_was_updated() -> None:
    document = read_feed(atom([HARBOUR]))
    assert (document.published, document.updated) == (HARBOUR.published, "2031-05-03T09:00:00+02:00")


def test_relative_links_of_a_feed_start_at_its_entry() -> None:
    document = read_feed(rss([HARBOUR]).replace(b"https://inselbote.example/schleuse", b"/schleuse"))
    assert document.links[0].url == "https://kuestenkurier.example/schleuse"


@pytest.mark.parametrize(
    ("about", "notice"),
    [
        (f"<embargoed>{EMBARGO}</embargoed>", Notice(NoticeKind.EMBARGO, EMBARGO)),
        ("<embargoed/>", Notice(NoticeKind.EMBARGO)),
        ('<pubStatus qcode="stat:canceled"/>', Notice(NoticeKind.WITHDRAWN)),
        ('<signal qcode="sig:correction"/>', Notice(NoticeKind.CORRECTION)),
    ],
)
def test_the_signals_of_newsml(about: str, notice: Notice) -> None:
    assert read_item(about).notices == (notice,)


def test_a_usable_item_has_no_notice() -> None:
    document = read_item('<pubStatus qcode="stat:usable"/><signal qcode="sig:update"/>')
    assert document.notices == ()
    assert (document.published, document.updated) == (HARBOUR.published, "2031-05-03T09:00:00+02:00")


def test_newsml_with_plain_text_and_a_standfirst() -> None:
    plain = f'<inlineData contenttype="text/plain">{HARBOUR.text}</inlineData>'
    assert read_item(content=plain).text == HARBOUR.text
    data = news_item(HARBOUR, INLINE).replace(
        "</contentMeta>",
        '<description role="drol:standfirst">Die Schleuse wird geprüft.</description></contentMeta>',
    )
    document = next(entries_of(NewsMl(), OriginalFile("a.xml", data.encode(), ".xml"))).read()
    assert document.blocks[0].kind is BlockKind.STANDFIRST
    assert document.text == f"Die Schleuse wird geprüft.\n\n{HARBOUR.text}"


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        ('<date.release norm="20310504T060000+0200"/>', Notice(NoticeKind.EMBARGO, EMBARGO)),
        ('<correction info="Zahl" id-string="1"/>', Notice(NoticeKind.CORRECTION)),
    ],
)
def test_the_signals_of_nitf(data: str, notice: Notice) -> None:
    assert read_nitf(nitf_element(HARBOUR, data=data)).notices == (notice,)


def test_nitf_with_an_abstract_pictures_and_lists() -> None:
    more = (
        "<media><media-reference source='a.jpg'>nicht zeigen</media-reference><media-caption><p>Am Kai.</p>"
        "</media-caption></media><bq><block><p>So war es.</p></block></bq><ul><li>Erstens.</li></ul></block>"
    )
    data = nitf_element(HARBOUR).replace(
        "</body.head>", "<abstract><p>Kurz gesagt.</p></abstract></body.head>"
    )
    document = read_nitf(data.replace("</block>", more, 1))
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    assert next(iter(kinds)) == "Kurz gesagt."
    assert kinds["Kurz gesagt."] is BlockKind.STANDFIRST
    assert kinds["Am Kai."] is BlockKind.CAPTION
    assert kinds["So war es."] is BlockKind.QUOTE
    assert kinds["Erstens."] is BlockKind.LIST_ITEM
    assert kinds[HARBOUR.heading] is BlockKind.HEADING
    assert "nicht zeigen" not in document.text
    assert document.authors == (HARBOUR.author,)


def test_the_signals_of_ninjs() -> None:
    assert read_ninjs(embargoed=EMBARGO).notices == (Notice(NoticeKind.EMBARGO, EMBARGO),)
    assert read_ninjs(pubStatus="withheld").notices == (Notice(NoticeKind.WITHDRAWN),)
    assert read_ninjs(pubstatus="usable").notices == ()


def test_a_composite_item_of_ninjs_holds_its_parts() -> None:
    inner = [json.loads(ninjs_1(HARBOUR)), json.loads(ninjs_3(HARBOUR))]
    for associations in (inner, {"eins": inner[0], "zwei": inner[1]}):
        data = json.dumps({"type": "composite", "headline": "Paket", "associations": associations}).encode()
        entries = list(entries_of(Ninjs(), OriginalFile("a.json", data, ".json")))
        assert [entry.title for entry in entries] == [HARBOUR.title] * 2
        assert [entry.read().text for entry in entries] == [HARBOUR.text] * 2


def test_json_ld_with_markup_a_graph_or_only_a_description() -> None:
    assert read_json_ld(articleBody=body(HARBOUR)).text == HARBOUR.text
    graph = {
        "@context": "https://schema.org",
        "@graph": [{"@type": "NewsArticle", "articleBody": HARBOUR.text}] * 2,
    }
    entries = entries_of(SchemaOrg(), OriginalFile("a.json", json.dumps(graph).encode(), ".json"))
    assert [entry.read().text for entry in entries] == [HARBOUR.text] * 2
    teaser = read_json_ld(description="Die Schleuse wird geprüft.")
    assert teaser.notices == (Notice(NoticeKind.EXCERPT_ONLY),)
    assert read_json_ld(articleBody="Text.", correction="Zahl berichtigt").notices == (
        Notice(NoticeKind.CORRECTION),
    )


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_FIELDS = (
    *("body_text", "body_xhtml", "bodies", "headline", "headlines", "byline", "by", "source", "infosource"),
    *("descriptions", "embargoed", "pubstatus", "signal", "associations", "uri", "firstcreated"),
)
_PROPERTIES = ("headline", "author", "publisher", "articleBody", "datePublished", "url", "description")


@given(st.dictionaries(st.sampled_from(_FIELDS), _VALUES))
def test_any_value_in_any_field_of_ninjs(fields: dict[str, Any]) -> None:
    file = OriginalFile("a.json", json.dumps(fields).encode(), ".json")
    try:
        for entry in entries_of(Ninjs(), file):
            assert entry.read().text
    except ReaderProblem:
        return


@given(st.dictionaries(st.sampled_from(_PROPERTIES), _VALUES))
def test_any_value_in_any_field_of_json_ld(fields: dict[str, Any]) -> None:
    try:
        assert read_json_ld(**fields).text
    except ReaderProblem:
        return
