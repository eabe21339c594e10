"""What the library keeps of an article, and when two files are one."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.values import a_document, an_analysis, analyses_of
from fakes.values import documents as any_documents
from provenance_reader.domain.document import Document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.library import articles, documents
from provenance_reader.library.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(tmp_path / "library.sqlite3")


def keep(database: Database, document: Document) -> int:
    with database.writing() as connection:
        return articles.keep(connection, document, an_analysis()).summary.id


def listed(database: Database) -> list[int]:
    with database.reading() as connection:
        return [summary.id for summary in documents.summaries(connection)]


def load(database: Database, article_id: int) -> Document:
    with database.reading() as connection:
        return articles.load(connection, article_id).document


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_what_is_kept_comes_back(data: st.DataObject) -> None:
    document = data.draw(any_documents())
    analysis = data.draw(analyses_of(document))
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder, "library.sqlite3"))
        with database.writing() as connection:
            kept = articles.keep(connection, document, analysis)
        with database.reading() as connection:
            loaded = articles.load(connection, kept.summary.id)
            assert documents.summaries(connection) == (loaded.summary,)
        database.close()
    assert loaded == kept
    assert (loaded.document, loaded.analysis) == (document, analysis)
    assert loaded.summary.title == (document.title or document.original.name)
    assert loaded.summary.statement_count == len(analysis.statements)


def test_the_summary_tells_what_a_list_shows(database: Database) -> None:
    before = datetime.now(UTC)
    document = a_document(outlet="Küstenkurier", published="2031-05-02")
    kept = keep(database, document)
    with database.reading() as connection:
        summary = documents.summary(connection, kept)
    assert (summary.title, summary.outlet, summary.language) == ("Hafen bleibt offen", "Küstenkurier", "de")
    assert (summary.published, summary.original_name, summary.statement_count) == (
        "2031-05-02",
        "hafen.txt",
        1,
    )
    assert before <= summary.opened_at <= datetime.now(UTC)


def test_without_a_title_the_file_names_the_article(database: Database) -> None:
    keep(database, a_document(title=None))
    with database.reading() as connection:
        assert documents.summaries(connection)[0].title == "hafen.txt"


def test_the_last_opened_comes_first(database: Database) -> None:
    first = keep(database, a_document("Eins."))
    second = keep(database, a_document("Zwei."))
    assert listed(database) == [second, first]
    with database.writing() as connection:
        documents.mark_opened(connection, first)
    assert listed(database) == [first, second]


def test_a_file_kept_twice_is_one_article(database: Database) -> None:
    assert keep(database, a_document()) == keep(database, a_document())
    assert len(listed(database)) == 1


def test_the_same_content_in_another_file_is_one_article(database: Database) -> None:
    assert keep(database, a_document(file="a.txt")) == keep(database, a_document(file="b.html"))
    assert load(database, 1).original.name == "b.html"


def test_the_same_text_under_another_title_is_another_article(database: Database) -> None:
    assert keep(database, a_document(file="a.txt")) != keep(
        database, a_document(file="b.txt", title="Anders")
    )


def test_title_and_text_are_told_apart(database: Database) -> None:
    joined = a_document("A\n\nB", file="a.txt", title=None)
    parted = a_document("B", file="b.txt", title="A")
    assert keep(database, joined) != keep(database, parted)


def test_a_file_that_now_reads_differently_stays_its_article(database: Database) -> None:
    kept = keep(database, a_document())
    better = replace(a_document(), text="Der Hafen bleibt vorerst offen, sagte Ada Brink.")
    assert keep(database, better) == kept
    assert load(database, kept) == better
    assert keep(database, better) == kept


def test_a_file_that_now_reads_like_another_article_joins_it(database: Database) -> None:
    former = keep(database, a_document("Alt.", file="a.txt"))
    other = keep(database, a_document("Neu.", file="b.txt"))
    moved = replace(a_document("Neu.", file="a.txt"), original=a_document("Alt.", file="a.txt").original)
    assert keep(database, moved) == other
    assert listed(database) == [other]
    with database.writing() as connection:
        documents.restore(connection, former)  # nothing was destroyed
    assert load(database, former).text == "Alt."


def test_an_article_with_two_files_survives_the_move_of_one(database: Database) -> None:
    former = keep(database, a_document("Alt.", file="a.txt"))
    keep(database, a_document("Alt.", file="copy.txt"))
    other = keep(database, a_document("Neu.", file="b.txt"))
    keep(database, replace(a_document("Neu."), original=a_document("Alt.", file="a.txt").original))
    assert set(listed(database)) == {former, other}


def test_the_articles_of_one_file_stay_apart(database: Database) -> None:
    first = a_document("Eins.", file="feed.xml")
    second = replace(a_document("Zwei."), original=replace(first.original, number=2))
    kept = [keep(database, first), keep(database, second)]
    assert len(set(kept)) == 2
    assert [keep(database, first), keep(database, second)] == kept
    assert load(database, kept[1]).original.number == 2


def test_the_trash_and_back(database: Database) -> None:
    kept = keep(database, a_document())
    with database.writing() as connection:
        documents.trash(connection, kept)
        documents.trash(connection, kept)
    assert listed(database) == []
    with database.writing() as connection:
        documents.restore(connection, kept)
    assert listed(database) == [kept]


@pytest.mark.parametrize("opening", ["keep", "mark_opened"])
def test_opening_takes_an_article_out_of_the_trash(database: Database, opening: str) -> None:
    kept = keep(database, a_document())
    with database.writing() as connection:
        documents.trash(connection, kept)
    if opening == "keep":
        assert keep(database, a_document()) == kept
    else:
        with database.writing() as connection:
            documents.mark_opened(connection, kept)
    assert listed(database) == [kept]


@pytest.mark.parametrize("action", [articles.load, documents.mark_opened, documents.trash, documents.restore])
def test_an_article_that_is_not_there(database: Database, action: object) -> None:
    with pytest.raises(ReaderProblem) as caught, database.writing() as connection:
        action(connection, 4711)  # type: ignore[operator]
    assert caught.value.kind is ProblemKind.NOT_FOUND
