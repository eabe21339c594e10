"""The map as a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

from fakes.sample_article import sample_analysis, sample_document
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.map.drawing import MapDrawing
from provenance_reader.gui.map.picture import save_picture
from provenance_reader.gui.theme import LIGHT

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawing(qapp: QApplication) -> MapDrawing:
    return MapDrawing(AttributionIndex(sample_document(), sample_analysis()), QFont())


def test_an_svg_has_a_title_the_ties_in_words_and_words_as_text(drawing: MapDrawing, tmp_path: Path) -> None:
    target = tmp_path / "map.svg"
    save_picture(drawing, LIGHT, target)
    root = etree.fromstring(target.read_bytes())
    assert "Ministerium weist Berichte" in root.findtext(f"{SVG}title")
    assert "NDK – cites: Küstenkurier" in root.findtext(f"{SVG}desc")
    written = " ".join(element.text or "" for element in root.iter(f"{SVG}text"))
    assert "Küstenkurier" in written
    assert "told by" in written


def test_the_words_of_an_svg_lie_in_the_picture(drawing: MapDrawing, tmp_path: Path) -> None:
    target = tmp_path / "map.svg"
    save_picture(drawing, LIGHT, target)
    root = etree.fromstring(target.read_bytes())
    _, _, width, height = (float(part) for part in root.get("viewBox").split())
    sizes = {float(size) for size in re.findall(rb'font-size="([\d.]+)"', target.read_bytes())}
    assert (width, height) == pytest.approx(drawing.placement.size, abs=1)
    assert min(sizes) >= 10


def test_a_png_is_twice_as_sharp_as_the_map(drawing: MapDrawing, tmp_path: Path) -> None:
    target = tmp_path / "map.png"
    save_picture(drawing, LIGHT, target)
    image = QImage(str(target))
    assert image.width() == pytest.approx(2 * drawing.placement.size.width, abs=3)
    assert "Ministerium weist Berichte" in image.text("Title")
    assert image.pixelColor(2, 2).name() == LIGHT.paper


def test_what_cannot_be_written_leaves_the_former_file(drawing: MapDrawing, tmp_path: Path) -> None:
    target = tmp_path / "folder.svg"
    target.mkdir()
    with pytest.raises(ReaderProblem) as raised:
        save_picture(drawing, LIGHT, target)
    assert raised.value.kind is ProblemKind.CANNOT_WRITE
    assert list(tmp_path.iterdir()) == [target]


def test_the_window_saves_the_map_and_says_so(sample_window: MainWindow, tmp_path: Path) -> None:
    sample_window.actions_by_name.show_map.trigger()
    sample_window.middle.map.save_as(tmp_path / "map.svg")
    assert (tmp_path / "map.svg").read_bytes().startswith(b"<?xml")
    assert "map.svg" in sample_window.statusBar().currentMessage()


def test_the_window_says_what_is_wrong_where_it_cannot_save(
    sample_window: MainWindow, tmp_path: Path
) -> None:
    pane = sample_window.middle.map
    sample_window.actions_by_name.show_map.trigger()
    (tmp_path / "map.svg").mkdir()
    pane.save_as(tmp_path / "map.svg")
    assert pane.notices.isVisible()
    assert "“map.svg” cannot be saved" in pane.notices.text()
