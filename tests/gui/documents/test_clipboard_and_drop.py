"""Texts and files that are pasted or dropped, and files read otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from fakes.original_articles import ADDRESS, HARBOUR, LINKED
from fakes.original_files import SINGLE
from fakes.sample_article import SAMPLE
from fakes.small_pdf import pdf_of_lines
from provenance_reader.application.encodings import IN_ONE_ENCODING
from provenance_reader.domain.document import Document, NoticeKind
from provenance_reader.gui.app import Session
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.importers.registry import _IN_ONE_ENCODING


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """What a test leaves there would be let go only after the interpreter, which crashes at its exit."""
    yield
    QGuiApplication.clipboard().clear()


PARTS = "".join(f"<p>{one}</p>" for one in HARBOUR.paragraphs).replace(
    LINKED, f'<a href="{ADDRESS}">{LINKED}</a>'
)


def mime(text: str = "", html: str = "", urls: list[QUrl] | None = None) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if urls:
        data.setUrls(urls)
    return data


def paste(window: MainWindow, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    window.actions_by_name.paste.trigger()


def drop(window: MainWindow, data: QMimeData) -> bool:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    return enter.isAccepted()


def opened(qtbot: QtBot, session: Session) -> Document:
    qtbot.waitUntil(lambda: session.window.shown is not None and session.window.shown.index is not None)
    assert session.window.shown is not None
    return session.window.shown.document


# The clipboard


def test_a_text_of_the_clipboard_is_an_article(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    paste(window, mime(text=HARBOUR.text))
    document = opened(qtbot, session)
    assert document.text == HARBOUR.text
    assert document.original.name.startswith("Clipboard, ")
    assert document.outlet is None
    assert document.url is None
    assert [one.kind for one in document.notices] == [NoticeKind.PASTED]
    assert "where it comes from is not known" in window.article.notices.text()
    qtbot.waitUntil(lambda: window.library.list.model().rowCount() == 1)


def test_of_a_marked_up_text_the_links_are_kept(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    paste(window, mime(text="\n".join(HARBOUR.paragraphs), html=PARTS))
    document = opened(qtbot, session)
    assert document.text == "\n\n".join(HARBOUR.paragraphs)
    assert [(one.span.of(document.text), one.url) for one in document.links] == [(LINKED, ADDRESS)]


@pytest.mark.parametrize(
    "html", ["<b>Die Fähre fährt wieder</b>, sagte Ada Brink.", "<p>Die Fähre fährt wieder, sagte sie.</p>"]
)
def test_a_short_piece_of_a_page_is_read_too(
    qtbot: QtBot, session: Session, window: MainWindow, html: str
) -> None:
    paste(window, mime(text="Die Fähre fährt wieder, sagte sie am Montag.", html=html))
    assert opened(qtbot, session).text.startswith("Die Fähre fährt wieder")


def test_the_key_works_where_no_text_is_written(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(HARBOUR.text)
    window.activateWindow()
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([SAMPLE])
    window.article.find_bar.open_bar()
    (words,) = window.article.find_bar.findChildren(QLineEdit)
    qtbot.keyClick(words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert words.text().startswith("Der Hafen von Nordermoor")
    assert "Auflösungsvertrag" in window.article.view.toPlainText()


def test_the_key_opens_the_clipboard_over_an_article(
    qtbot: QtBot, session: Session, sample_window: MainWindow
) -> None:
    QGuiApplication.clipboard().setText(HARBOUR.text)
    sample_window.activateWindow()
    sample_window.article.view.setFocus()
    qtbot.keyClick(sample_window.article.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Nordermoor" in sample_window.article.view.toPlainText())


def test_an_empty_clipboard_is_said_and_takes_nothing_away(
    qtbot: QtBot, session: Session, sample_window: MainWindow
) -> None:
    paste(sample_window, mime(text=" \n"))
    assert "There is no text in the clipboard." in sample_window.article.notices.text()
    assert "Auflösungsvertrag" in sample_window.article.view.toPlainText()


def test_a_clipboard_that_was_never_used_is_empty_too(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "mimeData", lambda *_: None)  # as some systems have it
    window.actions_by_name.paste.trigger()
    assert window.article.problem.text().startswith("There is no text in the clipboard")


def test_an_address_and_a_picture_are_no_articles(window: MainWindow) -> None:
    paste(window, mime(text="https://kuestenkurier.example/schleuse"))
    assert window.article.problem.text().startswith("This is only an address")
    picture = QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    paste(window, picture)
    assert window.article.problem.text().startswith("This is a picture")


def test_copied_files_are_opened(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    paste(window, mime(urls=[QUrl.fromLocalFile(str(SAMPLE))]))
    assert opened(qtbot, session).original.name == SAMPLE.name


# Dropped


def test_a_dropped_text_is_an_article(qtbot: QtBot, session: Session, window: MainWindow) -> None:
    assert drop(window, mime(text=HARBOUR.text))
    assert opened(qtbot, session).original.name.startswith("Dropped, ")


def test_several_dropped_files_are_opened(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "hafen.txt").write_text(HARBOUR.text, encoding="utf-8")
    urls = [QUrl.fromLocalFile(str(path)) for path in (SAMPLE, tmp_path / "hafen.txt")]
    with qtbot.waitSignal(session.opening.all_done):
        assert drop(window, mime(urls=urls))
    assert window.import_bar.text() == "2 articles are in the library."


def test_a_dropped_folder_is_called_one(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    drop(window, mime(urls=[QUrl.fromLocalFile(str(tmp_path))]))
    qtbot.waitUntil(lambda: window.article.currentWidget() is window.article.problem)
    assert window.article.problem.text().startswith(f"“{tmp_path.name}” is a folder")


def test_a_dropped_link_is_only_an_address(window: MainWindow) -> None:
    assert drop(window, mime(text="Hafen", urls=[QUrl("https://kuestenkurier.example/schleuse")]))
    assert window.article.problem.text().startswith("This is only an address")


# Read otherwise


def test_another_encoding_reads_the_open_file_again(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    actions = window.actions_by_name
    assert not actions.encoding_menu.isEnabled()
    path = tmp_path / "fähre.txt"
    path.write_bytes(HARBOUR.text.encode("mac-roman"))
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([path])
    assert "müsse geprüft" not in window.article.view.toPlainText()
    with qtbot.waitSignal(session.opening.all_done):
        actions.encodings["mac-roman"].trigger()
    assert "müsse geprüft" in window.article.view.toPlainText()
    assert "encoding you chose (Mac Roman)" in window.article.notices.text()
    qtbot.waitUntil(lambda: window.library.list.model().rowCount() == 1)
    with qtbot.waitSignal(session.opening.all_done):  # the choice holds when the file is opened again
        window.open_files([path])
    assert "müsse geprüft" in window.article.view.toPlainText()
    assert actions.encodings["mac-roman"].isChecked()
    with qtbot.waitSignal(session.opening.all_done):  # until another is made
        actions.encodings[""].trigger()
    assert "müsse geprüft" not in window.article.view.toPlainText()


def test_an_encoding_that_does_not_fit_leaves_the_article(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(HARBOUR.text.encode("cp1252"))
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([tmp_path / "a.txt"])
    with qtbot.waitSignal(session.opening.all_done):
        window.actions_by_name.encodings["utf-8"].trigger()
    assert "“a.txt” is not written in the encoding you chose." in window.article.notices.text()
    assert "müsse geprüft" in window.article.view.toPlainText()
    assert window.actions_by_name.encodings[""].isChecked()
    assert window.shown is not None
    assert window.shown.index is not None


def test_a_file_that_says_its_own_encoding_offers_no_choice(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "a.docx").write_bytes(SINGLE["a.docx"](HARBOUR))
    with qtbot.waitSignal(session.opening.all_done):
        window.open_files([tmp_path / "a.docx"])
    assert not window.actions_by_name.encoding_menu.isEnabled()


def test_the_choice_is_offered_for_what_takes_it() -> None:
    assert {one.media_type for one in _IN_ONE_ENCODING} == IN_ONE_ENCODING


def test_a_long_pdf_offers_its_other_pages(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    lines = [[f"Dies ist die Seite {'x' * number} des Berichts."] for number in range(1, 302)]
    (tmp_path / "bericht.pdf").write_bytes(pdf_of_lines(lines))
    with qtbot.waitSignal(session.opening.all_done, timeout=60_000):
        window.open_files([tmp_path / "bericht.pdf"])
    notices = window.article.notices
    assert "300/301" in notices.text()
    with qtbot.waitSignal(session.opening.all_done, timeout=60_000):
        notices.offer_taken.emit()
    assert "300/301" not in notices.text()
    assert "x" * 301 in window.article.view.toPlainText()
