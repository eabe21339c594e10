#!/usr/bin/env python3
"""Train the attribution network; running it again goes on from the last epoch.

    train.py --work WORK --articles FILE ... --output RUN [--scheme chains] [--epochs 14] [--seed 0]
             [--teacher-work WORK --teacher RUN/checkpoint.pt] [--beside FILE ...] [--repeat GROUP=TIMES]
             [--rate SHARE]

WORK is what prepare.py wrote. RUN/checkpoint.pt is written after each epoch. With a teacher, the network
begins with the teacher's layers, or as many of them as it has; with fewer layers and the same scheme it also
learns to see each word as the teacher does. With --beside, a teacher of another scheme goes on learning that
scheme from these articles, as many in each epoch as there are others, and both share their layers; only the
network's own scheme is kept for export. With --repeat, the articles of a group are read more than once in
an epoch. --rate is the share of the usual rates of learning.
"""

from __future__ import annotations

import argparse
import os
import random
import time
import timeit
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch
from annotated_files import load
from examples import (
    NOTHING,
    Example,
    batches,
    example,
    random_windows,
    statements_in,
    targets,
    varied,
)
from network import Network, fresh, trained
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from provenance_reader.analysis.network.labels import SCHEMES
from provenance_reader.analysis.network.reading import windows

BATCH = 6
ENCODER_RATE, HEAD_RATE, LAYER_DECAY = 1.5e-4, 1e-3, 0.9
WARM_UP, LAST_RATE = 0.06, 0.02
AVERAGE = 0.99
ROLE_WEIGHTS = {
    "content": 1 / 8,
    "mention-0": 1 / 2,
    "mention-1": 0.35,
    "mention-2": 0.35,
    "name": 0.2,
    "claim": 1 / 4,
}
OTHER_ROLE_WEIGHT = 1 / 6
LABEL_WEIGHT = 0.3
START_WEIGHT = 10
LIKENESS_WEIGHT = 10


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--articles", type=Path, nargs="+", required=True)
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--scheme", choices=SCHEMES, default="chains")
    options.add_argument("--teacher-work", type=Path)
    options.add_argument("--teacher", type=Path)
    options.add_argument("--beside", type=Path, nargs="+", default=[])
    options.add_argument("--repeat", metavar="GROUP=TIMES", default="=1")
    options.add_argument("--epochs", type=int, default=14)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--rate", type=float, default=1.0)
    chosen = options.parse_args()
    if chosen.beside and not chosen.teacher:
        options.error("--beside needs a teacher, who goes on learning from it")
    chosen.output.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(chosen.seed)
    scheme = SCHEMES[chosen.scheme]
    group, times = chosen.repeat.split("=")
    articles = [
        article
        for file in chosen.articles
        for article in load(file)
        for _ in range(int(times) if article.get("group") == group else 1)
    ]
    tokenizer = Tokenizer.from_file(str(chosen.work / "tokenizer.json"))
    others = [article for file in chosen.beside for article in load(file)]
    network, beside, seen = fresh(chosen.work, scheme), None, {}
    if chosen.teacher:
        teacher = trained(chosen.teacher_work, chosen.teacher)
        network.follow(teacher)
        if teacher.scheme == scheme and len(teacher.encoder.layers) > len(network.encoder.layers):
            seen = as_seen_by(teacher, [example(article, tokenizer, scheme) for article in articles])
        if others:
            beside = teacher
            beside.encoder = network.encoder
    training = Training(network, beside, seen, chosen.epochs, chosen.output / "checkpoint.pt", chosen.rate)
    while training.epoch < chosen.epochs:
        chance = random.Random(1000 * chosen.seed + training.epoch)
        read = [(network, article) for article in articles]
        if beside:
            read += [(beside, one) for one in chance.sample(others, min(len(others), len(articles)))]
        items = [
            (learner, one, window)
            for learner, article in read
            for one in [varied(article, tokenizer, learner.scheme, chance)]
            for window in random_windows(one.reading, chance)
        ]
        started = time.perf_counter()
        figures = training.run_epoch(list(batches(items, BATCH, chance)))
        print(f"epoch {training.epoch}: {time.perf_counter() - started:.0f} s, {figures}", flush=True)


def as_seen_by(teacher: Network, examples: Sequence[Example]) -> dict[str, Tensor]:
    """The teacher's vectors of the words of each article, from the window that a word is deepest in."""
    seen = {}
    for one in examples:
        count = len(one.reading.words)
        vectors = torch.zeros(count, teacher.encoder.hidden, dtype=torch.float16)
        depth = torch.full((count,), -1)
        for a, b in windows(one.reading):
            arguments, _ = targets(one, (a, b), teacher.scheme)
            with torch.inference_mode():
                found = teacher.words(*(arguments[k] for k in ("ids", "marks", "first", "last")))[0, : b - a]
            place = torch.arange(b - a)
            inside = torch.minimum(
                place if a else place + count, b - a - place if b < count else place + count
            )
            better = inside > depth[a:b]
            vectors[a:b][better], depth[a:b][better] = found[better].half(), inside[better]
        seen[one.id] = vectors
    return seen


class Training:
    """The network, its running average, the optimiser, and the file they are kept in.

    `beside` is a network of another scheme with the same encoder; `seen` has a teacher's word vectors by
    article, empty without one.
    """

    def __init__(
        self,
        network: Network,
        beside: Network | None,
        seen: dict[str, Tensor],
        epochs: int,
        file: Path,
        rate: float = 1.0,
    ) -> None:
        self.network, self.beside, self.seen, self.epochs, self.file = network, beside, seen, epochs, file
        self.epoch = self.step = 0
        self.learnt = {n: p for n, p in network.named_parameters() if p.requires_grad}
        if beside:
            heads = (pair for pair in beside.named_parameters() if not pair[0].startswith("encoder."))
            self.learnt |= {f"beside.{n}": p for n, p in heads}
        depth = len(network.encoder.layers)
        self.optimiser = torch.optim.AdamW(_groups(self.learnt, depth, rate), weight_decay=0.01, fused=True)
        self.average = {n: p.detach().clone() for n, p in self.learnt.items()}
        self.in_bfloat16 = _faster_in_bfloat16()
        self.workers = ThreadPoolExecutor(os.cpu_count(), initializer=torch.set_num_threads, initargs=(1,))
        if file.exists():
            self._resume()

    def run_epoch(self, work: list[list]) -> str:
        self.network.train()
        if self.beside:
            self.beside.train()
        sums = torch.zeros(5)
        for n, items in enumerate(work):
            self._set_rate((self.epoch + n / len(work)) / self.epochs)
            self.optimiser.zero_grad()
            share = (
                1 / max(1, sum(statements_in(one, window) for _, one, window in items)),
                1 / sum(b - a for _, _, (a, b) in items),
            )
            sums += sum(self.workers.map(lambda item: self._learn(item, *share), items))  # noqa: B023
            nn.utils.clip_grad_norm_(self.learnt.values(), 1.0)
            self.optimiser.step()
            self._follow()
        self.epoch += 1
        self._keep()
        names = ("starts", "tokens", "pointers", "labels", "likeness")
        return ", ".join(f"{name} {x / len(work):.3f}" for name, x in zip(names, sums.tolist(), strict=True))

    def _learn(self, item: tuple, statement_share: float, word_share: float) -> Tensor:
        """Add one window's gradient. Windows run beside each other, so none is padded and no core waits."""
        network, one, window = item
        arguments, wanted = targets(one, window, network.scheme)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.in_bfloat16):
            words = network.words(*(arguments[k] for k in ("ids", "marks", "first", "last")))
        shares = torch.tensor(
            [START_WEIGHT * word_share, *[statement_share] * 3, LIKENESS_WEIGHT * word_share]
        )
        parts = losses(network, words, arguments["sentence"], wanted)
        parts = torch.cat([parts, self._unlikeness(one, window, words[0])]) * shares
        parts.sum().backward()
        return parts.detach()

    def _unlikeness(self, one: Example, window: tuple[int, int], words: Tensor) -> Tensor:
        """How far the words are from those the teacher sees: squares, summed over words."""
        a, b = window
        if one.id not in self.seen:
            return torch.zeros(1)
        return (words[: b - a] - self.seen[one.id][a:b].float()).square().mean(-1).sum()[None]

    def _set_rate(self, progress: float) -> None:
        factor = min(1.0, progress / WARM_UP + 0.01) * max(LAST_RATE, 1 - progress)
        for group in self.optimiser.param_groups:
            group["lr"] = factor * group["full"]

    def _follow(self) -> None:
        self.step += 1
        share = 1 - min(AVERAGE, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.values()), list(self.learnt.values()), share)

    def _keep(self) -> None:
        state = {
            "scheme": self.network.scheme.name,
            "network": {n: p.detach() for n, p in self.learnt.items()},
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "epoch": self.epoch,
            "step": self.step,
        }
        partial = self.file.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(self.file)

    def _resume(self) -> None:
        state = torch.load(self.file, weights_only=True)
        with torch.no_grad():
            for name, parameter in self.learnt.items():
                parameter.copy_(state["network"][name])
        self.optimiser.load_state_dict(state["optimiser"])
        self.average, self.epoch, self.step = state["average"], state["epoch"], state["step"]


def _faster_in_bfloat16() -> bool:
    """Whether this processor multiplies matrices as the encoder has them faster in bfloat16 than in float32.

    Measured, since no flag of a processor tells: of two that have the instructions, but no matrix tiles, one
    took 1.6 times as long and one half as long.
    """

    def seconds(kind: torch.dtype) -> float:
        a, b = torch.ones(480, 384, dtype=kind), torch.ones(384, 1536, dtype=kind)
        return min(timeit.repeat(lambda: a @ b, number=5))

    return seconds(torch.bfloat16) < seconds(torch.float32)


def losses(network: Network, words: Tensor, sentence: Tensor, wanted: dict[str, Tensor]) -> Tensor:
    """Four sums: over words where statements start; over statements token roles, pointers, labels."""
    starts = network.starts(words).flatten(0, 1)
    start_loss = functional.cross_entropy(
        starts, wanted["forms"].flatten(), ignore_index=NOTHING, label_smoothing=0.02, reduction="sum"
    )
    scheme = network.scheme
    if not wanted["anchors"].numel():
        return torch.stack([start_loss, *torch.zeros(3)])
    tokens, pointers, *labels = network.attribute(words, sentence, wanted["anchors"])
    missed = functional.binary_cross_entropy_with_logits(tokens[0], wanted["tokens"][0], reduction="none")
    astray = functional.cross_entropy(
        pointers[0].flatten(0, 1), wanted["pointers"].flatten(), reduction="none"
    )
    label_loss = sum(
        functional.cross_entropy(
            logits[0].flatten(0, 1), gold.flatten(), ignore_index=NOTHING, reduction="sum"
        )
        for logits, gold in zip(labels, wanted["labels"], strict=True)
    )
    return torch.stack(
        [
            start_loss,
            (missed.sum(-1) * _weights(scheme.token_roles)).sum(),
            (astray.view(-1, 2 * len(scheme.pointer_roles)) * _weights(scheme.pointer_roles * 2)).sum(),
            LABEL_WEIGHT * torch.as_tensor(label_loss, dtype=torch.float32),
        ]
    )


def _weights(roles: Sequence[str]) -> Tensor:
    return torch.tensor([ROLE_WEIGHTS.get(role, OTHER_ROLE_WEIGHT) for role in roles])


def _groups(learnt: dict[str, nn.Parameter], depth: int, share: float) -> list[dict]:
    """Parameters with their full rates, of which `share` is taken: lower of `depth` layers move less."""
    groups: dict[float, list] = {}
    for name, parameter in learnt.items():
        rate = HEAD_RATE
        if name.startswith("encoder.layers."):
            rate = ENCODER_RATE * LAYER_DECAY ** (depth - 1 - int(name.split(".")[2]))
        groups.setdefault(share * rate, []).append(parameter)
    return [{"params": p, "lr": rate, "full": rate} for rate, p in groups.items()]


if __name__ == "__main__":
    main()
