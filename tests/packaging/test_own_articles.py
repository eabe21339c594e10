"""The articles that the network learns from beside the corpus are sound, and are joined to their texts."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.packaging_modules import PACKAGING

TRAINING = PACKAGING / "attribution_model"
ARTICLES = TRAINING / "articles"


def lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (ARTICLES / name).read_text(encoding="utf-8").splitlines()]


def spans(article: dict) -> Iterator[list[int]]:
    for statement in article["statements"]:
        yield from statement["content"]
        yield from (span for span in (statement["channel"], statement["time"]) if span)
        for link in statement["chain"]:
            yield from (link["mention"], link["resolved"], *link["cue"])


@pytest.mark.parametrize("name", ["own.jsonl", "held_out.jsonl", "wikinews.jsonl"])
def test_every_span_and_relation_points_at_something(name: str) -> None:
    for article in lines(name):
        end = len(article.get("text", "")) or sys.maxsize
        assert all(0 <= start < stop <= end for start, stop in spans(article)), article["id"]
        numbers = [statement["n"] for statement in article["statements"]]
        assert numbers == list(range(1, len(numbers) + 1))
        assert all({one["from"], one["to"]} <= set(numbers) for one in article["relations"]), article["id"]
        assert all(statement["chain"] for statement in article["statements"])


def test_spans_of_own_articles_hold_whole_words() -> None:
    for article in [*lines("own.jsonl"), *lines("held_out.jsonl")]:
        text = article["text"]
        for start, end in spans(article):
            assert not (text[start - 1 : start].isalnum() and text[start].isalnum()), text[start - 9 : end]
            assert not (text[end - 1].isalnum() and text[end : end + 1].isalnum()), text[start : end + 9]


def joined(tmp_path: Path, text: str) -> subprocess.CompletedProcess[str]:
    annotated = {
        "id": "a",
        "sha256": hashlib.sha256("Ein Text – über Öl.".encode()).hexdigest(),
        "statements": [],
    }
    (tmp_path / "annotations.jsonl").write_text(json.dumps(annotated) + "\n", encoding="utf-8")
    with gzip.open(tmp_path / "texts.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"id": "a", "text": text}) + "\n")
    files = {"annotations": "annotations.jsonl", "texts": "texts.jsonl.gz", "output": "joined.jsonl"}
    options = [part for name, file in files.items() for part in (f"--{name}", str(tmp_path / file))]
    return subprocess.run(
        [sys.executable, TRAINING / "join_texts.py", *options], capture_output=True, text=True, check=False
    )


def test_annotations_are_joined_to_their_text(tmp_path: Path) -> None:
    assert joined(tmp_path, "Ein Text – über Öl.").returncode == 0
    (line,) = (tmp_path / "joined.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {"id": "a", "text": "Ein Text – über Öl.", "statements": []}


def test_annotations_of_another_text_are_refused(tmp_path: Path) -> None:
    refused = joined(tmp_path, "Ein anderer Text.")
    assert refused.returncode != 0
    assert "a: the annotated text is not in the corpus" in refused.stderr
