import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from fakes.programs import SampleEngine, program_with
from fakes.sample_article import SAMPLE
from provenance_reader.application.bootstrap import Program
from provenance_reader.gui import app

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def program(engine: SampleEngine, tmp_path: Path) -> Program:
    return program_with(engine, tmp_path / "home")


def test_a_picture_of_the_window_is_taken(program: Program, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    assert app.run(program, [SAMPLE], language="de", screenshot=picture) == 0
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1440, 900)
    colours = {image.pixelColor(x, y).name() for x in range(200, 1100, 3) for y in range(50, 860, 3)}
    assert {"#5a3b8c", "#f9c8a1"} <= colours  # the mentions and the content of the selected statement


def test_the_clock_is_taken(program: Program, tmp_path: Path) -> None:
    timings = tmp_path / "timings.json"
    assert app.run(program, [SAMPLE], language="de", timings=timings) == 0
    taken = json.loads(timings.read_text())
    assert 0 < taken["text_shown"] <= taken["statements_shown"] <= taken["analysis_shown"]


def test_a_file_that_cannot_be_opened_is_told_by_the_exit_status(program: Program, tmp_path: Path) -> None:
    timings = tmp_path / "timings.json"
    assert app.run(program, [tmp_path / "nirgends.txt"], language="en", timings=timings) == 2
    assert json.loads(timings.read_text()) == dict.fromkeys(
        ("text_shown", "statements_shown", "analysis_shown")
    )


def test_the_picture_of_a_problem_is_taken_too(program: Program, tmp_path: Path) -> None:
    (tmp_path / "leer.txt").touch()
    picture = tmp_path / "window.png"
    assert app.run(program, [tmp_path / "leer.txt"], language="en", screenshot=picture) == 2
    assert picture.exists()


def test_what_was_read_is_in_the_library(program: Program, tmp_path: Path) -> None:
    app.run(program, [SAMPLE], language="en", timings=tmp_path / "timings.json")
    again = program_with(SampleEngine(), tmp_path / "home")
    assert [article.original_name for article in again.articles.list()] == [SAMPLE.name]
    again.close()
