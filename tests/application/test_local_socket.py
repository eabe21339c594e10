"""The socket by which a second start reaches the first: for one user, in time, for short messages alone."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has named pipes for this", allow_module_level=True)

from provenance_reader.application import local_socket


@pytest.fixture
def folder() -> Iterator[Path]:
    """With a short name: that of a socket may have about a hundred bytes."""
    with tempfile.TemporaryDirectory(prefix="pr") as name:
        yield Path(name) / "private"


@pytest.fixture
def heard(folder: Path) -> Iterator[list[bytes]]:
    """What a listener named "a" hears; it answers with the same in capitals."""
    listener = local_socket.listen("a", folder)
    assert listener is not None
    messages: list[bytes] = []

    def answer(message: bytes) -> bytes:
        messages.append(message)
        if message == b"nonsense":
            raise ValueError
        return message.upper()

    serving = Thread(target=listener.serve, args=(answer,))
    serving.start()
    yield messages
    listener.close()
    serving.join(5)
    assert not serving.is_alive()


def connected(folder: Path) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(10)
    connection.connect(str(folder / "a.socket"))
    return connection


def test_a_message_is_answered(heard: list[bytes], folder: Path) -> None:
    assert local_socket.ask("a", b"harbour", folder) == b"HARBOUR"
    assert local_socket.ask("a", b"", folder) == b""
    assert heard == [b"harbour", b""]


def test_a_long_message_comes_in_pieces(heard: list[bytes], folder: Path) -> None:
    message = b"a" * local_socket.MOST_BYTES
    assert local_socket.ask("a", message, folder) == message.upper()


def test_a_message_that_is_too_long_is_neither_sent_nor_read(heard: list[bytes], folder: Path) -> None:
    with pytest.raises(ValueError, match="1000001 bytes"):
        local_socket.ask("a", b"a" * (local_socket.MOST_BYTES + 1), folder)
    with connected(folder) as connection:
        connection.sendall((local_socket.MOST_BYTES + 1).to_bytes(4, "big"))
        assert connection.recv(1) == b""
    assert heard == []
    assert local_socket.ask("a", b"next", folder) == b"NEXT"


@pytest.mark.parametrize("sent", [b"", b"\0", b"\0\0\0\5ab"])
def test_who_says_too_little_is_left(
    heard: list[bytes], folder: Path, sent: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_socket, "PATIENCE", 0.2)
    with connected(folder) as connection:
        connection.sendall(sent)
        assert connection.recv(1) == b""
    assert heard == []
    assert local_socket.ask("a", b"next", folder) == b"NEXT"


def test_nonsense_ends_the_conversation_and_not_the_listener(heard: list[bytes], folder: Path) -> None:
    with pytest.raises((EOFError, OSError)):
        local_socket.ask("a", b"nonsense", folder)
    assert local_socket.ask("a", b"next", folder) == b"NEXT"


def test_there_is_one_listener_at_a_time(folder: Path) -> None:
    first = local_socket.listen("a", folder)
    assert first is not None
    assert local_socket.listen("a", folder) is None
    other = local_socket.listen("b", folder)
    assert other is not None
    first.close()
    other.close()
    again = local_socket.listen("a", folder)
    assert again is not None
    again.close()


def test_what_a_dead_process_left_behind_is_no_hindrance(folder: Path) -> None:
    source = (
        "import os, sys; from pathlib import Path; from provenance_reader.application import local_socket"
    )
    script = f"{source}; kept = local_socket.listen('a', Path(sys.argv[1])); os._exit(9)"
    assert subprocess.run([sys.executable, "-c", script, folder], check=False).returncode == 9
    assert (folder / "a.socket").exists()
    listener = local_socket.listen("a", folder)
    assert listener is not None
    listener.close()


def test_who_never_answers_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_socket, "PATIENCE", 0.2)
    listener = local_socket.listen("a", folder)  # it listens, and nobody serves
    assert listener is not None
    with pytest.raises(OSError):  # noqa: PT011
        local_socket.ask("a", b"harbour", folder)
    listener.close()
    with pytest.raises(OSError):  # noqa: PT011
        local_socket.ask("a", b"harbour", folder)


def test_the_folder_lets_nobody_else_in(folder: Path) -> None:
    listener = local_socket.listen("a", folder)
    assert listener is not None
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o755)
    with pytest.raises(PermissionError):
        local_socket.listen("a", folder)
    with pytest.raises(PermissionError):
        local_socket.ask("a", b"harbour", folder)
    listener.close()


def test_a_link_is_no_folder(folder: Path, tmp_path: Path) -> None:
    folder.symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(PermissionError):
        local_socket.listen("a", folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can start a process of another user")
def test_another_user_is_not_heard_even_where_the_folder_is_open(heard: list[bytes], folder: Path) -> None:
    folder.parent.chmod(0o755)
    folder.chmod(0o755)
    (folder / "a.socket").chmod(0o777)
    script = (
        "import socket, sys; one = socket.socket(socket.AF_UNIX); one.connect(sys.argv[1]); "
        "print('connected'); one.sendall(b'\\0\\0\\0\\1a'); print('answered' if one.recv(1) else '')"
    )
    command = ["/usr/bin/python3", "-c", script, str(folder / "a.socket")]
    if not Path(command[0]).exists():
        pytest.skip("no Python that another user could start")
    done = subprocess.run(command, user=65534, check=False, cwd="/", capture_output=True, text=True)
    assert done.stdout.split() == ["connected"], done.stderr
    assert heard == []
