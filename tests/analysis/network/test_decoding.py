"""From text to the network's arguments and back to spans, with a network that knows the answer."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from threading import Barrier, Event
from time import sleep

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.networks import Letters, answering, word
from provenance_reader.analysis.network.decoding import FLOOR, Judgement, answer_of, candidates, statements
from provenance_reader.analysis.network.labels import CHAINS, QUOTATIONS, Scheme
from provenance_reader.analysis.network.model import Model, ReadingAhead, find_statements
from provenance_reader.analysis.network.reading import CANDIDATES, QUOTED, inputs, read, windows
from provenance_reader.domain.progress import Cancelled

TEXT = (
    "Der Fährverband Nordsee meldete, nach Angaben der Werft halte der „alte“ Rumpf.\n\n"
    "„Wir prüfen das“, sagte Ortsvorsteherin Lena Brandt am Montag. „Es dauert.“"
)


def analyzed(text: str, goals: list[dict], threshold: float = 0.45, chance: float = 6.0):
    return find_statements(
        text, Model(Letters(), answering(text, goals, chance), CHAINS, Judgement(threshold))
    )


NESTED = {
    "content": ("halte", "Rumpf"),
    "mention-0": ("der Werft", "Werft"),
    "cue-0": ("nach", "Angaben"),
    "mention-1": ("Der", "Nordsee"),
    "cue-1": ("meldete", "meldete"),
}
DIRECT = {"content": ("Wir", "das"), "mention-0": ("Ortsvorsteherin", "Brandt"), "time": ("am", "Montag")}


def spelled(spans) -> list[str]:
    return [TEXT[a:b] for a, b in spans]


def test_a_chain_runs_from_the_outermost_source_to_the_origin():
    (found,) = analyzed(TEXT, [NESTED])
    assert spelled(found.content) == ["halte der „alte“ Rumpf"]
    assert spelled(link.mention for link in found.chain) == ["Der Fährverband Nordsee", "der Werft"]
    assert [spelled(link.cue) for link in found.chain] == [["meldete"], ["nach Angaben"]]


def test_statements_come_in_text_order_with_their_own_roles():
    first, second = analyzed(TEXT, [DIRECT, NESTED])
    assert first.content < second.content
    assert spelled(second.roles["time"]) == ["am Montag"]
    assert spelled([second.name]) == ["Ortsvorsteherin Lena Brandt"]


def test_a_quotation_mark_is_closed_where_its_partner_follows():
    (found,) = analyzed(TEXT, [DIRECT | {"content": ("„Wir", "das")}])
    assert spelled(found.content) == ["„Wir prüfen das“"]


def test_candidates_that_say_the_same_are_one_statement_with_the_sum_of_their_chances():
    twins = [NESTED, NESTED | {"content": ("der „alte", "Rumpf")}]
    (found,) = analyzed(TEXT, twins, threshold=0.1, chance=-0.5)
    (alone,) = analyzed(TEXT, [NESTED], threshold=0.1, chance=-0.5)
    assert found.chance == pytest.approx(2 * alone.chance)


SAID = {"content": ("halte", "Rumpf"), "mention-0": ("der Werft", "Werft")}
FRAGMENT = SAID | {"content": ("der „alte", "Rumpf")}


def heard(scheme: Scheme, goals: list[dict], chance: float = 6.0, sure: float = 6.0) -> list:
    network = answering(TEXT, goals, chance, scheme, sure)
    return find_statements(TEXT, Model(Letters(), network, scheme, Judgement(0.1)))


def test_words_quoted_within_a_statement_are_told_beside_it_where_the_scheme_has_them():
    assert [spelled(s.content) for s in heard(QUOTATIONS, [SAID, FRAGMENT])] == [
        ["halte der „alte“ Rumpf"],
        ["der „alte“ Rumpf"],
    ]
    assert len(heard(CHAINS, [SAID, FRAGMENT])) == 1


def test_two_doubtful_beginnings_are_one_statement_in_any_scheme():
    assert len(heard(QUOTATIONS, [SAID, FRAGMENT], chance=-0.5)) == 1


def test_a_speaker_who_need_not_be_anywhere_is_told_where_that_is_likelier_than_not():
    (doubtful,), (likely,) = (heard(QUOTATIONS, [SAID], sure=sure) for sure in (0.3, 1.2))
    assert doubtful.origin_chance < 0.5 < likely.origin_chance
    assert doubtful.chain == ()
    assert spelled(link.mention for link in likely.chain) == ["der Werft"]


def test_an_outer_source_is_told_where_it_is_no_less_likely_than_one_in_five():
    outer = SAID | {"mention-1": ("Der", "Nordsee")}
    ((doubtful,), (likely,)) = (heard(CHAINS, [outer], sure=sure) for sure in (-0.8, 0.3))
    assert doubtful.origin_chance < 0.2 < likely.origin_chance < 0.5
    assert [len(found.chain) for found in (doubtful, likely)] == [1, 2]


def test_of_two_windows_the_one_that_has_the_statement_deeper_inside_is_believed():
    reading = read(TEXT, Letters())
    (cut,) = windows(reading)
    answer = answer_of(answering(TEXT, [NESTED])(inputs(reading, cut)), cut)
    (found,) = candidates(reading, cut, answer, CHAINS)
    edge, deep = replace(found, central=2, form=0), replace(found, central=20, form=3)
    for given_order in ((edge, deep), (deep, edge)):
        (told,) = statements(reading, given_order, CHAINS, FLOOR)
        assert told.form == CHAINS.forms[deep.form]


def test_below_the_threshold_nothing_is_told():
    assert analyzed(TEXT, [NESTED], threshold=0.99, chance=0.0) == []


def test_text_without_words_has_no_statements():
    assert analyzed(" \n ", []) == []


def test_windows_are_whole_sentences_that_cover_every_word_and_overlap():
    text = " ".join(f"Satz {n} hat ein paar Wörter mehr." for n in range(60))
    reading = read(text, Letters())
    cuts = windows(reading, limit=120)
    starts, stops = zip(*reading.sentences, strict=True)
    assert {a for a, _ in cuts} <= set(starts)
    assert {b for _, b in cuts} <= set(stops)
    assert set().union(*(range(a, b) for a, b in cuts)) == set(range(len(reading.words)))
    assert all(later[0] < former[1] for former, later in pairwise(cuts))
    assert all(reading.last[b - 1] - reading.first[a] < 120 for a, b in cuts)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=80))
def test_windows_of_any_sentences_fit_and_leave_nothing_out(lengths: list[int]):
    reading = read(" ".join(f"{'Wort ' * n}Ende." for n in lengths), Letters())
    cuts = windows(reading, limit=150)
    sizes = [int(reading.last[b - 1] - reading.first[a]) + 1 for a, b in cuts]
    assert all(size <= 150 for size in sizes)
    assert set().union(*(range(a, b) for a, b in cuts)) == set(range(len(reading.words)))
    assert {a for a, _ in cuts} <= {a for a, _ in reading.sentences}


@pytest.mark.parametrize("count", range(40, 120, 7))
def test_windows_of_short_sentences_are_pairs_alike_in_size(count: int):
    reading = read(" ".join(f"Satz {n} hat ein paar Wörter mehr." for n in range(count)), Letters())
    sizes = [int(reading.last[b - 1] - reading.first[a]) + 1 for a, b in windows(reading, limit=500)]
    assert len(sizes) % 2 == 0
    assert min(sizes) > 0.8 * max(sizes)


def test_windows_side_by_side_say_what_they_say_in_turn():
    text = " ".join(f"Karin Holt sagte am Tag {n}, der Hafen bleibe offen." for n in range(90))
    goal = {"content": ("der", "offen"), "mention-0": ("Karin", "Holt")}
    told = [
        find_statements(text, Model(Letters(), answering(text, [goal]), CHAINS, Judgement(), threads))
        for threads in (1, 3)
    ]
    assert len(told[0]) == len(windows(read(text, Letters()))) > 3
    assert told[0] == told[1]


def test_two_windows_are_read_at_once_before_anybody_asks_for_them():
    text = " ".join(f"Karin Holt sagte am Tag {n}, der Hafen bleibe offen." for n in range(90))
    answer, both, begun = answering(text, []), Barrier(2), Event()

    def together(arguments: dict[str, np.ndarray]) -> list[np.ndarray]:
        both.wait(timeout=30)
        begun.set()
        return answer(arguments)

    with ReadingAhead(text, Model(Letters(), together, CHAINS, Judgement(), threads=2)) as ahead:
        assert begun.wait(30)
        assert ahead.statements() == []


def test_two_texts_share_the_threads_of_their_network():
    text, at_once, most = "Karin Holt sagte, der Hafen bleibe offen.", [], []
    answer = answering(text, [])

    def watched(arguments: dict[str, np.ndarray]) -> list[np.ndarray]:
        at_once.append(arguments)
        most.append(len(at_once))
        sleep(0.01)
        at_once.pop()
        return answer(arguments)

    model = Model(Letters(), watched, CHAINS, Judgement(), threads=1)
    with ReadingAhead(text, model) as one, ReadingAhead(text, model) as other:
        assert one.statements() == other.statements() == []
    assert most == [1, 1]


def test_who_stops_waits_for_no_window_that_has_not_begun():
    text = " ".join(f"Karin Holt sagte am Tag {n}, der Hafen bleibe offen." for n in range(200))
    begun, stopped, answer = [], Event(), answering(text, [])

    def slowly(arguments: dict[str, np.ndarray]) -> list[np.ndarray]:
        begun.append(arguments)
        stopped.wait(30)
        sleep(0.05)
        return answer(arguments)

    class Stop:
        def step(self, done: int, total: int) -> None:
            stopped.set()
            raise Cancelled

    model = Model(Letters(), slowly, CHAINS, Judgement(), threads=2)
    with pytest.raises(Cancelled):
        find_statements(text, model, Stop())
    model.pool.shutdown()  # so that none begins afterwards unseen
    assert len(begun) < len(windows(read(text, Letters())))


def test_a_sentence_longer_than_a_window_is_cut():
    reading = read("wort " * 300, Letters())
    cuts = windows(reading, limit=100)
    assert set().union(*(range(a, b) for a, b in cuts)) == set(range(300))
    assert all(inputs(reading, cut)["ids"].shape[1] <= 102 for cut in cuts)


def test_pieces_within_quotation_marks_are_marked():
    reading = read(TEXT, Letters())
    assert reading.marks[reading.first[word(TEXT, "prüfen")]] & QUOTED
    assert not reading.marks[reading.first[word(TEXT, "sagte")]] & QUOTED


def test_noise_gives_sound_spans():
    chance = np.random.default_rng(7)
    reading = read(TEXT * 3, Letters())
    (cut,) = windows(reading)
    count = len(reading.words)
    noise = [
        chance.normal(0, 2, (1, count, 6)),
        chance.permutation(count)[None, :CANDIDATES],
        chance.normal(0, 3, (1, CANDIDATES, len(CHAINS.token_roles), count)),
        chance.normal(0, 3, (1, CANDIDATES, 2 * len(CHAINS.pointer_roles), count + 1)),
        *(chance.normal(0, 1, (1, CANDIDATES, 3, len(one))) for _, one in CHAINS.labels),
    ]
    found = statements(reading, candidates(reading, cut, answer_of(noise, cut), CHAINS), CHAINS, FLOOR)
    assert found
    for statement in found:
        groups = (statement.content, *statement.roles.values(), [x.mention for x in statement.chain])
        for span in (*(s for group in groups for s in group), statement.name):
            assert 0 <= span[0] < span[1] <= len(reading.text)
