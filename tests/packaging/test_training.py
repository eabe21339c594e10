"""The commands that train, export, restore and annotate, on six articles and an encoder of random weights."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from fakes.packaging_modules import PACKAGING, load
from provenance_reader.analysis.network import reading
from provenance_reader.analysis.network.labels import CHAINS, QUOTATIONS
from provenance_reader.analysis.onnx_token_classifier import open_model
from provenance_reader.application.resources import resource

torch = pytest.importorskip("torch", reason="torch is only in the environment of the training")
onnx = pytest.importorskip("onnx", reason="onnx is only in the environment of the training")

TRAINING = PACKAGING / "attribution_model"
LAYERS, HIDDEN, FEED, POSITIONS = 5, 384, 384, 512
WIDE = 5
"""A value in the middle of each layer that is far higher than the others."""
TEXT = "Bürgermeisterin Karin Holt sagte am Montag: „Der Hafen bleibt offen.“ Die Werft widersprach."


def run(command: str, **options: object) -> str:
    """What the command of the training prints; `options` are its own, lists for several values."""
    given = [
        part
        for name, value in options.items()
        for part in (f"--{name.replace('_', '-')}", *(value if isinstance(value, list) else [value]))
    ]
    done = subprocess.run(
        [sys.executable, TRAINING / f"{command}.py", *map(str, given)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def encoder(layers: int) -> dict[str, np.ndarray]:
    """Random weights."""
    chance = np.random.default_rng(7)
    pieces = len(
        json.loads(resource("models", "attribution", "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    )

    def floats(*shape: int) -> np.ndarray:
        return chance.normal(0, 0.05, shape).astype(np.float32)

    found = {
        "word.halves": chance.integers(0, 256, (pieces, HIDDEN // 32, 16), np.uint8),
        "word.scales": np.full((pieces, HIDDEN // 32), 0.1, np.float16),
        "position.weight": floats(POSITIONS, HIDDEN),
        "norm.weight": np.ones(HIDDEN, np.float32),
        "norm.bias": floats(HIDDEN),
    }
    shapes = {
        "qkv": (3 * HIDDEN, HIDDEN),
        "attended": (HIDDEN, HIDDEN),
        "inner": (FEED, HIDDEN),
        "outer": (HIDDEN, FEED),
    }
    for n in range(layers):
        for name, (rows, columns) in shapes.items():
            found[f"layers.{n}.{name}.weight"] = floats(rows, columns)
            found[f"layers.{n}.{name}.bias"] = floats(rows)
        for name in ("norm1", "norm2"):
            found[f"layers.{n}.{name}.weight"] = np.ones(HIDDEN, np.float32)
            found[f"layers.{n}.{name}.bias"] = floats(HIDDEN)
        found[f"layers.{n}.inner.bias"][WIDE] = 12
    return found


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work")
    np.savez(folder / "encoder.npz", **encoder(LAYERS))
    shutil.copyfile(resource("models", "attribution", "tokenizer.json"), folder / "tokenizer.json")
    return folder


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("articles") / "six.jsonl"
    lines = (TRAINING / "articles" / "own.jsonl").read_text(encoding="utf-8").splitlines()[:6]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def checkpoint(work: Path, articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of a training of three epochs."""
    folder = tmp_path_factory.mktemp("run")
    run("train", work=work, articles=articles, output=folder, epochs=3)
    return folder / "checkpoint.pt"


@pytest.fixture(scope="module")
def exported(work: Path, checkpoint: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    run("export", work=work, checkpoint=checkpoint, output=folder)
    return folder


def weights(checkpoint: Path) -> dict[str, torch.Tensor]:
    return torch.load(checkpoint, weights_only=True)["average"]


def answers(model: Path) -> list[np.ndarray]:
    opened = open_model(model, threads=1)
    read = reading.read(TEXT, opened.tokenizer)
    return opened.run(reading.inputs(read, (0, len(read.words))))


def test_a_training_learns_and_goes_on_where_it_was_stopped(
    work: Path, articles: Path, tmp_path: Path
) -> None:
    given = {"work": work, "articles": articles, "output": tmp_path}
    training = subprocess.Popen(
        [sys.executable, TRAINING / "train.py", "--epochs", "3"]
        + [str(part) for name, value in given.items() for part in (f"--{name}", value)],
        stdout=subprocess.PIPE,
        text=True,
    )
    with training:
        assert training.stdout is not None
        first = training.stdout.readline()
        training.kill()
    rest = run("train", **given, epochs=3).splitlines()
    epochs = [first, *rest]
    assert [line.split(":")[0] for line in epochs] == ["epoch 1", "epoch 2", "epoch 3"]
    missed = [float(re.search(r"starts ([\d.]+)", line)[1]) for line in epochs]
    assert missed == sorted(missed, reverse=True)
    assert run("train", **given, epochs=3) == ""


def test_frozen_layers_are_not_in_a_checkpoint(checkpoint: Path) -> None:
    layers = {name.split(".")[2] for name in weights(checkpoint) if name.startswith("encoder.layers.")}
    assert layers == {"3", "4"}


def test_small_matrices_answer_nearly_as_the_network_does(
    work: Path, checkpoint: Path, exported: Path, tmp_path: Path
) -> None:
    run("export", work=work, checkpoint=checkpoint, output=tmp_path, float=[])
    for exact, rounded in zip(answers(tmp_path), answers(exported), strict=True):
        assert exact.shape == rounded.shape
    exact, rounded = answers(tmp_path)[0], answers(exported)[0]
    assert np.abs(exact - rounded).max() < 0.1 * np.abs(exact).max()
    assert (exported / "attribution.onnx").stat().st_size < 0.5 * (
        tmp_path / "attribution.onnx"
    ).stat().st_size


def test_products_of_two_matrices_in_seven_bits_fit_into_sixteen(exported: Path) -> None:
    for model in (exported, resource("models", "attribution")):
        stored = onnx.load(model / "attribution.onnx").graph.initializer
        matrices = [onnx.numpy_helper.to_array(one) for one in stored if one.name.endswith("/numbers")]
        assert matrices
        assert all(np.abs(one.astype(int)).max() <= 64 for one in matrices)


def test_an_input_far_wider_than_all_others_is_multiplied_apart(exported: Path) -> None:
    graph = onnx.load(exported / "attribution.onnx").graph
    rows = {
        one.name: onnx.numpy_helper.to_array(one) for one in graph.initializer if one.name.endswith("/row")
    }
    assert {f"/encoder/layers.{n}/outer/MatMul/row" for n in range(LAYERS)} <= rows.keys()
    first = encoder(LAYERS)["layers.0.outer.weight"]
    assert np.array_equal(rows["/encoder/layers.0/outer/MatMul/row"], first[:, WIDE])


def test_an_exported_network_comes_back_as_it_was_rounded(
    work: Path, checkpoint: Path, exported: Path, tmp_path: Path
) -> None:
    run("restore", work=work, model=exported, output=tmp_path / "restored.pt")
    learnt, restored = weights(checkpoint), weights(tmp_path / "restored.pt")
    assert learnt.keys() == restored.keys()
    for checked in (learnt, restored):
        checked["encoder.mix"] = checked["encoder.mix"].softmax(0)
    for name, one in learnt.items():
        assert (one - restored[name]).norm() <= 0.1 * one.norm() + 1e-6, name
    behind = f"encoder.layers.{LAYERS - 1}.outer.weight"
    assert torch.equal(learnt[behind][:, WIDE], restored[behind][:, WIDE])


def test_an_encoder_of_another_shape_is_refused(work: Path, tmp_path: Path) -> None:
    refused = subprocess.run(
        [
            *(sys.executable, TRAINING / "restore.py", "--output", tmp_path / "restored.pt"),
            *("--work", work, "--model", resource("models", "attribution")),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert refused.returncode != 0
    assert "not in the exported network" in refused.stderr
    assert not (tmp_path / "restored.pt").exists()


def quoted(file: Path) -> dict:
    """An article in the form of the quotation corpus."""
    words = [(found.start(), found.end()) for found in re.finditer(r"\w+|\S", TEXT)]
    roles = {"quote": [8, 9, 10, 11], "speaker": [1, 2], "cue": [3], "frame": [], "addressee": []}
    article = {"id": "a", "text": TEXT, "tokens": words, "annotations": [{"type": "Direct", **roles}]}
    file.write_text(6 * (json.dumps(article) + "\n"), encoding="utf-8")
    return article


def test_another_scheme_begins_with_the_roles_that_both_know(
    work: Path, checkpoint: Path, tmp_path: Path
) -> None:
    quoted(tmp_path / "quoted.jsonl")
    given = {"work": work, "articles": tmp_path / "quoted.jsonl", "teacher_work": work, "teacher": checkpoint}
    run("train", **given, output=tmp_path, scheme="quotations", epochs=1, rate=0)
    theirs, own = (weights(file)["alone.bias"] for file in (checkpoint, tmp_path / "checkpoint.pt"))
    assert own[0] == theirs[CHAINS.token_roles.index("content")]
    assert own[1] == theirs[CHAINS.token_roles.index("cue-0")]
    assert own[QUOTATIONS.token_roles.index("frame")] == -3


def test_what_several_networks_find_can_be_learnt_from(work: Path, tmp_path: Path) -> None:
    article = quoted(tmp_path / "quoted.jsonl")
    given = {"work": work, "scheme": "quotations", "epochs": 40, "rate": 2}
    runs = [tmp_path / str(seed) for seed in (1, 2)]
    for seed, folder in enumerate(runs):
        run("train", **given, articles=tmp_path / "quoted.jsonl", output=folder, seed=seed)
    taught = tmp_path / "taught.jsonl"
    checkpoints = [folder / "checkpoint.pt" for folder in runs]
    run("annotate", work=work, checkpoints=checkpoints, articles=tmp_path / "quoted.jsonl", output=taught)
    found = json.loads(taught.read_text(encoding="utf-8").splitlines()[0])
    told = [[TEXT[slice(*found["tokens"][n])] for n in one["quote"]] for one in found["annotations"]]
    assert told == [[TEXT[slice(*article["tokens"][n])] for n in article["annotations"][0]["quote"]]]


@pytest.fixture
def quantize(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(TRAINING))
    return load("attribution_model/quantize.py")


def test_inputs_not_yet_rounded_make_up_for_what_is_lost(quantize: ModuleType) -> None:
    chance = torch.Generator().manual_seed(3)
    given = torch.randn(200, 24, generator=chance) @ torch.randn(24, 24, generator=chance)
    matrix = torch.randn(16, 24, generator=chance)
    numbers, scales = quantize._rounded(matrix, given.T @ given)
    scale = scales[:, None]
    missed = (given @ (matrix - numbers * scale).T).norm()
    assert missed < 0.9 * (given @ (matrix - (matrix / scale).round() * scale).T).norm()


def test_a_factor_leaves_the_width_of_an_input_to_its_weights(quantize: ModuleType) -> None:
    width, matrix = torch.tensor([10.0, 1.0, 1.0, 1.0]), torch.ones(3, 4)
    factors = quantize._factors(width, matrix)
    assert 1 < (width / factors).max() / (width / factors).min() < 4
