#!/usr/bin/env python3
"""Measure exported weights on annotated articles.

    evaluate.py --model ../../resources/models/attribution --articles dev.jsonl [--threads 2]

Prints statements found (pairs whose contents share half their words, F1), what is right in the pairs,
and how often a statement is right by the chance given to it: the reliability that `calibrate` in
decoding.py is fitted to.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

import numpy as np
from decoding import FoundStatement, Span
from examples import load
from scipy.optimize import linear_sum_assignment
from session import open_model

from analysis import analyze

PAIRED = 0.5


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--model", type=Path, required=True)
    options.add_argument("--articles", type=Path, required=True)
    options.add_argument("--threads", type=int, default=2)
    chosen = options.parse_args()
    articles = load(chosen.articles)
    tokenizer, run = open_model(chosen.model, chosen.threads)
    started = time.perf_counter()
    found = [analyze(article["text"], tokenizer, run) for article in articles]
    seconds = time.perf_counter() - started
    counts: Counter[str] = Counter()
    chances: list[tuple[float, bool]] = []
    for article, ours in zip(articles, found, strict=True):
        count(article, ours, counts, chances)
    words = sum(len(article["text"].split()) for article in articles)
    print(f"{len(articles)} articles, {words / seconds:.0f} words a second on {chosen.threads} threads")
    for name, value in figures(counts).items():
        print(f"{name:12s} {value:6.2f}")
    print("chance       statements  right")
    for low, high, number, right in reliability(chances):
        print(f"{low:.2f} - {high:.2f}  {number:10d}  {right:.2f}")


def count(article: dict, ours: list[FoundStatement], counts: Counter, chances: list) -> None:
    """Pair the statements of one article and count what is right."""
    gold = article["statements"]
    counts["ours"] += len(ours)
    counts["gold"] += len(gold)
    shared = np.array([[_overlap(g["content"], s.content) for s in ours] for g in gold]).reshape(
        len(gold), -1
    )
    pairs = [(i, j) for i, j in zip(*linear_sum_assignment(-shared), strict=True) if shared[i, j] >= PAIRED]
    right = {j for _, j in pairs}
    chances += [(s.chance, j in right) for j, s in enumerate(ours)]
    for i, j in pairs:
        theirs, found = gold[i], ours[j]
        origin, wanted = found.chain[-1], theirs["chain"][-1]
        counts["paired"] += 1
        counts["form"] += found.form == theirs["form"]
        counts["length"] += len(found.chain) == len(theirs["chain"])
        if not (_touch(origin.mention, wanted["mention"]) or _touch(origin.mention, wanted["resolved"])):
            continue
        counts["origin"] += 1
        counts["name"] += _touch(found.name, wanted["resolved"])
        for label in ("kind", "anonymity", "stance"):
            counts[label] += getattr(origin, label) == wanted[label]
        for role, a, b in (
            ("cue", origin.cue, wanted["cue"] or []),
            ("channel", found.channel, [theirs["channel"]] if theirs["channel"] else []),
            ("time", found.time, [theirs["time"]] if theirs["time"] else []),
        ):
            counts[role + " ours"] += bool(a)
            counts[role + " gold"] += bool(b)
            counts[role + " right"] += any(_touch(x, y) for x in a for y in b)


def figures(counts: Counter) -> dict[str, float]:
    """Percentages: F1 for statement, origin, cue, channel and time, shares of the pairs for the rest."""
    found = {role: 200 * counts[key] / (counts["ours"] + counts["gold"]) for role, key in _F1.items()}
    found |= {name: 100 * counts[name] / max(counts["paired"], 1) for name in ("form", "length")}
    found |= {n: 100 * counts[n] / max(counts["origin"], 1) for n in ("name", "kind", "anonymity", "stance")}
    for role in ("cue", "channel", "time"):
        found[role] = 200 * counts[f"{role} right"] / max(counts[f"{role} ours"] + counts[f"{role} gold"], 1)
    return found


_F1 = {"statement": "paired", "origin": "origin"}


def reliability(chances: list[tuple[float, bool]], bins: int = 6) -> list[tuple[float, float, int, float]]:
    """Bins of equal size: lowest and highest chance, how many statements, and the share that is right."""
    ordered = sorted(chances)
    parts = [ordered[len(ordered) * n // bins : len(ordered) * (n + 1) // bins] for n in range(bins)]
    return [(p[0][0], p[-1][0], len(p), sum(right for _, right in p) / len(p)) for p in parts if p]


def _overlap(a: list[Span], b: tuple[Span, ...]) -> float:
    first, second = ({c for span in spans for c in range(*span)} for spans in (a, b))
    return 2 * len(first & second) / max(len(first) + len(second), 1)


def _touch(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


if __name__ == "__main__":
    main()
