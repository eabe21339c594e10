from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.domain.chain import Link
from provenance_reader.domain.segments import segments_of, statements_at
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement
from provenance_reader.gui.reading.overlap import lanes_of

LENGTH = 30
spans = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12)).map(
    lambda found: Span(found[0], min(LENGTH, found[0] + found[1]))
)
contents = st.lists(st.lists(spans, min_size=1, max_size=3), max_size=6)


def statements_with(contents: list[list[Span]]) -> list[Statement]:
    return [
        Statement(str(number), Form.INDIRECT, tuple(content), (Link("s"),))
        for number, content in enumerate(contents)
    ]


@given(contents)
def test_segments_say_of_every_letter_which_statements_cover_it(contents: list[list[Span]]) -> None:
    statements = statements_with(contents)
    segments = segments_of(statements)
    for at in range(LENGTH):
        covering = {one.id for one in statements if any(span.start <= at < span.end for span in one.content)}
        assert set(statements_at(segments, at)) == covering


@given(contents)
def test_segments_are_disjoint_in_text_order_and_name_no_statement_twice(contents: list[list[Span]]) -> None:
    segments = segments_of(statements_with(contents))
    assert all(segment.span.length > 0 for segment in segments)
    assert all(before.span.end <= after.span.start for before, after in pairwise(segments))
    assert all(len(set(segment.statements)) == len(segment.statements) > 0 for segment in segments)


def test_the_statement_with_the_longer_content_is_the_outer_one() -> None:
    inner, outer = statements_with([[Span(4, 8)], [Span(0, 20)]])
    assert statements_at(segments_of([inner, outer]), 5) == (outer.id, inner.id)


@given(contents)
def test_statements_over_the_same_words_have_lanes_of_their_own(contents: list[list[Span]]) -> None:
    segments = segments_of(statements_with(contents))
    lanes = lanes_of(segments)
    for segment in segments:
        taken = [lanes[statement] for statement in segment.statements]
        assert len(set(taken)) == len(taken)
    assert all(lane < len(contents) for lane in lanes.values())
