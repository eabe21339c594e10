"""Matrices of an exported network in seven and eight bits.

Those of the layers become onnxruntime's DynamicQuantizeMatMul: one scale for all of their input, one for each
output. It is two to three times as fast as blocks with scales of their own, and coarse. Three things make up
for that. A factor for each input leaves the width of what comes in to the weights (SmoothQuant, Xiao et al.
2023). What is lost in rounding a weight is given to those not yet rounded (GPTQ, Frantar et al. 2023). One
input far wider than all others is multiplied apart, exactly (as by Dettmers et al. 2022): in the middle of
most layers there is one, up to ten times as high as any other at both borders of a text. Seven bits, so that
processors without VNNI, which add two products in sixteen, come to the same. The few matrices above the
layers have eight bits in blocks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from network import Network
from onnx import helper, numpy_helper
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from torch import Tensor, nn

QUICK = ("qkv", "attended", "inner", "outer")
"""Matrices of a layer; their inputs have one scale."""
HIGHEST = 64
"""Of seven bits: two products with 255 still fit 16 bits."""
MOVED = 0.65
"""How much of the width of the inputs the weights take over; .5 to .8 come to nearly the same."""
APART = 1.3
"""How many times as wide as any other an input is that is multiplied apart."""
DAMPING = 0.01
BLOCK = 128
INT8_ACTIVATIONS = 4


@dataclass(slots=True)
class Inputs:
    """What a matrix takes: how wide each of its inputs is, and the sum of their products with each other."""

    width: Tensor
    products: Tensor


@torch.inference_mode()
def inputs_of(network: Network, windows: Iterable[dict[str, np.ndarray]]) -> dict[str, Inputs]:
    """The inputs of each quick matrix, by its name, while `network` reads `windows`."""
    seen: dict[str, Inputs] = {}

    def watch(name: str, matrix: nn.Linear) -> torch.utils.hooks.RemovableHandle:
        seen[name] = Inputs(torch.zeros(matrix.in_features), torch.zeros(2 * (matrix.in_features,)))

        def note(_: nn.Module, given: tuple[Tensor, ...], __: Tensor) -> None:
            x = given[0].flatten(0, -2)
            seen[name].width = torch.maximum(seen[name].width, x.abs().amax(0))
            seen[name].products += x.T @ x

        return matrix.register_forward_hook(note)

    handles = [watch(n, m) for n, m in network.encoder.named_modules() if n.rpartition(".")[2] in QUICK]
    for arguments in windows:
        network(**{name: torch.from_numpy(value) for name, value in arguments.items()})
    for handle in handles:
        handle.remove()
    return seen


def write_small(exact: Path, seen: dict[str, Inputs], target: Path) -> None:
    """The network of `exact` with its matrices in whole numbers."""
    model = onnx.load(exact)
    for name, inputs in seen.items():
        layer, _, matrix = name.rpartition(".")
        _make_quick(model.graph, f"/encoder/{layer}/{matrix}/MatMul", inputs)
    rest = MatMulNBitsQuantizer(
        model, bits=8, block_size=BLOCK, is_symmetric=True, accuracy_level=INT8_ACTIVATIONS
    )
    rest.process()
    onnx.save(rest.model.model, target)


def _make_quick(graph: onnx.GraphProto, name: str, inputs: Inputs) -> None:
    at, node = next((n, one) for n, one in enumerate(graph.node) if one.name == name)
    stored = next(one for one in graph.initializer if one.name == node.input[1])
    weights = torch.from_numpy(numpy_helper.to_array(stored).T.copy())
    graph.initializer.remove(stored)
    graph.node.remove(node)
    (taken, _), (given,) = node.input, node.output
    (widest, next_to_it), (place, _) = inputs.width.topk(2)
    parts, after = {}, []
    if widest > APART * next_to_it:
        parts = {"place": place[None], "row": weights[:, place].clone()}
        weights[:, place] = 0  # whose factor makes the input vanish from the others
        after = [
            helper.make_node("Gather", [taken, f"{name}/place"], [f"{name}/wide"], f"{name}/wide", axis=-1),
            helper.make_node("Mul", [f"{name}/wide", f"{name}/row"], [f"{name}/apart"], f"{name}/apart"),
            helper.make_node("Add", [f"{name}/rest", f"{name}/apart"], [given], f"{name}/sum"),
        ]
    factors = _factors(inputs.width, weights)
    numbers, scales = _rounded(weights * factors, inputs.products / torch.outer(factors, factors))
    parts |= {"factors": 1 / factors, "numbers": numbers.T.contiguous().to(torch.int8), "scales": scales}
    graph.initializer.extend(
        numpy_helper.from_array(x.numpy(), f"{name}/{part}") for part, x in parts.items()
    )
    scaled = helper.make_node("Mul", [taken, f"{name}/factors"], [f"{name}/scaled"], f"{name}/scaled")
    product = helper.make_node(
        "DynamicQuantizeMatMul",
        [f"{name}/scaled", f"{name}/numbers", f"{name}/scales"],
        [f"{name}/rest" if after else given],
        f"{name}/product",
        domain="com.microsoft",
    )
    for new in reversed([scaled, product, *after]):
        graph.node.insert(at, new)


def _factors(width: Tensor, weights: Tensor) -> Tensor:
    """By what to divide each input, and to multiply its weights (outputs, inputs)."""
    factors = width.clamp(min=1e-5) ** MOVED / weights.abs().amax(0).clamp(min=1e-5) ** (1 - MOVED)
    return factors / factors.log().mean().exp()


def _rounded(weights: Tensor, products: Tensor) -> tuple[Tensor, Tensor]:
    """The weights (outputs, inputs) as whole numbers, and a scale for each output.

    Column by column; those to come make up for what is lost, by how much their inputs go along.
    """
    scales = weights.abs().amax(1) / HIGHEST
    damped = products + DAMPING * products.diagonal().mean() * torch.eye(len(products))
    inverse = torch.cholesky_inverse(torch.linalg.cholesky(damped.double()))
    share = torch.linalg.cholesky(inverse, upper=True).float()
    left, numbers = weights.clone(), torch.zeros_like(weights)
    for n in range(weights.shape[1]):
        numbers[:, n] = (left[:, n] / scales).round().clamp(-HIGHEST, HIGHEST)
        lost = (left[:, n] - numbers[:, n] * scales) / share[n, n]
        left[:, n:] -= torch.outer(lost, share[n, n:])
    return numbers, scales
