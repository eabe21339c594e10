"""Why a source is not named, in the article's own words."""

from __future__ import annotations

import pytest

from analysis.reading import analysis_of
from provenance_reader.domain.source import Anonymity

SAID = "sagte, der Hafen werde geschlossen."


def reasons(text: str) -> list[tuple[str, str]]:
    return [
        (source.name, source.anonymity_reason.of(text))
        for source in analysis_of(text).sources
        if source.anonymity_reason is not None
    ]


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("der aus Angst vor Entlassung anonym bleiben will", "aus Angst vor Entlassung"),
        ("der aus Sorge um seine Stelle nicht genannt werden möchte", "aus Sorge um seine Stelle"),
        ("der wegen laufender Verfahren ungenannt bleiben wollte", "wegen laufender Verfahren"),
        ("der zum Schutz seiner Familie anonym bleibt", "zum Schutz seiner Familie"),
        ("der aus rechtlichen Gründen nicht namentlich genannt werden darf", "aus rechtlichen Gründen"),
        ("der seinen Namen aus Furcht vor Rache nicht in der Zeitung lesen will", "aus Furcht vor Rache"),
        ("der um seine Stelle fürchtet und deshalb ungenannt bleiben möchte", "um seine Stelle fürchtet"),
        ("der nicht öffentlich sprechen darf", "nicht öffentlich sprechen darf"),
        (
            "der nicht befugt ist, öffentlich darüber zu sprechen",
            "nicht befugt ist, öffentlich darüber zu sprechen",
        ),
        (
            "der anonym bleiben wollte, weil er nicht mit Medien sprechen darf",
            "weil er nicht mit Medien sprechen darf",
        ),
        (
            "der anonym bleiben will, um die Verhandlungen nicht zu gefährden",
            "um die Verhandlungen nicht zu gefährden",
        ),
        (
            "der namentlich nicht genannt werden wollte, weil er nicht befugt war, öffentlich zu sprechen",
            "weil er nicht befugt war, öffentlich zu sprechen",
        ),
    ],
)
def test_a_clause_about_a_source_tells_why(clause: str, reason: str) -> None:
    text = f"Ein Mitarbeiter der Reederei, {clause}, {SAID}"
    assert reasons(text) == [("ein Mitarbeiter der Reederei", reason)]
    [source] = analysis_of(text).sources
    assert source.anonymity is Anonymity.UNNAMED


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (
            "Die Frau wollte anonym bleiben, weil die Gespräche vertraulich sind.",
            "weil die Gespräche vertraulich sind",
        ),
        ("Aus Angst vor Klagen möchte sie nicht mit Namen genannt werden.", "Aus Angst vor Klagen"),
        (
            "Ihr Name bleibt ungenannt, weil sie nicht mit Journalisten sprechen darf.",
            "weil sie nicht mit Journalisten sprechen darf",
        ),
    ],
)
def test_a_sentence_behind_tells_why(sentence: str, reason: str) -> None:
    text = f"Eine Mitarbeiterin der Reederei {SAID} {sentence}"
    assert reasons(text) == [("eine Mitarbeiterin der Reederei", reason)]


@pytest.mark.parametrize(
    "text",
    [
        f"Ein Mitarbeiter der Reederei, der anonym bleiben will, {SAID}",
        f"Ein Mitarbeiter der Reederei, der seinen Namen nannte, weil ihn jeder kennt, {SAID}",
        f"Udo Kern {SAID} Ein Gast will anonym bleiben, weil er Angst hat.",
        f"Ein Mitarbeiter der Reederei {SAID} Das Boot ist alt, weil niemand ein neues kauft.",
    ],
)
def test_without_a_reason_or_a_source_there_is_none(text: str) -> None:
    assert reasons(text) == []
