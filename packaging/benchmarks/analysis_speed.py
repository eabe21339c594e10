#!/usr/bin/env python3
"""How the time of an analysis grows with the text: the sample over and over, 600 to 50,000 words.

Each text is analysed --runs times by one engine, loaded before; the fastest run counts. Where the time grows
as the text does, the ratio of the seconds is that of the words.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import resource
import time
from pathlib import Path

from provenance_reader.analysis.engine import Engine
from provenance_reader.domain.document import Block, Document, Original
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.domain.span import Span

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SAMPLE = RESOURCES / "samples" / "faehrverbindung-de.txt"
SIZES = (600, 2_000, 6_000, 20_000, 50_000)


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--runs", type=int, default=3, help="of each size (default: 3)")
    options.add_argument("--rules", action="store_true", help="without the network: what a first look takes")
    chosen = options.parse_args()
    runs = chosen.runs
    engine = Engine(RESOURCES / "lexicons", None if chosen.rules else RESOURCES / "models" / "attribution")
    started = time.perf_counter()
    engine.get_ready("de")
    print(f"loaded in {time.perf_counter() - started:.2f} s")
    engine.analyze(article(1), SilentProgress())
    measured = [(words, *measure(engine, article(words), runs)) for words in SIZES]
    print("  words  statements  seconds   words/s  words ×  seconds ×")
    first_words, _, first_seconds = measured[0]
    for words, statements, seconds in measured:
        print(
            f"{words:7,}{statements:12,}{seconds:9.3f}{words / seconds:10,.0f}"
            f"{words / first_words:9.1f}{seconds / first_seconds:11.1f}"
        )
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def article(words: int) -> Document:
    """The sample's paragraphs, over and over, cut at exactly `words` words (at least one)."""
    paragraphs = SAMPLE.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    chosen: list[str] = []
    left = words
    while left > 0:
        tokens = paragraphs[len(chosen) % len(paragraphs)].split()[:left]
        chosen.append(" ".join(tokens))
        left -= len(tokens)
    text = "\n\n".join(chosen)
    blocks = tuple(Block(Span(*found.span())) for found in re.finditer(r"[^\n]+", text))
    original = Original(SAMPLE.name, "text/plain", hashlib.sha256(text.encode()).hexdigest())
    return Document(text=text, original=original, language="de", blocks=blocks)


def measure(engine: Engine, document: Document, runs: int) -> tuple[int, float]:
    """The number of statements, and the seconds of the fastest of `runs` analyses."""
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        found = engine.analyze(document, SilentProgress())
        seconds.append(time.perf_counter() - start)
    return len(found.statements), min(seconds)


if __name__ == "__main__":
    main()
