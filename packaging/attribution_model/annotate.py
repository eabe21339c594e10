#!/usr/bin/env python3
"""Annotate articles by what several networks find together, for another network to learn from.

    annotate.py --work WORK --checkpoints RUN/checkpoint.pt RUN2/checkpoint.pt
                --articles articles/own.jsonl --output TAUGHT.jsonl [--threshold 0.45]

The networks have learnt the scheme of the quotation corpus, and its form is what comes out; annotations that
the articles have of another scheme are not looked at. A network that learns from this what all of them know
has the size of one.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from annotated_files import load
from ensemble import Ensemble
from network import trained
from tokenizers import Tokenizer

from provenance_reader.analysis.network.decoding import FoundStatement, Judgement, Span
from provenance_reader.analysis.network.labels import QUOTATIONS
from provenance_reader.analysis.network.model import Model, find_statements
from provenance_reader.analysis.network.reading import SIDE_BY_SIDE, read


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--checkpoints", type=Path, nargs="+", required=True)
    options.add_argument("--articles", type=Path, required=True)
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--threshold", type=float, default=Judgement().threshold)
    chosen = options.parse_args()
    torch.set_num_threads(1)  # windows run beside each other
    network = Ensemble([trained(chosen.work, file) for file in chosen.checkpoints])
    if network.scheme != QUOTATIONS:
        options.error("only networks of the quotation corpus's scheme annotate")

    @torch.inference_mode()
    def run(arguments: dict[str, np.ndarray]) -> list[np.ndarray]:
        given = {name: torch.from_numpy(values) for name, values in arguments.items()}
        return [answer.numpy() for answer in network(**given)]

    tokenizer = Tokenizer.from_file(str(chosen.work / "tokenizer.json"))
    model = Model(tokenizer, run, QUOTATIONS, Judgement(chosen.threshold), SIDE_BY_SIDE)
    with chosen.output.open("w", encoding="utf-8") as lines:
        for article in load(chosen.articles):
            found = annotated(article["id"], article["text"], model)
            lines.write(json.dumps(found, ensure_ascii=False) + "\n")


def annotated(name: str, text: str, model: Model) -> dict:
    """The article as one of the quotation corpus; its tokens are the network's words."""
    words = read(text, model.tokenizer).words
    word_at = {c: n for n, (a, b) in enumerate(words) for c in range(a, b)}

    def numbers(spans: tuple[Span, ...]) -> list[int]:
        return sorted({word_at[c] for span in spans for c in range(*span) if c in word_at})

    def annotation(found: FoundStatement) -> dict:
        speakers = tuple(link.mention for link in found.chain if link.mention)
        cues = tuple(span for link in found.chain for span in link.cue)
        roles = {"quote": found.content, "speaker": speakers, "cue": cues, **found.roles}
        return {"type": found.form, **{role: numbers(spans) for role, spans in roles.items()}}

    statements = find_statements(text, model)
    return {"id": name, "text": text, "tokens": words, "annotations": [annotation(s) for s in statements]}


if __name__ == "__main__":
    main()
