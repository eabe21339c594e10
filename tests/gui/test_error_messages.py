from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.gui import translation
from provenance_reader.gui.error_messages import Message, message_for


@pytest.fixture(params=translation.LANGUAGES)
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    translators = translation.install(qapp, request.param)
    yield request.param
    translation.remove(qapp, translators)


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_problem_says_what_is_wrong_and_what_to_do(language: str, kind: ProblemKind) -> None:
    message = message_for(ReaderProblem(kind, "/home/ada/hafen.txt", "20 MB"))
    assert len(message.title.split()) > 2
    assert len(message.advice.split()) > 5
    assert "{" not in message.title + message.advice
    assert message.subject == "/home/ada/hafen.txt · 20 MB"
    if not kind.name.startswith("LIBRARY"):
        assert "hafen.txt" in message.title


def test_the_two_languages_differ(qapp: QApplication) -> None:
    said: dict[str, list[Message]] = {}
    for language in translation.LANGUAGES:
        translators = translation.install(qapp, language)
        said[language] = [message_for(ReaderProblem(kind, "x")) for kind in ProblemKind]
        translation.remove(qapp, translators)
    for german, english in zip(said["de"], said["en"], strict=True):
        assert german.title != english.title
        assert german.advice != english.advice


def test_a_mistake_of_the_program_is_called_one() -> None:
    message = message_for(KeyError("s7"))
    assert "mistake" in message.title
    assert "KeyError: 's7'" in message.advice


def test_a_name_cannot_steer_the_sentence() -> None:
    problem = ReaderProblem(ProblemKind.EMPTY, "/tmp/\u202etxt.{advice}\n<b>")
    assert message_for(problem).title == "“txt.{advice} <b>” is empty"
