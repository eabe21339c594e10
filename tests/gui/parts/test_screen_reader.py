"""What a screen reader has to say of the program, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from fakes.ears import heard, silent
from fakes.hands import act
from fakes.sample_article import sample_document
from fakes.window_parts import PARTS, Stage
from provenance_reader.gui.main_window import MainWindow

Making = Callable[..., Stage]
# The same in both languages.
SHARED = frozenset(("Deutsch", "English", "Filter", "Name", "OK", "Sepia", "Text"))


@pytest.fixture(autouse=True)
def listening(qapp: object) -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that are announced from now on."""
    sentences: list[str] = []

    def take(event: object) -> None:
        message = getattr(event, "message", None)
        if message is not None:
            sentences.append(message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    return sentences


@pytest.mark.parametrize("part", PARTS)
def test_whatever_can_be_used_has_a_role_and_a_name_of_its_language(stage: Making, part: str) -> None:
    names = []
    for language in ("de", "en"):
        root = PARTS[part](stage(language))
        assert silent(root) == []
        names.append({one.name for one in heard(root) if one.active and one.role is not Role.ListItem})
    text = sample_document().text
    shared = {one for one in names[0] & names[1] if _is_ours(one, text)}
    assert shared <= SHARED


def _is_ours(name: str, text: str) -> bool:
    """Words of the window, not of an article or of a key on the keyboard."""
    of_article = any(word in text for word in name.split() if len(word) > 3)
    is_key = name.startswith("Ctrl") or name.removeprefix("Shift+")[1:].isdigit()
    return not of_article and not is_key and len(name) > 1


Role = QAccessible.Role


def rows(window: MainWindow, name: str) -> list[str]:
    return [one.name for one in heard(window) if one.role is Role.ListItem and name in one.name]


def test_a_row_says_number_content_chain_and_state(stage: Making) -> None:
    window = PARTS["reviewed"](stage("de"))
    assert isinstance(window, MainWindow)
    model = window.statements.list.model()
    said = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3)]
    assert said[1].startswith("Aussage 1.2, 2 von ")
    assert "Berichte geben das an" in said[1]
    assert "„die Fährverbindung zwischen Nordhaven" in said[1]
    assert said[1].endswith("bestritten von Verkehrsministerium in Kiel. angenommen")
    assert "verworfen. von Ihnen berichtigt" in said[2]
    shown = rows(window, "Aussage 1.3")
    assert len(shown) == 1
    assert "Küstenkurier beruft sich auf zwei namentlich nicht genannte Mitarbeiter" in shown[0]


def test_the_text_of_the_article_can_be_read_with_its_statements(
    qtbot: QtBot, stage: Making, said: list[str]
) -> None:
    window = PARTS["nothing_selected"](stage("en"))
    assert isinstance(window, MainWindow)
    view = window.article.view
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    whole = text.text(0, text.characterCount())
    assert sample_document().text[:200] in whole.replace("\u2029", "\n")
    window.activateWindow()
    window.library.list.setFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    view.setTextCursor(view.document().find("hätten von"))
    said.clear()
    for _ in range(6):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert said == ["Statement 1.3, 3 of 16, chain ends with an unnamed source"]
    view.setTextCursor(view.document().find("unterschriebenen"))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.statements.list.chosen_id() == "3"


def test_what_changes_without_the_keyboard_is_announced(stage: Making, said: list[str]) -> None:
    made = stage("en")
    window = made.read_sample()
    assert "16 statements found" in said
    for name, sentence in (
        ("filter-unnamed", "4 of 16 statements are shown"),
        ("filter-all", "16 of 16 statements are shown"),
        ("next", "Statement 1.1, 1 of 16, chain ends with a named source"),
        ("accept", "Accept “Berichte zurückgewiesen, wonach die Fährverbindung …”"),
        ("undo", "Undone: accept “Berichte zurückgewiesen, wonach die Fährverbindung …”"),
        ("redo", "Done again: accept “Berichte zurückgewiesen, wonach die Fährverbindung …”"),
        ("next_gap", "no source: 1 of 1"),
    ):
        said.clear()
        act(window, name)
        assert sentence in said
    said.clear()
    act(window, "find")
    window.article.find_bar._words.setText("Ministerium")
    assert said[-1].startswith("1 of ")
    act(window, "remove")
    made.wait(lambda: any("was removed" in one for one in said))


def test_problems_and_notices_are_announced(stage: Making, said: list[str]) -> None:
    made = stage("en")
    PARTS["guessed_encoding"](made)
    assert any("encoding was guessed" in one for one in said)
    PARTS["machine_version"](made)
    assert any("without your review" in one for one in said)
