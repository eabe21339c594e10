#!/usr/bin/env python3
"""Train the attribution network; running it again goes on from the last epoch.

    train.py --work WORK --articles train.jsonl --output RUN [--epochs 14] [--seed 0]

WORK is what prepare.py wrote. RUN/checkpoint.pt is written after each epoch.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import torch
from examples import NOTHING, batches, load, random_windows, statements_in, targets, varied
from network import Network, fresh
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from provenance_reader.analysis.network.labels import POINTER_ROLES, TOKEN_ROLES

BATCH = 6
ENCODER_RATE, HEAD_RATE, LAYER_DECAY = 1.5e-4, 1e-3, 0.9
WARM_UP, LAST_RATE = 0.06, 0.02
AVERAGE = 0.99
TOKEN_WEIGHTS = torch.tensor([1 / 8 if role == "content" else 1 / 6 for role in TOKEN_ROLES])
POINTER_WEIGHTS = torch.tensor([1.0, 0.7, 0.7, 0.4] * 2) / 2
LABEL_WEIGHT = 0.3
START_WEIGHT = 10
BFLOAT16 = torch.cpu._is_amx_tile_supported()  # noqa: SLF001 - without matrix tiles it is slower than float32


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--articles", type=Path, required=True)
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--epochs", type=int, default=14)
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    chosen.output.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(chosen.seed)
    articles = load(chosen.articles)
    tokenizer = Tokenizer.from_file(str(chosen.work / "tokenizer.json"))
    training = Training(fresh(chosen.work), chosen.epochs, chosen.output / "checkpoint.pt")
    while training.epoch < chosen.epochs:
        chance = random.Random(1000 * chosen.seed + training.epoch)
        examples = [varied(article, tokenizer, chance) for article in articles]
        items = [(e, w) for e in examples for w in random_windows(e.reading, chance)]
        started = time.perf_counter()
        figures = training.run_epoch(list(batches(items, BATCH, chance)))
        print(f"epoch {training.epoch}: {time.perf_counter() - started:.0f} s, {figures}", flush=True)


class Training:
    """The network, its running average, the optimiser, and the file they are kept in."""

    def __init__(self, network: Network, epochs: int, file: Path) -> None:
        self.network, self.epochs, self.file, self.epoch, self.step = network, epochs, file, 0, 0
        self.optimiser = torch.optim.AdamW(_groups(network), weight_decay=0.01, fused=True)
        self.learnt = {n: p for n, p in network.named_parameters() if p.requires_grad}
        self.average = {n: p.detach().clone() for n, p in self.learnt.items()}
        self.workers = ThreadPoolExecutor(os.cpu_count(), initializer=torch.set_num_threads, initargs=(1,))
        if file.exists():
            self._resume()

    def run_epoch(self, work: list[list]) -> str:
        self.network.train()
        sums = torch.zeros(4)
        for n, items in enumerate(work):
            self._set_rate((self.epoch + n / len(work)) / self.epochs)
            self.optimiser.zero_grad()
            share = (
                1 / max(1, sum(statements_in(*item) for item in items)),
                1 / sum(b - a for _, (a, b) in items),
            )
            sums += sum(self.workers.map(lambda item: self._learn(item, *share), items))  # noqa: B023
            nn.utils.clip_grad_norm_(self.learnt.values(), 1.0)
            self.optimiser.step()
            self._follow()
        self.epoch += 1
        self._keep()
        names = ("starts", "tokens", "pointers", "labels")
        return ", ".join(f"{name} {x / len(work):.3f}" for name, x in zip(names, sums.tolist(), strict=True))

    def _learn(self, item: tuple, statement_share: float, word_share: float) -> Tensor:
        """Add one window's gradient. Windows run beside each other, so none is padded and no core waits."""
        arguments, wanted = targets([item])
        with torch.autocast("cpu", torch.bfloat16, enabled=BFLOAT16):
            words = self.network.words(*(arguments[k] for k in ("ids", "marks", "first", "last")))
        shares = torch.tensor([START_WEIGHT * word_share, *[statement_share] * 3])
        parts = losses(self.network, words, arguments["sentence"], wanted) * shares
        parts.sum().backward()
        return parts.detach()

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
        self.network.load_state_dict(state["network"], strict=False)
        self.optimiser.load_state_dict(state["optimiser"])
        self.average, self.epoch, self.step = state["average"], state["epoch"], state["step"]


def losses(network: Network, words: Tensor, sentence: Tensor, wanted: dict[str, Tensor]) -> Tensor:
    """Four sums: over words where statements start; over statements token roles, pointers, labels."""
    starts = network.starts(words).flatten(0, 1)
    start_loss = functional.cross_entropy(
        starts, wanted["forms"].flatten(), ignore_index=NOTHING, label_smoothing=0.02, reduction="sum"
    )
    valid = wanted["valid"]
    if not valid.any():
        return torch.stack([start_loss, *torch.zeros(3)])
    tokens, pointers, *labels = network.attribute(words, sentence, wanted["anchors"])
    missed = functional.binary_cross_entropy_with_logits(
        tokens[valid], wanted["tokens"][valid], reduction="none"
    )
    astray = functional.cross_entropy(
        pointers[valid].flatten(0, 1), wanted["pointers"][valid].flatten(), reduction="none"
    )
    label_loss = sum(
        functional.cross_entropy(
            logits[valid].flatten(0, 1), gold[valid].flatten(), ignore_index=NOTHING, reduction="sum"
        )
        for logits, gold in zip(labels, wanted["labels"], strict=True)
    )
    return torch.stack(
        [
            start_loss,
            (missed.sum(-1) * TOKEN_WEIGHTS).sum(),
            (astray.view(-1, 2 * len(POINTER_ROLES)) * POINTER_WEIGHTS).sum(),
            LABEL_WEIGHT * label_loss,
        ]
    )


def _groups(network: Network) -> list[dict]:
    """Parameters with their full rates: lower layers move less."""
    depth = len(network.encoder.layers)
    groups: dict[float, list] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        rate = HEAD_RATE
        if name.startswith("encoder.layers."):
            rate = ENCODER_RATE * LAYER_DECAY ** (depth - 1 - int(name.split(".")[2]))
        groups.setdefault(rate, []).append(parameter)
    return [{"params": p, "lr": rate, "full": rate} for rate, p in groups.items()]


if __name__ == "__main__":
    main()
