"""An article says the same in whatever format it comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from fakes.original_articles import ADDRESS, ARTICLES, HARBOUR, LIGHTHOUSE, LINKED, Article
from fakes.original_files import SEVERAL, SINGLE
from provenance_reader.domain.document import BlockKind, Document, NoticeKind
from provenance_reader.importers.registry import import_file, open_file

# Formats without a place for it.
WITHOUT_LINKS = {"a.txt", "a.txt.gz", "text.eml", "a.jsonld", "a.json.gz"}
WITHOUT_AUTHOR = {"a.txt", "a.txt.gz", "a.md"}
WITHOUT_DATE = {"a.txt", "a.txt.gz", "a.md", "a.msg", "rtf.msg", "a.docx", "a.odt", "a.rtf"}
WITHOUT_OUTLET = {*WITHOUT_DATE, "a.eml", "text.eml"}


def written(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def check_offsets(document: Document) -> None:
    """Every block is one paragraph of the text, every link lies in one block."""
    assert [block.span.of(document.text) for block in document.blocks] == document.text.split("\n\n")
    for link in document.links:
        assert any(block.span.contains(link.span) for block in document.blocks)


def check_article(document: Document, article: Article) -> None:
    assert document.text == article.text
    assert document.title == article.title
    assert document.language == "de"
    kinds = {block.span.of(document.text): block.kind for block in document.blocks}
    assert {kinds[one] for one in article.paragraphs} == {BlockKind.PARAGRAPH}
    check_offsets(document)


@pytest.mark.parametrize("article", ARTICLES, ids=["harbour", "lighthouse"])
@pytest.mark.parametrize(("name", "write"), SINGLE.items(), ids=SINGLE)
def test_a_file_of_one_article(
    tmp_path: Path, name: str, write: Callable[[Article], bytes], article: Article
) -> None:
    document = import_file(written(tmp_path, name, write(article)))
    check_article(document, article)
    links = [(link.span.of(document.text), link.url) for link in document.links]
    assert links == ([] if name in WITHOUT_LINKS else [(LINKED, ADDRESS)])
    assert document.authors == (() if name in WITHOUT_AUTHOR else (article.author,))
    assert document.published == (None if name in WITHOUT_DATE else article.published)
    assert document.outlet == (None if name in WITHOUT_OUTLET else article.outlet)
    assert document.notices == ()
    assert document.original.name == name
    assert "Redaktion" not in document.text


@pytest.mark.parametrize(("name", "write"), SEVERAL.items(), ids=SEVERAL)
def test_a_file_of_several_articles(
    tmp_path: Path, name: str, write: Callable[[Sequence[Article]], bytes]
) -> None:
    file = open_file(written(tmp_path, name, write(ARTICLES)))
    assert [title.removesuffix(" | Küstenkurier") for title in file.titles] == [one.title for one in ARTICLES]
    documents = [one for one in file.each() if isinstance(one, Document)]
    for number, (document, article) in enumerate(zip(documents, ARTICLES, strict=True), start=1):
        check_article(document, article)
        assert [(link.span.of(document.text), link.url) for link in document.links] == [(LINKED, ADDRESS)]
        assert document.original.number == number
        assert [(one.kind, one.detail) for one in document.notices] == [
            (NoticeKind.SEVERAL_ARTICLES, f"{number}/2")
        ]
    assert {one.original.sha256 for one in documents} == {documents[0].original.sha256}


@pytest.mark.parametrize(("name", "write"), SEVERAL.items(), ids=SEVERAL)
def test_a_container_with_a_single_article(
    tmp_path: Path, name: str, write: Callable[[Sequence[Article]], bytes]
) -> None:
    document = import_file(written(tmp_path, name, write([LIGHTHOUSE])))
    check_article(document, LIGHTHOUSE)
    assert document.notices == ()
    assert document.authors == (LIGHTHOUSE.author,)


@pytest.mark.parametrize(("name", "write"), SINGLE.items(), ids=SINGLE)
def test_the_content_decides_before_the_suffix(
    tmp_path: Path, name: str, write: Callable[[Article], bytes]
) -> None:
    if name in ("a.txt", "a.md", "a.txt.gz"):
        pytest.skip("any text may be plain text or Markdown: the suffix settles it")
    document = import_file(written(tmp_path, "a.pdf", write(HARBOUR)))
    assert document.text == HARBOUR.text
    assert document.notices[0].kind is NoticeKind.SUFFIX_DISAGREES


def test_archives_give_the_very_text_of_the_page(tmp_path: Path) -> None:
    page = import_file(written(tmp_path, "a.html", SINGLE["a.html"](HARBOUR)))
    for name in ("a.mhtml", "a.webarchive", "a.html.gz"):
        archived = import_file(written(tmp_path, name, SINGLE[name](HARBOUR)))
        assert (archived.text, archived.blocks, archived.links) == (page.text, page.blocks, page.links)
    for name in ("a.warc", "a.warc.gz", "a.wacz"):
        archived = import_file(written(tmp_path, name, SEVERAL[name]([HARBOUR])))
        assert (archived.text, archived.blocks, archived.links) == (page.text, page.blocks, page.links)
