from dataclasses import replace
from pathlib import Path

import pytest

from fakes.programs import SampleEngine, program_with
from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.application.bootstrap import Program
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.review import NoteWritten, ReviewLog, new_entry

LOG = ReviewLog((new_entry(NoteWritten("Zweite Quelle suchen")),))


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return program_with(SampleEngine(), tmp_path)


def test_a_review_is_there_after_a_restart(program: Program, tmp_path: Path) -> None:
    program.open_article.keep(sample_document(), sample_analysis())
    program.reviews.keep(sample_document(), LOG)
    program.close()
    again = program_with(SampleEngine(), tmp_path)
    assert again.reviews.log(sample_document()) == LOG
    again.close()


def test_nobody_reviewed_an_article_that_is_not_kept(program: Program) -> None:
    assert program.reviews.log(sample_document()) == ReviewLog()
    with pytest.raises(ReaderProblem) as caught:
        program.reviews.keep(sample_document(), LOG)
    assert caught.value.kind is ProblemKind.NOT_FOUND


def test_the_same_file_read_in_another_way_has_the_review_at_once(program: Program) -> None:
    program.open_article.keep(sample_document(), sample_analysis())
    program.reviews.keep(sample_document(), LOG)
    read_anew = replace(sample_document(), title="Anders gelesen")
    assert program.reviews.log(read_anew) == LOG
