import pytest

from provenance_reader.importers.html_page.authors import byline_authors, people, stated_authors


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["Ada Rot"], ("Ada Rot",)),
        (["Ada Rot und Ben Blau, dpa"], ("Ada Rot", "Ben Blau", "dpa")),
        (["Von Ada Rot, Nordermoor"], ("Ada Rot",)),
        (["ar, bb"], ("ar", "bb")),
        (["AFP"], ("AFP",)),
        (["Inselbote"], ()),
        (["Redaktion inselbote.example", "Insel-Bote Nachrichten"], ()),
        (["Ada Rot", "Inselbote"], ("Ada Rot", "Inselbote")),
        (["https://social.example/inselbote"], ()),
        (["a.rot@inselbote.example"], ()),
        (["inselbote.de, Nordermoor, Germany"], ()),
        ([], ()),
    ],
)
def test_stated_authors(values: list[str], expected: tuple[str, ...]) -> None:
    outlets = ["Inselbote", "inselbote.example", "Redaktion inselbote.example"]
    assert stated_authors(values, outlets) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Hafen bleibt zu", "Von Ada Rot"], ("Ada Rot",)),
        (["von Dr. Ada von der Rot & Ben Blau"], ("Dr. Ada von der Rot", "Ben Blau")),
        (["Eine Analyse von Ada Rot"], ("Ada Rot",)),
        (["Text: Ada Rot / dpa"], ("Ada Rot", "dpa")),
        (["Von Nordermoor nach Süderoog fährt niemand mehr"], ()),
        (["Von Montag an gilt ein neuer Fahrplan, sagte Ada Rot."], ()),
        (["Ada Rot"], ()),
    ],
)
def test_bylines(lines: list[str], expected: tuple[str, ...]) -> None:
    assert byline_authors(lines) == expected


def test_an_authors_element_may_hold_more_than_names() -> None:
    assert people("Ada Rot, Redakteurin") == ("Ada Rot",)
    assert people("Zur Autorenseite von Ada") == ()
