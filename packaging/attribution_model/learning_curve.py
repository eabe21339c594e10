#!/usr/bin/env python3
"""Draw how much more annotated articles bring.

    learning_curve.py --articles dev.jsonl --picture learning_curve.png 112=MODEL 224=MODEL 448=MODEL

Each MODEL has learnt from so many articles, and its threshold is fitted (`evaluate.py --fit`). Statements and
origins as in evaluate.py: the network alone.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import matplotlib as mpl
from annotated_files import load
from evaluate import tallied

from provenance_reader.analysis.network.model import find_statements
from provenance_reader.analysis.onnx_token_classifier import open_model

COLOURS = {"statement": "#1f5fa8", "origin": "#c04f15"}


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--articles", type=Path, required=True)
    options.add_argument("--picture", type=Path, required=True)
    options.add_argument("models", nargs="+", metavar="NUMBER=MODEL")
    chosen = options.parse_args()
    articles = load(chosen.articles)
    curves: dict[str, dict[int, float]] = {name: {} for name in COLOURS}
    for number, folder in (each.split("=", 1) for each in chosen.models):
        model = open_model(Path(folder), threads=2)
        found = [find_statements(article["text"], model) for article in articles]
        figures = tallied(articles, found, model.judgement.threshold).figures()
        print(number, {name: round(figures[name], 1) for name in COLOURS}, flush=True)
        for name in COLOURS:
            curves[name][int(number)] = figures[name]
    draw(curves, chosen.picture)


def draw(curves: dict[str, dict[int, float]], picture: Path) -> None:
    mpl.use("agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(5, 4), layout="constrained")
    for name, curve in curves.items():
        axes.plot(list(curve), list(curve.values()), marker="o", color=COLOURS[name], label=f"{name}s")
    numbers = sorted({number for curve in curves.values() for number in curve})
    axes.set_xscale("log", base=2)
    axes.set_xticks(numbers, [str(number) for number in numbers])
    axes.set(xlabel="annotated articles", ylabel="F1 on dev")
    axes.grid(visible=True, color="#dddddd")
    axes.legend(loc="lower right", frameon=False)
    figure.savefig(picture, dpi=120)


if __name__ == "__main__":
    main()
