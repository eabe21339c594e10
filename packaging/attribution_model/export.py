#!/usr/bin/env python3
"""Write trained weights as the files the program loads.

    export.py --work WORK --checkpoint RUN/checkpoint.pt --output ../../resources/models/attribution [--float]

Writes attribution.onnx (int8 weights; piece vectors in 4 bits), tokenizer.json and attribution.json (its
scheme; threshold and confidence, which evaluate.py fits). With --float, the matrices stay float32: for
comparing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from network import Network, trained
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from tokenizers import Tokenizer

from provenance_reader.analysis.network import reading
from provenance_reader.analysis.network.decoding import Judgement
from provenance_reader.analysis.network.labels import Scheme
from provenance_reader.analysis.onnx_token_classifier import DESCRIPTION, TOKENIZER, WEIGHTS

EXAMPLE = "Die Behörde teilte am Montag mit, der Damm halte. „Wir prüfen das“, sagte Lena Brandt. " * 8
OPSET = 18
BLOCK = 128
INT8_ACTIVATIONS = 4


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--checkpoint", type=Path, required=True)
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--float", action="store_true")
    chosen = options.parse_args()
    chosen.output.mkdir(parents=True, exist_ok=True)
    target = chosen.output / WEIGHTS
    network = trained(chosen.work, chosen.checkpoint)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder, "exact.onnx")
        write_exact(network, Tokenizer.from_file(str(chosen.work / "tokenizer.json")), exact)
        if chosen.float:
            shutil.copyfile(exact, target)
        else:
            write_small(exact, target)
    shutil.copyfile(chosen.work / "tokenizer.json", chosen.output / TOKENIZER)
    (chosen.output / DESCRIPTION).write_text(
        json.dumps(described(network.scheme, target), indent=2) + "\n", encoding="utf-8"
    )
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


def write_exact(network: Network, tokenizer: Tokenizer, target: Path) -> None:
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


def write_small(exact: Path, target: Path) -> None:
    """Matrices in int8, each block of a row with its own scale, for activations too.

    One scale a tensor, as in onnxruntime's dynamic quantisation, is faster but moves the chances ten times as
    much.
    """
    quantizer = MatMulNBitsQuantizer(
        onnx.load(exact), bits=8, block_size=BLOCK, is_symmetric=True, accuracy_level=INT8_ACTIVATIONS
    )
    quantizer.process()
    onnx.save(quantizer.model.model, target)


def described(scheme: Scheme, weights: Path) -> dict:
    """What the program must know of the network besides its arguments and answers."""
    judgement = Judgement()
    return {
        "scheme": scheme.name,
        "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
        "threshold": judgement.threshold,
        "confidence": judgement.weights,
    }


if __name__ == "__main__":
    main()
