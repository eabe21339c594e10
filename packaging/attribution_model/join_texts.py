#!/usr/bin/env python3
"""Join annotations that are kept without their texts to the texts.

    join_texts.py --annotations articles/wikinews.jsonl --texts QUOTATIONS/train.jsonl.gz --output MORE.jsonl

The annotated texts are Wikinews's and stay in the corpus that brings them; here are only places in them.
An article whose text is missing or another than the annotated one is an error.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

from annotated_files import load


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--annotations", type=Path, required=True)
    options.add_argument("--texts", type=Path, required=True)
    options.add_argument("--output", type=Path, required=True)
    chosen = options.parse_args()
    texts = {article["id"]: article["text"] for article in load(chosen.texts)}
    with chosen.output.open("w", encoding="utf-8") as lines:
        for article in load(chosen.annotations):
            lines.write(json.dumps(joined(article, texts), ensure_ascii=False) + "\n")


def joined(article: dict, texts: dict[str, str]) -> dict:
    """The annotated article with its text in place of the text's SHA-256."""
    text = texts.get(article["id"])
    if text is None or hashlib.sha256(text.encode()).hexdigest() != article["sha256"]:
        raise SystemExit(f"{article['id']}: the annotated text is not in the corpus")
    return {"text": text} | {name: value for name, value in article.items() if name != "sha256"}


if __name__ == "__main__":
    main()
