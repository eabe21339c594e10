"""What the library keeps of a review."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.reviews import any_changes
from fakes.values import a_document, an_analysis
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.review import Change, Discarded, NoteWritten, PlacedAgain, ReviewLog, new_entry
from provenance_reader.library import articles, reviews
from provenance_reader.library.database import Database

CHANGES: st.SearchStrategy[Change] = any_changes(a_document(), an_analysis())


@pytest.fixture
def database(tmp_path: Path) -> Database:
    made = Database(tmp_path / "library.sqlite3")
    with made.writing() as connection:
        articles.keep(connection, a_document(), an_analysis())
    return made


def keep(database: Database, log: ReviewLog) -> None:
    with database.writing() as connection:
        reviews.keep(connection, 1, log)


def load(database: Database) -> ReviewLog:
    with database.reading() as connection:
        return reviews.load(connection, 1)


def a_log(*notes: str) -> ReviewLog:
    log = ReviewLog()
    for note in notes:
        log = log.with_done(new_entry(NoteWritten(note)))
    return log


@given(st.lists(CHANGES | st.sampled_from(["undo", "redo"]), max_size=12))
@settings(max_examples=40, deadline=None)
def test_after_every_step_the_log_comes_back_as_it_was(steps: list[Change | str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder, "library.sqlite3"))
        with database.writing() as connection:
            articles.keep(connection, a_document(), an_analysis())
        log = ReviewLog()
        for step in steps:
            if isinstance(step, str):
                log = log.with_undone() if step == "undo" else log.with_redone()
            else:
                log = log.with_done(new_entry(step))
            keep(database, log)
            assert load(database) == log
        database.close()


def test_changes_on_the_review_itself_are_kept(database: Database) -> None:
    log = ReviewLog((new_entry(PlacedAgain(("a",))), new_entry(Discarded(("b", "c")))))
    keep(database, log)
    assert load(database) == log


def test_keeping_again_changes_nothing(database: Database) -> None:
    log = a_log("a", "b").with_undone()
    keep(database, log)
    keep(database, log)
    assert load(database) == log


def test_what_was_undone_and_given_up_stays_in_the_file(database: Database) -> None:
    log = a_log("a", "b").with_undone()
    keep(database, log)
    keep(database, log.with_done(new_entry(NoteWritten("c"))))
    with database.reading() as connection:
        rows = connection.execute("SELECT state FROM review_change ORDER BY place").fetchall()
    assert [state for (state,) in rows] == ["done", "dropped", "done"]


def test_two_windows_do_not_undo_each_other(database: Database) -> None:
    ours, theirs = a_log("ours"), a_log("theirs", "theirs too")
    keep(database, ours)
    keep(database, theirs)
    keep(database, ours.with_done(new_entry(NoteWritten("ours too"))))
    texts = [entry.change.text for entry in load(database).done]  # type: ignore[union-attr]
    assert texts == ["ours", "theirs", "theirs too", "ours too"]


def test_the_analysis_is_never_altered(database: Database) -> None:
    def analysis() -> object:
        with database.reading() as connection:
            return connection.execute("SELECT analysis FROM analysis").fetchall()

    before = analysis()
    keep(database, a_log("a"))
    assert analysis() == before


def test_a_newer_analysis_leaves_the_review(database: Database) -> None:
    log = a_log("a")
    keep(database, log)
    with database.writing() as connection:
        articles.keep(connection, a_document(), an_analysis("de-2"))
    assert load(database) == log


def test_a_review_goes_with_its_article(database: Database) -> None:
    keep(database, a_log("a"))
    with database.writing() as connection:
        connection.execute("DELETE FROM article")
        assert connection.execute("SELECT count(*) FROM review_change").fetchone() == (0,)


def test_a_failed_write_leaves_nothing_of_it(database: Database) -> None:
    def keep_both() -> None:
        with database.writing() as connection:
            reviews.keep(connection, 1, a_log("a", "b"))
            reviews.keep(connection, 99, a_log("of no article"))

    with pytest.raises(sqlite3.IntegrityError):
        keep_both()
    assert load(database) == ReviewLog()


@pytest.mark.parametrize(("kind", "change"), [("Forgotten", "{}"), ("NoteWritten", '{"text": 7}')])
def test_a_change_that_cannot_be_read_is_reported(database: Database, kind: str, change: str) -> None:
    keep(database, a_log("a"))
    with database.writing() as connection:
        connection.execute("UPDATE review_change SET kind = ?, change = ?", (kind, change))
    with pytest.raises(ReaderProblem) as caught:
        load(database)
    assert caught.value.kind is ProblemKind.LIBRARY_BROKEN
