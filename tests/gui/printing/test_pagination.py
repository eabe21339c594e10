"""Which lines and notes stand on which page, and where."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance_reader.gui.printing.pagination import GAP, Box, Line, Page, Row, fill, paginate

ROOM = 100.0
_ALMOST = 1e-6


_LINES = st.lists(st.tuples(st.integers(0, 8), st.integers(1, 30), st.booleans()), min_size=1, max_size=25)
_BOXES = st.lists(st.tuples(st.integers(0, 24), st.integers(1, int(ROOM))), max_size=30)


def article_of(
    heights: list[tuple[int, int, bool]], beside: list[tuple[int, int]]
) -> tuple[list[Line], list[Box]]:
    """Lines of any height below each other, and boxes beside some of them, often many beside one."""
    lines, top = [], 0.0
    for space, height, opens in heights:
        top += space
        lines.append(Line(top, top + height, opens))
        top += height
    places = sorted((line % len(lines), height) for line, height in beside)
    return lines, [Box(line, height) for line, height in places]


ARTICLES = st.builds(article_of, _LINES, _BOXES)


@settings(deadline=None, max_examples=60)
@given(ARTICLES)
def test_every_line_and_every_note_is_on_one_page_in_order(article: tuple[list[Line], list[Box]]) -> None:
    lines, boxes = article
    pages = paginate(lines, boxes, ROOM)
    assert [line for page in pages for line in range(page.first, page.end)] == list(range(len(lines)))
    assert [box.number for page in pages for box in page.boxes] == list(range(len(boxes)))


@settings(deadline=None, max_examples=60)
@given(ARTICLES)
def test_notes_neither_overlap_nor_leave_the_page(article: tuple[list[Line], list[Box]]) -> None:
    lines, boxes = article
    for page in paginate(lines, boxes, ROOM):
        assert all(box.top >= -_ALMOST and box.bottom <= ROOM + _ALMOST for box in page.boxes)
        assert all(box.bottom - box.top == pytest.approx(boxes[box.number].height) for box in page.boxes)
        assert all(below.top - above.bottom >= GAP - _ALMOST for above, below in pairwise(page.boxes))


@settings(deadline=None, max_examples=60)
@given(ARTICLES)
def test_the_lines_of_a_page_fit_on_it_as_far_as_one_line_fits(
    article: tuple[list[Line], list[Box]],
) -> None:
    lines, boxes = article
    for page in paginate(lines, boxes, ROOM):
        if page.end - page.first > 1:
            assert lines[page.end - 1].bottom - lines[page.first].top <= ROOM


@settings(deadline=None, max_examples=60)
@given(ARTICLES)
def test_a_note_is_on_the_page_of_its_line_unless_one_line_has_more_than_a_page_of_them(
    article: tuple[list[Line], list[Box]],
) -> None:
    lines, boxes = article
    for page in paginate(lines, boxes, ROOM):
        for placed in page.boxes:
            line = boxes[placed.number].line
            assert line < page.end
            if line < page.first:
                beside = [box.height + GAP for box in boxes if box.line == line]
                assert sum(beside) > ROOM / 2


def test_notes_with_room_stand_beside_their_lines() -> None:
    lines = [Line(10.0 * at, 10.0 * at + 8) for at in range(8)]
    [page] = paginate(lines, [Box(1, 9), Box(4, 20)], ROOM)
    assert [box.top for box in page.boxes] == [10.0, 40.0]


def test_many_notes_beside_one_line_flow_down() -> None:
    lines = [Line(10.0 * at, 10.0 * at + 8) for at in range(8)]
    [page] = paginate(lines, [Box(1, 20), Box(1, 20), Box(2, 20)], ROOM)
    assert [box.top for box in page.boxes] == [10.0, 34.0, 58.0]


def test_notes_beside_the_last_lines_move_up_together() -> None:
    lines = [Line(10.0 * at, 10.0 * at + 8) for at in range(10)]
    [page] = paginate(lines, [Box(0, 10), Box(8, 20), Box(9, 20)], ROOM)
    assert [box.top for box in page.boxes] == [0.0, 56.0, 80.0]


def test_a_page_ends_where_its_notes_fill_it() -> None:
    lines = [Line(10.0 * at, 10.0 * at + 8) for at in range(8)]
    boxes = [Box(at, 28) for at in range(8)]
    assert [(page.first, page.end) for page in paginate(lines, boxes, ROOM)] == [(0, 3), (3, 6), (6, 8)]


def test_more_notes_than_a_page_beside_one_line_go_on_overleaf() -> None:
    lines = [Line(0, 8), Line(10, 18), Line(20, 28)]
    pages = paginate(lines, [*(Box(1, 40) for _ in range(5)), Box(2, 10)], ROOM)
    assert [(page.first, page.end) for page in pages] == [(0, 1), (1, 2), (2, 2), (2, 3)]
    assert [[box.number for box in page.boxes] for page in pages] == [[], [0, 1], [2, 3], [4, 5]]


def test_a_page_begins_where_a_line_may_open_it() -> None:
    lines = [Line(10.0 * at, 10.0 * at + 10, opens=at % 4 == 0) for at in range(20)]
    assert [page.first for page in paginate(lines, [], ROOM)] == [0, 8, 16]


def test_a_line_higher_than_a_page_has_one_of_its_own() -> None:
    pages = paginate([Line(0, 10), Line(10, 200), Line(200, 210)], [], ROOM)
    assert [(page.first, page.end) for page in pages] == [(0, 1), (1, 2), (2, 3)]


def test_the_lowest_thing_on_a_page_is_text_or_note() -> None:
    lines = [Line(0, 10), Line(10, 20)]
    assert Page(0, 2, ()).bottom(lines) == 20
    [page] = paginate(lines, [Box(1, 30)], ROOM)
    assert page.bottom(lines) == 40


# What stands behind the article

ROWS = st.lists(
    st.builds(Row, st.integers(1, int(ROOM)), st.integers(0, 20), st.booleans()), min_size=1, max_size=20
)


@settings(deadline=None, max_examples=60)
@given(ROWS, st.integers(0, int(ROOM)))
def test_rows_stand_below_each_other_and_on_the_page(rows: list[Row], begun: int) -> None:
    placed = fill(rows, begun, ROOM)
    assert len(placed) == len(rows)
    bottoms = {0: begun}
    for row, place in zip(rows, placed, strict=True):
        assert place.page in (max(bottoms), max(bottoms) + 1)
        assert place.top >= bottoms.get(place.page, 0.0) - _ALMOST
        bottoms[place.page] = place.top + row.height
        assert bottoms[place.page] <= ROOM + _ALMOST


def test_what_fits_below_the_article_stands_there() -> None:
    placed = fill([Row(10, 20), Row(10, 5)], 55, ROOM)
    assert [(one.page, one.top) for one in placed] == [(0, 75), (0, 90)]


def test_what_does_not_fit_begins_overleaf_unless_much_of_the_page_is_left() -> None:
    rows = [Row(31, 5) for _ in range(3)]
    assert [one.page for one in fill(rows, 70, ROOM)] == [1, 1, 2]
    assert [one.page for one in fill(rows, 20, ROOM)] == [0, 0, 1]


def test_a_heading_goes_overleaf_with_what_it_heads() -> None:
    rows = [Row(50, 0), Row(20, 10, keeps=True), Row(30, 0)]
    assert [one.page for one in fill(rows, 0, ROOM)] == [0, 1, 1]
