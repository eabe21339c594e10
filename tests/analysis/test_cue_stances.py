"""How a cue says it, by its verb."""

from __future__ import annotations

import pytest

from provenance_reader.analysis.cue_stances import CueStances
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.application.resources import resource
from provenance_reader.domain.chain import Stance

STANCES = CueStances(load_lexicon(resource("lexicons", "de")))


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("betonte", Stance.ASSERT),
        ("behaupteten", Stance.ALLEGE),
        ("gab zu", Stance.CONCEDE),
        ("sagte", Stance.REPORT),
        ("laut", Stance.REPORT),
        ("", Stance.REPORT),
    ],
)
def test_the_verb_tells_how_something_is_said(cue: str, stance: Stance) -> None:
    assert STANCES.finer(Stance.REPORT, cue.split()) is stance


def test_whoever_does_more_than_say_keeps_that() -> None:
    assert STANCES.finer(Stance.DENY, ["betonte"]) is Stance.DENY
    assert STANCES.finer(Stance.REPORT, ["bestritt"]) is Stance.REPORT
