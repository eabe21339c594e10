"""Files of annotated articles, one in a line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path


def load(path: Path) -> list[dict]:
    """The articles of a file of JSON lines, compressed or not."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
