"""Printed pages become the text they were printed from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFont

from fakes.printed_pages import PAGE, SOFT_HYPHEN, Column, Press
from fakes.small_pdf import TypedLine, encrypted_pdf, pdf_of_lines, typed_pdf
from provenance_reader.domain.document import BlockKind, Document, Notice, NoticeKind
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.pdf.file import Pdf

pytestmark = pytest.mark.usefixtures("qapp")

TITLE = "Hafen von Lüttenort bleibt bis zum Herbst gesperrt"
KICKER = "Hafenbau"
ARTICLE = """\
Lüttenort. Der Hafen von Lüttenort bleibt nach An­gaben der Hafen­ge­sell­schaft bis zum Herbst für \
den Fähr­ver­kehr ge­sperrt. Die Kai­mauer sei auf einer Länge von 40 Metern un­ter­spült, sagte die \
Ge­schäfts­füh­re­rin Wencke Aldag am Frei­tag.

„Wir haben den Scha­den erst be­merkt, als das Pflas­ter nach­gab“, sagte Aldag. Taucher hätten die \
Wand am Don­ners­tag un­ter­sucht und die Aus­wa­schun­gen be­stä­tigt, hieß es aus dem Bau­amt.

Ein Spre­cher des Ver­kehrs­mi­nis­te­ri­ums wies Vor­würfe zu­rück, die Vor- und Nach­teile eines \
Neu­baus seien nie ge­prüft wor­den. Das Haus habe der Nord­küsten-Reederei schon im März ein \
Gut­ach­ten über­ge­ben.

Nach In­for­ma­tio­nen des „Küsten­kuriers“ rech­net die Ree­de­rei mit Aus­fäl­len in Mil­lio­nen­höhe. \
Zwei An­ge­stellte, die nicht ge­nannt wer­den woll­ten, spra­chen von Kurz­ar­beit für die ganze \
Be­leg­schaft.

Der Bür­ger­meister von Lütten­ort, Ole Brandt, for­derte schnelle Hilfe vom Land. „Ohne die Fähre \
steht die Insel still“, schrieb er in einer Er­klä­rung, die am Abend ver­öf­fent­licht wurde.""".replace(
    "­", SOFT_HYPHEN
)
PARAGRAPHS = ARTICLE.replace(SOFT_HYPHEN, "").split("\n\n")


def serif(size: float) -> QFont:
    font = QFont("DejaVu Serif")
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(round(size))
    return font


def read(path: Path) -> Document:
    file = OriginalFile(path.name, path.read_bytes(), path.suffix)
    assert Pdf().recognises(file)
    return Pdf().read(file)


def problem_of(data: bytes) -> ReaderProblem:
    with pytest.raises(ReaderProblem) as caught:
        Pdf().read(OriginalFile("artikel.pdf", data, ".pdf"))
    return caught.value


def newspaper(path: Path, *, columns: int = 2, title: str = "") -> None:
    """A page with a headline above its columns, and a second one on which the article ends."""
    press = Press(path, title=title)
    gutter = 14.0
    width = (PAGE[0] - 60 - gutter * (columns - 1)) / columns
    lefts = [30 + number * (width + gutter) for number in range(columns)]
    press.line(30, 30, "KÜSTENKURIER · Sonnabend, 12. Oktober 2024", serif(7))
    press.line(330, PAGE[1] - 25, "Seite 3", serif(7))
    press.line(30, 70, KICKER, serif(9))
    press.line(30, 92, TITLE, serif(13))
    text = serif(9)
    room = [Column(left, 110, width, 200) for left in lefts]
    room += [Column(left, 60, width) for left in lefts]
    pages = _Turning(press, columns)
    press.justified(ARTICLE, pages.columns(room), text, indent=10)  # type: ignore[arg-type]
    press.line(30, 30, "KÜSTENKURIER · Sonnabend, 12. Oktober 2024", serif(7))
    press.line(330, PAGE[1] - 25, "Seite 4", serif(7))
    press.close()


class _Turning:
    """Turns the page when all its columns are full."""

    def __init__(self, press: Press, columns: int) -> None:
        self._press = press
        self._columns = columns

    def columns(self, room: list[Column]):
        for number, column in enumerate(room):
            if number == self._columns:
                self._press.new_page()
            yield column


# Whole pages


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_newspaper_page(tmp_path: Path, columns: int) -> None:
    newspaper(tmp_path / "seite.pdf", columns=columns)
    document = read(tmp_path / "seite.pdf")
    assert document.title == TITLE
    assert document.text.split("\n\n") == [KICKER, *PARAGRAPHS]
    assert document.language == "de"
    assert document.authors == ()
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH] * 6


FAX = """\
ndk 0412 3 pl 187                                      NDK-Landesdienst
Nord / Verkehr

Reederei dementiert Ende der Linie nach Sandö

   Lüttenort (ndk) - Die Nordküsten-Reederei hat Berichte über ein
Ende der Linie nach Sandö zurückgewiesen. Man habe niemals be-
schlossen, die Verbindung aufzugeben, teilte ein Sprecher am Don-
nerstag mit.
   Die Zeitung „Inselbote“ hatte unter Berufung auf Mitarbeiter ge-
meldet, der Fahrplan solle im Winter ausgedünnt werden. Vor- und
Nachteile würden geprüft, hieß es dazu aus Unternehmenskreisen.
   Das Land Nordmark will nach den Worten der Verkehrsministerin
Silke Harms an dem Vertrag festhalten.

ndk oba/wka/il 121430 Okt 24"""
FAX_TEXT = [
    "ndk 0412 3 pl 187 NDK-Landesdienst Nord / Verkehr",
    "Reederei dementiert Ende der Linie nach Sandö",
    "Lüttenort (ndk) - Die Nordküsten-Reederei hat Berichte über ein Ende der Linie nach Sandö "
    "zurückgewiesen. Man habe niemals beschlossen, die Verbindung aufzugeben, teilte ein Sprecher am "
    "Donnerstag mit.",
    "Die Zeitung „Inselbote“ hatte unter Berufung auf Mitarbeiter gemeldet, der Fahrplan solle im Winter "
    "ausgedünnt werden. Vor- und Nachteile würden geprüft, hieß es dazu aus Unternehmenskreisen.",
    "Das Land Nordmark will nach den Worten der Verkehrsministerin Silke Harms an dem Vertrag festhalten.",
    "ndk oba/wka/il 121430 Okt 24",
]


def test_an_agency_fax(tmp_path: Path) -> None:
    font = QFont("DejaVu Sans Mono")
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(8)
    press = Press(tmp_path / "fax.pdf")
    for number, line in enumerate(FAX.split("\n")):
        press.line(40, 60 + 11 * number, line, font)
    press.close()
    document = read(tmp_path / "fax.pdf")
    assert document.text.split("\n\n") == FAX_TEXT
    assert document.title is None


def test_a_block_knows_its_page_and_its_place(tmp_path: Path) -> None:
    newspaper(tmp_path / "seite.pdf")
    blocks = read(tmp_path / "seite.pdf").blocks
    places = [(block.location.page, block.location.box) for block in blocks]
    assert [page for page, _ in places] == sorted(page or 0 for page, _ in places)
    assert places[-1][0] == 2
    for _, box in places:
        assert box is not None
        left, top, right, bottom = box
        assert 0 < left < right < PAGE[0]
        assert 0 < top < bottom < PAGE[1]
    assert places[1][1] is not None
    assert places[1][1][:2] == pytest.approx((30, 110), abs=3)  # where the first column begins


def test_small_print_may_be_no_part_of_the_article(tmp_path: Path) -> None:
    press = Press(tmp_path / "seite.pdf")
    press.justified(ARTICLE, [Column(30, 60, 300)], serif(9))
    press.line(30, 480, "Die Kaimauer am Morgen nach dem Sturm. Foto: Brink", serif(7))
    press.close()
    document = read(tmp_path / "seite.pdf")
    doubtful = [block.span.of(document.text) for block in document.blocks if block.doubtful]
    assert doubtful == ["Die Kaimauer am Morgen nach dem Sturm. Foto: Brink"]
    assert Notice(NoticeKind.DOUBTFUL_BLOCKS, "1") in document.notices


# What a page says beside its words


def typed(*lines: str | tuple[str, int, int, str], bold: Sequence[int] = ()) -> Document:
    placed: list[TypedLine] = [
        (50, 700 - 12 * number, *((line, None) if isinstance(line, str) else (line[0], line[1:])))
        for number, line in enumerate(lines)
    ]
    return Pdf().read(OriginalFile("a.pdf", typed_pdf(placed, bold=bold), ".pdf"))


def test_links_keep_their_words_even_of_a_broken_one() -> None:
    address = "https://inselbote.example/1"
    document = typed(
        ("Der Hafen sei gesperrt, meldete der Insel-", 36, 42, address),
        ("bote am Freitag. Auch die Hafenzeitung kannte den", 0, 4, address),
        ("Bericht der Gutachter seit dem Montag schon.", 12, 21, "https://hafen.example/b"),
    )
    assert document.text.startswith("Der Hafen sei gesperrt, meldete der Inselbote am Freitag.")
    assert [(one.span.of(document.text), one.url) for one in document.links] == [
        ("Inselbote", address),
        ("Gutachter", "https://hafen.example/b"),
    ]


def test_a_link_over_two_lines_is_one_and_others_lead_nowhere() -> None:
    address = "https://inselbote.example/1"
    document = typed(
        ("Der Hafen sei gesperrt, meldete am Freitag der ganze", 47, 52, address),
        ("Inselbote. Auch die Hafenzeitung habe den Bericht", 0, 9, address),
        ("der Gutachter seit dem Montag gekannt, hieß es.", 4, 13, "javascript:alert(1)"),
    )
    assert [(one.span.of(document.text), one.url) for one in document.links] == [("ganze Inselbote", address)]


def test_a_bold_line_without_a_full_stop_is_a_heading() -> None:
    document = typed(
        "Lüttenort. Der Hafen ist zu, sagte die Leiterin, und er",
        "bleibt es bis zum Herbst.",
        "Reederei widerspricht",
        "Die Reederei sagte am Abend, davon sei nie die Rede",
        "gewesen, und sie werde weiter fahren lassen.",
        bold=[2],
    )
    assert [block.kind for block in document.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]
    assert document.blocks[1].span.of(document.text) == "Reederei widerspricht"


def test_in_bold_text_nothing_is_a_heading() -> None:
    document = typed("Der Hafen ist zu, sagte die Leiterin, und", "er bleibt zu", bold=[0, 1])
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH]


def test_a_page_that_a_browser_printed_tells_its_address() -> None:
    lines: list[TypedLine] = [
        (50, 700, "Der Hafen ist zu, sagte die Leiterin, und er", None),
        (50, 688, "bleibt es bis zum Herbst.", None),
        (20, 12, "https://kuestenkurier.example/hafen", None),
        (540, 12, "1/1", None),
    ]
    document = Pdf().read(OriginalFile("a.pdf", typed_pdf(lines), ".pdf"))
    assert document.url == "https://kuestenkurier.example/hafen"
    assert document.text == "Der Hafen ist zu, sagte die Leiterin, und er bleibt es bis zum Herbst."
    cut = typed_pdf([(left, up, text.replace("hafen", "hafe..."), None) for left, up, text, _ in lines])
    assert Pdf().read(OriginalFile("a.pdf", cut, ".pdf")).url is None


# What the metadata says


def test_the_metadata_name_the_title_if_the_page_does(tmp_path: Path) -> None:
    metadata = {
        "Title": "Hafen gesperrt",
        "Author": "Ada Brink und admin",
        "CreationDate": "D:20241012083000Z",
    }
    body = ["Der Hafen bleibt nach Angaben der Gesellschaft bis", "zum Herbst zu. Das sagte", "Ole Brandt."]
    lines = ["Hafen gesperrt", "", "Von Ada Brink, 12. Oktober 2024", "", *body]
    (tmp_path / "a.pdf").write_bytes(pdf_of_lines([lines], metadata=metadata))
    document = read(tmp_path / "a.pdf")
    assert (document.title, document.authors, document.published) == (
        "Hafen gesperrt",
        ("Ada Brink",),
        "2024-10-12",
    )
    assert document.text == "Von Ada Brink, 12. Oktober 2024\n\n" + " ".join(body)


def test_what_a_program_wrote_into_the_metadata_is_not_believed(tmp_path: Path) -> None:
    metadata = {"Title": "Microsoft Word - entwurf3.doc", "Author": "Praktikum", "CreationDate": "D:20240101"}
    (tmp_path / "a.pdf").write_bytes(
        pdf_of_lines([["Der Hafen bleibt bis zum Herbst zu."]], metadata=metadata)
    )
    document = read(tmp_path / "a.pdf")
    assert (document.title, document.authors, document.published) == (None, (), None)


# Pages in other shapes


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_page_is_read_upright(turned: int) -> None:
    lines = ["Der Hafen bleibt bis zum Herbst", "gesperrt, sagte Ada Brink."]
    document = Pdf().read(OriginalFile("a.pdf", pdf_of_lines([lines], turned=turned), ".pdf"))
    assert document.text == "Der Hafen bleibt bis zum Herbst gesperrt, sagte Ada Brink."


def test_a_list_is_no_pair_of_columns() -> None:
    lines = [f"\\225     Punkt {number} ist erledigt." for number in range(5)]
    document = Pdf().read(OriginalFile("a.pdf", pdf_of_lines([lines]), ".pdf"))
    assert [block.kind for block in document.blocks] == [BlockKind.LIST_ITEM] * 5
    assert document.text.startswith("• Punkt 0 ist erledigt.\n\n• Punkt 1")


def test_pictures_of_pages_are_no_text(tmp_path: Path) -> None:
    press = Press(tmp_path / "scan.pdf")
    press.picture()
    press.close()
    problem = problem_of((tmp_path / "scan.pdf").read_bytes())
    assert problem.kind is ProblemKind.NO_TEXT_LAYER


def test_a_picture_among_the_pages_is_said(tmp_path: Path) -> None:
    press = Press(tmp_path / "scan.pdf")
    press.line(30, 90, "Der Hafen von Lüttenort bleibt zu.", serif(9))
    press.new_page()
    press.picture()
    press.close()
    document = read(tmp_path / "scan.pdf")
    assert document.text == "Der Hafen von Lüttenort bleibt zu."
    [notice] = document.notices
    assert (notice.kind, notice.detail) == (NoticeKind.NO_TEXT_LAYER, "2")


# Limits and damage


def test_of_very_many_pages_the_first_are_read_unasked() -> None:
    pages = [
        [f"Dies ist der Absatz mit dem Namen {'abcdefg'[number % 7] * (number + 1)}."]
        for number in range(305)
    ]
    file = OriginalFile("a.pdf", pdf_of_lines(pages), ".pdf")
    document = Pdf().read(file)
    assert document.notices == (Notice(NoticeKind.PAGES_LEFT, "300/305"),)
    assert document.blocks[-1].location.page == 300
    whole = Pdf().read(replace(file, all_pages=True))
    assert whole.notices == ()
    assert whole.blocks[-1].location.page == 305


def test_a_locked_file_is_said_to_be_locked() -> None:
    assert problem_of(encrypted_pdf()).kind is ProblemKind.ENCRYPTED


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<<", b"%PDF-" + b"\xff" * 5000])
def test_a_broken_file_is_said_to_be_broken(data: bytes) -> None:
    assert problem_of(data).kind is ProblemKind.BROKEN


def test_a_truncated_file_is_a_problem_or_what_is_left(tmp_path: Path) -> None:
    newspaper(tmp_path / "seite.pdf")
    whole = (tmp_path / "seite.pdf").read_bytes()
    for share in (0.1, 0.5, 0.9):
        data = whole[: int(share * len(whole))]
        assert problem_of(data).kind in (
            ProblemKind.BROKEN,
            ProblemKind.NO_ARTICLE,
            ProblemKind.NO_TEXT_LAYER,
        )
