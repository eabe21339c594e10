from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from fakes.original_articles import HARBOUR
from fakes.original_files import html, text
from provenance_reader.importers.registry import import_file
from provenance_reader.importers.where_from import where_from

ADDRESS = "https://inselbote.example/hafen"


def noted(path: Path, name: str, value: bytes) -> Path:
    """`path` with an attribute as browsers write it."""
    if sys.platform != "linux":
        pytest.skip("another system keeps it elsewhere")
    try:
        os.setxattr(path, name, value)
    except OSError:
        pytest.skip("this file system keeps no attributes")
    return path


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(text(HARBOUR))
    return path


def test_a_file_without_a_note_comes_from_nowhere(letter: Path) -> None:
    assert where_from(letter) is None
    assert where_from(letter / "missing") is None
    assert import_file(letter).url is None


def test_a_downloaded_file_knows_its_address(letter: Path) -> None:
    assert import_file(noted(letter, "user.xdg.origin.url", ADDRESS.encode())).url == ADDRESS


@pytest.mark.parametrize("value", [b"file:///etc/passwd", b"javascript:alert(1)", b"\xff\xfe", b""])
def test_what_is_no_address_is_none(letter: Path, value: bytes) -> None:
    assert where_from(noted(letter, "user.xdg.origin.url", value)) is None


def test_what_the_page_says_of_itself_goes_before(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(html(HARBOUR))
    assert import_file(noted(path, "user.xdg.origin.url", ADDRESS.encode())).url == HARBOUR.url
