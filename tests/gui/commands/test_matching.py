import pytest

from provenance_reader.gui.commands.matching import match


@pytest.mark.parametrize(
    "query", ["", "näch", "nachste", "naechste", "NÄCHSTE aus", "aussage nächste", "ächste", "nau"]
)
def test_few_letters_find_a_command_however_umlauts_are_typed(query: str) -> None:
    assert match(query, "Aussagen Nächste Aussage") is not None


@pytest.mark.parametrize("query", ["quelle", "näx", "nächste quelle", "esua"])
def test_what_is_not_in_it_does_not_find_it(query: str) -> None:
    assert match(query, "Aussagen Nächste Aussage") is None


def test_the_beginning_of_a_word_fits_best() -> None:
    begins, contains, scattered = (match("los", text) for text in ("Los", "Schloss", "Lob der Stille"))
    assert begins is not None
    assert contains is not None
    assert scattered is not None
    assert begins < contains < scattered


def test_sharp_s_and_accents_are_found_plainly() -> None:
    assert match("grosse", "Größe") is not None
    assert match("groesse", "Größe") is not None
    assert match("expose", "Exposé") is not None
