"""Opens exported weights with onnxruntime."""

from __future__ import annotations

from pathlib import Path

from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from analysis import Run


def open_model(folder: Path, threads: int) -> tuple[Tokenizer, Run]:
    options = SessionOptions()
    options.intra_op_num_threads = threads
    session = InferenceSession(folder / "attribution.onnx", options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    return tokenizer, lambda arguments: session.run(None, arguments)
