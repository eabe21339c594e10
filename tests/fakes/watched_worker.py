"""The child process as it is; every file it opens is noted, one a line, in the file named by its argument."""

from __future__ import annotations

import sys
from pathlib import Path

from provenance_reader.importers import worker

if __name__ == "__main__":
    notes = Path(sys.argv[1]).open("a", encoding="utf-8")  # noqa: SIM115

    def note(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open":
            print(arguments[0], file=notes, flush=True)

    sys.addaudithook(note)
    worker.serve()
