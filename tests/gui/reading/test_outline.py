from pathlib import Path

from pytestqt.qtbot import QtBot

from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow

PARAGRAPH = (
    "Der Hafen bleibt nach den Worten der Leiterin offen, und das soll auch so bleiben, wie sie sagte. "
)
ARTICLE = "# Der Hafen\n\n" + "\n\n".join(
    f"## Abschnitt {number}\n\n{PARAGRAPH * 8}\n\n{PARAGRAPH * 8}" for number in range(1, 5)
)


def open_article(qtbot: QtBot, session: Session, tmp_path: Path) -> MainWindow:
    (tmp_path / "hafen.md").write_text(ARTICLE, encoding="utf-8")
    session.window.resize(1000, 500)
    with qtbot.waitSignal(session.opening.all_done, timeout=10_000):
        session.window.open_files([tmp_path / "hafen.md"])
    return session.window


def test_the_headings_lead_to_their_places(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    window = open_article(qtbot, session, tmp_path)
    outline = window.panel.outline
    window.actions_by_name.show_outline.trigger()
    assert window.panel.currentWidget() is outline
    assert [outline.list.item(at).text() for at in range(outline.list.count())] == [
        f"Abschnitt {number}" for number in range(1, 5)
    ]
    outline.list.itemActivated.emit(outline.list.item(2))
    view = window.article.view
    assert view.viewport().rect().contains(view.cursorRect(view.document().find("Abschnitt 3")))
    assert outline.list.currentRow() == 2


def test_the_outline_follows_the_article(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    window = open_article(qtbot, session, tmp_path)
    bar = window.article.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert window.panel.outline.list.currentRow() == 3


def test_an_article_without_headings_has_no_outline(sample_window: MainWindow) -> None:
    panel = sample_window.panel
    assert not panel.isTabVisible(panel.indexOf(panel.outline))
    assert not sample_window.actions_by_name.show_outline.isEnabled()
