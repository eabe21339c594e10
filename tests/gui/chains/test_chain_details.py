from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.date_range import DateRange
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.chains.chain_details import ChainDetails
from provenance_reader.gui.theme import LIGHT


@pytest.fixture
def details(qtbot: QtBot) -> ChainDetails:
    made = ChainDetails(LIGHT)
    qtbot.addWidget(made)
    return made


def said(details: ChainDetails, statement_id: str, analysis: Analysis | None = None) -> list[str]:
    index = AttributionIndex(sample_document(), analysis or sample_analysis())
    details.show_statement(index, index.statement(statement_id))
    return [label.text() for label in details.widget().findChildren(QLabel)]


def test_every_link_shows_its_own_words(details: ChainDetails) -> None:
    words = said(details, "3")
    assert words.index("NDK") < words.index("Küstenkurier")
    assert "“Die Nachrichtenagentur NDK”  “gemeldet”" in words
    assert "“unter Berufung auf”  “Küstenkurier”" in words
    assert [row.accessibleName()[:2] for row in details._links] == ["1.", "2.", "3."]


def test_what_else_the_article_says_is_told(details: ChainDetails) -> None:
    words = said(details, "4")
    assert words[words.index("Channel") + 1] == "Inselradio"
    assert words[words.index("Time") + 1] == "am Donnerstag"


def test_the_days_that_the_words_mean_are_told(details: ChainDetails) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    analysis = sample_analysis()
    dated = tuple(
        replace(one, said_on=DateRange(date(2031, 5, 1), date(2031, 5, 1))) for one in analysis.statements
    )
    words = said(details, "4", replace(analysis, statements=dated))
    assert words[words.index("Time") + 1] == "am Donnerstag (Thursday, 1 May 2031)"


def test_doubt_and_distance_are_told(details: ChainDetails) -> None:
    words = said(details, "1")
    assert words[words.index("Certainty") + 1] == "unsure (55 %)"
    assert words[words.index("Distance") + 1] == "“soll” – from hearsay"
    assert any(word.startswith("✗ denied by Verkehrsministerium in Kiel in 1.1") for word in words)


def test_a_source_the_text_does_not_repeat_is_said_to_be_silent(details: ChainDetails) -> None:
    assert "“Offiziell heißt es”" in said(details, "16")


def test_no_word_of_an_article_is_markup(details: ChainDetails) -> None:
    said(details, "3")
    labels = details.widget().findChildren(QLabel)
    assert {label.textFormat().name for label in labels} == {"PlainText"}
