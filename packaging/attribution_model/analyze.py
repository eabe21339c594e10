#!/usr/bin/env python3
"""Analyse a folder of plain texts with exported weights alone, without the program's rules.

    analyze.py --model ../../resources/models/attribution INPUT OUTPUT

Each INPUT/<id>.txt becomes OUTPUT/<id>.json, as the program's `analyze` writes it, without coreference and
relations. This measures the network; what the reader sees also went through the program's later stages.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from session import open_model

from analysis import analyze, as_json


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--model", type=Path, required=True)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("input", type=Path)
    options.add_argument("output", type=Path)
    chosen = options.parse_args()
    model = open_model(chosen.model, chosen.threads)
    for path in sorted(chosen.input.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found = as_json(text, analyze(text, model), model.judgement)
        (chosen.output / f"{path.stem}.json").write_text(
            json.dumps(found, ensure_ascii=False), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
