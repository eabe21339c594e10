from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.hands import marked
from provenance_reader.domain.source import Anonymity
from provenance_reader.gui.main_window import MainWindow


def test_the_bar_says_who_speaks_once_statements_are_found(sample_window: MainWindow) -> None:
    bar = sample_window.article.voice_bar
    assert bar.isVisible()
    texts = [button.text() for button in bar.buttons.values()]
    assert [text.rpartition(" ")[0].rpartition(" ")[0] for text in texts] == [
        "named", "by role only", "not named", "no source",
    ]  # fmt: skip
    assert sum(int(text.split()[-2]) for text in texts) in range(98, 103)


def test_there_is_no_bar_without_an_article(window: MainWindow) -> None:
    assert not window.article.voice_bar.isVisible()


def test_the_gap_key_goes_to_text_without_a_source(sample_window: MainWindow) -> None:
    gap = sample_window.actions_by_name.next_gap
    assert gap.shortcut().toString() == "G"
    gap.trigger()
    assert list(marked(sample_window)) == ["Auf Ellum wächst die Sorge."]
    assert sample_window.statusBar().currentMessage() == "no source: 1 of 1"


def test_a_click_goes_through_the_words_of_a_class(qtbot: QtBot, sample_window: MainWindow) -> None:
    button = sample_window.article.voice_bar.buttons[Anonymity.ROLE]
    seen = []
    for _ in range(3):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        seen.append("".join(marked(sample_window)))
    assert seen[0] == "müsste das Land seinen Zuschuss verdoppeln"
    assert seen[0] == seen[2] != seen[1]
