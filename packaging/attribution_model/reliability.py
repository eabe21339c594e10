#!/usr/bin/env python3
"""Draw how often the program is right by how sure it says it is.

    reliability.py --articles dev.jsonl --picture reliability.png [--model FOLDER]

Every article is analysed as the program does it, rules and network together. A statement is right when its
content is that of an annotated one (half the letters in common, F1) and its origin is the annotated one.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import matplotlib as mpl
import numpy as np
from annotated_files import load
from evaluate import PAIRED, overlap, touch
from scipy.optimize import linear_sum_assignment

from provenance_reader.analysis.engine import Engine
from provenance_reader.domain.analysis import Analysis
from provenance_reader.domain.document import Block, Document, Original
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.domain.span import Span

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
EDGES = (0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
UNSURE = 0.6
"""Below this the window says "unsure"."""


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--articles", type=Path, required=True)
    options.add_argument("--picture", type=Path, required=True)
    options.add_argument("--model", type=Path, default=RESOURCES / "models" / "attribution")
    chosen = options.parse_args()
    engine = Engine(RESOURCES / "lexicons", chosen.model)
    judged: list[tuple[float, bool]] = []
    for article in load(chosen.articles):
        judged += judgements(
            article["statements"], engine.analyze(document(article["text"]), SilentProgress())
        )
    parts = bins(judged)
    print("confidence   statements  mean  right")
    for low, high, number, mean, right in parts:
        print(f"{low:.2f} - {high:.2f}  {number:10d}  {mean:.2f}  {right:.2f}")
    off = sum(number * abs(mean - right) for _, _, number, mean, right in parts) / len(judged)
    print(f"mean distance of confidence and share of right statements: {off:.3f}")
    draw(parts, chosen.picture)


def document(text: str) -> Document:
    """The text as the program reads a file of it: a block for each paragraph."""
    blocks, start = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    return Document(text, Original("", "", ""), language="de", blocks=tuple(blocks))


def judgements(gold: list[dict], analysis: Analysis) -> list[tuple[float, bool]]:
    """For each statement of the analysis its confidence, and whether it is right."""
    ours = analysis.statements
    shared = np.array([overlap(g["content"], s.content) for g in gold for s in ours])
    shared = shared.reshape(len(gold), len(ours))
    partner = {
        j: gold[i] for i, j in zip(*linear_sum_assignment(-shared), strict=True) if shared[i, j] >= PAIRED
    }
    found = []
    for number, statement in enumerate(ours):
        link = statement.chain[-1]
        places = [link.mention] if link.mention else analysis.source_of(link.source).mentions
        origin = partner[number]["chain"][-1] if number in partner else None
        right = origin is not None and any(
            touch(p, origin[at]) for p in places for at in ("mention", "resolved")
        )
        found.append((statement.confidence, right))
    return found


def bins(judged: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int, float, float]]:
    """Lowest and highest confidence of a bin, how many statements, their mean confidence, the share right."""
    found = []
    for low, high in pairwise(EDGES):
        part = [(confidence, right) for confidence, right in judged if low <= confidence < high]
        if part:
            mean, right = np.mean(part, axis=0).tolist()
            found.append((low, high, len(part), mean, right))
    return found


def draw(parts: Sequence[tuple[float, float, int, float, float]], picture: Path) -> None:
    mpl.use("agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(5, 4.6), layout="constrained")
    axes.plot([0, 1], [0, 1], color="#999999", linewidth=1, linestyle="--", label="as sure as right")
    axes.axvspan(0, UNSURE, color="#eeeeee", label="shown as unsure")
    means, rights = [p[3] for p in parts], [p[4] for p in parts]
    axes.plot(means, rights, color="#1f5fa8", label="measured; areas by statements")
    axes.scatter(means, rights, [p[2] for p in parts], color="#1f5fa8")
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="confidence", ylabel="share of right statements")
    axes.legend(loc="lower right", frameon=False)
    figure.savefig(picture, dpi=120)


if __name__ == "__main__":
    main()
