"""Which statement denies, confirms or answers which."""

from __future__ import annotations

import pytest

from analysis.reading import analysis_of, content_of
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.statement import RelationKind

CLAIM = "Der „Seebote“ meldet unter Berufung auf zwei Matrosen, die Reederei Holt wolle Fähren verkaufen."


def relations(text: str) -> list[tuple[str, RelationKind, str]]:
    """Every relation as the content that answers, how, and the content that is answered."""
    found = analysis_of(text)
    content = {one.id: content_of(text, one) for one in found.statements}
    return [(content[one.source], one.kind, content[one.target]) for one in found.relations]


@pytest.mark.parametrize(
    ("answer", "content"),
    [
        ("Die Reederei dementierte das.", "das"),
        ("Dem widersprach die Reederei am Abend.", "Dem"),
        ("Die Reederei wies den Bericht zurück.", "den Bericht"),
        ("Diese Darstellung wurde von der Reederei bestritten.", "Diese Darstellung"),
        ("Die Reederei nannte das „frei erfunden“.", "das „frei erfunden“"),
        ("Die Reederei bezeichnete die Meldung als haltlos.", "die Meldung als haltlos"),
        ("Die Reederei tat den Bericht als Seemannsgarn ab.", "den Bericht als Seemannsgarn"),
        ("Die Reederei wies das als „Seemannsgarn“ zurück.", "das als „Seemannsgarn“"),
        ("Die Reederei ließ das umgehend dementieren.", "das"),
        ("Die Reederei zog den Bericht in Zweifel.", "den Bericht"),
        ("Die Reederei wollte davon nichts wissen.", "davon"),
        ("„Davon stimmt kein Wort“, sagte eine Sprecherin der Reederei.", "„Davon stimmt kein Wort“"),
        (
            "Ein solches Vorhaben habe es nie gegeben, teilte die Reederei mit.",
            "Ein solches Vorhaben habe es nie gegeben",
        ),
        ("Die Berichte seien erfunden, erklärte die Reederei.", "Die Berichte seien erfunden"),
    ],
)
def test_a_claim_is_denied(answer: str, content: str) -> None:
    text = f"{CLAIM} {answer}"
    claim = "die Reederei Holt wolle Fähren verkaufen"
    assert relations(text) == [(content, RelationKind.DENIES, claim)]
    assert analysis_of(text).statements[-1].chain[-1].stance is Stance.DENY


def test_a_claim_is_confirmed() -> None:
    text = f"{CLAIM} Ein Sprecher der Reederei bestätigte das auf Anfrage."
    assert relations(text) == [("das", RelationKind.CONFIRMS, "die Reederei Holt wolle Fähren verkaufen")]


def test_who_does_not_comment_answers() -> None:
    text = f"{CLAIM} Die Reederei wollte sich dazu nicht äußern."
    [(_, kind, claim)] = relations(text)
    assert (kind, claim) == (RelationKind.ANSWERS, "die Reederei Holt wolle Fähren verkaufen")


@pytest.mark.parametrize(
    "words",
    [
        "Die Reederei habe kein Geld, sagte Karin Holt.",
        "Karin Holt nannte den Kauf der Fähren einen Fehler.",
        "Ein solches Wetter mag niemand.",
    ],
)
def test_a_negation_or_a_judgement_alone_denies_nothing(words: str) -> None:
    text = f"Der „Seebote“ meldet, der Hafen werde geschlossen. {words}"
    assert relations(text) == []


def test_what_is_said_instead_of_the_claim_is_a_statement_of_its_own() -> None:
    text = f"{CLAIM} Die Reederei bestritt das: Man suche vielmehr neue Matrosen."
    *_, denial, instead = analysis_of(text).statements
    assert [content_of(text, one) for one in (denial, instead)] == [
        "das",
        "Man suche vielmehr neue Matrosen",
    ]
    assert [one.chain[-1].stance for one in (denial, instead)] == [Stance.DENY, Stance.REPORT]


@pytest.mark.parametrize(
    ("object_", "claim"),
    [
        ("den Bericht", "die Fähre sei leck"),
        ("den Vorwurf", "Geld genommen zu haben"),
    ],
)
def test_the_noun_tells_which_claim_is_meant(object_: str, claim: str) -> None:
    text = (
        "Der „Seebote“ berichtete, die Fähre sei leck. Udo Kern warf Karin Holt vor, Geld genommen zu haben. "
        "Ein Matrose sagte, es fehlten Schwimmwesten. Ein Anwohner erzählte, der Anleger sei morsch. "
        f"Karin Holt wies {object_} zurück."
    )
    [(_, _, denied)] = relations(text)
    assert denied == claim


def test_who_goes_on_after_a_denial_says_something_of_their_own() -> None:
    text = f"{CLAIM} Karin Holt wies den Bericht zurück. Man suche vielmehr neue Matrosen."
    stances = [one.chain[-1].stance for one in analysis_of(text).statements]
    assert stances == [Stance.REPORT, Stance.DENY, Stance.REPORT]
    assert len(relations(text)) == 1


def test_a_report_that_passes_a_claim_on_is_not_what_is_denied() -> None:
    text = "Der „Seebote“ schreibt, ein Matrose habe gesagt, das Schiff sei leck. Die Reederei bestritt das."
    [(_, _, claim)] = relations(text)
    assert claim == "das Schiff sei leck"
