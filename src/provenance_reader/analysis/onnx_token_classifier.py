"""Opens exported weights with onnxruntime; the only place that knows it."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from provenance_reader.analysis.network.decoding import Judgement
from provenance_reader.analysis.network.labels import SCHEMES
from provenance_reader.analysis.network.model import Model

DESCRIPTION = "attribution.json"
WEIGHTS, TOKENIZER = "attribution.onnx", "tokenizer.json"


def open_model(folder: Path, *, threads: int) -> Model:
    """The network whose files lie in `folder`, to read `threads` windows at once.

    Raises OSError or ValueError where they are damaged.
    """
    # Since 1.29 its wheels report every session to their maker, and give the machine a number for that. This
    # holds for the whole process and has to come before the library is loaded; the call is for Windows.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    from onnxruntime import (
        GraphOptimizationLevel,
        InferenceSession,
        SessionOptions,
        disable_telemetry_events,
    )
    from tokenizers import Tokenizer

    disable_telemetry_events()
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.graph_optimization_level = GraphOptimizationLevel.ORT_DISABLE_ALL  # it was done at the export
    session = InferenceSession(folder / WEIGHTS, options, providers=["CPUExecutionProvider"])
    described = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    return Model(
        tokenizer,
        lambda arguments: session.run(None, arguments),
        SCHEMES[described["scheme"]],
        judgement_of(described),
        threads,
    )


def fingerprint(folder: Path) -> str:
    """Eight hexadecimal digits that change with the weights, whose digest the description holds."""
    return hashlib.sha256((folder / DESCRIPTION).read_bytes()).hexdigest()[:8]


def judgement_of(described: dict[str, Any]) -> Judgement:
    """The threshold and the weights of the confidence that were fitted to a network."""
    constant, statement, origin = described["confidence"]
    return Judgement(described["threshold"], (constant, statement, origin))
