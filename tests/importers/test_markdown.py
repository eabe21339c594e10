import pytest

from provenance_reader.domain.document import BlockKind, Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.markdown import Markdown

ARTICLE = """\
# Hafen bleibt *zu*

Der [Inselbote](https://inselbote.example/hafen) meldet,
der Hafen bleibe **geschlossen**.

## Widerspruch

> „Davon ist nichts bekannt“, sagte Holm.

1. Alter Hafen
2. Neuer `Hafen` ![Bild](https://bild.example/a.png)

<script>alert(1)</script>
"""


def read(text: str) -> Document:
    return Markdown().read(OriginalFile("a.md", text.encode(), ".md"))


def test_blocks_kinds_and_links() -> None:
    document = read(ARTICLE)
    assert document.title == "Hafen bleibt zu"
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks] == [
        (BlockKind.PARAGRAPH, "Der Inselbote meldet, der Hafen bleibe geschlossen."),
        (BlockKind.HEADING, "Widerspruch"),
        (BlockKind.QUOTE, "„Davon ist nichts bekannt“, sagte Holm."),
        (BlockKind.LIST_ITEM, "Alter Hafen"),
        (BlockKind.LIST_ITEM, "Neuer Hafen"),
        (BlockKind.PARAGRAPH, "<script>alert(1)</script>"),
    ]
    assert [(link.span.of(document.text), link.url) for link in document.links] == [
        ("Inselbote", "https://inselbote.example/hafen")
    ]
    assert document.blocks[1].location.element == "line 6"


def test_front_matter_of_a_web_clipper() -> None:
    document = read(
        '---\ntitle: "Hafen bleibt zu"\nauthor: [Ada Rot, "Ben Blau"]\npublished: 2024-05-03 10:15\n'
        "lastmod: 2024-05-04\n"
        "source: https://inselbote.example/hafen\ntags:\n  - hafen\n---\n\nDer Hafen bleibt zu.\n"
    )
    assert document.text == "Der Hafen bleibt zu."
    assert (document.title, document.authors) == ("Hafen bleibt zu", ("Ada Rot", "Ben Blau"))
    assert (document.published, document.updated) == ("2024-05-03T10:15", "2024-05-04")
    assert document.url == "https://inselbote.example/hafen"
    assert document.blocks[0].location.element == "line 11"


def test_without_a_first_heading_there_is_no_title() -> None:
    document = read("Der Hafen bleibt zu.\n\n# Widerspruch\n\nHolm bestreitet das.")
    assert document.title is None
    assert document.text.startswith("Der Hafen")


def test_only_the_suffix_makes_text_markdown() -> None:
    assert Markdown().recognises(OriginalFile("a.md", b"# Titel", ".md"))
    assert not Markdown().recognises(OriginalFile("a.txt", b"# Titel", ".txt"))
    assert not Markdown().recognises(OriginalFile("a.md", b"\x89PNG\r\n\x1a\n", ".md"))


@pytest.mark.parametrize("piece", ["[", "[a](", "*a ", "`a", "<a ", "![", "\\"])
def test_marks_that_keep_a_parser_busy_are_refused(piece: str) -> None:
    with pytest.raises(ReaderProblem) as caught:
        read(piece * 300_000)
    assert caught.value.kind is ProblemKind.TOO_LARGE


def test_deep_nesting_ends() -> None:
    assert read("> " * 5000 + "Tief.\n\nText.").text.endswith("Text.")
