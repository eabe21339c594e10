"""Word, OpenDocument and rich text, beyond their plain paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.office_files import docx, docx_package, odt, odt_package, rtf, word_body
from fakes.original_articles import HARBOUR
from provenance_reader.domain.document import BlockKind, Document
from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.importers.docx import Docx
from provenance_reader.importers.importer import Importer, OriginalFile
from provenance_reader.importers.odt import Odt
from provenance_reader.importers.rtf import Rtf


def read_word(paragraphs: str, author: str = "") -> Document:
    return Docx().read(OriginalFile("a.docx", docx_package(word_body(paragraphs), author=author), ".docx"))


def read_odt(paragraphs: str, author: str = "") -> Document:
    return Odt().read(OriginalFile("a.odt", odt_package(paragraphs, author), ".odt"))


def read_rtf(text: str) -> Document:
    return Rtf().read(OriginalFile("a.rtf", text.encode("latin-1"), ".rtf"))


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def run(text: str, more: str = "") -> str:
    return f'<w:r>{more}<w:t xml:space="preserve">{text}</w:t></w:r>'


def test_word_leaves_out_what_was_deleted_or_hidden() -> None:
    seen = '<w:rPr><w:vanish w:val="0"/></w:rPr>'
    document = read_word(
        f"<w:p>{run('Der ')}<w:del>{run('alte ')}</w:del><w:ins>{run('neue ')}</w:ins>{run('Hafen')}"
        f"<w:moveFrom>{run(' fort')}</w:moveFrom>{run(' geheim', '<w:rPr><w:vanish/></w:rPr>')}"
        f"{run('.', seen)}</w:p>"
    )
    assert document.text == "Der neue Hafen."


def test_word_breaks_tabs_and_unbreakable_signs() -> None:
    document = read_word(
        '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Ost</w:t><w:noBreakHyphen/>'
        "<w:t>Kai</w:t><w:tab/><w:t>bei</w:t><w:br/><w:t>Nordermoor</w:t><w:softHyphen/></w:r></w:p>"
    )
    assert document.text == "Ost\u2011Kai bei Nordermoor"


def test_word_links_in_fields() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = '<w:r><w:instrText> HYPERLINK "https://a.example/x" </w:instrText></w:r>'
    document = read_word(
        f"<w:p>{run('Der ')}{mark('begin')}{instruction}{mark('separate')}{run('Inselbote')}{mark('end')}"
        f"{run(' meldet, ')}{mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{mark('separate')}"
        f"{run('3')}{mark('end')}{run(' Schiffe kämen.')}</w:p>"
    )
    assert document.text == "Der Inselbote meldet, 3 Schiffe kämen."
    assert [(link.span.of(document.text), link.url) for link in document.links] == [
        ("Inselbote", "https://a.example/x")
    ]


def test_word_text_boxes_are_paragraphs_of_their_own() -> None:
    box = f"<w:txbxContent><w:p>{run('Am Kai.')}</w:p></w:txbxContent>"
    document = read_word(
        f'<w:p>{run("Der Hafen")}<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>{run(' ist zu.')}</w:p>"
    )
    assert sorted(document.text.split("\n\n")) == ["Am Kai.", "Der Hafen ist zu."]


def test_word_lists_tables_and_pages() -> None:
    document = read_word(
        f"<w:p>{run('Oben.')}</w:p><w:p><w:pPr><w:numPr/></w:pPr>{run('Erstens.')}</w:p>"
        f"<w:tbl><w:tr><w:tc><w:p>{run('Zelle.')}</w:p></w:tc></w:tr></w:tbl>"
        f"<w:p><w:r><w:lastRenderedPageBreak/></w:r>{run('Unten.')}</w:p>"
        f"<w:p>{run('Ende.')}</w:p>"
    )
    assert blocks(document) == [
        (BlockKind.PARAGRAPH, "Oben."),
        (BlockKind.LIST_ITEM, "Erstens."),
        (BlockKind.PARAGRAPH, "Zelle."),
        (BlockKind.PARAGRAPH, "Unten."),
        (BlockKind.PARAGRAPH, "Ende."),
    ]
    assert document.blocks[-1].location.page == 2
    assert document.blocks[0].location.element == "paragraph 1"


@pytest.mark.parametrize(
    ("creator", "authors"), [("Ada Brinkmann", ("Ada Brinkmann",)), ("abrinkmann", ()), ("", ())]
)
def test_a_login_is_no_author(creator: str, authors: tuple[str, ...]) -> None:
    assert read_word(f"<w:p>{run('Text.')}</w:p>", creator).authors == authors
    assert read_odt("<text:p>Text.</text:p>", creator).authors == authors


def test_a_line_in_the_style_of_authors_is_no_text() -> None:
    document = read_odt(
        '<text:p text:style-name="Author">Ada Brinkmann</text:p><text:p>Text.</text:p>', "Ada Brinkmann"
    )
    assert (document.text, document.authors) == ("Text.", ("Ada Brinkmann",))
    assert read_odt('<text:p text:style-name="Author">Ein Satz.</text:p>').text == "Ein Satz."


def test_an_open_document_keeps_notes_behind_its_text() -> None:
    document = read_odt(
        "<text:tracked-changes><text:p>Gelöscht.</text:p></text:tracked-changes>"
        "<text:p>Der<text:s text:c='3'/>Hafen<text:note>"
        "<text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Laut Amt.</text:p></text:note-body></text:note> ist<text:line-break/>zu.</text:p>"
        "<text:list><text:list-item><text:p>Erstens.</text:p></text:list-item></text:list>"
        "<text:p><text:soft-page-break/>Seite zwei.</text:p><text:p>Ende.</text:p>"
    )
    assert blocks(document) == [
        (BlockKind.PARAGRAPH, "Der Hafen ist zu."),
        (BlockKind.LIST_ITEM, "Erstens."),
        (BlockKind.PARAGRAPH, "Seite zwei."),
        (BlockKind.PARAGRAPH, "Ende."),
        (BlockKind.PARAGRAPH, "Laut Amt."),
    ]
    assert document.blocks[3].location.page == 2


def test_rich_text_signs_in_all_their_spellings() -> None:
    document = read_rtf(
        r"{\rtf1\ansi\ansicpg1252\uc1 Gr\'fc\'dfe, {\uc2\u8222 xx}Pr\u252?fer\ldblquote"
        r"\emdash\~\u-10179?\u-8708? \{a\}\\ Ost\_Kai\line weiter\par}"
    )
    assert document.text == "Grüße, „Prüfer“— 🗼 {a}\\ Ost\u2011Kai weiter"


def test_rich_text_in_the_codepage_of_its_font() -> None:
    document = read_rtf(
        r"{\rtf1\ansi\deff0{\fonttbl{\f0\fcharset0 Arial;}"
        r"{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Mincho;}}"
        r"\f0 Gr\'fc\'dfe \f1\'cf\'f0\'e8\'e2\'e5\'f2 \f2\'93\'fa\'96\'7b\par}"
    )
    assert document.text == "Grüße Привет 日本"


def test_rich_text_leaves_out_what_is_no_text() -> None:
    document = read_rtf(
        r"{\rtf1\ansi{\*\generator Riched20;}{\info{\title Hafen zu}{\operator egal}}{\header Kopf\par}"
        r"Der Hafen{\v geheim}{\footnote Laut Amt.} ist {\deleted nicht }zu.{\pict\bin5 }}}}}}\par"
        r"{\pntext\'b7\tab}\ls1 Erstens.\par}"
    )
    assert document.title == "Hafen zu"
    assert blocks(document) == [
        (BlockKind.PARAGRAPH, "Der Hafen ist zu."),
        (BlockKind.LIST_ITEM, "Erstens."),
        (BlockKind.PARAGRAPH, "Laut Amt."),
    ]


@given(
    st.lists(
        st.sampled_from([*r"{}\'*;ab 1", r"\par", r"\u8222", r"\'fc", r"\bin3 ", r"{\*\x", r"{\f1", r"\uc0"])
    )
)
def test_any_rich_text_is_read_or_refused(pieces: list[str]) -> None:
    try:
        document = read_rtf(r"{\rtf1 " + "".join(pieces) + "}")
    except ReaderProblem:
        return
    assert [block.span.of(document.text) for block in document.blocks] == document.text.split("\n\n")


@given(st.sampled_from([Docx(), Odt(), Rtf()]), st.integers(0, 20_000), st.binary(min_size=1, max_size=6))
def test_a_damaged_file_is_read_or_refused(importer: Importer, place: int, damage: bytes) -> None:
    data = {"Docx": docx, "Odt": odt, "Rtf": rtf}[type(importer).__name__](HARBOUR)
    place %= len(data)
    file = OriginalFile("a", data[:place] + damage + data[place + len(damage) :], "")
    try:
        document = importer.read(file)
    except ReaderProblem:
        return
    assert document.text
