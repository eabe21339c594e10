from __future__ import annotations

import pytest

from provenance_reader.application.problem_sentences import problem_sentence, terminal_language
from provenance_reader.domain.errors import ProblemKind, ReaderProblem


@pytest.mark.parametrize("kind", ProblemKind)
def test_every_problem_has_a_sentence_in_both_languages(kind: ProblemKind) -> None:
    problem = ReaderProblem(kind, "brief.txt", "20 MB")
    english, german = problem_sentence(problem, "en"), problem_sentence(problem, "de")
    assert english != german
    for sentence in (english, german):
        assert sentence.startswith("brief.txt ")
        assert sentence.endswith("(20 MB)")


def test_a_sentence_without_detail() -> None:
    assert problem_sentence(ReaderProblem(ProblemKind.EMPTY, "brief.txt"), "de") == "brief.txt ist leer."


def test_a_files_name_cannot_move_the_cursor() -> None:
    sentence = problem_sentence(ReaderProblem(ProblemKind.EMPTY, "a\x1b[2J\nb\u202etxt"), "en")
    assert sentence.isprintable()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_DE"}, "de"),
        ({"LANG": "", "LC_ALL": ""}, "en"),
        ({}, "en"),
    ],
)
def test_the_terminals_language(environment: dict[str, str], language: str) -> None:
    assert terminal_language(environment) == language
