from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.domain.span import Span
from provenance_reader.domain.word_ends import End, end_of, moved, stepped, word_at_end

TEXT = "Ex-Ministerin Ohlsen sagte, der Vertrag koste 3,5 Millionen."


def words(content: tuple[Span, ...]) -> list[str]:
    return [span.of(TEXT) for span in content]


def content(*parts: str) -> tuple[Span, ...]:
    return tuple(Span(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts)


def test_an_end_snaps_to_the_nearest_edge_of_a_word() -> None:
    whole = content("der Vertrag koste 3,5")
    assert words(moved(TEXT, whole, 0, End.LAST, TEXT.index("koste") + 4)) == ["der Vertrag koste"]
    assert words(moved(TEXT, whole, 0, End.LAST, len(TEXT) - 3)) == ["der Vertrag koste 3,5 Millionen"]
    assert words(moved(TEXT, whole, 0, End.FIRST, TEXT.index("trag"))) == ["Vertrag koste 3,5"]
    assert words(moved(TEXT, whole, 0, End.FIRST, 2)) == ["Ex-Ministerin Ohlsen sagte, der Vertrag koste 3,5"]


def test_a_part_keeps_a_word() -> None:
    whole = content("Vertrag koste")
    assert moved(TEXT, whole, 0, End.LAST, 0) == whole
    assert words(stepped(TEXT, content("Vertrag"), 0, End.LAST, -1)) == ["Vertrag"]


def test_a_step_goes_over_one_word_or_mark() -> None:
    whole = content("Vertrag koste 3,5 Millionen")
    assert words(stepped(TEXT, whole, 0, End.LAST, 1)) == ["Vertrag koste 3,5 Millionen."]
    assert words(stepped(TEXT, whole, 0, End.LAST, -1)) == ["Vertrag koste 3,5"]
    assert words(stepped(TEXT, whole, 0, End.FIRST, -1)) == ["der Vertrag koste 3,5 Millionen"]
    assert stepped(TEXT, content("Ex-Ministerin"), 0, End.FIRST, -1) == content("Ex-Ministerin")
    assert word_at_end(TEXT, whole, 0, End.LAST) == "Millionen"


def test_parts_end_at_each_other_and_become_one_where_they_touch() -> None:
    parts = content("Ohlsen", ", der")
    assert moved(TEXT, parts, 0, End.LAST, len(TEXT)) == parts
    assert words(stepped(TEXT, parts, 0, End.LAST, 1)) == ["Ohlsen sagte, der"]


@given(st.data())
def test_whatever_is_moved_stays_sound(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab ,.-ß\n𝄞", min_size=4, max_size=40))
    places = data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4, unique=True).map(sorted))
    before = (Span(places[0], places[1]), Span(places[2], places[3]))
    part, end = data.draw(st.sampled_from([0, 1])), data.draw(st.sampled_from(End))
    to = data.draw(st.integers(-3, len(text) + 3))
    for after in (moved(text, before, part, end, to), stepped(text, before, part, end, 1)):
        assert all(0 <= span.start < span.end <= len(text) for span in after)
        assert all(one.end < other.start for one, other in pairwise(after))
        if len(after) == 2:
            others = [(at, one) for at in (0, 1) for one in End if (at, one) != (part, end)]
            assert all(end_of(after, *one) == end_of(before, *one) for one in others)
