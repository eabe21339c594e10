"""Where the program keeps the user's data."""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "PROVENANCE_READER_HOME"


def data_directory() -> Path:
    """The folder of the library and the settings: $PROVENANCE_READER_HOME, else the system's place for it.

    It need not exist yet.
    """
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("provenance-reader", appauthor=False)
