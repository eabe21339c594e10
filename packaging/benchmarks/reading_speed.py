#!/usr/bin/env python3
"""A long article in the window, without a screen: 20,000 words with 3,000 overlapping statements.

Measured, until it is painted: opening the article with its statements, a filter, the step to the next
statement, accepting and rejecting one, taking that back, and each notch of the wheel from the top to the
bottom; accepting one under the filter that takes it out of the list; and the longest time for which the
window hears nothing while it finishes what is not in view, and while the article is exported as PDF, whose
pages are made as for a printer. A bare QTextEdit shows the same words for comparison.
Times are those of the processor, which on a quiet machine are those of the clock.
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
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from provenance_reader.application import bootstrap
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.chain import Link
from provenance_reader.domain.document import Block, Document, Original
from provenance_reader.domain.source import Anonymity, Source, SourceKind
from provenance_reader.domain.span import Span
from provenance_reader.domain.statement import Form, Statement
from provenance_reader.gui.app import Session, make_application
from provenance_reader.gui.main_window import MainWindow
from provenance_reader.gui.printing.desk import save_shown
from provenance_reader.gui.statements.statement_filter import StatementFilter

WORDS, STATEMENTS, SOURCES = 20_000, 3_000, 60
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "faehrverbindung-de.txt"
_IDLE_TURNS = 60


@dataclass(frozen=True, slots=True)
class Times:
    """In seconds; `notches` are those of the wheel, `deaf` the longest turn of the event loop meanwhile."""

    opened: float
    filtered: float
    selected: float
    judged: float
    undone: float
    taken_out: float
    stalled: float
    deaf: float
    notches: list[float]


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--runs", type=int, default=5, help="(default: 5)")
    options.add_argument("--profile", action="store_true", help="print a profile instead")
    chosen = options.parse_args()
    application = make_application()
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
    document = replace(document)  # or the window would know that it shows it already
    window, opening = session.window, session.opening
    view, pane = window.article.view, window.statements

    def open_article() -> None:
        opening.text_read.emit(document)
        QApplication.processEvents()
        opening.analysed.emit(document, analysis)

    opened = timed(open_article)
    deaf = longest_turn()
    filtered = timed(lambda: pane.filter_bar.choose(StatementFilter.UNNAMED))
    deaf = max(deaf, longest_turn())
    pane.filter_bar.choose(StatementFilter.ALL)
    longest_turn()
    selected = statistics.median(timed(lambda: window.panel.step(1)) for _ in range(9))
    judged, undone = judge(window)
    taken_out = judge_filtered(window)
    stalled = longest_stall(window)
    view.verticalScrollBar().setValue(0)
    longest_turn()
    return Times(opened, filtered, selected, judged, undone, taken_out, stalled, deaf, scroll(view))


def judge(window: MainWindow) -> tuple[float, float]:
    """One statement after another, by turns accepted and rejected; and that taken back."""
    actions = {action.objectName(): action for action in window.actions_by_name.all()}
    turns = ("accept", "reject") * 5
    judged = statistics.median(timed(actions[name].trigger) for name in turns)
    undone = statistics.median(timed(actions["undo"].trigger) for _ in turns)
    return judged, undone


def judge_filtered(window: MainWindow) -> float:
    """In the middle of the list of those that are not reviewed, which one leaves with that."""
    actions = {action.objectName(): action for action in window.actions_by_name.all()}
    actions["show_open"].trigger()
    rows = window.statements.list
    rows.choose(list(rows.shown_ids())[STATEMENTS // 2])
    longest_turn()
    taken_out = statistics.median(timed(actions["accept"].trigger) for _ in range(9))
    for _ in range(9):
        actions["undo"].trigger()
    window.statements.selection.clear()
    longest_turn()
    return taken_out


def longest_stall(window: MainWindow) -> float:
    """Between two turns of the event loop while the article is exported, by the clock."""
    turns: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    timer.start(0)
    with tempfile.TemporaryDirectory() as folder:
        turns.append(time.perf_counter())
        save_shown(window, Path(folder) / "long.pdf")
        turns.append(time.perf_counter())
    timer.stop()
    return max(after - before for before, after in pairwise(turns))


def scroll(view: QTextEdit) -> list[float]:
    """With the wheel, from the top to the bottom."""
    view.verticalScrollBar().setValue(0)
    place = QPointF(view.viewport().rect().center())
    notches = []
    while view.verticalScrollBar().value() < view.verticalScrollBar().maximum():
        notch = QWheelEvent(
            place,
            QPointF(view.viewport().mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, -360),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        notches.append(timed(lambda notch=notch: QApplication.sendEvent(view.viewport(), notch)))
    return notches


def bare_text(text: str) -> Times:
    """The same words in an editor of Qt's that knows nothing of statements."""
    editor = QTextEdit()
    editor.setReadOnly(True)
    editor.resize(750, 900)
    editor.show()
    opened = timed(lambda: editor.setPlainText(text))
    deaf = longest_turn()
    notches = scroll(editor)
    editor.close()
    return Times(opened, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, deaf, notches)


def timed(act: Callable[[], object]) -> float:
    """Until what has changed is laid out and drawn."""
    start = time.thread_time()
    act()
    QApplication.processEvents()
    return time.thread_time() - start


def longest_turn() -> float:
    """Of the event loop, until for a while nothing is left to do."""
    longest, idle = 0.0, 0
    while idle < _IDLE_TURNS:
        turn = timed(lambda: None)
        longest = max(longest, turn)
        idle = 0 if turn > 0.001 else idle + 1
        time.sleep(0.001)
    return longest


def profile(session: Session, document: Document, analysis: Analysis) -> None:
    profiler = cProfile.Profile()
    profiler.enable()
    measure(session, document, analysis)
    profiler.disable()
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(45)


def report(runs: list[Times], bare: list[Times]) -> None:
    def line(name: str, times: list[float], bare_times: list[float] | None = None, goal: str = "") -> None:
        seconds = statistics.median(times)
        ratio = "" if bare_times is None else f"{seconds / statistics.median(bare_times):6.1f} x bare text"
        print(f"{name:<24}{seconds * 1000:8.1f} ms{ratio:>20}   {goal}")

    print(f"{WORDS} words, {STATEMENTS} statements, medians of {len(runs)} runs")
    line("opened", [one.opened for one in runs], [one.opened for one in bare], "(goal: 1000)")
    line("filtered", [one.filtered for one in runs], goal="(goal: 100)")
    line("next statement", [one.selected for one in runs])
    line("accept or reject", [one.judged for one in runs], goal="(goal: 100)")
    line("undo that", [one.undone for one in runs], goal="(goal: 100)")
    line("accept, filtered", [one.taken_out for one in runs], goal="(goal: 50)")
    line("stalled by an export", [one.stalled for one in runs], goal="(goal: 300)")
    line("a notch of the wheel", *([t for one in some for t in one.notches] for some in (runs, bare)))
    slow, bare_slow = ([slowest(one.notches) for one in some] for some in (runs, bare))
    line("the slowest of 20", slow, bare_slow, "(goal: 16)")
    line("longest time deaf", [one.deaf for one in runs], [one.deaf for one in bare])


def slowest(notches: list[float]) -> float:
    """As long as takes all but one of twenty."""
    return statistics.quantiles(notches, n=20)[-1]


if __name__ == "__main__":
    main()
