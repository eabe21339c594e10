"""What the user has chosen, in one small file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from provenance_reader.application.atomic_write import write_atomically

Language = Literal["system", "de", "en"]
Theme = Literal["system", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Settings:
    """`zoom` is in percent; `window` is the window's geometry and state, base64, opaque to all but gui."""

    language: Language = "system"
    theme: Theme = "system"
    zoom: int = 100
    window: str = ""


class SettingsStore:
    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The saved settings; the defaults where there are none or they cannot be read."""
        try:
            saved = self._path.read_bytes()
        except OSError:
            return Settings()
        import msgspec  # late: the first window need not wait for it

        try:
            return msgspec.json.decode(saved, type=Settings)
        except msgspec.DecodeError:
            return Settings()

    def save(self, settings: Settings) -> None:
        """Raises ReaderProblem(CANNOT_WRITE)."""
        import msgspec

        write_atomically(self._path, msgspec.json.format(msgspec.json.encode(settings)))
