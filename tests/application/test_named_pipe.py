"""Windows' way to the open window; here over the sockets that `multiprocessing` has elsewhere."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from provenance_reader.application import named_pipe


@pytest.fixture
def address() -> Iterator[str]:
    if sys.platform == "win32":
        yield r"\\.\pipe\provenance-reader-test"
        return
    with tempfile.TemporaryDirectory(prefix="pr") as name:
        yield f"{name}/pipe"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    return tmp_path / "data" / "window.key"


@pytest.fixture
def heard(address: str, secret: Path) -> Iterator[list[bytes]]:
    messages: list[bytes] = []
    pipe = named_pipe.listen(address, secret)
    assert pipe is not None

    def answer(message: bytes) -> bytes:
        messages.append(message)
        if message == b"nonsense":
            raise ValueError
        return message.upper()

    Thread(target=pipe.serve, args=(answer,), daemon=True).start()
    yield messages
    pipe.close()


def test_a_message_is_answered(heard: list[bytes], address: str, secret: Path) -> None:
    assert named_pipe.ask(address, secret, b"harbour") == b"HARBOUR"
    assert len(secret.read_bytes()) == 32


def test_who_does_not_know_the_secret_is_not_heard(heard: list[bytes], address: str, tmp_path: Path) -> None:
    with pytest.raises(TimeoutError):
        named_pipe.ask(address, tmp_path / "another.key", b"harbour")
    assert heard == []


@pytest.mark.parametrize("message", [b"nonsense", b"a" * (named_pipe.MOST_BYTES + 1)])
def test_the_listener_outlives_what_it_refuses(
    heard: list[bytes], address: str, secret: Path, message: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(TimeoutError):
        named_pipe.ask(address, secret, message)
    assert named_pipe.ask(address, secret, b"next") == b"NEXT"


def test_who_never_answers_is_given_up(address: str, secret: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named_pipe, "PATIENCE", 0.2)
    pipe = named_pipe.listen(address, secret)  # it listens, and nobody serves
    assert pipe is not None
    with pytest.raises(TimeoutError):
        named_pipe.ask(address, secret, b"harbour")
    pipe.close()


def test_a_broken_secret_is_none(address: str, secret: Path) -> None:
    secret.parent.mkdir()
    secret.write_bytes(b"")
    with pytest.raises(PermissionError):
        named_pipe.listen(address, secret)
