from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.domain.review import (
    Discarded,
    Entry,
    NoteWritten,
    PlacedAgain,
    ReviewLog,
    StatementAnchor,
    in_force,
    new_entry,
)

STEPS = st.lists(st.sampled_from(("do", "undo", "redo")), max_size=30)


def stepped(log: ReviewLog, step: str, number: int) -> ReviewLog:
    if step == "do":
        return log.with_done(Entry(str(number), NoteWritten(str(number))))
    return log.with_undone() if step == "undo" else log.with_redone()


@given(STEPS)
def test_undo_and_redo_lead_back_to_the_same_log(steps: list[str]) -> None:
    log = ReviewLog()
    for number, step in enumerate(steps):
        log = stepped(log, step, number)
        if log.done:
            assert log.with_undone().with_redone() == log
        if log.undone:
            assert log.with_redone().with_undone() == log


@given(STEPS)
def test_undoing_everything_and_redoing_it_changes_nothing(steps: list[str]) -> None:
    log = ReviewLog()
    for number, step in enumerate(steps):
        log = stepped(log, step, number)
    back = log
    for _ in log.done:
        back = back.with_undone()
    assert back.done == ()
    for _ in log.done:
        back = back.with_redone()
    assert back == log


def test_something_new_ends_what_can_be_redone() -> None:
    log = ReviewLog().with_done(new_entry(NoteWritten("a"))).with_undone()
    assert log.undone
    assert log.with_done(new_entry(NoteWritten("b"))).undone == ()


def test_no_two_changes_have_the_same_id() -> None:
    assert new_entry(NoteWritten("a")).id != new_entry(NoteWritten("a")).id


def test_what_is_discarded_holds_no_more_and_what_is_placed_again_speaks_of_another() -> None:
    here, there = StatementAnchor((), "Ada Brink"), StatementAnchor((), "Tom Feld")
    one, other = Entry("1", NoteWritten("eins", here)), Entry("2", NoteWritten("zwei", here))
    entries = (one, other, Entry("3", Discarded(("1",))), Entry("4", PlacedAgain(("2",), there)))
    assert in_force(entries) == (Entry("2", NoteWritten("zwei", there)),)
