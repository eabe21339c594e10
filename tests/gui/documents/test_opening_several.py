"""Several files, and files of several articles, opened in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.agency_files import rss
from fakes.original_articles import ARTICLES, HARBOUR, LIGHTHOUSE
from fakes.programs import SampleEngine
from fakes.sample_article import SAMPLE
from provenance_reader.gui.app import Session
from provenance_reader.gui.dialogs.failures import FailuresDialog
from provenance_reader.gui.documents.contents_dialog import ContentsDialog
from provenance_reader.gui.documents.contents_model import META_ROLE
from provenance_reader.gui.main_window import MainWindow

GERMAN = "Der Hafen bleibt nach den Worten der Leiterin offen, und das soll auch so bleiben, wie sie sagte.\n"
MAIL = "From x\nSubject: {title}\nDate: Fri, 2 May 2031 10:15:00 +0200\nMessage-ID: <{title}>\n\n{text}\n\n"


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    (tmp_path / "meldungen.xml").write_bytes(rss(ARTICLES))
    return tmp_path / "meldungen.xml"


@pytest.fixture
def mailbox(tmp_path: Path) -> Path:
    """Thirty mails; the third is empty."""
    mails = (MAIL.format(title=f"Lage A{n}", text=GERMAN * (n != 3)) for n in range(1, 31))
    (tmp_path / "post.mbox").write_text("".join(mails), encoding="utf-8")
    return tmp_path / "post.mbox"


def question(qtbot: QtBot, window: MainWindow, *paths: Path) -> ContentsDialog:
    window.open_files(list(paths))
    return asked(qtbot, window)


def asked(qtbot: QtBot, window: MainWindow) -> ContentsDialog:
    def open_now() -> list[ContentsDialog]:
        return [one for one in window.findChildren(ContentsDialog) if one.isVisible()]

    qtbot.waitUntil(lambda: len(open_now()) == 1)
    return open_now()[0]


def titles(window: MainWindow) -> set[str]:
    model = window.library.list.model()
    return {model.index(row, 0).data() for row in range(model.rowCount())}


# Several files


def test_of_several_files_the_first_is_shown_and_all_are_kept(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "hafen.txt").write_text(GERMAN, encoding="utf-8")
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([SAMPLE, tmp_path / "hafen.txt"])
    assert "Auflösungsvertrag" in window.article.view.toPlainText()
    assert window.import_bar.text() == "2 articles are in the library."
    assert not window.import_bar.details.isVisible()
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    assert window.library.list.current().original_name == SAMPLE.name  # type: ignore[union-attr]


def test_files_that_fail_are_summed_up_and_the_good_ones_open(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "leer.txt").touch()
    (tmp_path / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(90))
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([tmp_path / "leer.txt", SAMPLE, tmp_path / "bild.txt", tmp_path / "fort.txt"])
    assert "Auflösungsvertrag" in window.article.view.toPlainText()
    assert window.import_bar.text() == "1 article is in the library. 3 could not be opened."
    told: list[str] = []
    monkeypatch.setattr(FailuresDialog, "exec", lambda dialog: told.append(dialog.text.toPlainText()))
    window.import_bar.details.click()
    for name in ("“leer.txt” is empty", "“bild.txt” holds no text", "“fort.txt” is not there"):
        assert name in told[0]
    assert "Save the article again" in told[0]
    window.import_bar.close_button.click()
    assert not window.import_bar.isVisible()


def test_where_no_file_can_be_opened_one_page_says_so(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "leer.txt").touch()
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([tmp_path / "leer.txt", tmp_path])
    page = window.article.problem
    assert window.article.currentWidget() is page
    assert page.text().startswith("None of these files could be opened\n“leer.txt” is empty\n")
    assert window.import_bar.text() == "2 could not be opened."
    window.open_files([SAMPLE])
    qtbot.waitUntil(lambda: not window.import_bar.isVisible())


def test_what_is_to_be_shown_goes_before_what_is_only_kept(
    qtbot: QtBot, session: Session, window: MainWindow, engine: SampleEngine, tmp_path: Path
) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Lage {number}. {GERMAN}", encoding="utf-8")
    first_kept = session.opening.kept.connect(lambda _: engine.gate.clear())  # the second takes long
    window.open_files([tmp_path / f"{number}.txt" for number in range(3)])
    qtbot.waitUntil(lambda: "2 of 3" in window.import_bar.text())
    session.opening.disconnect(first_kept)
    window.open_files([SAMPLE])
    qtbot.waitUntil(lambda: "Auflösungsvertrag" in window.article.view.toPlainText())
    with qtbot.waitSignal(session.opening.all_done):
        engine.gate.set()
    qtbot.waitUntil(lambda: len(titles(window)) == 4)
    assert window.import_bar.text() == "3 articles are in the library."


# A file of several articles


def test_a_file_of_several_articles_asks_which(qtbot: QtBot, window: MainWindow, feed: Path) -> None:
    dialog = question(qtbot, window, feed)
    rows = [dialog.model.index(row) for row in range(2)]
    assert [one.data() for one in rows] == [one.title for one in ARTICLES]
    qtbot.waitUntil(lambda: all(one.data(META_ROLE) for one in rows))
    assert rows[0].data(META_ROLE).startswith("Friday, May 2, 2031 · Der Hafen von")
    assert window.shown is None
    dialog.reject()


def test_the_article_the_list_stands_at_is_opened_alone(
    qtbot: QtBot, session: Session, window: MainWindow, feed: Path
) -> None:
    dialog = question(qtbot, window, feed)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(session.opening.all_done):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert window.shown is not None
    assert window.shown.document.text == LIGHTHOUSE.text
    qtbot.waitUntil(lambda: len(titles(window)) == 1)
    assert not window.import_bar.isVisible()


def test_of_the_chosen_the_first_is_shown_and_all_are_kept(
    qtbot: QtBot, session: Session, window: MainWindow, mailbox: Path
) -> None:
    dialog = question(qtbot, window, mailbox)
    dialog.list.setCurrentIndex(dialog.model.index(4))
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.filter.setText("lage a2")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 11)  # 2 and 20 to 29
    dialog.all_button.click()
    assert dialog.open_button.text() == "Open 12 articles"
    with qtbot.waitSignal(session.opening.all_done, timeout=20_000):
        dialog.open_button.click()
    assert window.shown is not None
    assert window.shown.document.title == "Lage A2"
    assert window.import_bar.text() == "12 articles are in the library."
    qtbot.waitUntil(lambda: titles(window) == {f"Lage A{n}" for n in (2, 5, *range(20, 30))})


def test_none_and_cancel_change_nothing(qtbot: QtBot, sample_window: MainWindow, feed: Path) -> None:
    dialog = question(qtbot, sample_window, feed)
    dialog.all_button.click()
    dialog.none_button.click()
    assert dialog.model.chosen() == ()
    dialog.reject()
    assert "Auflösungsvertrag" in sample_window.article.view.toPlainText()
    assert len(sample_window.statements.list.shown_ids()) == 16
    assert len(titles(sample_window)) == 1


def test_an_article_that_cannot_be_read_says_so_and_cannot_be_chosen(
    qtbot: QtBot, window: MainWindow, mailbox: Path
) -> None:
    dialog = question(qtbot, window, mailbox)
    place = dialog.model.index(2)
    dialog.all_button.click()
    qtbot.waitUntil(lambda: bool(place.data(META_ROLE)))
    assert place.data(META_ROLE) == "No article was found in “Lage A3”"
    assert not place.flags() & Qt.ItemFlag.ItemIsEnabled
    assert 3 not in dialog.model.chosen()
    dialog.reject()


def test_an_import_can_be_cancelled_and_what_is_kept_stays(
    qtbot: QtBot, session: Session, window: MainWindow, engine: SampleEngine, mailbox: Path
) -> None:
    dialog = question(qtbot, window, mailbox)
    dialog.all_button.click()
    session.opening.kept.connect(lambda _: engine.gate.clear())
    dialog.open_button.click()
    qtbot.waitUntil(lambda: "Opening 2 of" in window.import_bar.text())
    with qtbot.waitSignal(session.opening.all_done):
        window.import_bar.cancel.click()
    assert window.import_bar.text().startswith("Cancelled. ")
    qtbot.waitUntil(lambda: 1 <= len(titles(window)) < 29)
    assert window.shown is not None
    assert window.shown.document.title == "Lage A1"


def test_a_file_of_several_among_others_asks_too(
    qtbot: QtBot, session: Session, window: MainWindow, feed: Path
) -> None:
    dialog = question(qtbot, window, SAMPLE, feed)
    assert window.shown is not None
    dialog.all_button.click()
    with qtbot.waitSignal(session.opening.all_done):
        dialog.open_button.click()
    assert "Auflösungsvertrag" in window.article.view.toPlainText()
    assert window.import_bar.text() == "3 articles are in the library."


def test_where_nobody_can_answer_the_first_is_opened(
    qtbot: QtBot, session: Session, window: MainWindow, feed: Path
) -> None:
    session.opening.asks = False
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([feed])
    assert window.shown is not None
    assert window.shown.document.text == HARBOUR.text


def test_hundreds_of_articles_are_listed_at_once(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    mails = (MAIL.format(title=f"Lage {n}", text=GERMAN) for n in range(1, 501))
    (tmp_path / "post.mbox").write_text("".join(mails), encoding="utf-8")
    dialog = question(qtbot, window, tmp_path / "post.mbox")
    assert dialog.model.rowCount() == 500
    dialog.list.scrollToBottom()
    qtbot.waitUntil(lambda: bool(dialog.model.index(499).data(META_ROLE)), timeout=20_000)
    assert not dialog.model.index(250).data(META_ROLE)  # what is not looked at can wait
    dialog.reject()
