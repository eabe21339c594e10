#!/usr/bin/env python3
"""Make a checkpoint of an exported network, to learn on from it or to export it anew.

    restore.py --work WORK --model ../../resources/models/attribution --output RUN/checkpoint.pt

The matrices come back as they were rounded for the file; the frozen layers are those of WORK. The checkpoint
serves as a teacher or for an export, not for going on with the run that made it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import torch
from network import Network, fresh
from onnx import numpy_helper
from torch import Tensor

from provenance_reader.analysis.network.labels import SCHEMES
from provenance_reader.analysis.onnx_token_classifier import DESCRIPTION, WEIGHTS

MIDDLE = 128
"""What a whole number of eight bits without a sign stands for nought with."""


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--work", type=Path, required=True)
    options.add_argument("--model", type=Path, required=True)
    options.add_argument("--output", type=Path, required=True)
    chosen = options.parse_args()
    scheme = SCHEMES[json.loads((chosen.model / DESCRIPTION).read_text(encoding="utf-8"))["scheme"]]
    weights = learnt(onnx.load(chosen.model / WEIGHTS).graph, fresh(chosen.work, scheme))
    chosen.output.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"scheme": scheme.name, "average": weights}, chosen.output)


def learnt(graph: onnx.GraphProto, network: Network) -> dict[str, Tensor]:
    """The weights in `graph`, which `quantize.write_small` wrote, of all that `network` learns, by its names.

    Raises ValueError where one is not there or has another shape.
    """
    stored = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    found = stored | dict(_matrices(graph, stored)) | {"encoder.mix": np.log(_shares(graph, stored))}
    wanted = {name: p for name, p in network.named_parameters() if p.requires_grad}
    astray = [name for name, p in wanted.items() if name not in found or found[name].shape != p.shape]
    if astray:
        raise ValueError(f"not in the exported network: {astray}")
    return {name: torch.from_numpy(found[name].astype(np.float32)) for name in wanted}


def _matrices(graph: onnx.GraphProto, stored: dict[str, np.ndarray]) -> Iterator[tuple[str, np.ndarray]]:
    """Those in whole numbers, as (outputs, inputs)."""
    apart = {node.name: node.input[1] for node in graph.node if node.op_type == "Gather"}
    for node in graph.node:
        if node.op_type == "DynamicQuantizeMatMul":
            place = node.name.removesuffix("/product")
            factors, numbers, scales = (stored[f"{place}/{x}"] for x in ("factors", "numbers", "scales"))
            weights = (numbers * scales).T * factors
            if f"{place}/row" in stored:
                weights[:, stored[apart[f"{place}/wide"]]] = stored[f"{place}/row"][:, None]
            yield _parameter(place), weights
        elif node.op_type == "MatMulNBits":
            numbers, scales = (stored[name] for name in node.input[1:3])
            blocks = (numbers.astype(np.float32) - MIDDLE) * scales.reshape(*numbers.shape[:2], 1)
            yield _parameter(node.name), blocks.reshape(len(numbers), -1)


def _parameter(node: str) -> str:
    """What torch calls the matrix of a node: "query.3.weight" for "/query/query.3/MatMul"."""
    *scopes, _ = node.strip("/").split("/")
    outer = [scope for scope, inner in pairwise(scopes) if not inner.startswith(f"{scope}.")]
    return ".".join([*outer, scopes[-1], "weight"])


def _shares(graph: onnx.GraphProto, stored: dict[str, np.ndarray]) -> np.ndarray:
    """How much of each of the last layers goes into the mix, which the export has computed."""
    products = {node.name: node.input[0] for node in graph.node if node.name.startswith("/encoder/Mul")}
    return np.array([stored[products[name]] for name in sorted(products)])


if __name__ == "__main__":
    main()
