#!/usr/bin/env python3
"""Start-up without a screen: a bare window of Qt against `open` on an article of 600 words.

The two take turns, so that a busy moment of the machine meets both. Every `open` has a new, empty home: the
article is imported, analysed and kept. Times are seconds since the start of the process, memory its peak.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

WORDS = 600
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "faehrverbindung-de.txt"

BARE_WINDOW = """
import json, pathlib, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.report)

    def report(self):
        pathlib.Path(sys.argv[1]).write_text(json.dumps({"window_shown": time.time() - started()}))
        QApplication.quit()

def started():
    import os
    ticks = int(pathlib.Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
    return time.time() - time.clock_gettime(time.CLOCK_BOOTTIME) + ticks / os.sysconf("SC_CLK_TCK")

app = QApplication(sys.argv)
window = Window()
window.resize(1200, 800)
window.show()
app.exec()
"""


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--runs", type=int, default=9, help="of each (default: 9)")
    runs = options.parse_args().runs
    bare, opened = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        article = folder / "article.txt"
        article.write_text(article_text(), encoding="utf-8")
        for number in range(runs + 1):
            home = folder / f"home-{number}"
            timings = folder / "timings.json"
            bare.append(measure([sys.executable, "-c", BARE_WINDOW, timings], timings, home))
            command = [sys.executable, "-m", "provenance_reader", "open", article, "--timings", timings]
            opened.append(measure(command, timings, home))
    report(bare[1:], opened[1:])  # the first run of each warms the file cache


def article_text() -> str:
    """The sample's paragraphs, over and over, up to the paragraph in which WORDS are reached."""
    paragraphs = SAMPLE.read_text(encoding="utf-8").strip().split("\n\n")
    chosen: list[str] = []
    while sum(len(one.split()) for one in chosen) < WORDS:
        chosen.append(paragraphs[len(chosen) % len(paragraphs)])
    return "\n\n".join(chosen) + "\n"


def measure(command: list[object], timings: Path, home: Path) -> dict[str, float]:
    """What the process wrote to `timings`, and its peak memory in MB."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PROVENANCE_READER_HOME": str(home)}
    process = subprocess.Popen([*map(str, command)], env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[-4:]} ended with {process.returncode}")
    measured = json.loads(timings.read_bytes())
    timings.unlink()
    return {**measured, "memory": usage.ru_maxrss / 1024}


def report(bare: list[dict[str, float]], opened: list[dict[str, float]]) -> None:
    window = median(bare, "window_shown")
    text, statements = median(opened, "text_shown"), median(opened, "statements_shown")
    print(f"medians of {len(bare)} runs")
    print(f"bare window shown   {window:6.3f} s   {median(bare, 'memory'):5.0f} MB")
    print(f"text shown          {text:6.3f} s   {text / window:5.2f} x the bare window (goal: 3)")
    print(f"statements shown    {statements:6.3f} s   (goal: 1 s)")
    closely, memory = median(opened, "analysis_shown"), median(opened, "memory")
    print(f"read more closely   {closely:6.3f} s   {memory:5.0f} MB")


def median(runs: list[dict[str, float]], key: str) -> float:
    return statistics.median(run[key] for run in runs)


if __name__ == "__main__":
    main()
