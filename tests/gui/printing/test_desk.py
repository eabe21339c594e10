"""Printing from the window: when it can be done, where to, and what is said of it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QTimer
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from fakes.printed_pdf import read_pages
from provenance_reader.domain.errors import ProblemKind, ReaderProblem
from provenance_reader.domain.progress import Cancelled, SilentProgress
from provenance_reader.gui.commands.command import commands_of
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.printing import desk
from provenance_reader.gui.printing.paper_print import print_on
from provenance_reader.gui.printing.progress_dialog import ProgressDialog


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """Prints into a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return made


def test_without_an_article_nothing_can_be_printed(window: MainWindow) -> None:
    actions = window.actions_by_name
    assert not actions.print.isEnabled()
    assert not actions.export_pdf.isEnabled()


def test_an_article_can_be_printed_from_menu_keys_and_commands(sample_window: MainWindow) -> None:
    actions = sample_window.actions_by_name
    assert actions.print.isEnabled()
    assert actions.export_pdf.isEnabled()
    assert actions.print.shortcut().toString() == "Ctrl+P"
    named = {command.action for command in commands_of(sample_window.menuBar())}
    assert {actions.print, actions.export_pdf} <= named


def test_the_article_is_exported_where_the_user_says(
    sample_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_window: object, _title: str, proposed: str, _kinds: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / "faehre"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    sample_window.actions_by_name.export_pdf.trigger()
    assert asked == ["faehrverbindung-de.pdf"]
    assert len(read_pages(tmp_path / "faehre.pdf")) == 2
    assert "“faehre.pdf”" in sample_window.statusBar().currentMessage()


def test_who_names_no_file_gets_none(sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    sample_window.actions_by_name.export_pdf.trigger()
    assert sample_window.statusBar().currentMessage() == ""


def test_what_cannot_be_written_is_said_above_the_article(sample_window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    desk.save_shown(sample_window, tmp_path / "a.pdf")
    assert "“a.pdf” cannot be saved" in sample_window.article.notices.text()


def test_cancelling_is_said_and_leaves_no_file(
    sample_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ProgressDialog, "wasCanceled", lambda _: True)
    desk.save_shown(sample_window, tmp_path / "a.pdf")
    assert "Cancelled" in sample_window.statusBar().currentMessage()
    assert list(tmp_path.glob("*.pdf")) == []


def test_the_dialog_of_the_progress_hears_its_button(sample_window: MainWindow) -> None:
    dialog = ProgressDialog(sample_window, "…")
    dialog.step(1, 10)
    dialog.cancel()
    with pytest.raises(Cancelled):
        dialog.step(2, 10)
    dialog.deleteLater()


def test_the_window_lives_even_where_two_steps_look_alike(sample_window: MainWindow) -> None:
    dialog = ProgressDialog(sample_window, "…")
    heard: list[int] = []
    for number in range(3):
        QTimer.singleShot(0, lambda number=number: heard.append(number))
        time.sleep(0.05)
        dialog.step(1, 10)
    assert heard == [0, 1, 2]
    dialog.deleteLater()


def test_the_article_goes_to_the_printer_that_was_chosen(
    sample_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "printed.pdf"))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", choose)
    sample_window.actions_by_name.print.trigger()
    pages = read_pages(tmp_path / "printed.pdf")
    assert "Verkehrsministerium" in pages[0].text
    assert f"pages: {len(pages)}" in sample_window.statusBar().currentMessage()


def test_who_closes_the_dialog_prints_nothing(
    sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    sample_window.actions_by_name.print.trigger()
    assert sample_window.statusBar().currentMessage() == ""


# The printer


def shown_on(printer: QPrinter, window: MainWindow) -> int:
    assert window.shown is not None
    assert window.shown.index is not None
    return print_on(printer, window.shown.index, "", SilentProgress())


def test_a_printer_gets_what_a_file_gets(
    sample_window: MainWindow, printer: QPrinter, tmp_path: Path
) -> None:
    desk.save_shown(sample_window, tmp_path / "saved.pdf")
    assert shown_on(printer, sample_window) == 2
    saved, printed = (read_pages(tmp_path / name) for name in ("saved.pdf", "printed.pdf"))
    assert [page.whole for page in printed] == [page.whole for page in saved]


def test_the_paper_of_the_printer_is_filled(
    sample_window: MainWindow, printer: QPrinter, tmp_path: Path
) -> None:
    size = QPageSize(QPageSize.PageSizeId.A5)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF(9, 9, 9, 9)))
    shown_on(printer, sample_window)
    [first, *_] = read_pages(tmp_path / "printed.pdf")
    assert first.width == pytest.approx(size.sizePoints().height(), abs=1)
    assert first.letters_of_text[0].left == pytest.approx(54, abs=2)


@pytest.mark.parametrize(("ranges", "count"), [("2", 1), ("1-2", 2), ("7-9", 0)])
def test_only_the_pages_that_were_asked_for_are_printed(
    sample_window: MainWindow, printer: QPrinter, tmp_path: Path, ranges: str, count: int
) -> None:
    printer.setPageRanges(QPageRanges.fromString(ranges))
    assert shown_on(printer, sample_window) == count
    path = tmp_path / "printed.pdf"
    pages = read_pages(path) if path.exists() else []
    assert len(pages) == count
    if count == 1:
        assert "Page 2 of 2" in pages[0].whole


def test_a_printer_that_refuses_is_a_problem(
    sample_window: MainWindow, printer: QPrinter, tmp_path: Path
) -> None:
    printer.setOutputFileName(str(tmp_path / "nowhere" / "a.pdf"))
    with pytest.raises(ReaderProblem) as raised:
        shown_on(printer, sample_window)
    assert raised.value.kind is ProblemKind.CANNOT_WRITE
