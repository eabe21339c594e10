"""What is attributed: each way a German article attaches content to a source, and what attaches none."""

from __future__ import annotations

import pytest

from analysis.reading import analysis_of, said, the_statement
from provenance_reader.domain.statement import Form

HOLT = "Karin Holt"


@pytest.mark.parametrize("marks", ["„“", "»«", "«»", '""', "“”", "„”", '„"', "‚‘", "›‹", "''"])
@pytest.mark.parametrize(
    ("pattern", "content"),
    [
        ("{0}Der Hafen bleibt offen{1}, sagte Karin Holt.", "{0}Der Hafen bleibt offen{1}"),
        ("{0}Der Hafen bleibt offen!{1}, rief Karin Holt.", "{0}Der Hafen bleibt offen!{1}"),
        ("Karin Holt sagte: {0}Der Hafen bleibt offen.{1}", "{0}Der Hafen bleibt offen.{1}"),
    ],
)
def test_direct_quotations(marks: str, pattern: str, content: str) -> None:
    text = pattern.format(*marks)
    assert said(text) == [(content.format(*marks), [HOLT])]
    assert the_statement(text).form is Form.DIRECT


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "„Das Boot kam. Es sank. Niemand starb“, sagte Karin Holt.",
            "„Das Boot kam. Es sank. Niemand starb“",
        ),
        ("„Das alte Boot“, sagte Karin Holt, „kam nie wieder.“", "„Das alte Boot“ … „kam nie wieder.“"),
        ("„Kommt das Boot?“, fragte Karin Holt.", "„Kommt das Boot?“"),
        ("Karin Holt sagte, das Boot sei „nie gekommen“.", "das Boot sei „nie gekommen“"),
        ("Karin Holt: „Das alte Boot kam nie.“", "„Das alte Boot kam nie.“"),
        ("So Karin Holt: „Das alte Boot kam nie.“", "„Das alte Boot kam nie.“"),
        ("„Das alte Boot kam nie.“ Das sagte Karin Holt am Montag.", "„Das alte Boot kam nie.“"),
        (
            "„Der Hafen“, sagte Karin Holt, „bleibt im Winter offen.“",
            "„Der Hafen“ … „bleibt im Winter offen.“",
        ),
        ("Das „Boot sank. Karin Holt sagte: „Es war alt. Niemand kam.“", "„Es war alt. Niemand kam.“"),
    ],
)
def test_places_of_a_quotation(text: str, content: str) -> None:
    assert said(text) == [(content, [HOLT])]


def test_a_quotation_is_direct_speech_wherever_its_frame_stands() -> None:
    assert the_statement("„Das alte Boot kam nie.“ Das sagte Karin Holt.").form is Form.DIRECT


def test_a_quotation_goes_on_behind_the_frame() -> None:
    text = "„Das Boot kam“, sagte Karin Holt. „Es war alt.“"
    assert said(text) == [("„Das Boot kam“", [HOLT]), ("„Es war alt.“", [HOLT])]


def test_a_speech_goes_on_in_the_next_paragraphs() -> None:
    text = "Karin Holt sagte: „Das Boot war alt.\n\n„Das Geld fehlte.\n\n„Nun wird es gut.“\n\nEs war still."
    assert said(text) == [
        ("„Das Boot war alt", [HOLT]),
        ("„Das Geld fehlte", [HOLT]),
        ("„Nun wird es gut.“", [HOLT]),
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Laut Karin Holt bleibt der Hafen offen.", "bleibt der Hafen offen"),
        ("Der Hafen bleibt laut Karin Holt im Winter offen.", "Der Hafen bleibt … im Winter offen"),
        ("Karin Holt zufolge bleibt der Hafen offen.", "bleibt der Hafen offen"),
        ("Der Hafen bleibt Karin Holt zufolge im Winter offen.", "Der Hafen bleibt … im Winter offen"),
        ("Nach Angaben von Karin Holt bleibt der Hafen offen.", "bleibt der Hafen offen"),
        ("Verletzt wurde nach Angaben von Karin Holt niemand.", "Verletzt wurde … niemand"),
        ("Nach den Worten von Karin Holt bleibt der Hafen offen.", "bleibt der Hafen offen"),
        ("Nach Ansicht von Karin Holt bleibt der Hafen offen.", "bleibt der Hafen offen"),
        ("Aus Sicht von Karin Holt bleibt der Hafen offen.", "bleibt der Hafen offen"),
        ("Der Hafen bleibe im Winter offen, so Karin Holt.", "Der Hafen bleibe im Winter offen"),
        ("Laut Karin Holt droht das Ende.", "droht das Ende"),
    ],
)
def test_phrases(text: str, content: str) -> None:
    assert said(text) == [(content, [HOLT])]


@pytest.mark.parametrize(
    "text",
    [
        "Karin Holt sagte, dass der Hafen offen bleibt.",
        "Karin Holt teilte mit, dass der Hafen offen bleibt.",
        "Karin Holt hat am Montag erklärt, dass der Hafen offen bleibt.",
        "Karin Holt ging davon aus, dass der Hafen offen bleibt.",
        "Karin Holt hofft, dass der Hafen offen bleibt.",
        "Dass der Hafen offen bleibt, bestätigte Karin Holt am Montag.",
    ],
)
def test_dass_clauses(text: str) -> None:
    [(content, chain)] = said(text)
    assert content.lower() == "dass der hafen offen bleibt"
    assert chain == [HOLT]
    assert the_statement(text).form is Form.INDIRECT


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Karin Holt sagte, der Hafen bleibe offen.", "der Hafen bleibe offen"),
        ("Karin Holt sagte, man habe den Hafen geschlossen.", "man habe den Hafen geschlossen"),
        ("Karin Holt sagte, im Winter werde der Hafen geschlossen.", "im Winter werde der Hafen geschlossen"),
        ("Karin Holt hat erklärt, der Hafen bleibe offen.", "der Hafen bleibe offen"),
        ("Karin Holt stellte klar, der Hafen bleibe offen.", "der Hafen bleibe offen"),
        ("Karin Holt fragte, ob der Hafen offen bleibe.", "ob der Hafen offen bleibe"),
        ("Karin Holt sagte, eine Wiese binde viel Gas.",
            "eine Wiese binde viel Gas"),
        ("Karin Holt sagte, er bleibe offen, er koste aber Geld.", "er bleibe offen, er koste aber Geld"),
        ("Karin Holt erklärte auf Anfrage, man kommentiere die Gespräche nicht.",
            "man kommentiere die Gespräche nicht"),
    ],
)  # fmt: skip
def test_clauses_in_the_subjunctive(text: str, content: str) -> None:
    assert said(text) == [(content, [HOLT])]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Der Hafen bleibe im Winter offen, sagte Karin Holt.", "Der Hafen bleibe im Winter offen"),
        ("Der Hafen bleibe im Winter offen, teilte Karin Holt mit.", "Der Hafen bleibe im Winter offen"),
        ("Die Polizei ermittle noch, sagte Karin Holt.", "Die Polizei ermittle noch"),
        ("Der Hafen sei, so betonte Karin Holt, im Winter offen.", "Der Hafen sei … im Winter offen"),
        ("Wie Karin Holt mitteilte, bleibt der Hafen offen.", "bleibt der Hafen offen"),
        ("Der Hafen bleibt offen, wie Karin Holt mitteilte.", "Der Hafen bleibt offen"),
        ("Wie Karin Holt bekannt gab, bleibt der Hafen offen.",
            "bleibt der Hafen offen"),
        ("Der Hafen, sagte Karin Holt, bleibe im Winter offen.",
            "Der Hafen … bleibe im Winter offen"),
    ],
)  # fmt: skip
def test_inserted_and_postposed_frames(text: str, content: str) -> None:
    assert said(text) == [(content, [HOLT])]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Karin Holt forderte eine schnelle Lösung.", "eine schnelle Lösung"),
        ("Karin Holt kritisierte die Schließung des Hafens.", "die Schließung des Hafens"),
        ("Karin Holt warnte vor einer Schließung.", "vor einer Schließung"),
        ("Karin Holt warnte davor, den Hafen zu schließen.", "den Hafen zu schließen"),
        ("Karin Holt kündigte an, den Hafen zu schließen.", "den Hafen zu schließen"),
        ("Karin Holt nannte die Schließung „einen Fehler“.", "die Schließung „einen Fehler“"),
        ("Karin Holt bezeichnete die Schließung als „Fehler“.", "die Schließung als „Fehler“"),
        ("Karin Holt sprach von einem „schweren Fehler“.", "von einem „schweren Fehler“"),
        ("Karin Holt rechnet mit einer Schließung.", "mit einer Schließung"),
        ("Karin Holt schloss eine Schließung aus.", "eine Schließung"),
        ("Karin Holt riet ihm, Geld zu sparen.", "Geld zu sparen"),
        ("Karin Holt rief beide Seiten zur Zurückhaltung auf.", "zur Zurückhaltung"),
        ("Karin Holt berichtete von einem lauten Knall.", "von einem lauten Knall"),
        ("Karin Holt warf dem Reeder vor, Geld genommen zu haben.", "Geld genommen zu haben"),
    ],
)
def test_speech_acts_in_summary(text: str, content: str) -> None:
    assert said(text) == [(content, [HOLT])]


def test_two_speech_acts_of_different_stance_are_two_statements() -> None:
    text = "Karin Holt begrüßte das Programm, mahnte jedoch, das Geld dürfe nicht fehlen."
    assert said(text) == [("das Programm", [HOLT]), ("das Geld dürfe nicht fehlen", [HOLT])]


def test_sentences_in_the_subjunctive_continue_the_speech() -> None:
    text = (
        "Karin Holt sagte, der Hafen bleibe offen. Das Geld sei da. Niemand müsse gehen. Der Wind war kalt."
    )
    assert said(text) == [
        ("der Hafen bleibe offen", [HOLT]),
        ("Das Geld sei da", [HOLT]),
        ("Niemand müsse gehen", [HOLT]),
    ]
    continuing = analysis_of(text).statements[1:]
    assert {one.form for one in continuing} == {Form.INDIRECT_FREE_INDIRECT}


def test_a_speech_ends_where_another_speaks() -> None:
    text = "Karin Holt sagte, er bleibe offen. Udo Kern widersprach: Er werde geschlossen. Das Geld fehle."
    assert said(text) == [
        ("er bleibe offen", [HOLT]),
        ("Er werde geschlossen", ["Udo Kern"]),
        ("Das Geld fehle", ["Udo Kern"]),
    ]


def test_sollen_of_hearsay_belongs_to_the_source_before_it() -> None:
    text = "Die Polizei teilte mit, der Fahrer sei geflohen. Er soll betrunken gewesen sein."
    assert said(text) == [
        ("der Fahrer sei geflohen", ["Polizei"]),
        ("Er soll betrunken gewesen sein", ["Polizei"]),
    ]
    assert analysis_of(text).statements[1].form is Form.FREE_INDIRECT


@pytest.mark.parametrize(
    "text",
    [
        "Karin Holt wollte sich zu dem Vorwurf nicht äußern.",
        "Karin Holt wollte sich am Montag nicht zu dem Vorwurf äußern.",
    ],
)
def test_no_comment_is_a_non_statement(text: str) -> None:
    assert said(text) == [("zu dem Vorwurf", [HOLT])]
    assert the_statement(text).form is Form.NON_STATEMENT


@pytest.mark.parametrize(
    "text",
    [
        "Nach dem Sturm blieb der Hafen geschlossen. Viele Boote lagen fest.",
        "Der „Bote“ liegt im Hafen. Das Lied heißt »Am Meer«.",
        "Karin Holt kaufte ein Boot. Für Udo Kern war das zu teuer.",
        "Der Kapitän soll das Schiff im Mai übernehmen.",
        "Die Reederei wird den Hafen ausbauen und will Geld sparen.",
        "„Das Meer“ heißt der Film, der im Mai beginnt.",
        "Der Bericht erschien am Montag.",
        "Wie im Vorjahr bleibt der Hafen geschlossen.",
    ],
)
def test_what_attributes_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hafen Bleibt Offen",
        "Starker Wind meldete sich zurück.",
        "Neue Boote Sagten Ab.",
        "Weitere Fischer kamen.",
    ],
)
def test_openers_in_capitals_are_no_sources(text: str) -> None:
    assert said(text) == []
