"""The library's file: made, shared, and left alone when it is not ours to write."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from fakes.values import a_document, an_analysis
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.library import articles, documents
from provenance_reader.library import database as database_module
from provenance_reader.library.database import Database
from provenance_reader.library.stored_values import encoded


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "library.sqlite3"


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def keep_one(database: Database) -> int:
    with database.writing() as connection:
        return keep_within(connection)


def keep_within(connection: sqlite3.Connection) -> int:
    return articles.keep(connection, a_document(), an_analysis()).summary.id


def test_the_file_is_made_at_first_use(path: Path) -> None:
    database = Database(path)
    assert not path.parent.exists()
    keep_one(database)
    database.close()
    assert pragma(path, "user_version") == 3
    assert pragma(path, "journal_mode") == "wal"
    assert pragma(path, "integrity_check") == "ok"


def test_foreign_keys_hold(path: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError), Database(path).writing() as connection:
        connection.execute("INSERT INTO analysis (article_id, analysis) VALUES (99, '{}')")


def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    database = Database(path)
    with pytest.raises(ReaderProblem), database.writing() as connection:
        documents.trash(connection, keep_within(connection) + 1)
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (0,)


def test_closing_and_using_again(path: Path) -> None:
    database = Database(path)
    kept = keep_one(database)
    database.close()
    with database.reading() as connection:
        assert articles.load(connection, kept).analysis == an_analysis()


def test_a_library_of_the_first_version_is_brought_up_to_date(path: Path) -> None:
    path.parent.mkdir()
    first = Path(database_module.__file__).parent / "migrations" / "0001_initial.sql"
    document = a_document()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(first.read_text(encoding="utf-8"))
        connection.execute("PRAGMA user_version = 1")
        connection.execute(
            """INSERT INTO article (content_sha256, added_at, opened_at, document)
               VALUES ('0', '2031-05-02T10:00:00+00:00', '2031-05-02T10:00:00+00:00', ?)""",
            [encoded(document)],
        )
        connection.execute(
            "INSERT INTO original VALUES (?, 1, ?, ?)",
            [document.original.sha256, document.original.name, document.original.media_type],
        )
        connection.commit()
    assert keep_one(Database(path)) == 1
    assert pragma(path, "user_version") == 3


@pytest.mark.parametrize("action", ["reading", "writing"])
def test_a_newer_library_is_refused_and_untouched(path: Path, action: str) -> None:
    database = Database(path)
    keep_one(database)
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = path.read_bytes()
    with pytest.raises(ReaderProblem) as caught, getattr(Database(path), action)():
        pass
    assert caught.value.kind is ProblemKind.LIBRARY_NEWER
    assert caught.value.subject == str(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_untouched(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"This is a letter to my aunt. " * 100)
    before = path.read_bytes()
    with pytest.raises(ReaderProblem) as caught:
        keep_one(Database(path))
    assert caught.value.kind is ProblemKind.LIBRARY_BROKEN
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_another_programs_database_is_refused_and_untouched(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(ReaderProblem) as caught:
        keep_one(Database(path))
    assert caught.value.kind is ProblemKind.LIBRARY_BROKEN
    assert path.read_bytes() == before


def test_damage_inside_is_reported(path: Path) -> None:
    database = Database(path)
    keep_one(database)
    database.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)  # all pages but the first
    path.write_bytes(content)
    with pytest.raises(ReaderProblem) as caught:
        keep_one(Database(path))
    assert caught.value.kind is ProblemKind.LIBRARY_BROKEN


def test_an_unreadable_value_is_reported(path: Path) -> None:
    database = Database(path)
    kept = keep_one(database)
    with database.writing() as connection:
        connection.execute("""UPDATE analysis SET analysis = '{"engine": 7, "statements": []}'""")
    with pytest.raises(ReaderProblem) as caught, database.reading() as connection:
        articles.load(connection, kept)
    assert caught.value.kind is ProblemKind.LIBRARY_BROKEN


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    with pytest.raises(ReaderProblem) as caught:
        keep_one(Database(tmp_path / "home" / "library.sqlite3"))
    assert caught.value.kind is ProblemKind.CANNOT_WRITE


def test_a_connection_belongs_to_the_thread_that_used_it_first(path: Path) -> None:
    database = Database(path)
    worker = threading.Thread(target=lambda: (keep_one(database), database.close()))
    worker.start()
    worker.join()
    keep_one(database)  # closed by its owner, it is free for another thread
    errors: list[BaseException] = []

    def intrude() -> None:
        try:
            keep_one(database)
        except sqlite3.ProgrammingError as error:
            errors.append(error)

    intruder = threading.Thread(target=intrude)
    intruder.start()
    intruder.join()
    assert len(errors) == 1


_KEEP_MANY = """
import sys
from pathlib import Path
from fakes.values import a_document, an_analysis
from provenance_reader.library import articles
from provenance_reader.library.database import Database
from provenance_reader.library.stored_values import encoded
database = Database(Path(sys.argv[1]))
for number in range(20):
    document = a_document(file=f"{sys.argv[2]}{number}.txt", title=sys.argv[2] * number)
    with database.writing() as connection:
        articles.keep(connection, document, an_analysis())
database.close()
"""


def test_two_processes_make_and_fill_one_library(path: Path) -> None:
    tests = Path(__file__).parent.parent
    processes = [
        subprocess.Popen([sys.executable, "-c", _KEEP_MANY, str(path), name], cwd=tests) for name in "ab"
    ]
    assert [process.wait(60) for process in processes] == [0, 0]
    with Database(path).reading() as connection:
        assert len(documents.summaries(connection)) == 39  # without a title, a0 and b0 are one article


def test_who_makes_the_library_waits_for_another_who_does(path: Path) -> None:
    path.parent.mkdir(parents=True)
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")  # SQLite itself would not wait for this
    release = threading.Timer(0.3, lambda: (other.execute("COMMIT"), other.close()))
    release.start()
    keep_one(Database(path))
    release.join()


def test_a_reader_does_not_wait_for_a_writer(path: Path) -> None:
    keep_one(Database(path))
    with Database(path).writing() as writer:
        writer.execute("DELETE FROM article")
        with Database(path).reading() as reader:
            assert len(documents.summaries(reader)) == 1
