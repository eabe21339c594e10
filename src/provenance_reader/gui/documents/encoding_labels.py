"""What the encodings are called in a menu."""

from __future__ import annotations

from provenance_reader.application.encodings import OFFERED, Script
from provenance_reader.gui.translation import translate


def encoding_labels() -> dict[str, str]:
    """By their codecs; first, by an empty name, the one the program finds."""
    scripts = {
        Script.ALL: translate("Encoding", "all languages"),
        Script.WESTERN: translate("Encoding", "Western European"),
        Script.CENTRAL: translate("Encoding", "Central European"),
        Script.TURKISH: translate("Encoding", "Turkish"),
        Script.CYRILLIC: translate("Encoding", "Cyrillic"),
    }
    found = {"": translate("Encoding", "Let the program find it")}
    return found | {one.codec: f"{one.name} – {scripts[one.script]}" for one in OFFERED}
