from __future__ import annotations

from pathlib import Path

import pytest

from provenance_reader.application.paths import HOME_VARIABLE, data_directory


def test_the_variable_chooses_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "elsewhere"))
    assert data_directory() == tmp_path / "elsewhere"


@pytest.mark.parametrize("value", [None, ""])
def test_otherwise_the_systems_folder_for_the_users_data(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    if value is not None:
        monkeypatch.setenv(HOME_VARIABLE, value)
    assert data_directory().name == "provenance-reader"
    assert data_directory().is_absolute()
