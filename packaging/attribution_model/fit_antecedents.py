#!/usr/bin/env python3
"""Fit the weights of `analysis/antecedents.py`: whom a pronoun or "das Unternehmen" takes up.

    fit_antecedents.py --articles train.jsonl --heard MODEL UNSEEN.jsonl [--heard MODEL UNSEEN.jsonl ...]

The articles are read by the rules alone, those of UNSEEN with the network MODEL beside them: the weights
serve both. A network must not have learnt from the articles it is asked about, or it would seem to know more
than it does. Prints the weights as they stand in the program, and how many antecedents are right: of the
program as it is, and of weights fitted without the articles that they are tried on.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from annotated_files import load
from reliability import document
from scipy.optimize import minimize

from provenance_reader.analysis.antecedents import AnaphorKind, Choice, Scene, WeighedAntecedents, kind_of
from provenance_reader.analysis.descriptions import Description
from provenance_reader.analysis.engine import Engine
from provenance_reader.analysis.entities import Entity
from provenance_reader.analysis.lexicon import load_lexicon
from provenance_reader.analysis.naming import display_name
from provenance_reader.application.resources import resource
from provenance_reader.domain.progress import SilentProgress
from provenance_reader.domain.span import Span

PARTS = 8
"""Of the articles; each is tried with weights fitted on the others."""
PRIOR = 1.0
"""How strongly weights are held near zero."""
SHOWN = 0.05
ARTICLES = {"der", "die", "das", "und", "für"}


@dataclass(frozen=True)
class Question:
    """An anaphor that was judged: a row of signs for each candidate and the last for nobody."""

    place: Span
    kind: AnaphorKind
    rows: tuple[dict[str, float], ...]
    named: tuple[tuple[tuple[Span, ...], str], ...]  # the mentions and the name of each candidate
    chosen: int


@dataclass(frozen=True)
class Instance:
    """`right` tells which rows are right."""

    article: str
    question: Question
    right: tuple[bool, ...]


class Listener:
    """Judges as the program does, and keeps the questions."""

    def __init__(self) -> None:
        self.text, self.questions = "", list[Question]()
        self._lexicon = load_lexicon(resource("lexicons", "de"))
        self._judge = WeighedAntecedents(self._lexicon)

    def choose(self, one: Description, candidates: Sequence[Entity], scene: Scene) -> Choice:
        choice = self._judge.choose(one, candidates, scene)
        rows = [dict(self._judge.signs(one, each, scene)) for each in candidates]
        rows.append(dict(self._judge.signs_of_nobody(one, scene)))
        named = [(each.mentions, display_name(self.text, each.best, self._lexicon)) for each in candidates]
        chosen = len(candidates) if choice.number is None else choice.number
        self.questions.append(Question(one.span, kind_of(one), tuple(rows), tuple(named), chosen))
        return choice


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--articles", type=Path, required=True)
    options.add_argument(
        "--heard", nargs=2, type=Path, action="append", required=True, metavar=("MODEL", "UNSEEN")
    )
    chosen = options.parse_args()
    found = asked(load(chosen.articles), None)
    for model, unseen in chosen.heard:
        found += asked(load(unseen), model)
    weights = {}
    for kind in AnaphorKind:
        instances = [each for each in found if each.question.kind is kind]
        names = sorted({name for each in instances for row in each.question.rows for name in row})
        fitted = fit(instances, names)
        weights[kind.value] = {
            n: round(float(w), 1) for n, w in zip(names, fitted, strict=True) if abs(w) > SHOWN
        }
        now = sum(each.right[each.question.chosen] for each in instances)
        print(
            f"{kind}: {len(instances)} anaphors, right now {now}, cross-validated {tried(instances, names)}"
        )
    print(json.dumps(weights, indent=4, ensure_ascii=False))


def asked(articles: Sequence[dict], model: Path | None) -> list[Instance]:
    """The program's questions about anaphors whose antecedent is annotated."""
    listener = Listener()
    engine = Engine(resource("lexicons"), model, listener)
    found = []
    for article in articles:
        listener.text = article["text"]
        listener.questions.clear()
        engine.analyze(document(article["text"]), SilentProgress())
        links = [link for s in article["statements"] for link in s["chain"] if link["mention"]]
        for question in {each.place: each for each in reversed(listener.questions)}.values():
            link = next((one for one in links if question.place.overlaps(Span(*one["mention"]))), None)
            if link is not None:
                found.append(Instance(article["id"], question, answers(question, link, article["text"])))
    return found


def answers(question: Question, link: dict, text: str) -> tuple[bool, ...]:
    """Which candidates are the annotated source; nobody, where it is named at no other place."""
    full = Span(*link["resolved"])
    words = _words(f"{full.of(text)} {link['name']}") - ARTICLES
    right = [
        any(mention.overlaps(full) for mention in mentions)
        or (link["anonymity"] == "named" and bool(_words(name) & words))
        for mentions, name in question.named
    ]
    return (*right, not any(right) and full.overlaps(question.place))


def fit(instances: Sequence[Instance], names: Sequence[str]) -> np.ndarray:
    """The weights that make the right rows likeliest among their rivals."""
    place = {name: n for n, name in enumerate(names)}
    data = []
    for each in instances:
        if any(each.right):
            signs = np.zeros((len(each.right), len(names)))
            for row, values in enumerate(each.question.rows):
                for name, value in values.items():
                    signs[row, place[name]] = value
            data.append((signs, np.array(each.right)))

    def surprise(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = PRIOR / 2 * float(weights @ weights), PRIOR * weights
        for signs, right in data:
            odds = np.exp(signs @ weights - (signs @ weights).max())
            share, wanted = odds / odds.sum(), np.where(right, odds, 0) / odds[right].sum()
            total -= float(np.log(share[right].sum()))
            slope = slope - (wanted - share) @ signs
        return total, slope

    return minimize(surprise, np.zeros(len(names)), jac=True, method="L-BFGS-B").x


def tried(instances: Sequence[Instance], names: Sequence[str]) -> int:
    """How many are right by weights fitted on other articles."""
    parts = defaultdict(list)
    for number, article in enumerate(sorted({each.article for each in instances})):
        parts[number % PARTS].append(article)
    right = 0
    for articles in parts.values():
        weights = dict(
            zip(names, fit([i for i in instances if i.article not in articles], names), strict=True)
        )
        for each in instances:
            if each.article in articles:
                scores = [sum(weights[n] * v for n, v in row.items()) for row in each.question.rows]
                right += each.right[int(np.argmax(scores))]
    return right


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w{2,}", text)}


if __name__ == "__main__":
    main()
