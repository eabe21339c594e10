import unicodedata
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from provenance_reader.importers.canonical_text import canonical_line, canonical_runs

TRICKY = st.text(
    alphabet=st.sampled_from("aeo \n\t\u00a0\u0301\u0323\u00ad\u200b\u202e\ufeff\u1100\u1161\u11a8ä𝔘.\x00")
)
RUNS = st.lists(st.one_of(st.text(), TRICKY), max_size=8)


def test_what_is_unseen_or_unstable_goes() -> None:
    assert (
        canonical_line(" Haupt\u00adstadt\u00a0der\u2009\n Ku\u0308ste\u200b \ufeff")
        == "Hauptstadt der Küste"
    )
    assert canonical_line("gepj.\u202etxt\u2066") == "gepj.txt"
    assert canonical_line("a\x00b\x1fc\ud800") == "a b c\ufffd"


@given(st.text())
def test_a_canonical_line_is_stable(text: str) -> None:
    line = canonical_line(text)
    assert canonical_line(line) == line
    assert unicodedata.is_normalized("NFC", line)
    assert line == line.strip()
    assert "\n" not in line


@given(RUNS)
@example(["e", "\u0301"])
@example(["a ", " ", " b"])
def test_runs_make_the_line_of_the_joined_text_and_know_their_places(runs: list[str]) -> None:
    line, places = canonical_runs(runs)
    assert line == canonical_line("".join(runs))
    assert len(places) == len(runs)
    for start, end in places:
        assert 0 <= start <= end <= len(line)
        assert line[start:end] == line[start:end].strip()
    filled = [place for place in places if place[0] < place[1]]
    assert all(before[1] <= after[0] for before, after in pairwise(filled))


@given(st.lists(st.text(alphabet="abc äß \n"), max_size=8))
def test_plain_runs_keep_their_words(runs: list[str]) -> None:
    line, places = canonical_runs(runs)
    for run, (start, end) in zip(runs, places, strict=True):
        assert line[start:end] == canonical_line(run)
