"""What the program tests of itself that needs Qt: the window, printing, its languages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from provenance_reader.application.bootstrap import Program, start
from provenance_reader.application.self_test import Check, Failed, require
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.gui import translation
from provenance_reader.gui.app import Session, make_application
from provenance_reader.gui.printing import desk

_MOST_MILLISECONDS = 60_000
_SENTENCE = {"de": "Artikel öffnen", "en": "Open articles"}


def checks(home: Path) -> Iterator[Check]:
    """With a library below `home`. The window is offscreen, unless the environment chooses otherwise."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    for language in translation.LANGUAGES:
        yield Check(f"language {language}", lambda language=language: _speaks(application, language))  # type: ignore[misc]
    program = start(home)
    session = Session(application, program, "de")
    try:
        yield Check("window", lambda: _opens(session, program.open_article.sample()))
        yield Check("map", lambda: _draws_map(session, home / "map.svg"))
        yield Check("PDF", lambda: _exports(session, program, home / "article.pdf"))
        yield Check("printer", lambda: _prints(session, program, home / "printed.pdf"))
    finally:
        session.close()


def _speaks(application: QApplication, language: str) -> str:
    translators = translation.install(application, language)
    try:
        said = translation.translate("OpenDialog", "Open articles")
        require(len(translators) == 2, f"{len(translators)} of 2 translations are there")
        require(said == _SENTENCE[language], f"{said!r}")
        return said
    finally:
        translation.remove(application, translators)


def _opens(session: Session, sample: Path) -> str:
    session.start([sample])
    _wait_for_article(session)
    shown = session.window.shown
    require(shown is not None and shown.index is not None, "no statements are shown")
    picture = session.window.grab().toImage()
    colours = {
        picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)
    }
    require(len(colours) > 10, f"a picture of {len(colours)} colours")
    return f"{sample.name} stands in {picture.width()} × {picture.height()} points"


def _wait_for_article(session: Session) -> None:
    loop = QEventLoop()
    failures: list[Exception] = []
    for failed in (session.opening.failed, session.opening.not_kept):
        failed.connect(failures.append)
    session.opening.analysis_stopped.connect(lambda _, failure: failures.append(failure))
    session.opening.all_done.connect(loop.quit)
    QTimer.singleShot(_MOST_MILLISECONDS, loop, lambda: loop.exit(1))
    require(loop.exec() == 0, f"nothing after {_MOST_MILLISECONDS // 1000} s")
    if failures:
        raise failures[0]


def _draws_map(session: Session, target: Path) -> str:
    session.window.actions_by_name.show_map.trigger()
    QApplication.processEvents()
    session.window.middle.map.save_as(target)
    require(target.exists(), session.window.middle.map.message())
    require("Küstenkurier" in target.read_text(encoding="utf-8"), "a map without its sources")
    return f"{target.stat().st_size} bytes of SVG"


def _exports(session: Session, program: Program, target: Path) -> str:
    desk.save_shown(session.window, target)
    return _read_printed(program, target)


def _prints(session: Session, program: Program, target: Path) -> str:
    from PySide6.QtPrintSupport import QPrinter

    from provenance_reader.gui.printing.paper_print import print_on

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    shown = session.window.shown
    if shown is None or shown.index is None:
        raise Failed("no statements are shown")
    print_on(printer, shown.index, "", SilentProgress())
    return _read_printed(program, target)


def _read_printed(program: Program, target: Path) -> str:
    text = program.open_article.read(target).text
    words = {word.strip("„“.,") for word in text.split()}
    for word in ("Verkehrsministerium", "←", "5.1"):  # of the article, and of its notes
        require(word in words, f"{word} is not in {text[:200]!r}")
    return f"{target.stat().st_size} bytes, which the program reads again"
