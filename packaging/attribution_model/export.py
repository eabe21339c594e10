#!/usr/bin/env python3
"""Write trained weights as the files the program loads.

    export.py --work WORK --checkpoint RUN/checkpoint.pt --output ../../resources/models/attribution [--float]
              [--threshold 0.45]

Writes attribution.onnx (matrices in 7 and 8 bits, rounded by what they take from our own articles; piece
vectors in 4), tokenizer.json and attribution.json (its scheme; threshold and confidence, which evaluate.py
fits). With --float, the matrices stay float32: for comparing. Of several checkpoints, only with --float, the
mean of what their networks answer is written.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from annotated_files import load
from ensemble import Ensemble
from network import Network, trained
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions
from quantize import inputs_of, write_small
from tokenizers import Tokenizer

from provenance_reader.analysis.network import reading
from provenance_reader.analysis.network.decoding import Judgement
from provenance_reader.analysis.network.labels import Scheme
from provenance_reader.analysis.onnx_token_classifier import DESCRIPTION, TOKENIZER, WEIGHTS

EXAMPLE = "Die Behörde teilte am Montag mit, der Damm halte. „Wir prüfen das“, sagte Lena Brandt. " * 8
OPSET = 18
OWN_ARTICLES = Path(__file__).parent / "articles" / "own.jsonl"
LOOKED_AT = 100
"""Windows, each of another article, by which the matrices are rounded."""


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--checkpoint", type=Path, nargs="+", required=True)
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--float", action="store_true")
    options.add_argument("--threshold", type=float, default=Judgement().threshold)
    chosen = options.parse_args()
    if len(chosen.checkpoint) > 1 and not chosen.float:
        options.error("several networks are only written as they are, with --float")
    chosen.output.mkdir(parents=True, exist_ok=True)
    target = chosen.output / WEIGHTS
    networks = [trained(chosen.work, file) for file in chosen.checkpoint]
    network = Ensemble(networks).eval() if len(networks) > 1 else networks[0]
    tokenizer = Tokenizer.from_file(str(chosen.work / "tokenizer.json"))
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder, "exact.onnx")
        write_exact(network, tokenizer, exact)
        if chosen.float:
            shutil.copyfile(exact, target)
        else:
            write_small(exact, inputs_of(network, windows_of_own_articles(tokenizer)), target)
    optimise(target)
    shutil.copyfile(chosen.work / "tokenizer.json", chosen.output / TOKENIZER)
    (chosen.output / DESCRIPTION).write_text(
        json.dumps(described(network.scheme, target, chosen.threshold), indent=2) + "\n", encoding="utf-8"
    )
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


def optimise(file: Path) -> None:
    """Leave in the file what onnxruntime would make of it whenever it is opened, on whatever processor."""
    options = SessionOptions()
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(file.with_suffix(".optimised"))
    InferenceSession(file, options, providers=["CPUExecutionProvider"])
    file.with_suffix(".optimised").replace(file)


def windows_of_own_articles(tokenizer: Tokenizer) -> Iterator[dict[str, np.ndarray]]:
    """The first window of articles of all sorts, as the network's arguments."""
    articles = load(OWN_ARTICLES)
    for article in articles[:: len(articles) // LOOKED_AT]:
        read = reading.read(article["text"], tokenizer)
        yield reading.inputs(read, reading.windows(read)[0])


def write_exact(network: Network | Ensemble, tokenizer: Tokenizer, target: Path) -> None:
    """The network as float32 ONNX for a window of any number of pieces and words."""
    read = reading.read(EXAMPLE, tokenizer)
    arguments = reading.inputs(read, (0, len(read.words)))
    names, labels = list(arguments), [name for name, _ in network.scheme.labels]
    axes = {name: {1: "pieces"} for name in ("ids", "marks")}
    axes |= {name: {1: "words"} for name in ("first", "last", "sentence", "starts")}
    axes |= {"tokens": {3: "words"}, "pointers": {3: "words_and_none"}}
    torch.onnx.export(
        network,
        tuple(torch.from_numpy(arguments[name]) for name in names),
        str(target),
        input_names=names,
        output_names=["starts", "anchors", "tokens", "pointers", *labels],
        dynamic_axes=axes,
        opset_version=OPSET,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )


def described(scheme: Scheme, weights: Path, threshold: float) -> dict:
    """What the program must know of the network besides its arguments and answers."""
    return {
        "scheme": scheme.name,
        "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
        "threshold": threshold,
        "confidence": Judgement().weights,
    }


if __name__ == "__main__":
    main()
