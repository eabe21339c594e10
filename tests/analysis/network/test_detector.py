"""What a network finds, in the words of the program."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from analysis.reading import LEXICONS, german
from fakes.networks import Goal, Letters, answering
from provenance_reader.analysis import onnx_token_classifier
from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import Attribution
from provenance_reader.analysis.cue_stances import CueStances
from provenance_reader.analysis.engine import Engine
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.analysis.network.decoding import Judgement
from provenance_reader.analysis.network.detector import NetworkDetector
from provenance_reader.analysis.network.labels import ANSWERS, CHAINS, QUOTATIONS, Scheme
from provenance_reader.analysis.network.model import Model
from provenance_reader.application.resources import resource
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.domain.source import SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import RelationKind

TEXT = "Karin Holt betonte im Rathaus, der Hafen bleibe offen. Die Fischer hatten gewarnt."
STANCES = CueStances(load_lexicon(LEXICONS / "de"))


def heard(goal: Goal, scheme: Scheme) -> Attribution:
    model = Model(Letters(), answering(TEXT, [goal], scheme=scheme), scheme, Judgement())
    article = ArticleText(german(TEXT).text, (), (), ())
    (found,) = NetworkDetector(model, STANCES).detect(article, SilentProgress())
    return found


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def spelled(spans: tuple[Span, ...]) -> list[str]:
    return [span.of(TEXT) for span in spans]


SAID: Goal = {"content": ("der", "offen"), "cue-0": ("betonte", "betonte")}


def test_the_cue_tells_how_something_is_said() -> None:
    found = heard(SAID | {"mention-0": ("Karin", "Holt")}, CHAINS)
    assert [link.stance for link in found.links] == [Stance.ASSERT]


def test_the_network_tells_the_kind_of_a_source() -> None:
    (link,) = heard(SAID | {"mention-0": ("Karin", "Holt")}, CHAINS).links
    assert link.kind in SourceKind


def test_the_beginning_of_what_is_answered_comes_with_the_statement() -> None:
    found = heard(SAID | {"mention-0": ("Karin", "Holt"), "claim": ("Die", "Die")}, CHAINS)
    assert found.answered == place("Die")
    alone = heard(SAID | {"mention-0": ("Karin", "Holt")}, CHAINS)
    assert alone.answered is None
    assert alone.answer_chance < 0.5 < found.answer_chance <= 1


def test_who_has_not_learnt_of_claims_thinks_any_possible() -> None:
    assert heard(SAID | {"mention-0": ("Karin", "Holt")}, QUOTATIONS).answer_chance == 1


def test_what_the_statement_does_to_another_comes_with_it() -> None:
    run = answering(TEXT, [SAID | {"mention-0": ("Karin", "Holt")}])

    def denying(arguments: dict[str, np.ndarray]) -> list[np.ndarray]:
        *others, answers = run(arguments)
        answers[..., ANSWERS.index("denies")] = 5
        return [*others, answers]

    article = ArticleText(german(TEXT).text, (), (), ())
    for told, answer in ((run, None), (denying, RelationKind.DENIES)):
        model = Model(Letters(), told, CHAINS, Judgement())
        (found,) = NetworkDetector(model, STANCES).detect(article, SilentProgress())
        assert found.answer is answer


def test_the_place_where_the_source_is_named_comes_with_its_link() -> None:
    found = heard(SAID | {"mention-0": ("Die", "Fischer"), "name": ("Karin", "Holt")}, CHAINS)
    assert [(link.mention, link.name) for link in found.links] == [
        (place("Die Fischer"), place("Karin Holt"))
    ]


def test_the_roles_of_a_quotation_are_kept() -> None:
    goal = SAID | {
        "mention-0": ("Karin", "Holt"),
        "frame": ("Karin", "Rathaus"),
        "addressee": ("Die", "Fischer"),
    }
    found = heard(goal, QUOTATIONS)
    assert spelled(found.frame) == ["Karin Holt betonte im Rathaus"]
    assert spelled(found.addressee) == ["Die Fischer"]


def test_a_quotation_whose_speaker_is_not_in_sight_keeps_its_cue() -> None:
    (link,) = heard(SAID, QUOTATIONS).links
    assert link.mention is None
    assert spelled(link.cue) == ["betonte"]


def test_weights_of_another_scheme_are_heard_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    goal = SAID | {"mention-0": ("Die", "Fischer")}

    def open_model(folder: Path, *, threads: int) -> Model:
        return Model(Letters(), answering(TEXT, [goal], scheme=QUOTATIONS), QUOTATIONS, Judgement())

    monkeypatch.setattr(onnx_token_classifier, "open_model", open_model)
    engine = Engine(LEXICONS, resource("models", "attribution"))
    (statement,) = engine.analyze(german(TEXT), SilentProgress()).statements
    assert spelled(statement.speaker) == ["Die Fischer"]
    assert engine.first_look(german(TEXT), SilentProgress()) is not None
