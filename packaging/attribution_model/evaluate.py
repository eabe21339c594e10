#!/usr/bin/env python3
"""Measure exported weights on annotated articles.

    evaluate.py --model ../../resources/models/attribution --articles dev.jsonl [--threads 2] [--fit]

Prints statements found (pairs whose contents share half their letters, F1), what is right in the pairs,
and how often a statement and its origin are right by the confidence given to them. With --fit, threshold and
confidence are first fitted to these articles and written into attribution.json.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from annotated_files import load
from scipy.optimize import linear_sum_assignment, minimize

from provenance_reader.analysis.network.decoding import FoundStatement, Judgement, Span, log_odds
from provenance_reader.analysis.network.model import find_statements
from provenance_reader.analysis.onnx_token_classifier import DESCRIPTION, open_model

PAIRED = 0.5
BINS = 6


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--model", type=Path, required=True)
    options.add_argument("--articles", type=Path, required=True)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--fit", action="store_true")
    chosen = options.parse_args()
    articles = load(chosen.articles)
    model = open_model(chosen.model, threads=chosen.threads)
    judgement = model.judgement
    started = time.perf_counter()
    found = [find_statements(a["text"], replace(model, judgement=Judgement(threshold=0.0))) for a in articles]
    seconds = time.perf_counter() - started
    if chosen.fit:
        judgement = fitted(articles, found)
        keep(judgement, chosen.model / DESCRIPTION)
    tally = tallied(articles, found, judgement.threshold)
    pieces = sum(len(model.tokenizer.encode(a["text"]).ids) for a in articles)
    print(f"{len(articles)} articles, {pieces / seconds:.0f} pieces a second on {chosen.threads} threads")
    print(judgement)
    for name, value in tally.figures().items():
        print(f"{name:12s} {value:6.2f}")
    print("confidence   statements  right")
    for low, high, number, right in reliability(tally, judgement):
        print(f"{low:.2f} - {high:.2f}  {number:10d}  {right:.2f}")


@dataclass(slots=True)
class Tally:
    """Counts over articles, and for each of our statements its two chances and whether it is right."""

    counts: Counter[str] = field(default_factory=Counter)
    judged: list[tuple[float, float, bool]] = field(default_factory=list)

    def add(self, gold: list[dict], ours: list[FoundStatement]) -> None:
        self.counts["ours"] += len(ours)
        self.counts["gold"] += len(gold)
        shared = np.array([overlap(g["content"], s.content) for g in gold for s in ours])
        shared = shared.reshape(len(gold), len(ours))
        partners = {
            j: gold[i] for i, j in zip(*linear_sum_assignment(-shared), strict=True) if shared[i, j] >= PAIRED
        }
        for j, statement in enumerate(ours):
            right = j in partners and self._pair(partners[j], statement)
            self.judged.append((statement.chance, statement.origin_chance, right))

    def _pair(self, gold: dict, ours: FoundStatement) -> bool:
        """Count what is right in a pair; whether the origin is."""
        origin, wanted = ours.chain[-1], gold["chain"][-1]
        self.counts["statement"] += 1
        self.counts["form"] += ours.form == gold["form"]
        self.counts["length"] += len(ours.chain) == len(gold["chain"])
        if not (touch(origin.mention, wanted["mention"]) or touch(origin.mention, wanted["resolved"])):
            return False
        self.counts["origin"] += 1
        self.counts["name"] += touch(ours.name, wanted["resolved"])
        for label in ("kind", "anonymity", "stance"):
            self.counts[label] += origin.labels[label] == wanted[label]
        if wanted["cue"]:  # not every annotator wrote cues down
            self._role("cue", origin.cue, wanted["cue"])
        self._role("channel", ours.roles["channel"], [gold["channel"]] if gold["channel"] else [])
        self._role("time", ours.roles["time"], [gold["time"]] if gold["time"] else [])
        return True

    def _role(self, role: str, ours: tuple[Span, ...], gold: list) -> None:
        self.counts[f"{role} ours"] += bool(ours)
        self.counts[f"{role} gold"] += bool(gold)
        self.counts[f"{role} right"] += any(touch(x, y) for x in ours for y in gold)

    def figures(self) -> dict[str, float]:
        """Percentages: F1 for statement, origin, cue, channel and time; shares of the pairs for the rest."""
        c = self.counts
        found = {n: 200 * c[n] / max(c["ours"] + c["gold"], 1) for n in ("statement", "origin")}
        found |= {n: 100 * c[n] / max(c["statement"], 1) for n in ("form", "length")}
        found |= {n: 100 * c[n] / max(c["origin"], 1) for n in ("name", "kind", "anonymity", "stance")}
        for role in ("cue", "channel", "time"):
            found[role] = 200 * c[f"{role} right"] / max(c[f"{role} ours"] + c[f"{role} gold"], 1)
        return found


def tallied(articles: list[dict], found: list[list[FoundStatement]], threshold: float) -> Tally:
    tally = Tally()
    for article, ours in zip(articles, found, strict=True):
        tally.add(article["statements"], [s for s in ours if s.chance >= threshold])
    return tally


def fitted(articles: list[dict], found: list[list[FoundStatement]]) -> Judgement:
    """The best threshold for statements and origins; the logistic regression of what is right above it."""
    thresholds = np.arange(0.2, 0.8, 0.05)
    figures = [tallied(articles, found, float(t)).figures() for t in thresholds]
    scores = [each["statement"] + each["origin"] for each in figures]
    threshold = round(float(thresholds[int(np.argmax(scores))]), 2)
    judged = tallied(articles, found, threshold).judged
    features = np.array([[1.0, log_odds(chance), log_odds(origin)] for chance, origin, _ in judged])
    sign = np.array([1.0 if right else -1.0 for *_, right in judged])

    def surprise(weights: np.ndarray) -> float:
        return float(np.logaddexp(0, -sign * (features @ weights)).sum())

    return Judgement(
        threshold, tuple(round(float(w), 4) for w in minimize(surprise, np.array([0.0, 1.0, 0.0])).x)
    )


def keep(judgement: Judgement, file: Path) -> None:
    described = json.loads(file.read_text(encoding="utf-8"))
    described |= {"threshold": judgement.threshold, "confidence": judgement.weights}
    file.write_text(json.dumps(described, indent=2) + "\n", encoding="utf-8")


def reliability(tally: Tally, judgement: Judgement) -> list[tuple[float, float, int, float]]:
    """Bins of equal size: lowest and highest confidence, how many statements, and the share that is right."""
    ordered = sorted((judgement.confidence(chance, origin), right) for chance, origin, right in tally.judged)
    parts = [ordered[len(ordered) * n // BINS : len(ordered) * (n + 1) // BINS] for n in range(BINS)]
    return [(p[0][0], p[-1][0], len(p), sum(right for _, right in p) / len(p)) for p in parts if p]


def overlap(a: list[Span], b: tuple[Span, ...]) -> float:
    first, second = ({c for span in spans for c in range(*span)} for spans in (a, b))
    return 2 * len(first & second) / max(len(first) + len(second), 1)


def touch(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


if __name__ == "__main__":
    main()
