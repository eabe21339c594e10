"""The lexicon files are well-formed, and words are found in them whatever their inflection."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from analysis.reading import LEXICONS
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.source import Anonymity, SourceKind

FOLDER = LEXICONS / "de"
TABLES = sorted(path for path in FOLDER.iterdir() if path.suffix in (".tsv", ".txt"))
GRAMMARS = sorted(FOLDER.glob("*.toml"))
LEXICON = load_lexicon(FOLDER)

_STANCES = {str(stance) for stance in Stance}
_KINDS = {str(kind) for kind in SourceKind}
_ANONYMITIES = {str(anonymity) for anonymity in Anonymity}
_COLUMNS: dict[str, tuple[set[str] | None, ...]] = {
    "given_names.tsv": (None, {"m", "f"}),
    "source_nouns.tsv": (None, _KINDS, _ANONYMITIES, {"m", "f", "n", "p"}, {"whole"}),
    "source_phrases.tsv": (None, {"before", "after", "alone"}, {"origin", "rests-on"}, _STANCES),
    "speech_verbs.tsv": (None, None, _STANCES, None),
}
_OPTIONAL_COLUMNS = {"source_nouns.tsv": 1}


def rows(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


def test_every_file_is_one_of_these() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {path.name for path in (*TABLES, *GRAMMARS)}
    assert TABLES
    assert GRAMMARS


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_table_says_what_it_holds(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert rows(path)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_columns(path: Path) -> None:
    columns = _COLUMNS.get(path.name, (None,))
    fewest = len(columns) - _OPTIONAL_COLUMNS.get(path.name, 0)
    for row in rows(path):
        assert fewest <= len(row) <= len(columns), row
        assert all(cell and cell == cell.strip() for cell in row), row
        for cell, allowed in zip(row, columns, strict=False):
            assert allowed is None or cell in allowed, row


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_no_entry_occurs_twice(path: Path) -> None:
    entries = Counter(row[0] for row in rows(path))
    assert [entry for entry, count in entries.items() if count > 1] == []


@pytest.mark.parametrize("path", GRAMMARS, ids=lambda path: path.name)
def test_closed_classes_are_lower_case_words(path: Path) -> None:
    for section, classes in tomllib.loads(path.read_text(encoding="utf-8")).items():
        for name, words in classes.items():
            assert words.split(), (section, name)
            assert words == words.lower(), (section, name)


def test_speech_verbs() -> None:
    for verb, parts, *_ in rows(FOLDER / "speech_verbs.tsv"):
        assert verb.endswith(("en", "ern", "eln", "tun")), verb
        assert parts == "-" or len(parts.split(",")) == 3, verb


def test_the_head_of_the_file_explains_every_complement() -> None:
    path = FOLDER / "speech_verbs.tsv"
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    explained = set(re.findall(r"[\w=]+", " ".join(head)))
    used = {one for row in rows(path) for one in row[3].split()}
    assert sorted(used - explained) == []


def test_given_names_and_nouns_are_written_as_they_are_looked_up() -> None:
    assert all(name[0].isupper() for name, _ in rows(FOLDER / "given_names.tsv"))
    assert all(noun == noun.lower() for noun, *_ in rows(FOLDER / "source_nouns.tsv"))


@pytest.mark.parametrize("folder", sorted(path.name for path in LEXICONS.iterdir()))
def test_every_language_loads(folder: str) -> None:
    lexicon = load_lexicon(LEXICONS / folder)
    assert lexicon.verb_forms
    assert lexicon.phrases
    assert lexicon.nouns
    assert lexicon.names


def test_a_damaged_installation_is_no_silent_one(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"grammar\.toml"):
        load_lexicon(tmp_path)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Sprecher", SourceKind.PERSON),
        ("Regierungssprecher", SourceKind.PERSON),
        ("Sprechers", SourceKind.PERSON),
        ("Sprecherinnen", SourceKind.GROUP),
        ("Kreml-Sprecher", SourceKind.PERSON),
        ("Polizei", SourceKind.ORGANISATION),
        ("Verkehrsministeriums", SourceKind.ORGANISATION),
        ("Insidern", SourceKind.GROUP),
        ("Studie", SourceKind.DOCUMENT),
    ],
)
def test_nouns_are_found_inflected_and_in_compounds(word: str, kind: SourceKind) -> None:
    found = LEXICON.noun(word)
    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize("word", ["Wasser", "Boot", "Xylophon", "", "er"])
def test_other_words_are_no_source_nouns(word: str) -> None:
    assert LEXICON.noun(word) is None


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        (["New", "York", "Times", "sagte"], ("New", "York", "Times"), SourceKind.OUTLET),
        (["Reuters"], ("Reuters",), SourceKind.AGENCY),
        (["Kremls", "Haltung"], ("Kreml",), SourceKind.ORGANISATION),
        (["Nordhaven"], (), None),
    ],
)
def test_known_names(words: list[str], name: tuple[str, ...], kind: SourceKind | None) -> None:
    assert LEXICON.known_name(words) == name
    assert LEXICON.named_kind(words) is kind


def test_given_names_tell_him_from_her() -> None:
    assert [LEXICON.gender_of(name) for name in ("Karin", "Udo", "Anna-Lena", "Hafen")] == ["f", "m", "f", ""]
