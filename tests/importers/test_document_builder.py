import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.domain.document import BlockKind, Document, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.canonical_text import canonical_line
from provenance_reader.importers.document_builder import DocumentBuilder, Metadata, Run, web_address
from provenance_reader.importers.importer import OriginalFile

FILE = OriginalFile("a.txt", b"bytes", ".txt")
ADDRESS = "https://zeitung.example/artikel"
WORDS = st.text(alphabet=st.sampled_from("abcä \n\u00a0\u00ad𝔘e\u0301"), max_size=12)
PARAGRAPHS = st.lists(st.lists(st.tuples(WORDS, st.booleans()), max_size=5), min_size=1, max_size=6)


def built(*paragraphs: list[Run], metadata: Metadata | None = None) -> Document:
    builder = DocumentBuilder()
    for runs in paragraphs:
        builder.add(runs)
    return builder.document(FILE, "text/plain", metadata or Metadata())


@given(PARAGRAPHS)
def test_blocks_tile_the_text_and_links_keep_their_words(paragraphs: list[list[tuple[str, bool]]]) -> None:
    runs = [[Run(text, ADDRESS if linked else None) for text, linked in one] for one in paragraphs]
    expected = [line for one in runs if (line := canonical_line("".join(run.text for run in one)))]
    if not expected:
        with pytest.raises(ReaderProblem):
            built(*runs)
        return
    document = built(*runs)
    assert document.text == "\n\n".join(expected)
    assert unicodedata.is_normalized("NFC", document.text)
    assert [block.span.of(document.text) for block in document.blocks] == expected
    position = 0
    for block in document.blocks:
        assert block.span.start == position
        position = block.span.end + 2
    assert position == len(document.text) + 2
    for link in document.links:
        assert any(block.span.contains(link.span) for block in document.blocks)
        assert link.span.of(document.text).strip() == link.span.of(document.text) != ""


def test_a_link_covers_exactly_its_words_beyond_the_basic_plane() -> None:
    document = built([Run("😀 Erster.")], [Run("Wie der "), Run(" Bote\u00ad 𝔘 ", ADDRESS), Run("schreibt.")])
    assert [(link.span.of(document.text), link.url) for link in document.links] == [("Bote 𝔘", ADDRESS)]


def test_pieces_of_one_link_are_one_link() -> None:
    document = built([Run("der ", ADDRESS), Run("Bote", ADDRESS), Run(" und "), Run("noch", ADDRESS)])
    assert [link.span.of(document.text) for link in document.links] == ["der Bote", "noch"]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "//host/share", "/weiter", "http://[", ""]
)
def test_only_whole_web_addresses_are_links(url: str) -> None:
    assert built([Run("hier", url)]).links == ()


def test_bidi_controls_leave_addresses_titles_and_names() -> None:
    assert web_address("https://a.example/\u202egnp") == "https://a.example/gnp"
    metadata = Metadata(
        title="Ti\u202etel\u00a0 hier", authors=("\u2067Ada Rot", " ", "Ada Rot"), outlet="\u200e"
    )
    document = built([Run("Text")], metadata=metadata)
    assert (document.title, document.authors, document.outlet) == ("Titel hier", ("Ada Rot",), None)


def test_doubtful_blocks_are_counted_in_a_notice() -> None:
    builder = DocumentBuilder()
    builder.add([Run("Sicher.")])
    builder.add([Run("Vielleicht.")], kind=BlockKind.QUOTE, doubtful=True)
    document = builder.document(FILE, "text/html", Metadata())
    assert [(one.kind, one.detail) for one in document.notices] == [(NoticeKind.DOUBTFUL_BLOCKS, "1")]


def test_nothing_to_read_is_a_problem() -> None:
    with pytest.raises(ReaderProblem) as caught:
        built([Run("\u200b"), Run(" ")])
    assert caught.value.kind is ProblemKind.NO_ARTICLE
