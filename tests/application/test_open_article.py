"""Reading, analysing and keeping one article, through the program as it is wired."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.agency_files import rss
from fakes.original_articles import ARTICLES
from fakes.values import a_document, an_analysis
from provenance_reader.application.bootstrap import Program, start
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.import_choices import ImportChoices
from provenance_reader.domain.progress import Cancelled


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    program = start(tmp_path / "home")
    yield program
    program.close()


def test_starting_touches_nothing(tmp_path: Path) -> None:
    start(tmp_path / "home").close()
    assert list(tmp_path.iterdir()) == []


def test_the_sample_from_file_to_library_and_back(program: Program) -> None:
    use = program.open_article
    document = use.read(use.sample())
    assert document.language == "de"
    assert use.stored(document) is None
    analysis = use.analyze(document)
    kept = use.keep(document, analysis)
    assert (kept.document, kept.analysis) == (document, analysis)
    again = use.stored(use.read(use.sample()))
    assert again is not None
    assert again.analysis == analysis
    assert again.summary.opened_at > kept.summary.opened_at
    assert program.articles.list() == (again.summary,)
    assert program.articles.load(kept.summary.id).document == document


def test_a_bad_file_stores_nothing(program: Program, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(ReaderProblem) as caught:
        program.open_article.read(tmp_path / "empty.txt")
    assert caught.value.kind is ProblemKind.EMPTY
    assert program.articles.list() == ()


def test_cancelling_an_analysis(program: Program) -> None:
    class Stopped:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        program.open_article.analyze(a_document(), Stopped())


def test_an_analysis_by_a_former_engine_is_not_stored(program: Program) -> None:
    kept = program.open_article.keep(a_document(), an_analysis(engine="de-0"))
    assert program.open_article.stored(a_document()) is None
    assert program.articles.load(kept.summary.id).analysis.engine == "de-0"
    analysis = program.open_article.analyze(a_document())
    assert program.open_article.keep(a_document(), analysis).summary.id == kept.summary.id
    stored = program.open_article.stored(a_document())
    assert stored is not None
    assert stored.analysis == analysis


def test_an_article_that_reads_differently_now_is_not_stored(program: Program) -> None:
    keep_analyzed(program)
    assert program.open_article.stored(replace(a_document(), blocks=())) is None


def test_another_file_of_the_same_article_is_stored(program: Program) -> None:
    kept = keep_analyzed(program)
    copy = a_document(file="kopie.txt")
    stored = program.open_article.stored(copy)
    assert stored is not None
    assert stored.summary.id == kept
    assert stored.document == copy


def test_a_removed_article_comes_back_when_it_is_opened(program: Program) -> None:
    kept = keep_analyzed(program)
    program.articles.remove(kept)
    assert program.articles.list() == ()
    assert program.open_article.stored(a_document()) is not None
    assert [summary.id for summary in program.articles.list()] == [kept]


def keep_analyzed(program: Program) -> int:
    use = program.open_article
    return use.keep(a_document(), use.analyze(a_document())).summary.id


def test_a_chosen_encoding_is_known_again(program: Program, tmp_path: Path) -> None:
    use, path = program.open_article, tmp_path / "fähre.txt"
    path.write_bytes("Die Fähre fährt früher, sagte Ada Brink.".encode("mac-roman"))
    guessed = use.read(path)
    assert use.chosen_encoding(guessed) is None
    chosen = use.read(path, choices=ImportChoices(encoding="mac-roman"))
    kept = use.keep(chosen, use.analyze(chosen))
    assert use.chosen_encoding(guessed) == "mac-roman"
    assert use.chosen_encoding(chosen) is None  # it was read like this already
    assert program.articles.load(kept.summary.id).document.text.startswith("Die Fähre fährt")


def test_a_file_of_several_articles_says_what_it_holds(program: Program, tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(rss(ARTICLES))
    contents = program.open_article.look_into(tmp_path / "a.xml")
    assert contents.titles == tuple(one.title for one in ARTICLES)
    assert contents.first == program.open_article.read(tmp_path / "a.xml")
    second = program.open_article.read(tmp_path / "a.xml", choices=ImportChoices(number=2))
    assert second.text == ARTICLES[1].text
