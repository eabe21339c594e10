from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.domain.quote import Quote, find_quote, find_quotes, quote_of
from provenance_reader.domain.span import Span

TEXT = (
    "Die Brücke bleibt gesperrt, sagte Ada Brink. Die Brücke bleibt gesperrt, sagte später auch Tom Feld, "
    "und zwar mindestens bis zum Frühjahr, wenn die Prüfung des Tragwerks beendet sein soll."
)


def span_of(words: str, text: str = TEXT, occurrence: int = 0) -> Span:
    start = text.index(words)
    for _ in range(occurrence):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(st.text(st.sampled_from("ab ü😀\n"), min_size=1, max_size=60))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(texts_with_spans())
def test_in_the_same_text_the_same_place_is_found(case: tuple[str, Span]) -> None:
    text, span = case
    assert find_quote(text, quote_of(text, span)) == span


@given(texts_with_spans(), st.text("xyz", min_size=1, max_size=80))
def test_what_is_added_before_moves_the_place(case: tuple[str, Span], new: str) -> None:
    text, span = case
    moved = Span(span.start + len(new), span.end + len(new))
    assert find_quote(new + text, quote_of(text, span)) == moved


@given(texts_with_spans(), texts_with_spans())
def test_in_any_text_the_place_lies_within_it(case: tuple[str, Span], other: tuple[str, Span]) -> None:
    found = find_quote(other[0], quote_of(*case))
    assert found is None or 0 <= found.start < found.end <= len(other[0])


def test_of_equal_words_those_with_the_same_surroundings_are_found() -> None:
    second = span_of("Die Brücke bleibt gesperrt", occurrence=1)
    quote = quote_of(TEXT, second)
    without_first = TEXT.replace(", sagte Ada Brink", " (Ada Brink)", 1)
    found = find_quote(without_first, quote)
    assert found is not None
    assert without_first[found.end :].startswith(", sagte später")


def test_words_edited_inside_are_found_between_their_edges() -> None:
    quote = quote_of(
        TEXT, span_of("mindestens bis zum Frühjahr, wenn die Prüfung des Tragwerks beendet sein soll")
    )
    edited = TEXT.replace("die Prüfung des Tragwerks", "die Untersuchung des Tragwerks")
    found = find_quote(edited, quote)
    assert found is not None
    assert found.of(edited) == (
        "mindestens bis zum Frühjahr, wenn die Untersuchung des Tragwerks beendet sein soll"
    )


def test_words_cut_at_the_beginning_are_found_behind_what_stood_before() -> None:
    quote = quote_of(TEXT, span_of("und zwar mindestens bis zum Frühjahr"))
    edited = TEXT.replace("und zwar mindestens", "mindestens")
    found = find_quote(edited, quote)
    assert found is not None
    assert found.of(edited) == "mindestens bis zum Frühjahr"


def test_other_words_in_the_same_place_are_not_taken() -> None:
    quote = quote_of(TEXT, span_of("Die Brücke bleibt gesperrt", occurrence=1))
    replaced = "Die Lage ist ernst, sagte Ada Brink. Nichts davon stimmt, sagte später auch Tom Feld."
    assert find_quote(replaced, quote) is None


def test_one_missing_part_is_a_missing_whole() -> None:
    here, gone = quote_of(TEXT, span_of("Tom Feld")), Quote("Kein Wort davon", "", "", 3)
    assert find_quotes(TEXT, (here,)) == (span_of("Tom Feld"),)
    assert find_quotes(TEXT, (here, gone)) is None
