from __future__ import annotations

from pathlib import Path

import pytest

from provenance_reader.application.settings import Settings, SettingsStore
from provenance_reader.domain.errors import ProblemKind, ReaderProblem


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "settings.json"


def test_defaults_without_a_file(path: Path) -> None:
    assert SettingsStore(path).load() == Settings(language="system", theme="system", zoom=100, window="")
    assert not path.parent.exists()


def test_what_is_saved_comes_back(path: Path) -> None:
    settings = Settings(
        language="de", theme="dark", zoom=150, window="AAEC", paper="sepia", positions={"ab#1": 7}
    )
    SettingsStore(path).save(settings)
    assert SettingsStore(path).load() == settings
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b'{"zoom": "big"}', b'{"theme": "pink"}'])
def test_a_broken_file_means_defaults(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert SettingsStore(path).load() == Settings()


def test_settings_of_another_version_are_read_as_far_as_known(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"zoom": 120, "column_width": 70}')
    assert SettingsStore(path).load() == Settings(zoom=120)


def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(ReaderProblem) as caught:
        SettingsStore(tmp_path / "settings.json").save(Settings())
    assert caught.value.kind is ProblemKind.CANNOT_WRITE
    assert list(tmp_path.iterdir()) == [tmp_path / "settings.json"]
