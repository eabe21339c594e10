"""Opens exported weights with onnxruntime."""

from __future__ import annotations

import json
from pathlib import Path

from decoding import Judgement
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from analysis import Model

DESCRIPTION = "attribution.json"


def open_model(folder: Path, threads: int) -> Model:
    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = InferenceSession(folder / "attribution.onnx", options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    described = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
    return Model(tokenizer, lambda arguments: session.run(None, arguments), judgement_of(described))


def judgement_of(described: dict) -> Judgement:
    return Judgement(described["threshold"], tuple(described["confidence"]))
