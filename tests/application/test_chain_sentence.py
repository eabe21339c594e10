import pytest

from fakes.sample_article import sample_analysis
from provenance_reader.application.chain_sentence import chain_sentence
from provenance_reader.domain.chain import Link, Stance
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement

SAMPLE = {one.id: one for one in sample_analysis().sources}
STATEMENTS = {one.id: one for one in sample_analysis().statements}
WEEKLY = Source("weekly", "Wochenbote", SourceKind.OUTLET, Anonymity.NAMED)


def sentence(*sources: Source, language: str = "de", outlet: str | None = None) -> str:
    statement = Statement("1", Form.INDIRECT, (Span(0, 1),), tuple(Link(one.id) for one in sources))
    return chain_sentence(statement, {one.id: one for one in sources}, language, outlet)


@pytest.mark.parametrize(
    ("number", "german", "english"),
    [
        (
            "3",
            "NDK".join(
                ("Nachrichtenagentur ", " beruft sich auf Küstenkurier, und Küstenkurier beruft sich ")
            )
            + "auf zwei namentlich nicht genannte Mitarbeiter (Reederei Lührs).",
            "Nachrichtenagentur NDK cites Küstenkurier, and Küstenkurier cites "
            "zwei namentlich nicht genannte Mitarbeiter (Reederei Lührs).",
        ),
        (
            "4",
            "Ministeriumssprecherin Hanne Petersen bestreitet das.",
            "Ministeriumssprecherin Hanne Petersen denies it.",
        ),
        (
            "5",
            "Ministeriumssprecherin Hanne Petersen beruft sich auf Verkehrsministerin Sabine Ohlsen, und "
            "Verkehrsministerin Sabine Ohlsen versichert das.",
            "Ministeriumssprecherin Hanne Petersen cites Verkehrsministerin Sabine Ohlsen, and "
            "Verkehrsministerin Sabine Ohlsen asserts it.",
        ),
        (
            "11",
            "Regierungskreise geben das an; wer das ist, sagt der Artikel nicht.",
            "Regierungskreise say so; the article does not say who that is.",
        ),
        (
            "15",
            "Ein Mitarbeiter (Reederei Lührs) gibt das an; einen Namen nennt der Artikel nicht.",
            "Ein Mitarbeiter (Reederei Lührs) says so; the article gives no name.",
        ),
        (
            "16",
            "Der Artikel lässt offen, von wem das kommt.",
            "The article leaves open from whom this comes.",
        ),
    ],
)
def test_a_chain_is_a_plain_sentence(number: str, german: str, english: str) -> None:
    assert chain_sentence(STATEMENTS[number], SAMPLE, "de") == german
    assert chain_sentence(STATEMENTS[number], SAMPLE, "en") == english


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("ein hoher Beamter", SourceKind.PERSON, "gibt wieder, was ein hoher Beamter sagt"),
        ("eine Beamtin", SourceKind.PERSON, "beruft sich auf eine Beamtin"),
        ("Augenzeugen", SourceKind.GROUP, "beruft sich auf Augenzeugen"),
        ("Augenzeuge", SourceKind.PERSON, "gibt wieder, was Augenzeuge sagt"),
    ],
)
def test_a_name_that_german_would_inflect_stays_a_subject(name: str, kind: SourceKind, words: str) -> None:
    assert sentence(WEEKLY, Source("s", name, kind, Anonymity.ROLE)).startswith(f"Wochenbote {words};")


def test_a_chain_that_comes_back_says_so() -> None:
    assert sentence(WEEKLY, outlet="wochenbote").endswith("; die Kette führt damit im Kreis.")


def test_nobody_behind_somebody() -> None:
    nobody = Source("x", "es hieß", SourceKind.UNKNOWN, Anonymity.UNNAMED)
    assert (
        sentence(WEEKLY, nobody) == "Wochenbote gibt das wieder; von wem es kommt, lässt der Artikel offen."
    )


def test_the_stance_of_every_origin_has_words() -> None:
    for stance in Stance:
        statement = Statement("1", Form.INDIRECT, (Span(0, 1),), (Link("weekly", stance=stance),))
        said = {chain_sentence(statement, {"weekly": WEEKLY}, language) for language in ("de", "en")}
        assert len(said) == 2
