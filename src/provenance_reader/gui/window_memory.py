"""The window's place, size and panes as text for the settings."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter


def remember(window: QMainWindow, splitters: dict[str, QSplitter]) -> str:
    """To be understood by `recall` alone."""
    import json

    state = {name: splitter.saveState() for name, splitter in splitters.items()}
    state["geometry"] = window.saveGeometry()
    texts = {name: bytes(data.toBase64().data()).decode("ascii") for name, data in state.items()}
    return b64encode(json.dumps(texts).encode("ascii")).decode("ascii")


def recall(remembered: str, window: QMainWindow, splitters: dict[str, QSplitter]) -> bool:
    """False, with nothing changed, where there is nothing that can be understood."""
    if not remembered:
        return False
    import json  # late: a first window has nothing to recall

    try:
        texts = json.loads(b64decode(remembered, validate=True))
        state = {
            name: QByteArray.fromBase64(texts[name].encode("ascii")) for name in ("geometry", *splitters)
        }
    except (ValueError, KeyError, TypeError, AttributeError, binascii.Error):
        return False
    if not window.restoreGeometry(state["geometry"]):
        return False
    for name, splitter in splitters.items():
        splitter.restoreState(state[name])
    return True
