"""What the window's actions for printing do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from provenance_reader.domain.errors import ReaderProblem
from provenance_reader.domain.progress import Cancelled
from provenance_reader.gui.chains.attribution_index import AttributionIndex
from provenance_reader.gui.error_messages import message_for
from provenance_reader.gui.printing.progress_dialog import ProgressDialog
from provenance_reader.gui.translation import one_line, translate

if TYPE_CHECKING:
    from provenance_reader.gui.main_window import MainWindow


def print_shown(window: MainWindow) -> None:
    """Ask how, and print the article that is shown."""
    from PySide6.QtPrintSupport import QPrintDialog  # brings a library that nothing else needs

    from provenance_reader.gui.printing.paper_print import print_on, usual_printer

    printer = usual_printer()
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        _attempt(
            window,
            lambda index, family, progress: _printed(print_on(printer, index, family, progress)),
        )


def export_shown(window: MainWindow) -> None:
    """Ask for a file, and write the article that is shown there."""
    if window.shown is None:
        return
    kind = translate("Printing", "PDF (*.pdf)")
    stem = PurePath(one_line(window.shown.document.original.name)).stem
    title = translate("Printing", "Export as PDF")
    name, _ = QFileDialog.getSaveFileName(window, title, f"{stem}.pdf", kind)
    if name:
        target = Path(name)
        save_shown(window, target if target.suffix else target.with_suffix(".pdf"))


def save_shown(window: MainWindow, target: Path) -> None:
    """Write the article that is shown into a PDF."""
    from provenance_reader.gui.printing.pdf import save_pdf

    def save(index: AttributionIndex, family: str, progress: ProgressDialog) -> str:
        save_pdf(index, target, family=family, progress=progress)
        return translate("Printing", "The article was saved as “{name}”.").format(name=one_line(target.name))

    _attempt(window, save)


def _printed(pages: int) -> str:
    if pages == 0:
        return translate("Printing", "The article has no such pages; nothing was printed.")
    return translate("Printing", "The article was given to the printer, pages: {count}.").format(count=pages)


def _attempt(window: MainWindow, work: Callable[[AttributionIndex, str, ProgressDialog], str]) -> None:
    """Do it with the article as it is now, and say what came of it."""
    if window.shown is None or window.shown.index is None:
        return
    progress = ProgressDialog(window, translate("Printing", "The pages are being made …"))
    try:
        sentence = work(window.shown.index, window.preferences.settings.family, progress)
    except Cancelled:
        sentence = translate("Printing", "Cancelled: nothing was printed or saved.")
    except ReaderProblem as problem:
        window.current.say(message_for(problem))
        return
    finally:
        progress.deleteLater()
        progress.hide()
    window.tell(sentence)
