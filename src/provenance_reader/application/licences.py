"""The licences of the program, of the network's weights, and of everything that comes with the two."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from provenance_reader.application.resources import resource


@dataclass(frozen=True, slots=True)
class Licence:
    """`part` is a name with its version, `terms` a short word for them, such as "MIT"."""

    part: str
    terms: str
    path: Path

    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")


def weights_licence() -> Licence:
    """What a user sees first: the network is the part that learnt from what others wrote."""
    path = resource("models", "attribution", "LICENSE.txt")
    return Licence("attribution.onnx", "CC BY 4.0, MIT", path)


def licences() -> tuple[Licence, ...]:
    """In the order of the alphabet; a bundle holds those of the system's libraries in it, too."""
    found = [_read(path) for path in resource("licenses").glob("*.txt")]
    return tuple(sorted(found, key=lambda licence: licence.part.lower()))


def _read(path: Path) -> Licence:
    with path.open(encoding="utf-8") as file:
        return Licence(file.readline().strip(), file.readline().strip(), path)
