"""The weights that come with the program, opened as the program opens them."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace

import pytest

from analysis.reading import german
from provenance_reader.analysis.engine import Engine
from provenance_reader.analysis.onnx_token_classifier import open_model
from provenance_reader.application.resources import resource
from provenance_reader.domain.analysis import inconsistencies
from provenance_reader.domain.progress import Cancelled, SilentProgress


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(resource("lexicons"), resource("models", "attribution"))


def test_the_engine_is_named_by_its_rules_and_its_weights(engine: Engine) -> None:
    rules_alone = Engine(resource("lexicons")).name_for("de")
    assert re.fullmatch(rf"{rules_alone}\+[0-9a-f]{{8}}", engine.name_for("de"))
    assert engine.name_for("en") == "none"


def test_the_description_is_that_of_the_weights_beside_it() -> None:
    described = json.loads(resource("models", "attribution", "attribution.json").read_text("utf-8"))
    weights = resource("models", "attribution", "attribution.onnx").read_bytes()
    assert described["sha256"] == hashlib.sha256(weights).hexdigest()


def test_opened_weights_read_as_many_windows_at_once_as_they_are_told_to() -> None:
    assert open_model(resource("models", "attribution"), threads=3).threads == 3


def test_network_and_rules_make_one_sound_analysis(engine: Engine) -> None:
    document = german(
        "Bürgermeisterin Karin Holt sagte am Montag, der Hafen bleibe offen. Zwei Mitarbeiter der Werft, die "
        "nicht genannt werden wollen, widersprachen ihr.\n\n„Wir schließen“, erklärte Werftchef Udo Kern."
    )
    found = engine.analyze(document, SilentProgress())
    assert inconsistencies(found, document) == []
    names = {source.name for source in found.sources}
    assert {"Bürgermeisterin Karin Holt", "Werftchef Udo Kern"} <= names


def test_the_same_text_is_read_the_same_twice(engine: Engine) -> None:
    document = german("Karin Holt sagte, der Hafen bleibe offen. Udo Kern forderte mehr Geld.")
    assert engine.analyze(document, SilentProgress()) == engine.analyze(document, SilentProgress())


def test_a_long_text_is_read_in_windows_without_a_gap(engine: Engine) -> None:
    paragraph = "Karin Holt sagte, der Hafen bleibe offen. Der Wind kam aus Westen und legte sich am Abend."
    document = german("\n\n".join([paragraph] * 60))
    found = engine.analyze(document, SilentProgress())
    said = [s for s in found.statements if s.content[0].of(document.text).endswith("der Hafen bleibe offen")]
    assert len(said) == 60


def test_a_first_look_is_that_of_the_rules(engine: Engine) -> None:
    document = german("Karin Holt sagte, der Hafen bleibe offen. Udo Kern forderte mehr Geld.")
    rules = Engine(resource("lexicons"))
    assert engine.first_look(document, SilentProgress()) == rules.analyze(document, SilentProgress())
    assert rules.first_look(document, SilentProgress()) is None
    assert engine.first_look(replace(document, language="en"), SilentProgress()) is None


class Impatient:
    """Cancels between two windows of a long text."""

    def __init__(self) -> None:
        self.steps: list[int] = []

    def step(self, done: int, total: int) -> None:
        self.steps.append(100 * done // total)
        if self.steps[-1] > 50:
            raise Cancelled


def test_a_long_reading_can_be_cancelled_on_the_way(engine: Engine) -> None:
    document = german("\n\n".join(["Karin Holt sagte, der Hafen bleibe offen."] * 300))
    impatient = Impatient()
    with pytest.raises(Cancelled):
        engine.analyze(document, impatient)
    assert impatient.steps == sorted(impatient.steps)
    assert 50 < impatient.steps[-1] < 80


def test_the_chain_of_three_that_the_readme_shows_is_found(engine: Engine) -> None:
    text = resource("samples", "faehrverbindung-de.txt").read_text(encoding="utf-8")
    found = engine.analyze(german(text), SilentProgress())
    chains = [[found.source_of(link.source).name for link in one.chain] for one in found.statements]
    three = [
        "Nachrichtenagentur NDK",
        "Küstenkurier",
        "zwei namentlich nicht genannte Mitarbeiter der Reederei Lührs",
    ]
    assert three in chains
