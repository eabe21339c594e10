"""Through whom a statement comes, how each link stands to it, and what the text says of the act of saying."""

from __future__ import annotations

import pytest

from analysis.reading import analysis_of, content_of, said, the_statement, words_of
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.statement import HedgeKind, RelationKind

CLOSED = "der Hafen werde geschlossen"


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (f"Der „Seebote“ meldet unter Berufung auf die Polizei, {CLOSED}.", ["Seebote", "Polizei"]),
        (f"Unter Berufung auf die Polizei meldet der „Seebote“, {CLOSED}.", ["Seebote", "Polizei"]),
        (
            f"Der „Seebote“ berichtet basierend auf zwei Insidern aus der Reederei, {CLOSED}.",
            ["Seebote", "zwei Insider aus der Reederei"],
        ),
        (
            f"Der „Seebote“ erfuhr aus Regierungskreisen, {CLOSED}.",
            ["Seebote", "Regierungskreise"],
        ),
        (
            f"Der „Seebote“ meldet, {CLOSED}. Die Zeitung beruft sich auf zwei Mitarbeiter.",
            ["Seebote", "zwei Mitarbeiter"],
        ),
        (f"Laut Bloomberg sagte Karin Holt, {CLOSED}.", ["Bloomberg", "Karin Holt"]),
        (f"Laut „Seebote“ sagte Karin Holt, {CLOSED}.",
            ["Seebote", "Karin Holt"]),
        (f"Der „Seebote“ zitiert einen Insider mit den Worten, {CLOSED}.", ["Seebote", "ein Insider"]),
        (f"Der „Seebote“ zitiert Karin Holt mit den Worten, {CLOSED}.",
            ["Seebote", "Karin Holt"]),
    ],
)  # fmt: skip
def test_one_source_rests_on_another(text: str, chain: list[str]) -> None:
    assert said(text) == [(CLOSED, chain)]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (f"Wie der „Seebote“ aus Regierungskreisen erfuhr, {CLOSED}.", ["Seebote", "Regierungskreise"]),
        (f"Das Blatt aus Regierungskreisen erfuhr, {CLOSED}.", ["Blatt", "Regierungskreise"]),
        (f"Karin Holt wird vom „Seebote“ mit den Worten zitiert, {CLOSED}.", ["Seebote", "Karin Holt"]),
        (f"Karin Holt ließ über ihren Anwalt Udo Au erklären, {CLOSED}.", ["Anwalt Udo Au", "Karin Holt"]),
    ],
)  # fmt: skip
def test_one_passes_on_what_another_says(text: str, chain: list[str]) -> None:
    assert said(text) == [(CLOSED, chain)]


@pytest.mark.parametrize(
    "frame",
    [
        "In einem Papier der Reederei, das dem „Seebote“ vorliegt, heißt es,",
        "In einem Papier der Reederei, aus dem der „Seebote“ zitiert, heißt es,",
        "Laut einem Papier der Reederei, über das der „Seebote“ berichtet,",
    ],
)
def test_a_medium_that_has_a_document_stands_before_it(frame: str) -> None:
    assert said(f"{frame} {CLOSED}.") == [(CLOSED, ["Seebote", "ein Papier der Reederei"])]


@pytest.mark.parametrize("frame", ["Darin heißt es,", "Dort heißt es,", "Darin hieß es,"])
def test_an_adverb_takes_up_the_document_before(frame: str) -> None:
    text = f"Die Reederei hat ein Gutachten vorgelegt. {frame} {CLOSED}."
    assert said(text) == [(CLOSED, ["ein Gutachten"])]


@pytest.mark.parametrize(
    "words",
    [
        "verwies auf eine Studie der Reederei, nach der der Hafen verlandet",
        "verwies auf eine Studie der Reederei, der zufolge der Hafen verlandet",
        "zitierte aus einer Studie der Reederei, wonach der Hafen verlandet",
    ],
)
def test_who_cites_a_document_passes_it_on(words: str) -> None:
    assert said(f"Karin Holt {words}.") == [
        ("der Hafen verlandet", ["Karin Holt", "eine Studie der Reederei"])
    ]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Wie der „Seebote“ berichtet, wird der Hafen geschlossen.", ["Seebote"]),
        (
            "Wie der „Seebote“ unter Berufung auf Insider meldet, wird der Hafen geschlossen.",
            ["Seebote", "Insider"],
        ),
        (
            "Wie die „Küstenpost“ unter Berufung auf zwei Insider meldete, wird der Hafen geschlossen.",
            ["Küstenpost", "zwei Insider"],
        ),
    ],
)  # fmt: skip
def test_as_somebody_reports(text: str, chain: list[str]) -> None:
    assert said(text) == [("wird der Hafen geschlossen", chain)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Udo Kern sagte, Karin Holt habe ihm versichert, {CLOSED}.",
            [
                ("Karin Holt habe ihm versichert, der Hafen werde geschlossen", ["Udo Kern"]),
                (CLOSED, ["Udo Kern", "Karin Holt"]),
            ],
        ),
        (
            "„Karin Holt hat mir gesagt: ‚Der Hafen schließt im Mai‘“, erzählte Udo Kern.",
            [
                ("„Karin Holt hat mir gesagt: ‚Der Hafen schließt im Mai‘“", ["Udo Kern"]),
                ("‚Der Hafen schließt im Mai‘", ["Udo Kern", "Karin Holt"]),
            ],
        ),
        (
            f"Reuters meldete unter Berufung auf die „Küstenpost“, zwei Insider hätten gesagt, {CLOSED}.",
            [
                ("zwei Insider hätten gesagt, der Hafen werde geschlossen", ["Reuters", "Küstenpost"]),
                (CLOSED, ["Reuters", "Küstenpost", "zwei Insider"]),
            ],
        ),
    ],
)  # fmt: skip
def test_the_chain_of_a_nested_statement_goes_through_the_outer_one(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert said(text) == expected
    assert [one.id for one in analysis_of(text).statements] == ["1", "1.1"]


def test_someone_of_the_speaker_is_somebody_else() -> None:
    text = "Ein Wachmann sagte aus, sein Chef habe ihm gesagt: „Die Anlage spinnt.“"
    assert said(text) == [
        ("sein Chef habe ihm gesagt: „Die Anlage spinnt.“", ["ein Wachmann"]),
        ("„Die Anlage spinnt.“", ["ein Wachmann", "sein Chef"]),
    ]


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("sagte", Stance.REPORT),
        ("erklärte", Stance.REPORT),
        ("betonte", Stance.ASSERT),
        ("versicherte", Stance.ASSERT),
        ("behauptete", Stance.ALLEGE),
        ("bestätigte", Stance.CONFIRM),
        ("räumte ein", Stance.CONCEDE),
        ("bestritt", Stance.DENY),
        ("dementierte", Stance.DENY),
        ("vermutete", Stance.SPECULATE),
        ("befürchtet", Stance.SPECULATE),
        ("forderte", Stance.DEMAND),
        ("kritisierte", Stance.EVALUATE),
    ],
)
def test_stances(verb: str, stance: Stance) -> None:
    [link] = the_statement(f"Karin Holt {verb}, dass der Hafen geschlossen wird.").chain
    assert link.stance is stance


REPORT = f"Der „Seebote“ berichtete, {CLOSED}."


@pytest.mark.parametrize(
    "denial",
    [
        "Karin Holt dementierte das.",
        "Karin Holt bestritt dies.",
        "Karin Holt wies den Bericht zurück.",
        "Karin Holt widersprach dem Bericht.",
        "Karin Holt nannte den Bericht „frei erfunden“.",
        "Karin Holt bezeichnete die Meldung als falsch.",
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n", " Der Wind war kalt. "])
def test_a_denial_is_a_statement_tied_to_the_claim(denial: str, gap: str) -> None:
    found = analysis_of(REPORT + gap + denial)
    claim, denying = found.statements
    assert found.source_of(denying.chain[-1].source).name == "Karin Holt"
    assert denying.chain[-1].stance is Stance.DENY
    [relation] = found.relations
    assert (relation.source, relation.target, relation.kind) == (denying.id, claim.id, RelationKind.DENIES)


@pytest.mark.parametrize(
    "confirmation",
    [
        "Karin Holt bestätigte den Bericht.",
        "Karin Holt bestätigte dies.",
        "Das bestätigte Karin Holt am Montag.",
    ],
)
def test_a_confirmation_is_a_statement_tied_to_the_claim(confirmation: str) -> None:
    found = analysis_of(f"{REPORT} {confirmation}")
    claim, confirming = found.statements
    assert confirming.chain[-1].stance is Stance.CONFIRM
    [relation] = found.relations
    assert (relation.source, relation.target, relation.kind) == (
        confirming.id,
        claim.id,
        RelationKind.CONFIRMS,
    )


def test_a_bare_denial_denies_what_was_said_before() -> None:
    text = f"{REPORT} Karin Holt dementierte umgehend."
    assert said(text) == [(CLOSED, ["Seebote"]), (CLOSED, ["Karin Holt"])]


def test_an_accusation_is_denied_by_the_accused() -> None:
    text = "Udo Kern warf Karin Holt vor, Geld genommen zu haben. Holt wies den Vorwurf zurück."
    found = analysis_of(text)
    assert [(one.source, one.target, one.kind) for one in found.relations] == [
        ("2", "1", RelationKind.DENIES)
    ]


def test_a_denial_of_what_nobody_said_has_no_relation() -> None:
    text = "Karin Holt bestritt, Geld genommen zu haben."
    assert said(text) == [("Geld genommen zu haben", ["Karin Holt"])]
    assert analysis_of(text).relations == ()


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        (f"Karin Holt schrieb am Freitag auf Telegram, {CLOSED}.", "auf Telegram"),
        (f"Karin Holt sagte der Nachrichtenagentur Reuters, {CLOSED}.",
         "der Nachrichtenagentur Reuters"),
        (f"Karin Holt sagte gegenüber Bloomberg, {CLOSED}.", "gegenüber Bloomberg"),
        (f"Karin Holt sagte der „Zeit“, {CLOSED}.", "der „Zeit“"),
        (f"In einer Mitteilung erklärte Karin Holt, {CLOSED}.", "In einer Mitteilung"),
        (f"In einem Interview sagte Karin Holt, {CLOSED}.", "In einem Interview"),
    ],
)  # fmt: skip
def test_a_venue_is_a_channel_and_no_link(text: str, channel: str) -> None:
    statement = the_statement(text)
    assert statement.channel is not None
    assert statement.channel.of(text) == channel
    assert said(text) == [(CLOSED, ["Karin Holt"])]


def test_an_unknown_outlet_is_a_channel_too() -> None:
    assert the_statement(f"Karin Holt sagte dem „Seeboten“, {CLOSED}.").channel is not None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        (f"Karin Holt sagte am Montag, {CLOSED}.", "am Montag"),
        (f"Karin Holt schrieb am Freitagabend auf Telegram, {CLOSED}.", "am Freitagabend"),
        ("Das bestätigte Karin Holt am Montag.", None),
        ("Karin Holt sagte, der Hafen werde am Montag geschlossen.", None),
    ],
)
def test_the_time_of_the_saying(text: str, time: str | None) -> None:
    found = [one.time.of(text) for one in analysis_of(text).statements if one.time]
    assert found == ([time] if time else [])


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Karin Holt sagte, der Hafen werde angeblich geschlossen.", [("angeblich", HedgeKind.ADVERB)]),
        ("Der mutmaßliche Täter sei geflohen, teilte die Polizei mit.", [("mutmaßliche", HedgeKind.ADVERB)]),
        ("Karin Holt sagte: „Der Hafen ist wohl zu.“", []),
        (
            "Laut der Polizei soll der Täter Geld genommen haben.",
            [("soll", HedgeKind.EVIDENTIAL_SOLLEN)],
        ),
        ("Laut der Polizei soll der Hafen im Mai geschlossen werden.", []),
        (
            "Wie der „Seebote“ erfahren haben will, werde der Hafen geschlossen.",
            [("will", HedgeKind.EVIDENTIAL_WOLLEN)],
        ),
        (f"Karin Holt sagte, {CLOSED}.", []),
    ],
)
def test_hedges_are_the_words_of_the_article(text: str, hedges: list[tuple[str, HedgeKind]]) -> None:
    found = the_statement(text).hedges
    assert [(hedge.span.of(text), hedge.kind) for hedge in found] == hedges


def test_sollen_is_a_hedge_where_it_passes_on_hearsay() -> None:
    text = "Die Polizei teilte mit, der Fahrer sei geflohen. Er soll betrunken gewesen sein."
    [hedge] = analysis_of(text).statements[1].hedges
    assert (hedge.span.of(text), hedge.kind) == ("soll", HedgeKind.EVIDENTIAL_SOLLEN)


def test_speaker_cue_and_frame_are_those_of_the_innermost_link() -> None:
    text = f"Am Montag teilte Karin Holt laut Bloomberg mit, {CLOSED}."
    statement = the_statement(text)
    assert [content_of(text, statement)] == [CLOSED]
    assert words_of(text, statement.speaker) == ["Karin Holt"]
    assert words_of(text, statement.cue) == ["teilte", "mit"]
    assert all(not content.overlaps(frame) for content in statement.content for frame in statement.frame)


def test_the_evidence_names_words_of_the_text() -> None:
    text = f"Der „Seebote“ meldet unter Berufung auf Insider, {CLOSED}."
    evidence = the_statement(text).evidence
    assert "unter Berufung auf" in evidence
    assert 0 < the_statement(text).confidence <= 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("unter Berufung auf einen Insider", "Dem Insider zufolge"),
        ("unter Berufung auf ein Gutachten", "Laut dem Gutachten"),
    ],
)
def test_an_unnamed_source_speaks_on_through_the_medium_that_found_it(first: str, second: str) -> None:
    text = f"Der „Seebote“ meldet {first}, {CLOSED}. {second} steht der Termin schon fest."
    [_, (content, chain)] = said(text)
    assert content.endswith("steht der Termin schon fest")
    assert chain[0] == "Seebote"
    assert len(chain) == 2


@pytest.mark.parametrize(
    ("source", "again"),
    [("Insider", "Den Insidern zufolge"), ("ein Gutachten der Universität", "Laut dem Gutachten")],
)
def test_it_does_so_paragraphs_later(source: str, again: str) -> None:
    text = (
        f"Der „Seebote“ meldet unter Berufung auf {source}, {CLOSED}.\n"
        f"Karin Holt sagte, das stimme.\n{again} steht der Termin schon fest."
    )
    assert [chain[0] for _, chain in said(text)] == ["Seebote", "Karin Holt", "Seebote"]


def test_who_has_a_name_or_a_function_may_speak_for_himself() -> None:
    named = f"Der „Seebote“ meldet unter Berufung auf Karin Holt, {CLOSED}. Laut Karin Holt steht das fest."
    assert [chain for _, chain in said(named)][1:] == [["Karin Holt"]]
    later = (
        f"Der „Seebote“ meldet unter Berufung auf den Hafenmeister, {CLOSED}.\n"
        "Der Hafenmeister sagte, der Termin stehe schon fest."
    )
    assert [len(chain) for _, chain in said(later)] == [2, 1]


@pytest.mark.parametrize(
    "frame",
    [
        "Nach Informationen des „Seeboten“ aus Polizeikreisen",
        "Nach Angaben der Zeitung „Seebote“ aus dem Umfeld der Reederin",
    ],
)
def test_a_medium_has_it_from_a_circle(frame: str) -> None:
    [(content, chain)] = said(f"{frame} wird der Hafen geschlossen.")
    assert content == "wird der Hafen geschlossen"
    assert [len(chain), chain[1]] == [
        2,
        frame.split(" aus ")[1].removeprefix("dem ").replace("kreisen", "kreise"),
    ]


def test_whoever_speaks_in_it_comes_after_the_circle() -> None:
    text = f"Nach Informationen des „Seeboten“ aus Polizeikreisen sagte Karin Holt, {CLOSED}."
    [(_, chain)] = said(text)
    assert chain[1:] == ["Polizeikreise", "Karin Holt"]


def test_a_place_behind_the_medium_is_none() -> None:
    assert [len(chain) for _, chain in said("Laut der Zeitung aus Köln wird der Hafen geschlossen.")] == [1]


def test_whom_a_medium_rests_on_is_told_after_more_sentences() -> None:
    told = f"Der „Seebote“ meldet, {CLOSED}. Grund seien Mängel am Kai."
    text = f"{told} Das Blatt beruft sich auf zwei Mitarbeiter."
    assert [chain for _, chain in said(text)] == [["Seebote", "zwei Mitarbeiter"]] * 2


@pytest.mark.parametrize(
    "verb", ["warnte, der Hafen verlande", "kritisierte die Reederei", "bestritt den Vorwurf"]
)
def test_who_goes_on_after_a_demand_reports(verb: str) -> None:
    found = analysis_of(f"Karin Holt {verb}. Die Fahrrinne sei schon zu flach.")
    assert found.statements[-1].chain[-1].stance is Stance.REPORT
