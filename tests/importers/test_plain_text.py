import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.domain.document import BlockKind, Document
from provenance_reader.importers.importer import OriginalFile
from provenance_reader.importers.plain_text import PlainText

FIRST = (
    "Der Hafen von Nordermoor bleibt nach Angaben der Verwaltung bis Montag geschlossen. Ein Sprecher sagte, "
    "die Schleuse müsse geprüft werden, ehe wieder Schiffe ein- und auslaufen dürften."
)
SECOND = (
    "Die Reederei Holm widersprach dem Bericht des Inselboten. „Davon ist uns nichts bekannt“, sagte eine "
    "Schleusen-Expertin des Unternehmens, die ungenannt bleiben wollte, am Freitag der Nachrichtenagentur."
)


def read(text: str) -> Document:
    return PlainText().read(OriginalFile("a.txt", text.encode(), ".txt"))


@pytest.mark.parametrize("joint", ["\n\n", "\n", "\r\n", "\r", "\n \t\n\n", "\f", "\u2029"])
def test_one_paragraph_a_line(joint: str) -> None:
    document = read(FIRST + joint + SECOND)
    assert document.text == f"{FIRST}\n\n{SECOND}"
    assert (document.title, document.language) == (None, "de")


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("joint", ["\n\n", "\n"])
def test_hard_wraps_are_undone(width: int, joint: str) -> None:
    wrapped = joint.join(textwrap.fill(paragraph, width) for paragraph in (FIRST, SECOND, FIRST))
    document = read(wrapped)
    assert document.text.replace("\n\n", " ") == f"{FIRST} {SECOND} {FIRST}"
    if joint == "\n\n":
        assert len(document.blocks) == 3


def test_short_lines_of_their_own_are_no_hard_wraps() -> None:
    lines = ["Die Fähre fällt aus.", "Grund ist der Sturm.", "Das sagte Kapitänin Ruth Ahlers.", "Sie warnt."]
    assert read("\n".join(lines)).text == "\n\n".join(lines)


def test_a_number_at_the_start_of_a_wrapped_line_is_no_list() -> None:
    text = "Die Reederei Holm aus Nordermoor feiert am Wochenende ihren\n40. Geburtstag mit einem Fest."
    assert len(read(f"{text}\n\n{text}").blocks) == 2


def test_list_items_stay_apart_and_keep_their_marks() -> None:
    document = read(
        "Gesperrt sind diese drei Anleger im Süden der Insel:\n- Alter Hafen\n- Neuer Hafen\n- Westkai"
    )
    assert [block.kind for block in document.blocks[1:]] == [BlockKind.LIST_ITEM] * 3
    assert document.text.endswith("- Neuer Hafen\n\n- Westkai")


def test_a_title_is_short_unpunctuated_and_alone() -> None:
    document = read(f"Hafen bleibt bis Montag zu\n\n{FIRST}\n\n{SECOND}")
    assert document.title == "Hafen bleibt bis Montag zu"
    assert document.text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "opening",
    [FIRST, "Der Hafen bleibt zu.", "Hafen bleibt zu:", "Von Ruth Ahlers", "- Alter Hafen", "***", "H" * 151],
)
def test_what_does_not_look_like_a_title_stays_text(opening: str) -> None:
    document = read(f"{opening}\n\n{SECOND}")
    assert document.title is None
    assert document.text == f"{opening}\n\n{SECOND}"


def test_a_first_line_without_a_blank_line_below_stays_text() -> None:
    assert read(f"Hafen bleibt zu\n{FIRST}").title is None
    assert read("Hafen bleibt zu").text == "Hafen bleibt zu"


def test_a_crosshead_is_a_heading() -> None:
    document = read(f"{FIRST}\n\nReederei widerspricht\n\n{SECOND}")
    assert [block.kind for block in document.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]


def test_blocks_know_their_line() -> None:
    document = read(f"\n{FIRST}\n\n\n{SECOND}\n")
    assert [block.location.element for block in document.blocks] == ["line 2", "line 5"]


@given(st.text(alphabet=st.sampled_from("ab.- \n\r\f\u2028Ä1\u00ad"), min_size=1, max_size=200))
def test_no_letter_is_lost_or_moved(text: str) -> None:
    if not text.replace("\u00ad", "").strip():
        return
    document = read(text)
    kept = (document.title or "") + document.text
    assert "".join(kept.split()) == "".join(text.replace("\u00ad", "").split())


def test_the_sample_article(request: pytest.FixtureRequest) -> None:
    path = Path(request.config.rootpath, "resources", "samples", "faehrverbindung-de.txt")
    document = PlainText().read(OriginalFile(path.name, path.read_bytes(), ".txt"))
    assert document.language == "de"
    kept = (document.title or "") + document.text
    assert "".join(kept.split()) == "".join(path.read_text(encoding="utf-8").split())
