"""Which words of a text are forms of a speech verb."""

from __future__ import annotations

import pytest

from provenance_reader.analysis.verb_forms import VerbForm, VerbShape, forms_of, speech_verb
from provenance_reader.domain.chain import Stance


def forms(entry: str, parts: str = "-") -> list[tuple[str, VerbForm]]:
    return list(forms_of(speech_verb(entry, Stance.REPORT, frozenset("c")), parts))


def words(entry: str, parts: str = "-", shape: VerbShape = VerbShape.FINITE) -> set[str]:
    return {word for word, form in forms(entry, parts) if form.shape is shape}


@pytest.mark.parametrize(
    ("entry", "parts", "expected"),
    [
        ("sagen", "-", {"sagt", "sagen", "sagte", "sagten", "sage"}),
        ("melden", "-", {"meldet", "melden", "meldete", "meldeten", "melde"}),
        ("behaupten", "-", {"behauptet", "behaupten", "behauptete", "behaupteten", "behaupte"}),
        ("rechnen", "-", {"rechnet", "rechnen", "rechnete", "rechneten", "rechne"}),
        ("warnen", "-", {"warnt", "warnen", "warnte", "warnten", "warne"}),
        ("erklären", "-", {"erklärt", "erklären", "erklärte", "erklärten", "erkläre"}),
        ("äußern", "-", {"äußert", "äußern", "äußerte", "äußerten", "äußere"}),
        ("dementieren", "-", {"dementiert", "dementieren", "dementierte", "dementierten", "dementiere"}),
        ("bitten", "bittet,bat,gebeten", {"bittet", "bitten", "bat", "baten", "bitte"}),
        ("raten", "rät,riet,geraten", {"rät", "raten", "riet", "rieten", "rate"}),
        ("wissen", "weiß,wusste,gewusst", {"weiß", "wissen", "wusste", "wussten", "wisse"}),
    ],
)  # fmt: skip
def test_finite_forms(entry: str, parts: str, expected: set[str]) -> None:
    assert words(entry, parts) == expected


@pytest.mark.parametrize(
    ("entry", "parts", "participle"),
    [
        ("sagen", "-", "gesagt"),
        ("melden", "-", "gemeldet"),
        ("berichten", "-", "berichtet"),
        ("erklären", "-", "erklärt"),
        ("versichern", "-", "versichert"),
        ("dementieren", "-", "dementiert"),
        ("äußern", "-", "geäußert"),
        ("antworten", "-", "geantwortet"),
        ("mit|teilen", "-", "mitgeteilt"),
        ("ein|räumen", "-", "eingeräumt"),
        ("hinzu|fügen", "-", "hinzugefügt"),
        ("vor|werfen", "wirft,warf,geworfen", "vorgeworfen"),
    ],
)
def test_participles(entry: str, parts: str, participle: str) -> None:
    assert words(entry, parts, VerbShape.PARTICIPLE) == {participle}


def test_a_separable_verb_stands_apart_or_joined() -> None:
    finite = [(word, form.joined) for word, form in forms("mit|teilen") if form.shape is VerbShape.FINITE]
    assert ("teilte", False) in finite
    assert ("mitteilte", True) in finite
    assert words("mit|teilen", shape=VerbShape.INFINITIVE) == {"mitteilen", "mitzuteilen"}
    verb = speech_verb("mit|teilen", Stance.REPORT, frozenset("c"))
    assert (verb.lemma, verb.particle) == ("mitteilen", "mit")


def test_a_simple_verb_is_always_joined() -> None:
    assert all(form.joined for _, form in forms("sagen"))


def test_companions_stand_elsewhere_in_the_clause() -> None:
    verb = speech_verb("davon+aus|gehen", Stance.SPECULATE, frozenset("c"))
    assert (verb.lemma, verb.companions, verb.stance) == ("ausgehen", ("davon",), Stance.SPECULATE)
    assert speech_verb("in Aussicht+stellen", Stance.DEMAND, frozenset()).companions == ("in", "aussicht")


@pytest.mark.parametrize(
    ("entry", "parts", "plurals", "subjunctives"),
    [
        ("sagen", "-", {"sagen", "sagten"}, {"sage"}),
        ("schreiben", "schreibt,schrieb,geschrieben", {"schreiben", "schrieben"}, {"schreibe"}),
        ("fordern", "-", {"fordern", "forderten"}, {"fordere"}),
    ],
)
def test_number_and_mood(entry: str, parts: str, plurals: set[str], subjunctives: set[str]) -> None:
    finite = [(word, form) for word, form in forms(entry, parts) if form.shape is VerbShape.FINITE]
    assert {word for word, form in finite if form.plural} == plurals
    assert {word for word, form in finite if form.subjunctive} == subjunctives
