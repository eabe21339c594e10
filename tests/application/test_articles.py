from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.values import a_document, an_analysis
from provenance_reader.application.bootstrap import Program, start
from provenance_reader.domain.errors import ProblemKind, ReaderProblem


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    program = start(tmp_path)
    yield program
    program.close()


def keep(program: Program, text: str) -> int:
    return program.open_article.keep(a_document(text), an_analysis()).summary.id


def titles(program: Program) -> list[int]:
    return [summary.id for summary in program.articles.list()]


def test_an_empty_library(program: Program) -> None:
    assert program.articles.list() == ()


def test_loading_is_opening(program: Program) -> None:
    text = a_document().text
    first, second = keep(program, text), keep(program, text + " Und zwar ganz.")
    assert titles(program) == [second, first]
    assert program.articles.load(first).document.text == text
    assert titles(program) == [first, second]


def test_removing_can_be_undone(program: Program) -> None:
    kept = keep(program, a_document().text)
    program.articles.remove(kept)
    assert titles(program) == []
    program.articles.restore(kept)
    assert titles(program) == [kept]


def test_the_library_outlives_the_program(program: Program, tmp_path: Path) -> None:
    kept = keep(program, a_document().text)
    program.close()
    later = start(tmp_path)
    assert titles(later) == [kept]
    later.close()


def test_an_article_that_is_not_there(program: Program) -> None:
    for action in (program.articles.load, program.articles.remove, program.articles.restore):
        with pytest.raises(ReaderProblem) as caught:
            action(4711)
        assert caught.value.kind is ProblemKind.NOT_FOUND
