import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.values import a_document, an_analysis
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement
from provenance_reader.domain.voices import next_stretch, voices

TEXT = "Ada sagt, Bo habe gesagt, es regnet. Es ist Herbst."


def analysis() -> Analysis:
    ada = Source("a", "Ada", SourceKind.PERSON, Anonymity.NAMED)
    bo = Source("b", "jemand", SourceKind.PERSON, Anonymity.UNNAMED)
    outer = Statement("1", Form.INDIRECT, (Span(10, 35),), (Link("a"),))
    inner = Statement("1.1", Form.INDIRECT, (Span(26, 35),), (Link("a"), Link("b")))
    return Analysis("by-hand", (ada, bo), (outer, inner), unattributed=(Span(37, 51),))


def test_nested_words_belong_to_the_innermost_and_attributing_words_to_nobody() -> None:
    found = {voice.anonymity: voice for voice in voices(TEXT, analysis())}
    assert {one: voice.words for one, voice in found.items()} == {
        Anonymity.NAMED: 3, Anonymity.ROLE: 0, Anonymity.UNNAMED: 2, None: 3,
    }  # fmt: skip
    assert sum(voice.share for voice in found.values()) == pytest.approx(1)
    assert found[None].stretches == (Span(37, 51),)


def test_an_article_without_statements_has_no_share() -> None:
    assert {voice.share for voice in voices("", Analysis("none"))} == {0}
    document = a_document()
    assert voices(document.text, an_analysis())[0].share == 1


@given(st.lists(st.integers(0, 50), unique=True).map(sorted), st.none() | st.integers(-1, 60))
def test_going_on_visits_every_stretch(starts: list[int], after: int | None) -> None:
    stretches = tuple(Span(start, start + 1) for start in starts)
    for by in (1, -1):
        position, seen = after, set()
        for _ in stretches:
            at = next_stretch(stretches, position, by)
            assert at is not None
            seen.add(at)
            position = stretches[at].start
        assert len(seen) == len(stretches)
    assert (next_stretch(stretches, after) is None) == (not stretches)
