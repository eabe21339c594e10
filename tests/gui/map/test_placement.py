"""A graph laid out: nothing overlaps, nothing leaves the picture, nothing runs through a node."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from provenance_reader.gui.map.layering import turned_forward
from provenance_reader.gui.map.placement import Box, Curve, Placement, Point, Size, placed

LABEL = Size(60.0, 15.0)
Graph = tuple[list[Size], list[tuple[int, int]]]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Every node is reached from the first; there may be circles, loops and edges beside each other."""
    count = draw(st.integers(1, 25))
    heights = draw(st.lists(st.floats(20, 300), min_size=count, max_size=count))
    reaching = [(draw(st.integers(0, node - 1)), node) for node in range(1, count)]
    more = draw(st.lists(st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)), max_size=25))
    return [Size(180.0, height) for height in heights], [*reaching, *more]


def laid_out(graph: Graph) -> Placement:
    sizes, edges = graph
    return placed(sizes, edges, [LABEL] * len(edges))


def points_of(curve: Curve, steps: int = 12) -> list[Point]:
    a, b, c, d = curve
    points = []
    for step in range(steps + 1):
        t = step / steps
        parts = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3
        points.append(
            Point(
                sum(part * point.x for part, point in zip(parts, (a, b, c, d), strict=True)),
                sum(part * point.y for part, point in zip(parts, (a, b, c, d), strict=True)),
            )
        )
    return points


def apart(one: Box, other: Box, distance: float = 0.0) -> bool:
    return (
        one.right + distance <= other.x + 1e-6
        or other.right + distance <= one.x + 1e-6
        or one.bottom + distance <= other.y + 1e-6
        or other.bottom + distance <= one.y + 1e-6
    )


@settings(deadline=None, max_examples=40)
@given(graphs())
def test_nodes_and_labels_keep_apart(graph: Graph) -> None:
    made = laid_out(graph)
    assert all(apart(one, other, 8) for one, other in combinations(made.boxes, 2))
    labels = [route.label for route in made.routes]
    assert all(apart(one, other) for one, other in combinations(labels, 2))
    assert all(apart(box, label) for box in made.boxes for label in labels)


@settings(deadline=None, max_examples=40)
@given(graphs())
def test_everything_is_in_the_picture(graph: Graph) -> None:
    made = laid_out(graph)
    for box in (*made.boxes, *(route.label for route in made.routes)):
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= made.size.width
        assert box.bottom <= made.size.height
    for route in made.routes:
        for point in (point for curve in route.curves for point in points_of(curve)):
            assert 0 <= point.x <= made.size.width
            assert 0 <= point.y <= made.size.height


@settings(deadline=None, max_examples=40)
@given(graphs())
def test_an_edge_runs_through_no_node_and_no_label_of_another(graph: Graph) -> None:
    made = laid_out(graph)
    for place, route in enumerate(made.routes):
        others = [one.label for number, one in enumerate(made.routes) if number != place]
        for x, y in (point for curve in route.curves for point in points_of(curve)):
            for box in (*made.boxes, *others):
                assert not (box.x + 0.5 < x < box.right - 0.5 and box.y + 0.5 < y < box.bottom - 0.5)


@settings(deadline=None, max_examples=40)
@given(graphs())
def test_an_edge_leads_from_its_start_to_its_end_without_a_break(graph: Graph) -> None:
    made = laid_out(graph)
    for (start, end), route in zip(graph[1], made.routes, strict=True):
        first, last = route.curves[0][0], route.curves[-1][3]
        for point, node in ((first, start), (last, end)):
            box = made.boxes[node]
            assert point.x in (box.x, box.right)
            assert box.y <= point.y <= box.bottom
        for one, other in zip(route.curves, route.curves[1:], strict=False):
            assert one[3] == other[0]


@settings(deadline=None, max_examples=40)
@given(graphs())
def test_the_same_graph_is_laid_out_the_same(graph: Graph) -> None:
    assert laid_out(graph) == laid_out(graph)


@settings(deadline=None, max_examples=40)
@given(graphs())
def test_a_node_is_never_lower_than_was_asked(graph: Graph) -> None:
    assert all(box.height >= size.height for box, size in zip(laid_out(graph).boxes, graph[0], strict=True))


@given(graphs())
def test_turned_edges_make_no_circle(graph: Graph) -> None:
    left = set(turned_forward(len(graph[0]), graph[1]))
    nodes = set(range(len(graph[0])))
    while nodes:
        first = {node for node in nodes if not any(end == node for _, end in left)}
        assert first
        nodes -= first
        left = {pair for pair in left if pair[0] not in first}


def test_a_chain_reads_from_left_to_right() -> None:
    made = placed([Size(100, 40)] * 4, [(0, 1), (1, 2), (2, 3)], [LABEL] * 3)
    assert [box.x for box in made.boxes] == sorted({box.x for box in made.boxes})
    assert len({box.middle for box in made.boxes}) == 1


def test_many_who_speak_to_the_article_alone_stand_in_several_columns() -> None:
    count = 40
    made = placed([Size(180, 70)] * (count + 1), [(0, node) for node in range(1, count + 1)], [LABEL] * count)
    assert len({box.x for box in made.boxes}) > 3
    assert made.size.height < made.size.width * 1.5


def test_the_article_alone() -> None:
    made = placed([Size(180, 70)], [], [])
    assert len(made.boxes) == 1
    assert made.routes == ()
