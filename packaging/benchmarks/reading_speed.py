#!/usr/bin/env python3
"""A long article in the window, without a screen: 20,000 words with 3,000 overlapping statements.

Measured are opening it (text and statements, until both are painted), a filter, the step to another statement,
and every frame while it is scrolled from top to bottom, against a bare QTextEdit of the same words. `--profile`
prints where opening and filtering spend their time.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QTextEdit

from provenance_reader.application import bootstrap
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.document import Block, Document, Original
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement
from provenance_reader.gui.app import Session, _application
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.statements.statement_filter import StatementFilter

WORDS, STATEMENTS, SOURCES = 20_000, 3_000, 60
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "faehrverbindung-de.txt"
_FRAMES = 60


@dataclass(frozen=True, slots=True)
class Times:
    """In seconds; `frames` are those of a scroll through the article."""

    opened: float
    filtered: float
    selected: float
    frames: list[float]


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--runs", type=int, default=5, help="(default: 5)")
    options.add_argument("--profile", action="store_true", help="print a profile instead")
    chosen = options.parse_args()
    application = _application()
    document = long_article()
    analysis = many_statements(document)
    with tempfile.TemporaryDirectory() as home:
        program = bootstrap.start(Path(home))
        session = Session(application, program, "de")
        session.window.resize(1440, 900)
        session.window.show()
        application.processEvents()
        measure(session, document, analysis)  # warms fonts and caches
        if chosen.profile:
            profile(session, document, analysis)
        else:
            runs = [measure(session, document, analysis) for _ in range(chosen.runs)]
            report(runs, [bare_text(document.text) for _ in range(chosen.runs)])
        session.close()


def long_article() -> Document:
    """The sample's paragraphs, over and over."""
    paragraphs = SAMPLE.read_text(encoding="utf-8").strip().split("\n\n")
    chosen: list[str] = []
    words = 0
    while words < WORDS:
        chosen.append(paragraphs[len(chosen) % len(paragraphs)])
        words += len(chosen[-1].split())
    blocks, start = [], 0
    for paragraph in chosen:
        blocks.append(Block(Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    original = Original("long.txt", "text/plain", "0" * 64)
    return Document("\n\n".join(chosen), original, "Ein langer Artikel", "de", blocks=tuple(blocks))


def many_statements(document: Document) -> Analysis:
    """Nested and crossing ones, of a few to a hundred words, at places of chance that stay the same."""
    chance = Random(20)
    classes = list(Anonymity)
    sources = tuple(
        Source(f"s{at}", f"Quelle {at}", SourceKind.PERSON, classes[at % len(classes)])
        for at in range(SOURCES)
    )
    statements = []
    for number in range(STATEMENTS):
        block = chance.choice(document.blocks).span
        start = chance.randrange(block.start, max(block.start + 1, block.end - 30))
        end = min(block.end, start + chance.choice((30, 80, 200, 600)))
        chain = tuple(
            Link(chance.choice(sources).id, Span(start, start + 8), (Span(start + 9, start + 15),))
            for _ in range(chance.choice((1, 1, 1, 2, 3)))
        )
        content = (Span(start, end),)
        statements.append(Statement(f"t{number}", Form.INDIRECT, content, chain))
    return Analysis("benchmark", sources, tuple(statements))


def measure(session: Session, document: Document, analysis: Analysis) -> Times:
    window, opening = session.window, session.opening

    def open_article() -> None:
        opening.text_read.emit(document)
        paint(window)
        opening.analysed.emit(document, analysis)

    opened = timed(window, open_article)
    pane = window.statements
    filtered = timed(window, lambda: pane.filter_bar.choose(StatementFilter.UNNAMED))
    timed(window, lambda: pane.filter_bar.choose(StatementFilter.ALL))
    selected = statistics.median(timed(window, lambda: window.panel.step(1)) for _ in range(9))
    return Times(opened, filtered, selected, scroll(window))


def scroll(window: MainWindow) -> list[float]:
    bar = window.article.view.verticalScrollBar()
    frames = []
    for frame in range(_FRAMES):
        place = bar.maximum() * frame // _FRAMES
        frames.append(timed(window, lambda place=place: bar.setValue(place)))
    return frames


def bare_text(text: str) -> Times:
    """The same words in an editor of Qt's that knows nothing of statements."""
    editor = QTextEdit()
    editor.setReadOnly(True)
    editor.resize(750, 900)
    editor.show()
    opened = timed(editor, lambda: editor.setPlainText(text))
    bar = editor.verticalScrollBar()
    frames = [
        timed(editor, lambda frame=frame: bar.setValue(bar.maximum() * frame // _FRAMES))
        for frame in range(_FRAMES)
    ]
    editor.close()
    return Times(opened, 0.0, 0.0, frames)


def timed(widget: MainWindow | QTextEdit, act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    paint(widget)
    return time.perf_counter() - start


def paint(widget: MainWindow | QTextEdit) -> None:
    """Lay out and draw what has changed."""
    QApplication.processEvents()
    widget.repaint()
    view = widget if isinstance(widget, QTextEdit) else widget.article.view
    view.viewport().repaint()


def profile(session: Session, document: Document, analysis: Analysis) -> None:
    profiler = cProfile.Profile()
    profiler.enable()
    measure(session, document, analysis)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(45)


def report(runs: list[Times], bare: list[Times]) -> None:
    def line(name: str, seconds: float, goal: str, base: float | None = None) -> None:
        ratio = "" if base is None else f"{seconds / base:6.1f} x bare text"
        print(f"{name:<22}{seconds * 1000:8.1f} ms{ratio:>20}   {goal}")

    print(f"{WORDS} words, {STATEMENTS} statements, medians of {len(runs)} runs")
    base = statistics.median(one.opened for one in bare)
    line("opened", statistics.median(one.opened for one in runs), "(goal: 1000)", base)
    line("filtered", statistics.median(one.filtered for one in runs), "(goal: 100)")
    line("next statement", statistics.median(one.selected for one in runs), "")
    frames = [frame for one in runs for frame in one.frames]
    bare_frames = [frame for one in bare for frame in one.frames]
    usual, worst = statistics.median(frames), statistics.quantiles(frames, n=20)[-1]
    line("a frame of scrolling", usual, "(goal: 16)", statistics.median(bare_frames))
    line("95 of 100 frames", worst, "(goal: 33)", statistics.quantiles(bare_frames, n=20)[-1])


if __name__ == "__main__":
    main()
