"""Rules and network heard together: what either finds is found, and the surer one says through whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace

import pytest

from analysis.reading import german
from provenance_reader.analysis.article_text import ArticleText
from provenance_reader.analysis.attributions import AttributedLink, Attribution
from provenance_reader.analysis.combined_detector import CombinedDetector
from provenance_reader.domain.chain import Stance
from provenance_reader.domain.progress import Cancelled, Progress, SilentProgress
from provenance_reader.domain.source import Anonymity, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, RelationKind
from provenance_reader.domain.statement_selection import UNSURE_BELOW

TEXT = "Karin Holt sagte, der Hafen werde geschlossen. Udo Kern will das verhindern."


class Fixed:
    """A detector that finds what it was given."""

    def __init__(self, *attributions: Attribution) -> None:
        self._attributions = list(attributions)

    def detect(self, article: ArticleText, progress: Progress) -> list[Attribution]:
        return self._attributions

    def ahead(self, article: ArticleText) -> AbstractContextManager[Callable[[Progress], list[Attribution]]]:
        return nullcontext(lambda progress: self.detect(article, progress))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def attribution(
    content: str, source: str, confidence: float, anonymity: Anonymity | None = None
) -> Attribution:
    link = AttributedLink(span(source), (), Stance.REPORT, anonymity)
    return Attribution((span(content),), (link,), Form.INDIRECT, confidence=confidence)


def heard(rules: Fixed, network: Fixed) -> list[Attribution]:
    document = german(TEXT)
    return CombinedDetector(rules, network).detect(ArticleText(document.text, (), (), ()), SilentProgress())


def sources(found: list[Attribution]) -> list[str]:
    return [link.mention.of(TEXT) for one in found for link in one.links if link.mention]


def test_what_only_the_network_finds_is_added_in_its_place() -> None:
    rules = Fixed(attribution("verhindern", "Udo Kern", 0.93))
    network = Fixed(attribution("der Hafen werde geschlossen", "Karin Holt", 0.9))
    assert sources(heard(rules, network)) == ["Karin Holt", "Udo Kern"]


@pytest.mark.parametrize(("sure", "inkling", "told"), [(0.84, 0.1, 1), (0.84, None, 0), (0.93, None, 1)])
def test_what_the_network_has_no_inkling_of_is_the_authors_own_unless_the_rule_is_sure(
    sure: float, inkling: float | None, told: int
) -> None:
    rules = Fixed(attribution("der Hafen werde geschlossen", "Karin Holt", sure))
    faint = [attribution("Hafen werde geschlossen", "Udo Kern", inkling)] if inkling else []
    assert sources(heard(rules, Fixed(*faint))) == ["Karin Holt"] * told


def test_a_part_of_what_a_source_says_is_no_statement_of_its_own() -> None:
    rules = Fixed(attribution("sagte, der Hafen werde geschlossen", "Karin Holt", 0.93))
    part = attribution("der Hafen", "Karin Holt", 0.9)
    assert len(heard(rules, Fixed(part))) == 1
    assert len(heard(rules, Fixed(attribution("der Hafen", "Udo Kern", 0.9)))) == 2


def test_what_the_network_says_of_a_statement_is_not_heard_for_a_part_of_it() -> None:
    outer = attribution("Karin Holt sagte, der Hafen werde geschlossen", "Udo Kern", 0.84)
    inner = attribution("der Hafen werde geschlossen", "Karin Holt", 0.6)
    network = attribution("Karin Holt sagte, der Hafen werde geschlossen", "Udo Kern", 0.9)
    assert sources(heard(Fixed(outer, inner), Fixed(network))) == ["Udo Kern", "Karin Holt"]


def test_a_guess_of_the_network_is_not_heard() -> None:
    assert heard(Fixed(), Fixed(attribution("verhindern", "Udo Kern", 0.69))) == []


def test_a_sure_rule_keeps_its_chain_and_learns_how_well_its_source_is_named() -> None:
    rules = Fixed(attribution("der Hafen werde geschlossen", "Karin Holt", 0.84))
    network = Fixed(attribution("Hafen werde geschlossen", "Holt", 0.9, Anonymity.NAMED))
    (found,) = heard(rules, network)
    assert sources([found]) == ["Karin Holt"]
    assert found.links[0].anonymity is Anonymity.NAMED


def test_a_weak_rule_takes_the_chain_of_the_network_but_keeps_its_content() -> None:
    rules = Fixed(attribution("der Hafen werde geschlossen", "Udo Kern", 0.41))
    network = Fixed(attribution("Hafen werde geschlossen", "Karin Holt", 0.9))
    (found,) = heard(rules, network)
    assert sources([found]) == ["Karin Holt"]
    assert found.content == (span("der Hafen werde geschlossen"),)


def confidence(rules: Fixed, network: Fixed) -> float:
    (found,) = heard(rules, network)
    return found.confidence


def test_what_both_find_is_surer_than_either_and_where_they_differ_it_is_unsure() -> None:
    content = "der Hafen werde geschlossen"
    by_rule = attribution(content, "Karin Holt", 0.84)
    agreed = confidence(Fixed(by_rule), Fixed(attribution(content, "Holt", 0.85)))
    differed = confidence(Fixed(by_rule), Fixed(attribution(content, "Udo Kern", 0.65)))
    alone = confidence(Fixed(by_rule), Fixed(attribution(content, "Holt", 0.1)))
    assert agreed > 0.85
    assert max(differed, alone) < UNSURE_BELOW


def test_a_denial_that_a_rule_heard_stays_when_its_source_is_corrected() -> None:
    rule = attribution("der Hafen werde geschlossen", "Udo Kern", 0.41)
    denying = replace(rule, links=(replace(rule.links[0], stance=Stance.DENY),))
    (found,) = heard(Fixed(denying), Fixed(attribution("der Hafen werde geschlossen", "Karin Holt", 0.9)))
    assert sources([found]) == ["Karin Holt"]
    assert found.links[-1].stance is Stance.DENY


def test_a_very_sure_network_is_believed_against_a_rule() -> None:
    rules = Fixed(attribution("der Hafen werde geschlossen", "Udo Kern", 0.84))
    network = Fixed(attribution("der Hafen werde geschlossen", "Karin Holt", 0.95))
    assert sources(heard(rules, network)) == ["Karin Holt"]


def test_a_rule_learns_what_kind_its_source_is_and_what_its_statement_answers() -> None:
    rule = attribution("der Hafen werde geschlossen", "Karin Holt", 0.84)
    answer = replace(
        attribution("Hafen werde geschlossen", "Holt", 0.9),
        links=(AttributedLink(span("Holt"), (), Stance.REPORT, kind=SourceKind.OUTLET),),
        answer=RelationKind.CONFIRMS,
        answered=span("verhindern"),
        answer_chance=0.7,
    )
    (found,) = heard(Fixed(rule), Fixed(answer))
    assert (found.links[0].kind, found.answer) == (SourceKind.OUTLET, RelationKind.CONFIRMS)
    assert (found.answered, found.answer_chance) == (span("verhindern"), 0.7)


def test_whom_a_medium_rests_on_is_believed_where_another_sentence_tells_it() -> None:
    outlet = AttributedLink(span("Karin Holt"), (), Stance.REPORT, kind=SourceKind.OUTLET)
    content = span("der Hafen werde geschlossen")
    network = Attribution((content,), (outlet,), Form.INDIRECT, confidence=0.95)
    origin = AttributedLink(span("Udo Kern"), (), Stance.REPORT)
    frame = (span("Karin Holt sagte"),)
    rule = Attribution((content,), (outlet, origin), Form.INDIRECT, frame=frame, confidence=0.84)
    assert sources(heard(Fixed(rule), Fixed(network))) == ["Karin Holt", "Udo Kern"]
    person = replace(network, links=(replace(outlet, kind=SourceKind.PERSON),))
    assert sources(heard(Fixed(rule), Fixed(person))) == ["Karin Holt"]
    in_the_frame = replace(rule, frame=(span(TEXT),))
    assert sources(heard(Fixed(in_the_frame), Fixed(network))) == ["Karin Holt"]


def test_a_source_within_what_a_rule_lets_go_on_is_heard() -> None:
    goes_on = Attribution((span(TEXT),), (), Form.INDIRECT_FREE_INDIRECT, confidence=0.7)
    network = attribution(
        "sagte, der Hafen werde geschlossen. Udo Kern will das verhindern", "Karin Holt", 0.9
    )
    (found,) = heard(Fixed(goes_on), Fixed(network))
    assert (sources([found]), found.content) == (["Karin Holt"], network.content)
    (doubted,) = heard(Fixed(goes_on), Fixed(replace(network, confidence=0.5)))
    assert (doubted.links, doubted.content) == ((), goes_on.content)


def test_the_network_has_begun_when_the_rules_begin_and_is_let_go_when_they_stop() -> None:
    happened = []

    class Stopped(Fixed):
        def detect(self, article: ArticleText, progress: Progress) -> list[Attribution]:
            happened.append("rules")
            raise Cancelled

    class Reading(Fixed):
        @contextmanager
        def ahead(self, article: ArticleText) -> Iterator[Callable[[Progress], list[Attribution]]]:
            happened.append("begun")
            try:
                yield lambda progress: []
            finally:
                happened.append("let go")

    with pytest.raises(Cancelled):
        heard(Stopped(), Reading())
    assert happened == ["begun", "rules", "let go"]
