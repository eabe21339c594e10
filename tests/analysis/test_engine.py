"""The engine as its callers see it: whatever the text, the analysis is sound, ordered and always the same."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reading import ENGINE, LEXICONS, german
from fakes.values import a_document
from provenance_reader.analysis.engine import Engine
from provenance_reader.domain.analysis import NO_ENGINE, Analysis, inconsistencies
from provenance_reader.domain.document import Document
from provenance_reader.domain.progress import Cancelled, SilentProgress
from provenance_reader.domain.span import Span

ANOTHER = Engine(LEXICONS)
TEXT = "Karin Holt sagte, der Hafen bleibe offen. Der Wind war kalt."


class Steps:
    """Keeps what it is told; cancels at the step `until`."""

    def __init__(self, until: int | None = None) -> None:
        self.seen: list[tuple[int, int]] = []
        self._until = until

    def step(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if done == self._until:
            raise Cancelled


def test_progress_runs_to_its_end() -> None:
    steps = Steps()
    ENGINE.analyze(german(TEXT), steps)
    [total] = {total for _, total in steps.seen}
    assert steps.seen == sorted(steps.seen)
    assert steps.seen[-1] == (total, total)


def test_it_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        ENGINE.analyze(german(TEXT), Steps(until=2))


def test_it_names_itself() -> None:
    found = ENGINE.analyze(german(TEXT), SilentProgress())
    assert found.engine == ENGINE.name_for("de") != NO_ENGINE


@pytest.mark.parametrize("language", [None, "en", "xx"])
def test_a_language_without_lexicon_has_no_statements(language: str | None) -> None:
    document = a_document(TEXT, language=language)
    found = ENGINE.analyze(document, SilentProgress())
    assert found == Analysis(engine=NO_ENGINE, unattributed=(Span(0, len(TEXT)),))
    assert ENGINE.name_for(language) == NO_ENGINE


def test_the_lexicon_is_read_when_a_text_needs_it() -> None:
    engine = Engine(LEXICONS / "nowhere")
    assert engine.analyze(a_document(TEXT, language="en"), SilentProgress()).statements == ()
    with pytest.raises(OSError, match="nowhere"):
        engine.analyze(german(TEXT), SilentProgress())


def test_what_no_statement_covers_is_unattributed() -> None:
    found = ENGINE.analyze(german(TEXT), SilentProgress())
    assert [span.of(TEXT).strip(" .") for span in found.unattributed] == ["Der Wind war kalt"]


def test_a_document_without_blocks_is_read_as_one() -> None:
    found = ENGINE.analyze(a_document(TEXT, blocks=()), SilentProgress())
    assert [one.content for one in found.statements] == [(Span(18, 40),)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "„“", "😀", "Kein Satz"])
def test_texts_without_a_sentence(text: str) -> None:
    assert ENGINE.analyze(german(text), SilentProgress()).statements == ()


@pytest.mark.parametrize(
    "text", ["–", ",", "Der Hafen schließt. –", "Der Hafen schließt.\n\n–\n\nEr ist alt."]
)
def test_a_lonely_dash_is_read_over(text: str) -> None:
    assert ENGINE.analyze(german(text), SilentProgress()).statements == ()


# Words at which rules begin, names, marks and glue: any order of them must be survived.
_NEWS = """
Karin Holt sagte am Montag der dpa , der Hafen werde laut Reuters geschlossen . „ Die Reederei Lührs “ wies
den Vorwurf zurück . Der » Bote « zitierte zwei namentlich nicht genannte Insider aus Regierungskreisen mit
den Worten : " Das Geld ist angeblich da ! " Wie die Polizei unter Berufung auf Udo Kern mitteilte ... soll er
nach eigenen Angaben frei erfunden haben ( so Dr. Holt ) ; eine Sprecherin bestätigte dies , wollte sich aber
nicht äußern – er sie es man hieß heißt Berichten zufolge demnach dementierte bestritt warf vor teilte mit
forderte ‚ dass ‘ ob sei habe seien gegenüber z. B. ? ' basierend Experten Ministerin Minister Das Gutachten
stellte in Abrede , 3. Juni … - [ ] 😀 𝔄𝔟𝔠 naïve
"""
_WORDS = st.sampled_from([*_NEWS.split(), "\n\n"])
_TIGHT = re.compile(r" (?=[,.!?:;“«‘)])|(?<=[„»‚(]) ")

_permutations = st.lists(_WORDS, min_size=1, max_size=40).map(" ".join)
_texts = _permutations | _permutations.map(lambda text: _TIGHT.sub("", text)) | st.text(max_size=60)


_documents = _texts.map(german)


@settings(max_examples=300, deadline=None)
@given(_documents)
def test_the_analysis_is_sound_whatever_the_text(document: Document) -> None:
    found = ENGINE.analyze(document, SilentProgress())
    assert inconsistencies(found, document) == []
    assert {link.source for one in found.statements for link in one.chain} == {
        one.id for one in found.sources
    }
    starts = [one.content[0].start for one in found.statements]
    assert starts == sorted(starts)
    assert all(0 <= one.confidence <= 1 for one in found.statements)


@settings(max_examples=150, deadline=None)
@given(_documents)
def test_spans_are_apart_and_inside_the_blocks(document: Document) -> None:
    found = ENGINE.analyze(document, SilentProgress())
    blocks = [block.span for block in document.blocks]
    contents = [span for one in found.statements for span in one.content]
    assert all(any(block.contains(span) for block in blocks) for span in contents)
    assert not any(free.overlaps(span) for free in found.unattributed for span in contents)
    assert all(a.end <= b.start for a, b in pairwise(found.unattributed))
    for one in found.statements:
        assert all(a.end < b.start for a, b in pairwise(one.content))


@settings(max_examples=100, deadline=None)
@given(_documents)
def test_the_same_text_has_the_same_analysis(document: Document) -> None:
    assert ENGINE.analyze(document, SilentProgress()) == ANOTHER.analyze(document, SilentProgress())


def test_wonach_belongs_to_the_frame() -> None:
    document = german(
        "Der Verband wies Vorwürfe zurück, wonach er Gelder veruntreut habe. Kern sagte, dass er gehe."
    )
    found = Engine(LEXICONS).analyze(document, SilentProgress())
    said = {span.of(document.text) for one in found.statements for span in one.content}
    assert said == {"er Gelder veruntreut habe", "dass er gehe"}
    assert not any("wonach" in span.of(document.text) for span in found.unattributed)


def test_demnach_that_begins_a_sentence_stays_in_it() -> None:
    document = german(
        "Die Polizei legte am Montag einen Bericht vor. Demnach sei der Hafen seit Jahren undicht."
    )
    found = Engine(LEXICONS).analyze(document, SilentProgress())
    said = {span.of(document.text) for one in found.statements for span in one.content}
    assert "Demnach sei der Hafen seit Jahren undicht" in said
