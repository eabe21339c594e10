"""What the user has chosen, in one small file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from provenance_reader.application.atomic_write import write_atomically

Language = Literal["system", "de", "en"]
Theme = Literal["system", "light", "dark", "contrast"]
Paper = Literal["app", "white", "sepia", "dark"]
Column = Literal["narrow", "usual", "wide"]
Lines = Literal["tight", "usual", "loose"]


@dataclass(frozen=True, slots=True)
class Settings:
    """`zoom` is in percent; `window` is the window's geometry and state, base64, opaque to all but gui.

    `paper` are the article's colours, "app" those of the window; `family` is its face, "" the usual one.
    `keys` are those that were chosen instead of the usual ones, in Qt's portable form, by the name of the
    action. `keep` says whether every opened article goes into the library, `restore` whether the program
    begins with the article that was open last: `last_article` in the library, or else `last_file`. `recent`
    are files that were opened, the latest first. `positions` holds where reading stopped,
    in code points, by the SHA-256 and the number of the original; the latest is the last.
    """

    language: Language = "system"
    theme: Theme = "system"
    zoom: int = 100
    window: str = ""
    paper: Paper = "app"
    column: Column = "usual"
    lines: Lines = "usual"
    family: str = ""
    keys: dict[str, list[str]] = field(default_factory=dict)
    keep: bool = True
    restore: bool = True
    last_article: int | None = None
    last_file: str = ""
    recent: tuple[str, ...] = ()
    positions: dict[str, int] = field(default_factory=dict)


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
