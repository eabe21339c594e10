"""A second start gives its files to the first; whatever is wrong with that, it opens a window of its own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance_reader.application import local_socket, one_window
from provenance_reader.application.visit import Visit, decoded, encoded, visit_with


@pytest.fixture(autouse=True)
def runtime_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="pr") as name:
        monkeypatch.setenv("XDG_RUNTIME_DIR", name)
        yield Path(name)


@pytest.fixture
def first(tmp_path: Path) -> Iterator[one_window.Reception]:
    reception = one_window.enter(tmp_path, [])
    assert reception is not None
    yield reception
    reception.close()


def test_files_reach_the_window_by_their_full_names(
    first: one_window.Reception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "click-1")
    came: list[Visit] = []
    assert first.open(lambda visit: came.append(visit) or True) == []
    names = ["Fähre.txt", os.fsdecode(b"not-\xff-utf8.html")]
    with pytest.raises(one_window.TakenElsewhere):
        one_window.enter(tmp_path, [Path(name) for name in names])
    [visit] = came
    assert visit.paths == [tmp_path / name for name in names]
    assert visit.activation == "click-1"


def test_who_comes_before_there_is_a_window_is_kept_for_it(
    first: one_window.Reception, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        with pytest.raises(one_window.TakenElsewhere):
            one_window.enter(tmp_path, [tmp_path / name])
    early = first.open(lambda _: True)
    assert [path.name for visit in early for path in visit.paths] == ["a.txt", "b.txt"]


def test_nonsense_before_there_is_a_window_is_left_out(first: one_window.Reception, tmp_path: Path) -> None:
    local_socket.ask(one_window._name(tmp_path), b"{")
    assert first.open(lambda _: True) == []


def test_a_window_that_does_not_take_them_holds_up_nobody(
    first: one_window.Reception, tmp_path: Path
) -> None:
    first.open(lambda _: False)
    assert one_window.enter(tmp_path, [tmp_path / "a.txt"]) is None


def test_other_data_and_other_screens_have_windows_of_their_own(
    first: one_window.Reception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = one_window.enter(tmp_path / "other", [])
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    remote = one_window.enter(tmp_path, [])
    assert other is not None
    assert remote is not None
    other.close()
    remote.close()


def test_without_a_place_for_a_socket_there_is_a_window_all_the_same(
    runtime_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime_folder / "missing"))
    assert one_window.enter(tmp_path, []) is None
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime_folder / ("long" * 40)))
    (runtime_folder / ("long" * 40)).mkdir()
    assert one_window.enter(tmp_path, []) is None


def test_of_many_that_start_together_one_is_the_window(tmp_path: Path) -> None:
    results: list[one_window.Reception | str | None] = []

    def start() -> None:
        try:
            results.append(one_window.enter(tmp_path, [tmp_path / "a.txt"]))
        except one_window.TakenElsewhere:
            results.append("taken")

    threads = [Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    [reception] = [one for one in results if isinstance(one, one_window.Reception)]
    assert results.count("taken") == 7
    assert len(reception.open(lambda _: True)) == 7
    reception.close()


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"\xff",
        b"[]",
        b'{"files": "a"}',
        b'{"files": [1]}',
        b'{"files": ["cmVsYXRpdmU="]}',  # relative
        b'{"files": ["L2EAYg=="]}',  # a NUL in it
        b'{"activation": 1}',
        b"[" * 500_000,
        b'{"x": ' + b"[" * 500_000,
        b'{"files": [' + b'"L2E=",' * 10_000 + b'"L2E="]}',
    ],
)
def test_what_no_program_of_ours_would_send_is_refused(
    message: bytes, first: one_window.Reception, tmp_path: Path
) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        decoded(message)
    first.open(lambda _: True)
    with pytest.raises((OSError, EOFError)):
        local_socket.ask(one_window._name(tmp_path), message)
    with pytest.raises(one_window.TakenElsewhere):
        one_window.enter(tmp_path, [])


@given(st.lists(st.binary(min_size=1, max_size=40).filter(lambda name: b"\0" not in name)), st.text())
def test_any_name_of_a_file_arrives_as_it_is(names: list[bytes], activation: str) -> None:
    visit = Visit(tuple(b"/" + name for name in names), activation)
    assert decoded(encoded(visit)) == visit
    assert visit_with(visit.paths).files == tuple(os.fsencode(path) for path in visit.paths)
