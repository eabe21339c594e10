#!/usr/bin/env python3
"""Analyse a folder of plain texts with exported weights alone, without the program's rules.

    analyze.py --model ../../resources/models/attribution INPUT OUTPUT

Each INPUT/<id>.txt becomes OUTPUT/<id>.json, as the program's `analyze` writes it, without coreference and
relations. This measures the network; what the reader sees also went through the program's later stages.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from provenance_reader.analysis.network.decoding import FoundStatement, Judgement
from provenance_reader.analysis.network.model import find_statements
from provenance_reader.analysis.onnx_token_classifier import open_model


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--model", type=Path, required=True)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("input", type=Path)
    options.add_argument("output", type=Path)
    chosen = options.parse_args()
    model = open_model(chosen.model, threads=chosen.threads)
    for path in sorted(chosen.input.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found = as_json(text, find_statements(text, model), model.judgement)
        (chosen.output / f"{path.stem}.json").write_text(
            json.dumps(found, ensure_ascii=False), encoding="utf-8"
        )


def as_json(text: str, found: Sequence[FoundStatement], judgement: Judgement) -> dict:
    """What the network knows of the program's analysis JSON; each mention is a source of its own."""
    sources: dict[tuple[int, int], dict] = {}
    told = []
    for n, statement in enumerate(found, 1):
        for link in statement.chain:
            name = statement.name if link is statement.chain[-1] else link.mention
            known = {
                "name": text[slice(*name)],
                "kind": link.labels["kind"],
                "anonymity": link.labels["anonymity"],
            }
            source = {"id": f"s{n}-{link.mention[0]}", **known, "mentions": sorted({link.mention, name})}
            sources[n, link.mention[0]] = source
        told.append(
            {
                "id": str(n),
                "form": statement.form,
                "content": statement.content,
                "chain": [
                    {
                        "source": f"s{n}-{link.mention[0]}",
                        "mention": link.mention,
                        "cue": link.cue,
                        "stance": link.labels["stance"],
                    }
                    for link in statement.chain
                ],
                "channel": next(iter(statement.roles["channel"]), None),
                "time": next(iter(statement.roles["time"]), None),
                "confidence": round(judgement.confidence(statement.chance, statement.origin_chance), 3),
            }
        )
    return {
        "document": {"text": text},
        "sources": list(sources.values()),
        "statements": told,
        "relations": [],
    }


if __name__ == "__main__":
    main()
